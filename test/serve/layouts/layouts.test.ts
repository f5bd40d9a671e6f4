import { describe, expect, it } from 'vitest';
import { byPlace } from '../../../src/serve/layouts/by-place.js';
import { byTime } from '../../../src/serve/layouts/by-time.js';
import type { PartNode } from '../../../src/serve/layouts/part.js';
import type { PlaceBranch } from '../../../src/serve/types.js';
import { wholeGraph } from '../../../src/serve/whole/index.js';
import { fixture } from '../../viewer/fixture.js';
import { edge, node, shuffled } from '../whole/small.js';

const { raw } = fixture({ nodes: 300, edges: 700 });
const { graph } = wholeGraph(raw).select({}, 300);

/** Pairs whose nodes lie on each other. */
function overlapping(points: ReadonlyMap<string, { x: number; y: number }>): string[] {
  const all = [...points];
  return all.flatMap(([key, a], at) =>
    all.slice(at + 1).flatMap(([other, b]) => (Math.hypot(a.x - b.x, a.y - b.y) < 20 ? [`${key} ${other}`] : [])),
  );
}

type Extent = ReturnType<typeof extent>;

function extent(points: readonly { x: number; y: number }[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}

const sized = (key: string, more: Parameters<typeof node>[1] = {}): PartNode => {
  const { attributes } = node(key, more);
  return { key, attributes: { ...attributes, size: 5 } };
};

describe('by time', () => {
  it('stands further right who was reported later, in the lane of its kind', () => {
    const nodes = [
      sized('a', { kind: 'Person', first: '2023-01-01' }),
      sized('b', { kind: 'Person', first: '2024-01-01' }),
      sized('c', { kind: 'Enterprise', first: '2023-07-02' }),
      sized('d', { kind: 'Person', first: null }),
    ];
    const { points, lanes, axis } = byTime(nodes);
    expect(['d', 'a', 'c', 'b'].map((key) => points.get(key)!.x)).toEqual([-120, 0, expect.closeTo((2400 * 182) / 365, 0), 2400]);
    expect(lanes.map(({ kind }) => kind)).toEqual(['Person', 'Enterprise']);
    expect(points.get('c')!.y).toBeLessThan(points.get('a')!.y);
    expect(axis).toMatchObject({ first: '2023-01-01', last: '2024-01-01' });
  });

  it('keeps nodes apart, and is the same in whatever order they come', () => {
    const { points } = byTime(graph.nodes);
    expect([points.size, overlapping(points)]).toEqual([graph.nodes.length, []]);
    expect([...byTime(shuffled(graph.nodes, 4)).points].sort()).toEqual([...points].sort());
  });

  it.each([
    ['nothing', [], 0],
    ['no dates', [sized('a'), sized('b')], 2],
    ['one day', [sized('a', { first: '2023-01-01' }), sized('b', { first: '2023-01-01' })], 2],
  ])('takes %s', (_what, nodes, count) => {
    const { points } = byTime(nodes);
    expect([points.size, overlapping(points)]).toEqual([count, []]);
  });
});

describe('by place', () => {
  const branch = (id: string, ...below: PlaceBranch[]): PlaceBranch => ({ id, name: id, count: 1, below });
  const places = [branch('jx', branch('yc', branch('sg')), branch('nc')), branch('gd')];
  const nodes = ['jx', 'yc', 'sg', 'nc', 'park', 'firm', 'project', 'mayor', 'lost'].map((key) => sized(key));
  const edges = [
    edge('park-sg', { type: 'LOCATED_IN' }),
    edge('firm-park', { type: 'LOCATED_IN' }),
    edge('firm-nc', { type: 'PARTNERS_WITH', count: 9 }),
    edge('firm-project', { type: 'BUILDS' }),
    edge('mayor-nc', { type: 'HOLDS_POST' }),
    edge('lost-nc', { type: 'LOCATED_IN', modality: 'negated' }),
  ];
  const { groups, points } = byPlace(nodes, edges, places);

  it('has all of them, in the box of the city that they stand in, over parks and builders', () => {
    expect([points.size, overlapping(points)]).toEqual([nodes.length, []]);
    expect(groups.map(({ members, name }) => [name, [...members].sort()])).toEqual([
      ['yc', ['firm', 'park', 'project', 'sg', 'yc']],
      ['nc', ['mayor', 'nc']],
      // Nowhere that is known: a fact that is denied says of nothing where it stands.
      [null, ['lost']],
      ['jx', ['jx']],
    ]);
  });

  it('has a place before what is there, and what is there nearer than anything else', () => {
    const away = (a: string, b: string) => Math.hypot(points.get(a)!.x - points.get(b)!.x, points.get(a)!.y - points.get(b)!.y);
    expect(away('mayor', 'nc')).toBe(42);
    for (const key of ['park', 'firm', 'project']) {
      expect(away(key, 'sg')).toBeLessThan(Math.min(away(key, 'nc'), away(key, 'jx'), away(key, 'lost')));
      expect(points.get(key)!.y < points.get('sg')!.y || points.get(key)!.x > points.get('sg')!.x).toBe(true);
    }
  });

  it('leaves out places of the tree that have nothing in the part', () => {
    expect([points.has('gd'), groups.some(({ name }) => name === 'gd')]).toEqual([false, false]);
  });

  it('does not run in circles', () => {
    const ring = [edge('a-b', { type: 'PART_OF' }), edge('b-a', { type: 'PART_OF' })];
    expect(byPlace([sized('a'), sized('b')], ring, places).points.size).toBe(2);
  });

  const tree = wholeGraph(raw).summary().places;
  const all = byPlace(graph.nodes, graph.edges, tree);

  it('keeps nodes of a whole graph apart, in whatever order they come', () => {
    expect([all.points.size, overlapping(all.points)]).toEqual([graph.nodes.length, []]);
    const turned = byPlace(shuffled(graph.nodes, 1), shuffled(graph.edges, 2), tree);
    expect([...turned.points].sort()).toEqual([...all.points].sort());
  });

  it('is high where the screen is', () => {
    const { high, left, low, right } = extent([...byPlace(graph.nodes, graph.edges, tree, 0.6).points.values()]);
    expect((right - left) / (high - low)).toBeLessThan(0.9);
  });

  it('sets boxes apart, in the shape of a screen, so that no column is crowded', () => {
    const boxes = all.groups.map(({ members }) => extent(members.map((key) => all.points.get(key)!)));
    const apart = (a: Extent, b: Extent) => a.right < b.left || b.right < a.left || a.high < b.low || b.high < a.low;
    for (const [at, box] of boxes.entries()) expect(boxes.slice(at + 1).every((other) => apart(box, other))).toBe(true);
    const { high, left, low, right } = extent([...all.points.values()]);
    expect((right - left) / (high - low)).toBeGreaterThan(1);
    expect((right - left) / (high - low)).toBeLessThan(2);
    // No emptier than half: each entity has a cell of 42.
    expect((right - left) * (high - low)).toBeLessThan(4 * 42 ** 2 * graph.nodes.length);
  });
});
