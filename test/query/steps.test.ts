/** Steps of the pack on rows made for the purpose, where pages of text would not show the edge. */
import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { pageRank } from '../../src/query/central.js';
import { levelOfId } from '../../src/query/levels.js';
import { type Bound, STEPS } from '../../src/query/steps.js';
import type { Row } from '../../src/store/types.js';

const run = (step: string, rows: readonly Row[], given: Bound = {}): readonly Row[] => STEPS.get(step)!(rows, given).rows;

describe('PageRank', () => {
  const starOf = (leaves: number): UndirectedGraph => {
    const graph = new UndirectedGraph();
    for (let i = 0; i < leaves; i++) graph.mergeEdge('middle', `leaf${i}`);
    return graph;
  };
  // Of a star of n nodes: m = 0.15/n + 0.85·(1 − m), so m = (0.15/n + 0.85) / 1.85.
  it.each([2, 3, 10])('of the middle of a star with %i leaves', (leaves) => {
    const rank = pageRank(starOf(leaves));
    const n = leaves + 1;
    expect(rank.middle).toBeCloseTo((0.15 / n + 0.85) / 1.85, 6);
    expect(Object.values(rank).reduce((sum, r) => sum + r, 0)).toBeCloseTo(1, 6);
  });

  it('does not depend on the order in which edges came, to the last bit', () => {
    const edges = [...'abcdefgh'].flatMap((a, i) => [...'abcdefgh'].slice(i + 1).map((b) => [a, b] as const)).filter((_, i) => i % 3 !== 0);
    const ranked = (list: readonly (readonly [string, string])[]): [string, number][] => {
      const graph = new UndirectedGraph();
      for (const [a, b] of list) graph.mergeEdge(a, b);
      return Object.entries(pageRank(graph)).sort(([a], [b]) => (a < b ? -1 : 1));
    };
    expect(ranked([...edges].reverse())).toEqual(ranked(edges));
  });

  it('is empty where nothing is said', () => {
    expect(run('central', [], { kind: '', top: 5 })).toEqual([]);
  });
});

describe('contradictions', () => {
  const figure = (value: number, bound: string | null = null, rest: Row = {}): Row => ({
    ofId: 'place/1',
    of: '湖口县',
    indicator: '产值',
    value,
    unit: '亿元',
    bound,
    normalised: value * 1e8,
    base: '元',
    from: '2024-01-01',
    to: '2024-12-31',
    modality: 'fact',
    article: `p${value}${bound}#a1`,
    ...rest,
  });
  const values = (rows: readonly Row[], within = false): unknown[] => run('contradictions', rows, { within }).map((r) => r.value);

  it.each([
    ['two values', [figure(330.6), figure(328)], [330.6, 328]],
    ['one rounded to the other', [figure(330.6), figure(331)], []],
    ['over, and more than that', [figure(330, 'over'), figure(331.2)], []],
    ['over, and less than that', [figure(340, 'over'), figure(331.2)], [340, 331.2]],
    ['under, and less', [figure(340, 'under'), figure(331.2)], []],
    ['about, and near it', [figure(330, 'about'), figure(340)], []],
    ['about, and far from it', [figure(330, 'about'), figure(400)], [330, 400]],
    ['a range, and within it', [figure(330, null, { valueTo: 350 }), figure(340)], []],
    ['another unit of the same base', [figure(330), figure(0.033, null, { unit: '万亿元', normalised: 330e8 })], []],
    ['another period', [figure(330), figure(400, null, { to: '2025-12-31' })], []],
    ['a plan and what became of it', [figure(330), figure(400, null, { modality: 'planned' })], []],
    ['what is denied', [figure(330), figure(400, null, { modality: 'negated' })], []],
    ['another place', [figure(330), figure(400, null, { ofId: 'place/2' })], []],
    ['one article', [figure(330, null, { article: 'a' }), figure(400, null, { article: 'a' })], []],
  ])('%s', (_, rows, expected) => {
    expect(values(rows)).toEqual(expected);
  });

  it('within one article only if asked for', () => {
    expect(values([figure(330, null, { article: 'a' }), figure(400, null, { article: 'a' })], true)).toEqual([330, 400]);
  });
});

describe('growth', () => {
  const figure = (from: string, to: string, normalised: number, rest: Row = {}): Row => ({
    ofId: 'place/1',
    indicator: '产值',
    base: '元',
    modality: 'fact',
    from,
    to,
    normalised,
    ...rest,
  });
  const growths = (...rows: Row[]): unknown[] => run('series', rows).map((r) => r.growth);
  it.each([
    ['a year against the year before', [figure('2023-01-01', '2023-12-31', 100), figure('2024-01-01', '2024-12-31', 110)], [null, 10]],
    ['months against the same months', [figure('2023-01-01', '2023-02-28', 100), figure('2024-01-01', '2024-02-29', 90)], [null, -10]],
    ['not two years before', [figure('2022-01-01', '2022-12-31', 100), figure('2024-01-01', '2024-12-31', 110)], [null, null]],
    ['not months against a year', [figure('2023-01-01', '2023-12-31', 100), figure('2024-01-01', '2024-06-30', 110)], [null, null]],
    [
      'not of a share',
      [figure('2023-01-01', '2023-12-31', 5, { base: '%' }), figure('2024-01-01', '2024-12-31', 6, { base: '%' })],
      [null, null],
    ],
    [
      'not against two values',
      [figure('2023-01-01', '2023-12-31', 100), figure('2023-01-01', '2023-12-31', 99), figure('2024-01-01', '2024-12-31', 110)],
      [null, null, null],
    ],
    [
      'not of a plan',
      [figure('2023-01-01', '2023-12-31', 100), figure('2024-01-01', '2024-12-31', 110, { modality: 'planned' })],
      [null, null],
    ],
  ])('%s', (_, rows, expected) => {
    expect(growths(...rows)).toEqual(expected);
  });
});

it('supplies that run in a circle are told once a side', () => {
  const supplies = ['ab', 'bc', 'ca'].map(([s, b]) => ({
    supplierId: s!,
    supplier: s!,
    supplierAliases: [],
    buyerId: b!,
    buyer: b!,
    buyerAliases: [],
    _fact: `${s}${b}`,
  }));
  const told = run('supply', supplies, { name: 'a', direction: 'both', depth: 9 });
  expect(told.map(({ side, level, _fact }) => `${side} ${level} ${_fact}`)).toEqual([
    'upstream 1 ca',
    'upstream 2 bc',
    'upstream 3 ab',
    'downstream 1 ab',
    'downstream 2 bc',
    'downstream 3 ca',
  ]);
});

it.each([
  ['place/360000', 'province'],
  ['place/360400', 'city'],
  ['place/360429', 'county'],
  ['place/360429100', 'town'],
  ['body/government@place/360429', 'county'],
  ['body/01270da25ac204ab', undefined],
  ['place/be8dc04dd9431a74', undefined],
])('the level of %s is %s', (id, level) => {
  expect(levelOfId(id)).toBe(level);
});

it('the level of a programme is that of its highest issuer, a ministry’s the nation, else that of the place in its name', () => {
  const level = (programme: string, ...issuerIds: string[]): unknown =>
    run('levels', [{ programme, issuerIds, issuers: [], programmeId: 'x' }])[0]!.level;
  expect(level('“x”行动', 'place/360429', 'body/government-office@place/360000')).toBe('province');
  expect(level('“x”行动', 'place/360429', 'org/gong-ye-he-xin-xi-hua-bu')).toBe('nation');
  expect(level('《九江市x措施》')).toBe('city');
  expect(level('“x”行动')).toBeNull();
});

it('the least supported facts are those of fewest pages, then of the least certain rule', () => {
  const said = (fact: string, pages: number, rule: string): Row => ({ _fact: fact, relation: 'PRODUCES', pages, rule, sentence: rule });
  const rows = [said('b', 2, 'none'), said('c', 1, 'none'), said('a', 1, 'none')];
  expect(run('support', rows, { top: 2 }).map((r) => r._fact)).toEqual(['a', 'c']);
});

it('days without an issue, of a paper that comes weekly, up to the day that is asked for', () => {
  const days = ['2025-01-01', '2025-01-15'].map((date) => ({ newspaper: '周报', province: '', date }));
  expect(run('missing', days, { from: '', to: '2025-01-29', every: 7 }).map(({ from, to, issues }) => [from, to, issues])).toEqual([
    ['2025-01-08', '2025-01-08', 1],
    ['2025-01-22', '2025-01-29', 2],
  ]);
});
