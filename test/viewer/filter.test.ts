import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../graph-schema/schema.js';
import { type Filter, NO_FILTER, toGraphFilter, visible } from '../../viewer/model/filter.js';
import { timeline } from '../../viewer/model/timeline.js';
import { smallGraph } from './small-graph.js';

const graph = smallGraph();
const ALL_EDGES = 'e1 e2 e3 e4 e5 e6 e7 e8';
const ALL_NODES = 'gxt hb jx nc pn sg zong';

function shown(change: Partial<Filter>): [string, string] {
  const { nodes, edges } = visible(graph, { ...NO_FILTER, ...change });
  return [[...nodes].sort().join(' '), [...edges].sort().join(' ')];
}

describe('the filter', () => {
  it.each<[string, Partial<Filter>, string, string]>([
    ['shows everything when nothing is chosen', {}, ALL_NODES, ALL_EDGES],
    ['hides a kind with its facts, and keeps what then stands alone', { hiddenKinds: new Set(['Place']) }, 'gxt hb pn zong', 'e4 e6 e8'],
    ['hides a relation, and what has no other fact', { hiddenTypes: new Set(['LOCATED_IN']) }, 'gxt hb pn zong', 'e4 e6 e8'],
    ['hides what is only planned', { hiddenModalities: new Set(['planned']) }, 'gxt hb jx nc pn sg zong', 'e1 e2 e3 e4 e5 e7 e8'],
    ['keeps facts that enough pages state', { minCount: 3 }, 'gxt jx nc zong', 'e1 e4'],
    ['keeps facts that are certain enough, and none whose certainty is not known', { minCertainty: 70 }, 'gxt hb jx sg zong', 'e3 e4 e7'],
    ['keeps facts stated from a month on', { from: '2024-04' }, 'gxt jx nc zong', 'e1 e4'],
    ['keeps facts stated up to a day, undated ones not', { to: '2023-07-17' }, 'jx nc', 'e1'],
    ['takes the month of both ends in', { from: '2024-03', to: '2024-03' }, 'gxt jx nc pn zong', 'e1 e4 e8'],
    ['takes a whole year', { from: '2025', to: '2025' }, 'gxt zong', 'e4'],
  ])('%s', (_title, change, nodes, edges) => {
    expect(shown(change)).toEqual([nodes, edges]);
  });

  it('looks at nothing outside the part that it is given', () => {
    const part = { nodes: new Set(['zong', 'gxt', 'jx', 'nc', 'alone']), edges: new Set(['e1', 'e4']) };
    const { nodes, edges } = visible(graph, NO_FILTER, part);
    expect([[...nodes].sort(), [...edges].sort()]).toEqual([
      ['gxt', 'jx', 'nc', 'zong'],
      ['e1', 'e4'],
    ]);
  });

  it('tells the server what is asked for, not what is hidden', () => {
    expect(toGraphFilter(NO_FILTER)).toEqual({});
    expect(toGraphFilter({ ...NO_FILTER, alone: true })).toEqual({});
    const filter = {
      ...NO_FILTER,
      hiddenModalities: new Set(['planned'] as const),
      from: '2024',
      place: 'p',
      page: 'b',
      minCount: 2,
      minCertainty: 80,
    };
    expect(toGraphFilter(filter)).toEqual({
      modalities: ['fact', 'negated'],
      from: '2024',
      place: 'p',
      page: 'b',
      count: 2,
      certainty: 0.8,
    });
    expect(toGraphFilter({ ...NO_FILTER, hiddenKinds: new Set(KIND_NAMES.filter((kind) => kind !== 'Person')) })).toEqual({
      kinds: ['Person'],
    });
  });

  it('has nothing to ask the server for when all of something is hidden', () => {
    expect(toGraphFilter({ ...NO_FILTER, hiddenKinds: new Set(KIND_NAMES) })).toBeNull();
  });
});

describe('the timeline', () => {
  it('has every month from the first report to the last', () => {
    const { steps, counts } = timeline(graph)!;
    expect([steps[0], steps.at(-1), steps.length]).toEqual(['2023-05', '2025-01', 21]);
    // July 2023: e1, e2, e4, e5, e6.
    expect(counts[steps.indexOf('2023-07')]).toBe(5);
    expect(counts.at(-1)).toBe(1);
  });

  it('is cut into days where it is short', () => {
    const short = smallGraph();
    short.forEachEdge((edge) => short.mergeEdgeAttributes(edge, { first: '2024-02-28', last: '2024-03-01' }));
    expect(timeline(short)?.steps).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('is none where there is nothing to choose from', () => {
    const one = smallGraph();
    one.forEachEdge((edge) => one.mergeEdgeAttributes(edge, { first: '2024-02-28', last: '2024-02-28' }));
    expect(timeline(one)).toBeNull();
  });
});
