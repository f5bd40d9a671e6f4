import { describe, expect, it } from 'vitest';
import { NodeIndex } from '../../viewer/model/node-index.js';
import { smallGraph } from './small-graph.js';

describe('the entity under the pointer', () => {
  const graph = smallGraph();
  const keys = graph.nodes();
  const [low, high, far, hidden] = keys as [string, string, string, string];
  /** `high` lies over a part of `low`, `far` and `hidden` by themselves; radii of 10, 5, 5 and 5. */
  const places: Readonly<Record<string, [x: number, y: number, size: number]>> = {
    [low]: [0, 0, 10],
    [high]: [8, 0, 5],
    [far]: [100, 0, 5],
    [hidden]: [200, 0, 5],
  };
  for (const key of keys) {
    const [x, y, size] = places[key] ?? [1000, 1000, 1];
    graph.mergeNodeAttributes(key, { x, y, size });
  }
  const shown = { nodes: new Set(keys.filter((key) => key !== hidden)), edges: new Set<string>() };
  const index = new NodeIndex(graph, { scale: 1, shown, sizes: null });

  it.each<[string, [number, number], number, string | null]>([
    ['within one', [-5, 0], 0, low],
    ['within two: the upper', [6, 0], 0, high],
    ['beyond the disc, where a corner reaches', [105.4, 0], 0, far],
    ['beside it', [107, 0], 0, null],
    ['beside it, within reach', [107, 0], 4, far],
    ['on one and within reach of another', [-5, 0], 50, low],
    ['between two within reach: the nearer', [90, 0], 100, far],
    ['on one that is not shown', [200, 0], 0, null],
  ])('%s', (_name, [x, y], reach, found) => {
    expect(index.at({ x, y }, 1, reach)).toBe(found);
  });

  it('is larger the nearer one sees', () => {
    expect([index.at({ x: 107, y: 0 }, 2, 0), index.at({ x: 104, y: 0 }, 0.5, 0)]).toEqual([far, null]);
  });

  it('goes by what sizes stand for', () => {
    const by = new NodeIndex(graph, { scale: 2, shown, sizes: new Map([[far, 1]]) });
    expect([by.at({ x: 102, y: 0 }, 1, 0), by.at({ x: 104, y: 0 }, 1, 0), by.at({ x: -15, y: 0 }, 1, 0)]).toEqual([far, null, low]);
  });
});
