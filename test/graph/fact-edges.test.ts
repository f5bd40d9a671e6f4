/** One edge for a fact, whoever stated it before, says it again or takes it back in the same change. */
import { describe, expect, it } from 'vitest';
import { Layer } from '../../src/graph/layer.js';
import { applyChange, type Change, type PageSaid } from '../../src/graph/update.js';
import { sha256 } from '../../src/hash.js';
import type { Store } from '../../src/store/index.js';
import type { PageEntity } from '../../src/types.js';
import { GAZETTEER } from './extracts.js';
import { memoryStore } from './laws.js';

const entity = (id: string, kind: PageEntity['kind'], name: string): PageEntity => ({
  id,
  kind,
  name,
  aliases: [],
  mentions: [[0, 1]],
  gazetteer: null,
  full: true,
  features: [],
});

/** A page that says a firm is in a park, or names both and says nothing of them. */
function page(id: string, date: string, states = true): PageSaid {
  const text = `${id}。`;
  const hash = sha256(`${id}${states}`);
  const located = { type: 'LOCATED_IN', source: 'e1', target: 'e2', properties: {}, modality: 'fact', rule: 'r' } as const;
  return {
    page: { id, text, date, province: null, newspaper: null, source: `${id}.txt`, hash },
    extract: {
      page: id,
      meta: { date, province: null, newspaper: null, hash, version: '' },
      entities: [entity('e1', 'Enterprise', '云泽电子有限公司'), entity('e2', 'Park', '永丰工业园区')],
      relations: states ? [{ ...located, evidence: [{ spans: [[0, 1]] }] }] : [],
      metrics: [],
      articles: [],
      unplaced: [],
    },
    stamp: hash,
  };
}

const change = (store: Store, { put = [], remove = [] }: Partial<Change>): Promise<unknown> =>
  store.write((tx) => applyChange(new Layer(tx, false), { put, remove }, { gazetteer: GAZETTEER }));

const FIRST = page('p', '2024-05-01');
const OTHER = page('q', '2024-05-02');

describe('an edge', () => {
  it.each<[string, Partial<Change>, object[]]>([
    ['grows by a page that states its fact too', { put: [OTHER] }, [{ count: 2, first: '2024-05-01', last: '2024-05-02' }]],
    [
      'is one for two new pages and the one that stood',
      { put: [OTHER, page('s', '2024-05-03')] },
      [{ count: 3, first: '2024-05-01', last: '2024-05-03' }],
    ],
    [
      'is the new page’s when the only other is removed',
      { put: [OTHER], remove: ['p'] },
      [{ count: 1, first: '2024-05-02', last: '2024-05-02' }],
    ],
    [
      'is the new page’s when the only other says it no more',
      { put: [OTHER, page('p', '2024-05-01', false)] },
      [{ count: 1, first: '2024-05-02', last: '2024-05-02' }],
    ],
    ['goes with its last page', { remove: ['p'] }, []],
  ])('%s', async (_, second, expected) => {
    const store = await memoryStore();
    try {
      await change(store, { put: [FIRST] });
      await change(store, second);
      const edges = 'MATCH (:Enterprise)-[r:LOCATED_IN]->(:Park) RETURN r.count AS count, r.first AS first, r.last AS last';
      expect(await store.read((tx) => tx.run(edges))).toEqual(expected);
    } finally {
      await store.close();
    }
  });
});
