/** A page as it was read: its lines with everything found in them, what is said, and what was left out. */
import type { Kind, Modality, RelationType } from '../../graph-schema/schema.js';
import { pageSpans } from '../arrange/paragraph.js';
import { byLine, inLine, lineText, type Marked } from '../graph/line-marks.js';
import { lineAt, lineStarts } from '../graph/lines.js';
import type { Explained } from '../pipeline.js';
import type { EvidenceItem, LineRole, Page, PageEntity, PageMetric, PageRelation, Properties, ReadPage, Span } from '../types.js';
import { type DroppedView, droppedViews } from './dropped.js';
import type { Stretch } from './marks.js';

/** A mention, by offsets into its line. */
export interface MentionMark extends Stretch {
  readonly kind: Kind;
  readonly entity: string;
  readonly name: string;
  readonly rule: string;
  /** Stands for the entity without naming it. */
  readonly anaphor: boolean;
}

/** A stretch that is evidence, with the facts it is evidence of. */
export interface EvidenceMark extends Stretch {
  readonly facts: readonly string[];
}

export interface LineView {
  readonly line: number;
  readonly text: string;
  /** Null: the line belongs to no article. */
  readonly article: string | null;
  readonly role: LineRole | null;
  readonly mentions: readonly MentionMark[];
  readonly evidence: readonly EvidenceMark[];
}

export interface Said {
  /** Line that the sentence begins in. */
  readonly line: number;
  readonly sentence: string;
}

interface CommonFact {
  /** r1, r2 … for relations, f1, f2 … for figures. */
  readonly id: string;
  readonly modality: Modality;
  readonly rule: string;
  readonly evidence: readonly Said[];
}

export interface End {
  readonly name: string;
  readonly kind: Kind | 'Article';
}

export interface RelationFact extends CommonFact {
  readonly type: RelationType;
  readonly source: End;
  readonly target: End;
  readonly properties: Properties;
}

export interface FigureFact extends CommonFact {
  readonly subject: End;
  readonly indicator: string;
  readonly value: string;
  readonly period: string | null;
  readonly change: string | null;
}

export interface PageView {
  readonly page: string;
  readonly date: string | null;
  readonly province: string | null;
  readonly newspaper: string | null;
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly lines: readonly LineView[];
  readonly entities: readonly Omit<PageEntity, 'mentions'>[];
  readonly relations: readonly RelationFact[];
  readonly figures: readonly FigureFact[];
  /** Rows of the user's corrections that were applied. */
  readonly corrected: readonly string[];
  readonly dropped: readonly DroppedView[];
}

function mentionMarks(read: ReadPage): Marked<Omit<MentionMark, keyof Stretch>>[] {
  return read.sentences.flatMap(({ paragraph, mentions }) =>
    mentions.flatMap(({ start, end, kind, entity, rule, anaphor }) => {
      const mark = { kind, entity, name: read.entities.get(entity)?.name ?? '', rule, anaphor };
      return pageSpans(paragraph, start, end).map((span) => ({ span, mark }));
    }),
  );
}

type Fact = RelationFact | FigureFact;

/** Evidence spans, each once, with the facts that go by it. */
function evidenceMarks(facts: readonly { fact: Fact; items: readonly EvidenceItem[] }[]): Marked<Omit<EvidenceMark, keyof Stretch>>[] {
  const spans = new Map<string, { span: Span; facts: string[] }>();
  for (const { fact, items } of facts) {
    for (const span of items.flatMap((item) => item.spans)) {
      const known = spans.get(span.join()) ?? { span, facts: [] };
      spans.set(span.join(), known);
      if (!known.facts.includes(fact.id)) known.facts.push(fact.id);
    }
  }
  return [...spans.values()].map(({ span, facts: ids }) => ({ span, mark: { facts: ids } }));
}

class Facts {
  constructor(
    private readonly page: Page,
    private readonly read: ReadPage,
    private readonly starts: readonly number[],
  ) {}

  relation(relation: PageRelation, index: number): RelationFact {
    const { type, source, target, properties } = relation;
    return { id: `r${index + 1}`, type, source: this.end(source), target: this.end(target), properties, ...this.common(relation) };
  }

  figure(metric: PageMetric, index: number): FigureFact {
    const { subject, indicator, value, valueTo, unit, period, change } = metric;
    const range = valueTo === undefined ? '' : `—${valueTo}`;
    return {
      id: `f${index + 1}`,
      subject: this.end(subject),
      indicator,
      value: `${value}${range}${unit}`,
      period,
      change,
      ...this.common(metric),
    };
  }

  private common({ modality, rule, evidence }: PageRelation | PageMetric): Omit<CommonFact, 'id'> {
    return { modality, rule, evidence: evidence.map((item) => this.said(item)) };
  }

  private end(id: string): End {
    const entity = this.read.entities.get(id);
    if (entity) return { name: entity.name, kind: entity.kind };
    return { name: this.read.layout.articles.find((a) => a.id === id)?.title ?? id, kind: 'Article' };
  }

  private said({ spans }: EvidenceItem): Said {
    const sentence = spans.map(([start, end]) => this.page.text.slice(start, end).replace(/\s*[\r\n]+\s*/g, '')).join('');
    return { line: lineAt(this.starts, spans[0]?.[0] ?? 0), sentence };
  }
}

function lineViews(
  { text }: Page,
  read: ReadPage,
  starts: readonly number[],
  evidence: readonly Marked<Omit<EvidenceMark, keyof Stretch>>[],
): LineView[] {
  const placed = new Map(
    read.layout.articles.flatMap(({ id, lines }) => lines.map(({ line, role }) => [line, { article: id, role }] as const)),
  );
  const mentions = byLine(mentionMarks(read), starts);
  const stated = byLine(evidence, starts);
  return starts.map((start, i) => {
    const own = lineText(text, starts, i + 1);
    const marks = <T extends object>(lines: ReadonlyMap<number, readonly Marked<T>[]>): (T & Stretch)[] =>
      inLine(lines.get(i + 1) ?? [], start, own.length);
    const { article, role } = placed.get(i + 1) ?? { article: null, role: null };
    return { line: i + 1, text: own, article, role, mentions: marks(mentions), evidence: marks(stated) };
  });
}

export function pageView(page: Page, { read, extract, dropped }: Explained): PageView {
  const starts = lineStarts(page.text);
  const facts = new Facts(page, read, starts);
  const relations = extract.relations.map((relation, i) => facts.relation(relation, i));
  const figures = extract.metrics.map((metric, i) => facts.figure(metric, i));
  const evidence = evidenceMarks([
    ...relations.map((fact, i) => ({ fact, items: extract.relations[i]!.evidence })),
    ...figures.map((fact, i) => ({ fact, items: extract.metrics[i]!.evidence })),
  ]);
  return {
    page: page.id,
    date: page.date,
    province: page.province,
    newspaper: page.newspaper,
    articles: extract.articles.map(({ id, title }) => ({ id, title })),
    lines: lineViews(page, read, starts, evidence),
    entities: extract.entities.map(({ mentions: _, ...entity }) => entity),
    relations,
    figures,
    corrected: extract.corrected ?? [],
    dropped: droppedViews(dropped, read, starts),
  };
}
