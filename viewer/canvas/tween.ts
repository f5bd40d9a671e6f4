/** Moves nodes to new places, at once or step by step. */
import type { EntityGraph } from '../model/graph.js';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Above it, and where the reader wants little motion, nodes jump: each step would place all of them anew. */
const MOST_MOVED = 1500;

/** @returns what puts them there at once. */
export function moveNodes(graph: EntityGraph, targets: ReadonlyMap<string, Place>, ms: number, done: () => void): () => void {
  const start = new Map<string, Place>();
  for (const node of targets.keys()) if (graph.hasNode(node)) start.set(node, { ...place(graph, node) });
  let frame: number | undefined;
  let over = false;
  const put = (share: number) => {
    const moved = (key: string, from: number, axis: keyof Place) => from + (targets.get(key)![axis] - from) * share;
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

const place = (graph: EntityGraph, node: string): Place => {
  const { x, y } = graph.getNodeAttributes(node);
  return { x, y };
};
