/** Holds the whole graph until the generation changes. */
import type { RawGraph, WholeGraph } from '../source.js';
import { wholeGraphAside } from './index.js';

/**
 * @param served generation that answers are of.
 * @param read the graph as it is then.
 * @returns the whole graph of the generation served; who asks while it is made waits for the same one.
 */
export function heldWhole(served: () => Promise<string>, read: () => Promise<RawGraph>): () => Promise<WholeGraph> {
  let held: { readonly generation: string; readonly whole: Promise<WholeGraph> } | null = null;
  return async () => {
    const generation = await served();
    if (held?.generation === generation) return held.whole;
    const own = { generation, whole: read().then(wholeGraphAside) };
    held = own;
    // A failure is not kept: the next request tries again.
    own.whole.catch(() => {
      if (held === own) held = null;
    });
    return own.whole;
  };
}
