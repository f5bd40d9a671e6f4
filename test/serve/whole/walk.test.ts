import { describe, expect, it } from 'vitest';
import { wholeGraph } from '../../../src/serve/whole/index.js';
import { drawn, edge, keysOf, node } from './small.js';

describe('a neighbourhood', () => {
  const nodes = ['hub', 'a', 'b', 'c', 'a1', 'a2', 'b1', 'far', 'apart'].map((key) => node(key));
  const edges = [
    edge('hub-a', { count: 8 }),
    edge('hub-b', { count: 4 }),
    edge('c-hub', { count: 1 }),
    edge('a1-a', { count: 2 }),
    edge('a-a2', { count: 1 }),
    edge('b-b1'),
    edge('a1-far'),
    edge('a-b'),
  ];
  const whole = wholeGraph({ generation: '7', nodes, edges });
  const found = (depth: number, limit = 100) => {
    const view = whole.neighbourhood('hub', depth, limit)!;
    return [keysOf(view.graph), view.leftOut];
  };

  it.each([
    [1, 'a b c hub'],
    [2, 'a a1 a2 b b1 c hub'],
    [3, 'a a1 a2 b b1 c far hub'],
  ])('reaches as far as asked, along edges of either direction: %i', (depth, keys) => {
    expect(found(depth)).toEqual([keys, 0]);
  });

  it.each([
    [1, 2, 'a b hub', 1],
    [2, 4, 'a a1 b c hub', 2],
    [3, 1, 'a hub', 6],
  ])('takes the strongest first and tells how many it left out: %i steps, %i', (depth, limit, keys, leftOut) => {
    const view = whole.neighbourhood('hub', depth, limit)!;
    expect([view.graph.nodes.length, view.leftOut]).toEqual([limit + 1, leftOut]);
    if (depth !== 2) expect(keysOf(view.graph)).toBe(keys);
  });

  it('has the edges between all that it shows', () => {
    expect(whole.neighbourhood('hub', 1, 9)!.graph.edges.map(({ source, target }) => `${source}-${target}`)).toEqual([
      'a-b',
      'c-hub',
      'hub-a',
      'hub-b',
    ]);
  });

  it('is that of the graph it names, or none', () => {
    expect(whole.neighbourhood('apart', 3, 9)).toMatchObject({ generation: '7', id: 'apart', depth: 3, leftOut: 0 });
    expect(whole.neighbourhood('nobody', 1, 9)).toBeNull();
  });
});

describe('paths', () => {
  // Two ways from a to z of two steps, one over a hub; one of three steps.
  const raw = drawn('a-hub z-hub hub-l1 hub-l2 hub-l3 a-firm firm-z a-p p-q q-z', 'island');
  const whole = wholeGraph({ ...raw, edges: [...raw.edges, edge('a-firm', { type: 'VISITED' })] });
  const chains = (from: string, to: string, avoid: string[] = [], limit = 9) =>
    whole.paths(from, to, new Set(avoid), limit)?.paths.map(({ nodes }) => nodes.join(' '));

  it('are the shortest, over rarely joined entities first', () => {
    expect(chains('a', 'z')).toEqual(['a firm z', 'a hub z']);
  });

  it('go around what is to be avoided', () => {
    expect(chains('a', 'z', ['firm'])).toEqual(['a hub z']);
    expect(chains('a', 'z', ['firm', 'hub'])).toEqual(['a p q z']);
    expect(chains('a', 'z', ['firm', 'hub', 'p'])).toEqual([]);
    expect(chains('a', 'z', ['z', 'firm'])).toEqual(['a hub z']);
  });

  it('walk all facts between two entities', () => {
    const [first] = whole.paths('a', 'z', new Set(), 1)!.paths;
    expect(first!.hops).toEqual([['a-firm PART_OF', 'a-firm VISITED'], ['firm-z PART_OF']]);
  });

  it('tell whether there are more, and bring what they walk', () => {
    const one = whole.paths('a', 'z', new Set(), 1)!;
    expect([one.paths.length, one.more, keysOf(one.graph), one.graph.edges.length]).toEqual([1, true, 'a firm z', 3]);
    expect(whole.paths('a', 'z', new Set(), 2)!.more).toBe(false);
  });

  it('are none between what is not joined, from a node to itself, or to nobody', () => {
    expect([chains('a', 'island'), chains('a', 'a')]).toEqual([[], []]);
    expect(whole.paths('a', 'nobody', new Set(), 9)).toBeNull();
  });
});

it('gives the graph of an answer: entities and facts by id, facts with their ends', () => {
  const whole = wholeGraph(drawn('a-b b-c c-d', 'e'));
  const part = whole.part(['e', 'nobody'], ['b-c PART_OF', 'nothing']);
  expect([keysOf(part), part.edges.map(({ key }) => key)]).toEqual(['b c e', ['b-c PART_OF']]);
});
