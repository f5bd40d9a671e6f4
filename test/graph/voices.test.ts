/** Who speaks in a block: one for all that say the same, and of those whose dates count the first and the last. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSignature } from '../../src/graph/assign.js';
import { electVoices, heardBy, isListener, postedAt, type StoredSignature, stirred } from '../../src/graph/voices.js';
import { groupBy } from '../../src/order.js';
import { resolveBlock } from '../../src/resolve/blocks.js';
import { stepsArb } from './extracts.js';
import { applyWith, memoryStore } from './laws.js';

const OFFICIAL = ['post:县长@place/361024', 'seat:place/361024'];

function signature(id: string, more: Partial<StoredSignature> = {}): StoredSignature {
  const page = id.slice(0, 1);
  return {
    id,
    block: 'Person:王晓',
    page,
    local: 'e1',
    date: null,
    kind: 'Person',
    name: '王晓',
    offered: false,
    primary: true,
    anchor: null,
    same: [],
    features: OFFICIAL,
    official: true,
    entity: 'person/1',
    speaks: false,
    ...more,
  };
}

const voices = (...all: StoredSignature[]): string[] => [...electVoices(all)].sort();

describe('voices', () => {
  it('speak for the first and the last report of a post, and for none without a date beside them', () => {
    const dated = ['2023-05-01', '2021-03-02', '2022-01-01', '2024-12-31', null].map((date, i) => signature(`${i}`, { date }));
    expect(voices(...dated)).toEqual(['1', '3']);
  });

  it('do not count dates of those who hold no post', () => {
    const bare = { features: ['in:place/361024'], official: false };
    expect(voices(signature('a', { ...bare, date: '2024-01-01' }), signature('b', { ...bare, date: '2023-01-01' }))).toEqual(['a']);
  });

  it('are apart for what is said otherwise, and for another entity', () => {
    const other = signature('b', { features: [...OFFICIAL, 'in:place/361024'] });
    expect(voices(signature('a'), other, signature('c', { entity: 'person/2' }), signature('d'))).toEqual(['a', 'b', 'c']);
  });

  it('of meetings that are their pages’ own are one, and one for each that a full name joins', () => {
    const meeting = (id: string, more: Partial<StoredSignature> = {}): StoredSignature => {
      const s = signature(id, { block: 'Meeting:座谈会', kind: 'Meeting', features: ['in:place/361024'], official: false, ...more });
      return { ...s, entity: more.entity ?? resolveBlock(s.block, [s]).get(id)! };
    };
    const own = [meeting('a'), meeting('b'), meeting('c')];
    expect(new Set(own.map((s) => s.entity)).size).toBe(3);
    expect(voices(...own, meeting('d', { entity: 'meeting/1' }), meeting('e', { entity: 'meeting/2' }))).toEqual(['a', 'd', 'e']);
  });

  it('of what a gazetteer settles are one for each of its entities', () => {
    const fixed = { block: 'Place:乐安', anchor: 'gazetteer:place/361025' };
    expect(voices(signature('a', fixed), signature('b', { ...fixed, features: [] }))).toEqual(['a']);
  });
});

describe('what listens', () => {
  const place = ['in:place/361024'];
  const bare = { features: place, official: false };
  const firm = { block: 'Body:富联', kind: 'Enterprise', ...bare } as const;
  it.each([
    ['a person without a post', bare, true],
    ['who holds a post', {}, false],
    ['who held one', { features: ['past:县长@place/361024'], official: false }, false],
    ['who signs articles', { features: ['press:江西日报'], official: false }, false],
    ['a short name', firm, true],
    ['a full name', { ...firm, anchor: 'full:富联精密' }, false],
    ['what a gazetteer knows', { ...firm, anchor: 'gazetteer:organization/1' }, false],
  ])('%s: %j, %s', (_, more, listens) => {
    const s = signature('a', more);
    expect([isListener(s), heardBy(s) !== s.block]).toEqual([listens, listens]);
  });

  it('is found by its words, whatever page says them', () => {
    const s = signature('a', firm);
    expect(heardBy(signature('b', { ...firm, date: '2024-01-01', entity: 'body/2' }))).toBe(heardBy(s));
    expect(heardBy(signature('a', { ...firm, features: [] }))).not.toBe(heardBy(s));
    expect(heardBy(signature('a', { ...firm, block: 'Body:精密' }))).not.toBe(heardBy(s));
  });

  it('has no voice in the block of a name besides its own', () => {
    const full = { ...firm, anchor: 'full:富联精密', primary: false };
    expect(voices(signature('a', { ...firm, primary: false }), signature('b', full), signature('c', { primary: false }))).toEqual([
      'b',
      'c',
    ]);
  });

  it('hears something new: other words, or a report before the first or after the last', () => {
    const [first, last] = ['2021-03-02', '2024-12-31'].map((date) => signature('v', { date }));
    const hears = (more: Partial<StoredSignature>): boolean => stirred([first!, last!], [signature('n', more)]).has('Person:王晓');
    expect(hears({ date: '2022-01-01' })).toBe(false);
    expect(hears({ date: '2021-03-02' })).toBe(false);
    expect(hears({ date: null })).toBe(false);
    expect(hears({ date: '2021-03-01' })).toBe(true);
    expect(hears({ date: '2025-01-01' })).toBe(true);
    expect(hears({ features: [...OFFICIAL, ...place] })).toBe(true);
    expect(hears(bare)).toBe(false);
    expect(stirred([], [signature('n')])).toEqual(new Set(['Person:王晓']));
    expect(stirred([signature('v', { date: null })], [signature('n', { date: '2025-01-01' })]).size).toBe(1);
  });
});

const SIGNATURES = `MATCH (s:Signature) RETURN s.id AS id, s.block AS block, s.page AS page, s.local AS local, s.date AS date, s.kind AS kind,
  s.primary AS primary, s.anchor AS anchor, s.same AS same, s.features AS features, s.official AS official, s.entity AS entity,
  s.speaks IS NOT NULL AS speaks`;

/** The entity; of a meeting that is its page's own, whichever page that is. */
function whom({ block, page, entity, ...s }: StoredSignature): string {
  const onOtherPage = [...resolveBlock(block, [{ ...s, block, page: 'other' }])].map(([, id]) => id);
  const alone = [...resolveBlock(block, [{ ...s, block, page }])].map(([, id]) => id);
  return alone[0] === entity && onOtherPage[0] !== entity ? 'own' : entity;
}

/** What a set of signatures says in their blocks: each thing once, with the first and the last date that count. */
function said(signatures: readonly StoredSignature[]): object {
  const fixed = (s: StoredSignature): boolean => s.anchor?.startsWith('gazetteer:') === true;
  const saying = (s: StoredSignature): string =>
    JSON.stringify([s.block, s.anchor, s.same, ...(fixed(s) ? [] : [s.primary, s.features, s.official, s.primary && whom(s)])]);
  return Object.fromEntries(
    [...groupBy(signatures, saying)].sort().map(([key, own]) => {
      const dates = own.map(postedAt).filter((date) => date !== null);
      return [key, [dates.sort()[0], dates.at(-1)]];
    }),
  );
}

it('whatever happens to a store, those that speak say what all say', async () => {
  const property = fc.asyncProperty(stepsArb, async (steps) => {
    const store = await memoryStore();
    try {
      for (const step of steps) {
        await applyWith()(store, step);
        const all = (await store.read((tx) => tx.run(SIGNATURES))).map(toSignature);
        expect(said(all.filter((s) => s.speaks))).toEqual(said(all.filter((s) => s.primary || !isListener(s))));
      }
    } finally {
      await store.close();
    }
  });
  await fc.assert(property, { numRuns: 40 });
});
