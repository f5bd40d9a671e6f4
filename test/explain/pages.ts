/** Pages whose entities are given, for what the store explains of them. */
import { build } from '../../src/graph/build.js';
import type { EntitySource } from '../../src/graph/types.js';
import { sha256 } from '../../src/hash.js';
import type { Store } from '../../src/store/index.js';
import type { Extract, Page, PageEntity, Span } from '../../src/types.js';

export type Named = Pick<PageEntity, 'kind' | 'name'> & Partial<PageEntity>;

export interface Told {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
  readonly entities: readonly Named[];
  readonly corrected?: readonly string[];
}

function spansOf(text: string, forms: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      if (!spans.some(([start, end]) => start <= at && at < end)) spans.push([at, at + form.length]);
    }
  }
  return spans.sort(([a], [b]) => a - b);
}

function extractOf({ id, date = '2024-01-01', text, entities, corrected }: Told): Extract {
  return {
    page: id,
    meta: { date, province: null, newspaper: null, hash: '', version: '' },
    entities: entities.map((entity, i) => ({
      id: `e${i + 1}`,
      aliases: [],
      gazetteer: null,
      full: false,
      features: [],
      mentions: spansOf(text, [entity.name, ...(entity.aliases ?? [])]),
      ...entity,
    })),
    relations: [],
    metrics: [],
    articles: [{ id: 'a1', title: '', lines: text.split('\n').map((_, i) => ({ line: i + 1, role: 'body' as const })) }],
    unplaced: [],
    ...(corrected ? { corrected } : {}),
  };
}

/** Builds the pages into a store. */
export async function buildTold(store: Store, told: readonly Told[], gazetteer: EntitySource): Promise<void> {
  const extracts = new Map(told.map((t) => [t.id, extractOf(t)]));
  const pages = told.map(({ id, date = '2024-01-01', text }): Page => {
    return { id, text, date, province: null, newspaper: null, source: id, hash: sha256(text) };
  });
  const reader = { extract: (page: Page) => extracts.get(page.id)!, knowledgeHash: 'test', knowledge: { gazetteer } };
  await build(store, pages, reader, { replace: false, holder: 'test', waitMs: 0 });
}
