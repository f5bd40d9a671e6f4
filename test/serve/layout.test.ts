import { describe, expect, it } from 'vitest';
import { EDGES_PER_NODE, withinBudget } from '../../src/serve/budget.js';
import { layout, nodeSize } from '../../src/serve/layout.js';
import { shelve } from '../../src/serve/pack.js';
import type { RawEdge, RawNode } from '../../src/serve/source.js';
import { buildViewGraph } from '../../src/serve/view-graph.js';
import { fixture, random } from '../viewer/fixture.js';

const node = (key: string, pages = 1): RawNode => ({
  key,
  attributes: { label: key, kind: 'Place', aliases: [], official: false, pages, first: null, last: null },
});
const edge = (source: string, target: string, count = 1): RawEdge => ({
  key: `${source}-${target}`,
  source,
  target,
  attributes: { type: 'LOCATED_IN', key: '', count, first: null, last: null, modality: 'fact' },
});

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const rng = random(seed);
  return list
    .map((item) => ({ item, at: rng() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe('the layout', () => {
  const { raw } = fixture({ nodes: 150, edges: 330 });

  it('is the same for the same graph, in whatever order it comes', () => {
    const sorted = (points: ReturnType<typeof layout>) => [...points].sort();
    const once = layout(raw.nodes, raw.edges);
    expect(sorted(layout(shuffled(raw.nodes, 1), shuffled(raw.edges, 2)))).toEqual(sorted(once));
  });

  it('gives every node a place of its own', () => {
    const places = [...layout(raw.nodes, raw.edges).values()];
    expect(places).toHaveLength(raw.nodes.length);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    const crowded = places.filter((a, at) => places.some((b, other) => other !== at && Math.hypot(a.x - b.x, a.y - b.y) < 5));
    expect(crowded).toEqual([]);
  });

  it('puts neighbours nearer to each other than others', () => {
    const places = layout(raw.nodes, raw.edges);
    const distance = (a: string, b: string) => Math.hypot(places.get(a)!.x - places.get(b)!.x, places.get(a)!.y - places.get(b)!.y);
    const mean = (pairs: [string, string][]) => pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length;
    const linked = raw.edges.map(({ source, target }): [string, string] => [source, target]);
    const others = shuffled(linked, 5).map(([a], at): [string, string] => [a, linked[at]![1]]);
    expect(mean(linked)).toBeLessThan(0.75 * mean(others));
  });

  it.each<[string, RawNode[], RawEdge[]]>([
    ['nothing', [], []],
    ['one node', [node('a')], []],
    ['a loop', [node('a')], [edge('a', 'a')]],
    ['two nodes', [node('a'), node('b')], [edge('a', 'b')]],
    ['edges to what is not there', [node('a')], [edge('a', 'x')]],
    ['five alone', ['a', 'b', 'c', 'd', 'e'].map((key) => node(key)), []],
  ])('takes %s', (_what, nodes, edges) => {
    const points = [...layout(nodes, edges).values()];
    expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  it('takes about a second for 1,000 nodes and 3,000 edges', () => {
    const large = fixture({ nodes: 1000, edges: 3000 }).raw;
    // Processor time, so that other work on the machine does not count; scripts/bench-viewer.mjs prints the figure.
    const from = process.cpuUsage();
    layout(large.nodes, large.edges);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});

it('makes the area of a node grow with its pages', () => {
  expect([1, 4, 9].map(nodeSize)).toEqual([4, 5.5, 7]);
  expect(nodeSize(1e6)).toBe(22);
});

it('puts boxes on shelves without overlap', () => {
  const rng = random(3);
  const boxes = Array.from({ length: 40 }, () => ({ width: 10 + rng() * 90, height: 10 + rng() * 50 })).sort((a, b) => b.height - a.height);
  const places = shelve(boxes);
  const rims = places.map(({ x, y }, at) => ({
    left: x - boxes[at]!.width / 2,
    right: x + boxes[at]!.width / 2,
    low: y - boxes[at]!.height / 2,
    high: y + boxes[at]!.height / 2,
  }));
  const hair = 1e-6;
  const overlaps = rims.flatMap((a, at) =>
    rims.slice(at + 1).filter((b) => a.left < b.right - hair && b.left < a.right - hair && a.low < b.high - hair && b.low < a.high - hair),
  );
  expect(overlaps).toEqual([]);
});

describe('the budget', () => {
  // A triangle with a tail and a pair apart: the triangle is the core.
  const nodes = ['a', 'b', 'c', 't1', 't2', 'p1', 'p2'].map((key) => node(key));
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 't1'), edge('t1', 't2'), edge('p1', 'p2')];
  const kept = (limit: number) =>
    withinBudget(nodes, edges, limit)
      .nodes.map(({ key }) => key)
      .join(' ');

  it.each([
    [7, 'a b c t1 t2 p1 p2'],
    [3, 'a b c'],
    [4, 'a b c t1'],
    [5, 'a b c t1 t2'],
  ])('keeps the most connected part: %i', (limit, expected) => {
    expect(kept(limit)).toBe(expected);
  });

  it('keeps, of equals, what more pages name', () => {
    const star = [node('hub', 9), node('x', 1), node('y', 5), node('z', 3)];
    const part = withinBudget(star, [edge('hub', 'x'), edge('hub', 'y'), edge('hub', 'z')], 3);
    expect(part.nodes.map(({ key }) => key)).toEqual(['hub', 'y', 'z']);
  });

  it('does not depend on the order of the input', () => {
    const { raw } = fixture({ nodes: 200, edges: 500 });
    const keys = (n: readonly RawNode[], e: readonly RawEdge[]) =>
      withinBudget(n, e, 60)
        .nodes.map(({ key }) => key)
        .sort();
    expect(keys(shuffled(raw.nodes, 1), shuffled(raw.edges, 2))).toEqual(keys(raw.nodes, raw.edges));
  });

  it('drops the weakest edges of a thicket', () => {
    const many = Array.from({ length: 30 }, (_unused, at) => ({ ...edge('a', 'b', at + 1), key: `e${at}` }));
    const part = withinBudget([node('a'), node('b')], many, 2);
    expect(part.edges).toHaveLength(2 * EDGES_PER_NODE);
    expect(Math.min(...part.edges.map(({ attributes }) => attributes.count))).toBe(30 - 2 * EDGES_PER_NODE + 1);
  });

  it('tells the size of the whole', () => {
    const { raw } = fixture({ nodes: 100 });
    const view = buildViewGraph(raw, 20);
    expect([view.graph.nodes.length, view.total.nodes, view.total.edges]).toEqual([20, raw.nodes.length, raw.edges.length]);
  });
});
