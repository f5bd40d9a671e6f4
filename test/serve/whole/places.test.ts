import { describe, expect, it } from 'vitest';
import { nodeSize } from '../../../src/serve/size.js';
import type { SerialisedGraph } from '../../../src/serve/types.js';
import { buildViewGraph } from '../../../src/serve/view-graph.js';
import { wholeGraph } from '../../../src/serve/whole/index.js';
import { besides } from '../../../src/serve/whole/shelves.js';
import { fixture, random } from '../../viewer/fixture.js';
import { clique, drawn, shuffled } from './small.js';

interface Point {
  readonly x: number;
  readonly y: number;
}
const pointsOf = ({ nodes }: SerialisedGraph) => new Map<string, Point>(nodes.map(({ key, attributes }) => [key, attributes]));
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

describe('places', () => {
  const { raw } = fixture({ nodes: 400, edges: 900 });
  const { graph } = wholeGraph(raw).select({}, 400);
  const points = pointsOf(graph);

  it('are those of nodes that do not touch', () => {
    const list = graph.nodes.map(({ attributes }) => attributes);
    const touching = list.flatMap((a, at) => list.slice(at + 1).filter((b) => apart(a, b) < a.size + b.size));
    expect(list.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(touching).toEqual([]);
  });

  it('are nearer for those that are joined', () => {
    const mean = (pairs: [string, string][]) =>
      pairs.reduce((sum, [a, b]) => sum + apart(points.get(a)!, points.get(b)!), 0) / pairs.length;
    const linked = graph.edges.map(({ source, target }): [string, string] => [source, target]);
    const others = shuffled(linked, 5).map(([a], at): [string, string] => [a, linked[at]![1]]);
    expect(mean(linked)).toBeLessThan(0.75 * mean(others));
  });

  it('keep communities out of each other', () => {
    const names = (letter: string) => Array.from({ length: 40 }, (_, at) => `${letter}${at}`);
    const [a, b] = [names('a'), names('b')];
    const view = wholeGraph(drawn(`${clique(...a)} ${clique(...b)} a0-b0`)).select({}, 100);
    expect(view.communities).toHaveLength(2);
    const middle = (keys: string[]) => keys.map((key) => pointsOf(view.graph).get(key)!.x).reduce((sum, x) => sum + x, 0) / keys.length;
    const all = pointsOf(view.graph);
    const [left, right] = middle(a) < middle(b) ? [a, b] : [b, a];
    const axis = { x: middle(right) - middle(left) };
    expect(axis.x).toBeGreaterThan(0);
    const own = (key: string) => (key.startsWith('a') ? a : b);
    const centre = (keys: string[]): Point => ({
      x: middle(keys),
      y: keys.map((key) => all.get(key)!.y).reduce((sum, y) => sum + y, 0) / keys.length,
    });
    const strays = [...all].filter(([key, at]) => apart(at, centre(own(key))) > apart(at, centre(own(key) === a ? b : a)));
    expect(strays).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['one node', '', ['a']],
    ['a loop', 'a-a', []],
    ['two nodes', 'a-b', []],
    ['parallel edges and a loop', 'a-b b-a a-a', []],
    ['five alone', '', ['a', 'b', 'c', 'd', 'e']],
  ])('are there for %s', (_what, edges, alone) => {
    const nodes = [...pointsOf(buildViewGraph(drawn(edges, ...alone)).graph).values()];
    expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  it('leave most of the picture to the main component', () => {
    const pairs = Array.from({ length: 40 }, (_, at) => `p${at}-q${at}`).join(' ');
    const main = Array.from({ length: 12 }, (_, star) => Array.from({ length: 12 }, (_, at) => `h${star}-l${star}x${at}`).join(' '));
    const chain = Array.from({ length: 11 }, (_, at) => `h${at}-h${at + 1}`).join(' ');
    const all = pointsOf(wholeGraph(drawn(`${main.join(' ')} ${chain} ${pairs}`)).select({}, 1000).graph);
    const area = (keys: string[]) => {
      const list = keys.map((key) => all.get(key)!);
      const span = (axis: keyof Point) => Math.max(...list.map((p) => p[axis])) - Math.min(...list.map((p) => p[axis]));
      return span('x') * span('y');
    };
    const inside = [...all.keys()].filter((key) => !/^[pq]/.test(key));
    expect(area(inside) / area([...all.keys()])).toBeGreaterThan(0.6);
  });
});

it('makes the area of a node grow with its pages', () => {
  expect([1, 4, 9].map(nodeSize)).toEqual([4, 5.5, 7]);
  expect(nodeSize(1e6)).toBe(22);
});

it.each([
  ['a tall main box', { width: 400, height: 900 }],
  ['a wide one', { width: 900, height: 300 }],
  ['none', { width: 0, height: 0 }],
])('puts boxes beside or beneath %s, without overlap', (_what, main) => {
  const rng = random(3);
  const boxes = Array.from({ length: 40 }, () => ({ width: 10 + rng() * 90, height: 10 + rng() * 50 })).sort((a, b) => b.height - a.height);
  const spots = besides(main, boxes);
  const rims = [{ ...main, x: 0, y: 0 }, ...spots.map((spot, at) => ({ ...boxes[at]!, ...spot }))];
  const hair = 1e-6;
  const overlaps = rims.flatMap((a, at) =>
    rims
      .slice(at + 1)
      .filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 - hair && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - hair),
  );
  expect(overlaps).toEqual([]);
});
