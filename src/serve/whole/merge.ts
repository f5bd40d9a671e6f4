/** Merging of many groups into few, the smallest first, each into that which it is joined to most closely. */

/** A group of less than this share of all is too small to stand beside the others. */
const LEAST_SHARE = 0.01;

/**
 * @param sizes members of each group.
 * @param between strength of what joins two groups, in both their maps; changed.
 * @param most groups that may be left.
 * @returns for each group, the one that it ends up in.
 */
export function closest(sizes: readonly number[], between: readonly Map<number, number>[], most: number): Uint32Array {
  const size = [...sizes];
  const into = Uint32Array.from(size.keys());
  const alive = new Set(size.keys());
  const least = LEAST_SHARE * size.reduce((sum, own) => sum + own, 0);
  const smallest = (): number => [...alive].reduce((best, name) => (size[name]! < size[best]! ? name : best));
  // Smallest last, so that most merges need no search; sizes that have grown are put aside and looked for at the end.
  const queue = [...alive].sort((a, b) => size[b]! - size[a]! || b - a);
  while (alive.size > 1) {
    let name = queue.pop();
    if (name === undefined || !alive.has(name) || size[name] !== sizes[name]) {
      if (name !== undefined) continue;
      name = smallest();
    }
    if (alive.size <= most && size[name]! >= least) {
      // All that is queued is at least as large; what has grown may be smaller.
      const grown = smallest();
      if (size[grown]! >= least) break;
      name = grown;
    }
    const target = nearest(name, between[name]!, size, alive);
    join(name, target, between);
    size[target]! += size[name]!;
    alive.delete(name);
    into[name] = target;
  }
  return into.map((name) => followed(into, name));
}

/** The group with the strongest tie for its size: without regard to size, the largest would take all. */
function nearest(name: number, ties: ReadonlyMap<number, number>, size: readonly number[], alive: ReadonlySet<number>): number {
  let best = -1;
  let most = -1;
  for (const [other, weight] of ties) {
    const share = weight / size[other]!;
    if (share > most || (share === most && other < best)) [best, most] = [other, share];
  }
  if (best >= 0) return best;
  // Joined to none: it goes to the smallest of the others.
  for (const other of alive) if (other !== name && (best < 0 || size[other]! < size[best]!)) best = other;
  return best;
}

function join(name: number, target: number, between: readonly Map<number, number>[]): void {
  for (const [other, weight] of between[name]!) {
    between[other]!.delete(name);
    if (other === target) continue;
    const sum = (between[target]!.get(other) ?? 0) + weight;
    between[target]!.set(other, sum);
    between[other]!.set(target, sum);
  }
}

function followed(into: Uint32Array, name: number): number {
  let end = name;
  while (into[end] !== end) end = into[end]!;
  return end;
}
