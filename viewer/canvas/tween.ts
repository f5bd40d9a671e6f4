/** Moves nodes to new places, at once or step by step. */
import type { Point } from '../../src/serve/layouts/part.js';
import { type EntityGraph, placeOf } from '../model/graph.js';

/** Above it, and where the reader wants little motion, nodes jump: each step would place all of them anew. */
const MOST_MOVED = 1500;

/** On their way. */
export interface Moving {
  /** Puts them there at once. */
  finish(): void;
  /** Leaves them where they are. */
  cancel(): void;
}

/** @param moved told of each step. */
export function moveNodes(
  graph: EntityGraph,
  targets: ReadonlyMap<string, Point>,
  ms: number,
  moved: () => void,
  done: () => void,
): Moving {
  const start = new Map<string, Point>();
  for (const node of targets.keys()) if (graph.hasNode(node)) start.set(node, placeOf(graph, node));
  let frame: number | undefined;
  let over = false;
  const put = (share: number) => {
    for (const [node, from] of start) {
      // It may have left the graph meanwhile.
      if (!graph.hasNode(node)) continue;
      const to = targets.get(node)!;
      graph.mergeNodeAttributes(node, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    moved();
  };
  const cancel = () => {
    over = true;
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
  const finish = () => {
    if (over) return;
    cancel();
    if (start.size > 0) put(1);
    done();
  };
  if (start.size === 0 || start.size > MOST_MOVED || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    finish();
    return { finish, cancel };
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
  return { finish, cancel };
}
