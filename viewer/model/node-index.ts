/**
 * Which entity the pointer is on. Sigma can tell it by drawing every node a second time, in its own colour, at each frame, and by
 * waiting for what was drawn at each step of the pointer; here the places are looked through, which takes less than either.
 */
import type { Point } from '../../src/serve/layouts/part.js';
import type { EntityGraph } from './graph.js';
import { nodeSize, type Scene } from './scene.js';

/** So much beyond its rim the pointer is still on a sign: corners reach there. */
const BEYOND = 1.1;

interface Spot extends Point {
  readonly key: string;
  readonly size: number;
}

export class NodeIndex {
  /** In the order in which they are drawn. */
  readonly #spots: readonly Spot[];

  constructor(graph: EntityGraph, scene: Pick<Scene, 'scale' | 'shown' | 'sizes'>) {
    this.#spots = graph.mapNodes((key, node) => {
      const { x, y } = node;
      return { key, x, y, size: scene.shown.nodes.has(key) ? nodeSize(key, node, scene) : 0 };
    });
  }

  /**
   * The uppermost entity at a point of the layout, else the nearest within reach; null if there is none.
   * @param unit of the layout's units, how many a node of the size 1 has for its radius
   * @param reach in the layout's units, beyond a sign
   */
  at(point: Point, unit: number, reach: number): string | null {
    let on: string | null = null;
    let near: string | null = null;
    let least = reach;
    for (const { key, size, x, y } of this.#spots) {
      if (size === 0) continue;
      const away = Math.hypot(x - point.x, y - point.y) - size * unit * BEYOND;
      if (away <= 0) on = key;
      else if (away <= least) {
        near = key;
        least = away;
      }
    }
    return on ?? near;
  }
}
