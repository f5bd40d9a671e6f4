import { describe, expect, it } from 'vitest';
import type { GraphFilter } from '../../../src/serve/types.js';
import { buildViewGraph } from '../../../src/serve/view-graph.js';
import { wholeGraph } from '../../../src/serve/whole/index.js';
import { fixture } from '../../viewer/fixture.js';
import { clique, drawn, edge, keysOf, node, shuffled } from './small.js';

describe('the part that is shown', () => {
  // A triangle with a tail, a pair apart and one alone.
  const raw = drawn('a-b b-c c-a c-t1 t1-t2 p1-p2', 'x');
  const kept = (limit: number) => keysOf(wholeGraph(raw).select({}, limit).graph);

  it.each([
    [7, 'a b c p1 p2 t1 t2'],
    [8, 'a b c p1 p2 t1 t2 x'],
    [2, 'c t1'],
    [4, 'a b c t1'],
    [5, 'a b c t1 t2'],
  ])('is the most telling one, what is joined to nothing last: %i', (limit, expected) => {
    expect(kept(limit)).toBe(expected);
  });

  it('has, of equals, what more pages name', () => {
    const nodes = [node('hub', { pages: 9 }), node('x', { pages: 1 }), node('y', { pages: 5 }), node('z', { pages: 3 })];
    const edges = ['hub-x', 'hub-y', 'hub-z'].map((ends) => edge(ends));
    expect(keysOf(wholeGraph({ generation: '1', nodes, edges }).select({}, 3).graph)).toBe('hub y z');
  });

  it('is the same in whatever order the graph comes, places and all', () => {
    const { raw: graph } = fixture({ nodes: 300, edges: 700 });
    const turned = { ...graph, nodes: shuffled(graph.nodes, 1), edges: shuffled(graph.edges, 2) };
    expect(wholeGraph(turned).select({}, 120)).toEqual(wholeGraph(graph).select({}, 120));
  });

  it('is joined: each of it to another of it', () => {
    const { graph } = wholeGraph(fixture({ nodes: 800, edges: 1800 }).raw).select({}, 200);
    const joined = new Set(graph.edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
    expect(graph.nodes.filter(({ key }) => !joined.has(key))).toEqual([]);
  });

  it('tells the size of the whole', () => {
    const { raw: graph } = fixture({ nodes: 100 });
    const view = buildViewGraph(graph, 20);
    expect([view.graph.nodes.length, view.total]).toEqual([20, { nodes: graph.nodes.length, edges: graph.edges.length }]);
    expect(view.matching).toBeUndefined();
  });

  it('keeps the strongest edges of each node before more of a hub', () => {
    // 60 bodies under one roof, all joined to all; each has a partner with whom it is named on many pages.
    const names = Array.from({ length: 60 }, (_, at) => `n${at}`);
    const pairs = names.flatMap((name, at) => (at % 2 === 0 ? [edge(`${name}-n${at + 1}`, { count: 50, key: 'strong' })] : []));
    const crowd = { ...drawn(clique(...names)) };
    const view = wholeGraph({ ...crowd, edges: [...crowd.edges, ...pairs] }).select({}, 60);
    expect(view.graph.edges.length).toBeLessThan(crowd.edges.length);
    expect(view.graph.edges.filter(({ attributes }) => attributes.key === 'strong')).toHaveLength(30);
    const reached = new Set(view.graph.edges.flatMap(({ source, target }) => [source, target]));
    expect(reached.size).toBe(60);
  });
});

describe('a filter', () => {
  const nodes = [
    node('zhang', { kind: 'Person' }),
    node('ting', { kind: 'Organization' }),
    node('ye', { kind: 'Enterprise' }),
    node('xiang', { kind: 'Project' }),
    node('alone', { kind: 'Person' }),
  ];
  const edges = [
    edge('zhang-ting', { type: 'HOLDS_POST', count: 3, first: '2023-05-10', last: '2024-02-01', certainty: 0.928 }),
    edge('zhang-ye', { type: 'VISITED', count: 1, first: '2024-03-05', last: '2024-03-05', certainty: 0.8 }),
    edge('ye-xiang', { type: 'BUILDS', count: 2, first: '2025-01-20', last: '2025-01-20', modality: 'planned', certainty: 0.799 }),
    edge('ye-ting', { type: 'PARTNERS_WITH', modality: 'negated' }),
  ];
  const whole = wholeGraph({ generation: '1', nodes, edges });
  const found = (filter: GraphFilter, facts?: ReadonlySet<string>) => {
    const view = whole.select(filter, 100, facts);
    return [keysOf(view.graph), view.graph.edges.length, view.matching];
  };
  const size = (nodeCount: number, edgeCount: number) => ({ nodes: nodeCount, edges: edgeCount });

  it.each<[string, GraphFilter, string, number]>([
    ['kinds', { kinds: ['Person', 'Organization'] }, 'alone ting zhang', 1],
    ['types', { types: ['BUILDS', 'VISITED'] }, 'xiang ye zhang', 2],
    ['modalities', { modalities: ['planned'] }, 'xiang ye', 1],
    ['fewest pages', { count: 2 }, 'ting xiang ye zhang', 2],
    ['least certainty, which what is not known does not meet', { certainty: 0.8 }, 'ting ye zhang', 2],
    ['from: what was still reported then', { from: '2024-02' }, 'ting xiang ye zhang', 3],
    ['to: what had been reported by then', { to: '2023' }, 'ting zhang', 1],
    ['a span within that of a fact', { from: '2023-08', to: '2023-09-30' }, 'ting zhang', 1],
    ['a span that ends with a month', { from: '2024-03-06', to: '2025-01' }, 'xiang ye', 1],
    ['a span without reports', { from: '2026' }, '', 0],
    ['all of them', { kinds: ['Person', 'Enterprise'], types: ['VISITED'], from: '2024', to: '2024' }, 'ye zhang', 1],
    ['an unknown place', { place: 'nowhere' }, '', 0],
    ['a page that states nothing', { page: 'p' }, '', 0],
  ])('by %s', (_what, filter, keys, count) => {
    expect(found(filter)).toEqual([keys, count, size(keys === '' ? 0 : keys.split(' ').length, count)]);
  });

  it('by the facts of a page', () => {
    expect(found({ page: 'p' }, new Set(['zhang-ye VISITED']))).toEqual(['ye zhang', 1, size(2, 1)]);
  });

  it('tells of each fact how certain it is, where that is known', () => {
    const { graph } = whole.select({}, 100);
    expect(graph.edges.map(({ attributes }) => attributes.certainty)).toEqual([undefined, 0.799, 0.928, 0.8]);
  });

  it('tells how many meet it, even if fewer are shown', () => {
    const view = whole.select({ count: 2 }, 2);
    expect([view.graph.nodes.length, view.matching]).toEqual([2, size(4, 2)]);
  });
});
