import { describe, expect, it } from 'vitest';
import { significant } from '../../../src/gazetteer/division-codes.js';
import type { PlaceBranch } from '../../../src/serve/types.js';
import { wholeGraph } from '../../../src/serve/whole/index.js';
import { edge, keysOf, node } from './small.js';

const place = (key: string, code?: string) => node(key, { kind: 'Place', codes: code ? [code] : [] });
const located = (ends: string) => edge(ends, { type: 'LOCATED_IN' });

const nodes = [
  place('江西省', '360000'),
  place('宜春市', '360900'),
  place('上高县', '360923'),
  place('敖阳街道', '360923001'),
  place('南昌市', '360100'),
  place('锦江', undefined),
  place('广东省', '440000'),
  // Its city is not named anywhere: it hangs on the province.
  place('遂川县', '360827'),
  node('园区', { kind: 'Park' }),
  node('鞋业', { kind: 'Enterprise' }),
  node('车间', { kind: 'Enterprise' }),
  node('县长', { kind: 'Person' }),
  node('厅', { kind: 'Organization' }),
  node('别处', { kind: 'Enterprise' }),
];
const edges = [
  located('园区-上高县'),
  located('鞋业-园区'),
  edge('车间-鞋业'),
  edge('县长-上高县', { type: 'HOLDS_POST', first: '2023-07-18', last: '2024-02-01' }),
  edge('县长-厅', { type: 'HOLDS_POST', first: '2025-01-01', last: '2025-01-01' }),
  located('厅-江西省'),
  located('锦江-上高县'),
  located('别处-广东省'),
  edge('别处-江西省', { type: 'LOCATED_IN', modality: 'negated' }),
];
const whole = wholeGraph({ generation: '1', nodes, edges });

describe('places in places', () => {
  const text = ({ name, count, below }: PlaceBranch): string =>
    `${name}${count}${below.length > 0 ? `(${below.map(text).join(' ')})` : ''}`;

  it('follow from their codes, else from where they are said to lie, with all that is there', () => {
    // 上高县: itself, a street, a river, the park, a firm in it, and a part of that.
    expect(whole.summary().places.map(text)).toEqual(['江西省11(宜春市7(上高县6) 南昌市1 遂川县1)', '广东省2']);
  });

  it.each([
    ['360000', '36'],
    ['360900', '3609'],
    ['360923', '360923'],
    ['360923001', '360923001'],
    ['360923001000', '360923001'],
    ['469000', '4690'],
  ])('know the digits of %s that tell', (code, digits) => {
    expect(significant(code)).toBe(digits);
  });

  it.each([
    ['上高县', '上高县 县长 园区 车间 锦江 鞋业'],
    ['敖阳街道', ''],
    // Even that it is not in 江西省.
    ['广东省', '别处 广东省 江西省'],
  ])('filter: %s, all below it, what is there, and who has to do with it', (id, keys) => {
    expect(keysOf(whole.select({ place: id }, 100).graph)).toBe(keys.split(' ').sort().join(' '));
  });
});

describe('the summary', () => {
  const { kinds, types, modalities, months, total } = whole.summary();

  it('counts what there is, most first', () => {
    expect(total).toEqual({ nodes: 14, edges: 9 });
    expect(kinds.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['Place 8', 'Enterprise 3', 'Person 1', 'Organization 1', 'Park 1']);
    expect(types).toEqual([
      { type: 'LOCATED_IN', count: 6 },
      { type: 'HOLDS_POST', count: 2 },
      { type: 'PART_OF', count: 1 },
    ]);
    expect(modalities).toEqual([
      { modality: 'fact', count: 8 },
      { modality: 'negated', count: 1 },
    ]);
  });

  it('counts first and last reports by month', () => {
    expect(months).toEqual([
      { month: '2023-07', count: 1 },
      { month: '2024-02', count: 1 },
      { month: '2025-01', count: 1 },
    ]);
  });
});
