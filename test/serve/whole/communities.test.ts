import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { toArrays } from '../../../src/serve/whole/arrays.js';
import { MOST_PARTS } from '../../../src/serve/whole/communities.js';
import { wholeGraph } from '../../../src/serve/whole/index.js';
import { communityLevels } from '../../../src/serve/whole/louvain.js';
import { closest } from '../../../src/serve/whole/merge.js';
import { prepare } from '../../../src/serve/whole/prepare.js';
import { tiesOf } from '../../../src/serve/whole/ties.js';
import { fixture } from '../../viewer/fixture.js';
import { drawn, edge, node } from './small.js';

const louvain = louvainModule as unknown as typeof louvainModule.default;

describe('communities', () => {
  it('are those that the library finds in a graph of its own', () => {
    const arrays = toArrays(fixture({ nodes: 500, edges: 1200 }).raw);
    const ties = tiesOf(arrays.adjacency, arrays.edges.count);
    const graph = new UndirectedGraph();
    for (const n of arrays.nodes.keys()) graph.addNode(n);
    for (const n of arrays.nodes.keys()) {
      for (let at = ties.start[n]!; at < ties.start[n + 1]!; at += 1) {
        if (ties.node[at]! > n) graph.addEdge(n, ties.node[at]!, { weight: ties.strength[at]! });
      }
    }
    const expected = louvain.detailed(graph, { randomWalk: false, getEdgeWeight: 'weight' });
    expect(communityLevels(ties).map((level) => [...Array.from(level)])).toEqual(expected.dendrogram.slice(1).map((level) => [...level]));
  });

  it('are called by their most telling members', () => {
    const names = ['省工信厅', '章贡区', '南康区'];
    const members = (hub: string) => Array.from({ length: 9 }, (_, at) => `${hub}${at}`);
    const text = names
      .map((hub) =>
        members(hub)
          .map((member) => `${hub}-${member}`)
          .join(' '),
      )
      .join(' ');
    const { communities } = wholeGraph(drawn(`${text} 省工信厅-章贡区 章贡区-南康区`)).select({}, 100);
    expect(communities!.map((community) => community.names[0]).sort()).toEqual([...names].sort());
    expect(communities!.map(({ nodes }) => nodes)).toEqual([10, 10, 10]);
  });

  it('are not swallowed by what everything is joined to', () => {
    // Four counties with firms and bodies, each of which is also said to lie in the province.
    const counties = ['a', 'b', 'c', 'd'].map((county) => [county, ...Array.from({ length: 8 }, (_, at) => `${county}${at}`)]);
    const edges = counties.flatMap(([county, ...own]) => own.flatMap((one) => [edge(`${one}-${county}`), edge(`${one}-province`)]));
    const nodes = ['province', ...counties.flat()].map((key) => node(key));
    const { graph } = wholeGraph({ generation: '1', nodes, edges }).select({}, 100);
    const of = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.community]));
    expect(new Set(counties.map(([county]) => of.get(county!))).size).toBe(4);
    for (const [county, ...own] of counties) expect(new Set(own.map((one) => of.get(one)))).toEqual(new Set([of.get(county!)]));
  });

  it('can be opened, part after part, and lose nobody', () => {
    const whole = wholeGraph(fixture({ nodes: 1200, edges: 2600 }).raw);
    const first = whole.select({}, 3000);
    expect(first.communities!.length).toBeGreaterThanOrEqual(8);
    expect(first.communities!.length).toBeLessThanOrEqual(MOST_PARTS);
    const largest = first.communities!.reduce((a, b) => (a.nodes >= b.nodes ? a : b));
    const opened = whole.select({ community: largest.id }, 3000);
    expect(opened.matching!.nodes).toBe(largest.nodes);
    expect(opened.communities!.length).toBeGreaterThan(1);
    expect(opened.communities!.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(largest.nodes);
    expect(opened.graph.nodes.every(({ attributes }) => opened.communities!.some(({ id }) => id === attributes.community))).toBe(true);
  });

  it('know their members from the largest to the smallest', () => {
    const arrays = toArrays(fixture({ nodes: 800, edges: 1800 }).raw);
    const { all, root, home, parent } = prepare({ pages: arrays.pages, counts: arrays.edges.count, adjacency: arrays.adjacency });
    for (const { id, members, parts } of all) {
      if (parts.length > 0) expect([...parts.flatMap((part) => [...part.members])].sort()).toEqual([...members].sort());
      if (id !== root.id) expect(parent[id]).toBeLessThan(id);
    }
    expect([...home].filter((id) => id >= 0)).toHaveLength(root.members.length);
  });
});

describe('merging', () => {
  const between = (...pairs: [number, number, number][]) => {
    const maps = Array.from({ length: 5 }, () => new Map<number, number>());
    for (const [a, b, weight] of pairs) {
      maps[a]!.set(b, weight);
      maps[b]!.set(a, weight);
    }
    return maps;
  };

  it('puts the smallest where it is joined most, for the size of that', () => {
    const into = closest([50, 30, 30, 30, 5], between([4, 0, 1.2], [4, 1, 1], [0, 2, 1], [2, 3, 1]), 4);
    expect([...into]).toEqual([0, 1, 2, 3, 1]);
  });

  it('leaves no more than wanted, even of what is joined to nothing', () => {
    expect(new Set(closest([5, 4, 3, 2, 1], between(), 2)).size).toBe(2);
  });

  it('leaves none that is too small to be seen', () => {
    expect([...closest([500, 400, 300, 200, 2], between([4, 3, 1]), 14)]).toEqual([0, 1, 2, 3, 3]);
  });
});
