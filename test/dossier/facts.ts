/** Facts for tests, written short. */
import type { Kind, Modality } from '../../graph-schema/schema.js';
import type { EvidenceView, FactView, FigureView } from '../../src/serve/types.js';

interface Said {
  readonly date?: string | null;
  readonly page?: string;
  readonly article?: string;
  readonly modality?: Modality;
  readonly sentence?: string;
  readonly details?: EvidenceView['details'];
}

export function evidence(said: Said): EvidenceView {
  const { date = null, page = date ?? 'p', article = 'a1', modality = 'fact', sentence = 'S。', details = {} } = said;
  return { id: `${page}${article}`, sentence, date, page, article, articleId: `${page}#${article}`, rule: 'r', modality, details };
}

type Rest = Partial<Omit<FactView, 'type' | 'other' | 'evidence'>>;

export function fact(
  type: FactView['type'],
  other: [id: string, label: string, kind?: Kind | 'Metric'],
  said: Said[],
  rest: Rest = {},
): FactView {
  const dates = said.flatMap(({ date }) => date ?? []).sort();
  const [id, label, kind = 'Organization'] = other;
  return {
    id: `${type}-${id}-${rest.key ?? ''}`,
    type,
    outgoing: true,
    other: { id, label, kind },
    key: '',
    count: said.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    modality: 'fact',
    evidence: said.map(evidence).sort((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : 1)),
    ...rest,
  };
}

export function figure(figure: FigureView, said: Said[], rest: Rest = {}): FactView {
  const id = JSON.stringify(figure);
  return fact('REPORTS', [id, figure.indicator, 'Metric'], said, { id, figure, ...rest });
}
