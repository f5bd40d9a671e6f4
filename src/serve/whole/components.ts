/** Connected components of the whole graph. */
import type { Ties } from './ties.js';

export interface Components {
  /** Component of each node; the largest is 0, of equals the one with the smallest node. */
  readonly of: Uint32Array;
  /** Nodes of each component. */
  readonly size: Uint32Array;
}

export function componentsOf({ start, node }: Ties): Components {
  const order = start.length - 1;
  const found = new Int32Array(order).fill(-1);
  const sizes: number[] = [];
  const stack: number[] = [];
  for (let first = 0; first < order; first += 1) {
    if (found[first]! >= 0) continue;
    const name = sizes.length;
    let size = 0;
    found[first] = name;
    stack.push(first);
    for (let n = stack.pop(); n !== undefined; n = stack.pop()) {
      size += 1;
      for (let at = start[n]!; at < start[n + 1]!; at += 1) {
        const other = node[at]!;
        if (found[other]! >= 0) continue;
        found[other] = name;
        stack.push(other);
      }
    }
    sizes.push(size);
  }
  const ranked = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Uint32Array(sizes.length);
  for (const [place, name] of ranked.entries()) rank[name] = place;
  return { of: Uint32Array.from(found, (name) => rank[name]!), size: Uint32Array.from(ranked, (name) => sizes[name]!) };
}
