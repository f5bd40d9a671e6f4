/** Moves nodes to new places, at once or step by step. */
import type { Point } from '../../src/serve/layouts/part.js';
import { type EntityGraph, placeOf } from '../model/graph.js';

/** Above it, and where the reader wants little motion, nodes jump: each step would place all of them anew. */
const MOST_MOVED = 1500;

/** @returns what puts them there at once. */
export function moveNodes(graph: EntityGraph, targets: ReadonlyMap<string, Point>, ms: number, done: () => void): () => void {
  const start = new Map<string, Point>();
  for (const node of targets.keys()) if (graph.hasNode(node)) start.set(node, placeOf(graph, node));
  let frame: number | undefined;
  let over = false;
  const put = (share: number) => {
    const moved = (key: string, from: number, axis: keyof Point) => from + (targets.get(key)![axis] - from) * share;
    graph.updateEachNodeAttributes(
      (key, attributes) => {
        const from = start.get(key);
        return from ? { ...attributes, x: moved(key, from.x, 'x'), y: moved(key, from.y, 'y') } : attributes;
      },
      { attributes: ['x', 'y'] },
    );
  };
  const finish = () => {
    if (over) return;
    over = true;
    if (frame !== undefined) cancelAnimationFrame(frame);
    if (start.size > 0) put(1);
    done();
  };
  if (start.size === 0 || start.size > MOST_MOVED || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    finish();
    return finish;
  }
  const begun = performance.now();
  const step = () => {
    const share = (performance.now() - begun) / ms;
    if (share >= 1) return finish();
    // Fast at first, then slowing down.
    put(1 - (1 - share) ** 2);
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return finish;
}
