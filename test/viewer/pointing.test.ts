import { describe, expect, it } from 'vitest';
import { bendOf } from '../../viewer/model/curve.js';
import { EdgeIndex } from '../../viewer/model/edge-index.js';
import { smallGraph } from './small-graph.js';

/** jx at (0, 0), nc at (100, 0), sg at (0, 100): e1 from nc to jx, e2 from sg to jx. */
function index(curves: ReadonlyMap<string, number> = new Map(), hidden: readonly string[] = []) {
  const graph = smallGraph();
  const places: Record<string, [number, number]> = { jx: [0, 0], nc: [100, 0], sg: [0, 100] };
  graph.forEachNode((key) => {
    const [x, y] = places[key] ?? [1000, -1000];
    graph.mergeNodeAttributes(key, { x, y });
  });
  const edges = new Set(['e1', 'e2'].filter((key) => !hidden.includes(key)));
  return new EdgeIndex(graph, { curves, shown: { nodes: new Set(graph.nodes()), edges } });
}

describe('the edge under the pointer', () => {
  it.each([
    [{ x: 50, y: 2 }, 3, 'e1'],
    [{ x: 2, y: 50 }, 3, 'e2'],
    [{ x: 1, y: 20 }, 5, 'e2'],
    [{ x: 50, y: 4 }, 3, null],
    [{ x: 50, y: 50 }, 20, null],
    [{ x: 99_999, y: 0 }, 6, null],
  ])('at %o within %i is %s', (point, reach, edge) => expect(index().nearest(point, reach)).toBe(edge));

  it('lies on its curve, not between its ends', () => {
    const curved = index(new Map([['e1', 0.4]]));
    const bend = bendOf({ x: 100, y: 0 }, { x: 0, y: 0 }, 0.4);
    expect(bend).toEqual({ x: 50, y: -40 });
    expect(curved.nearest({ x: 50, y: -20 }, 3)).toBe('e1');
    expect(curved.nearest({ x: 50, y: 0 }, 3)).toBeNull();
  });

  it('is none that is not shown, nor of a drawing without edges', () => {
    expect(index(new Map(), ['e1']).nearest({ x: 50, y: 0 }, 3)).toBeNull();
    expect(
      new EdgeIndex(smallGraph(), { curves: new Map(), shown: { nodes: new Set(), edges: new Set() } }).nearest({ x: 0, y: 0 }, 9),
    ).toBeNull();
  });
});
