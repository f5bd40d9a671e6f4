/** Who is joined to an entity, within a few steps. */
import type { GraphArrays } from './arrays.js';
import type { Prepared } from './prepare.js';

export interface Neighbourhood {
  /** The entity first, then the chosen of each step, strongest first. */
  readonly nodes: Uint32Array;
  readonly leftOut: number;
}

/**
 * Steps are filled one after another. Within a step those come first that a chosen one is joined to most strongly; a step beyond
 * goes on only from those chosen.
 * @param limit most nodes, the entity not counted.
 */
export function neighbourhoodOf(
  { nodes }: GraphArrays,
  { ties, rank }: Pick<Prepared, 'ties' | 'rank'>,
  centre: number,
  depth: number,
  limit: number,
): Neighbourhood {
  const reached = within(ties, centre, depth, nodes.length);
  const chosen = new Uint8Array(nodes.length);
  chosen[centre] = 1;
  const found = [centre];
  let rim = [centre];
  for (let step = 0; step < depth && rim.length > 0 && found.length <= limit; step += 1) {
    const best = new Map<number, number>();
    for (const n of rim) {
      for (let at = ties.start[n]!; at < ties.start[n + 1]!; at += 1) {
        const other = ties.node[at]!;
        // From one entity, what the pages say most of; further out, what says most of the ones before.
        const strength = step === 0 ? ties.weight[at]! : ties.strength[at]!;
        if (!chosen[other] && strength > (best.get(other) ?? 0)) best.set(other, strength);
      }
    }
    const ranked = [...best].sort(([a, one], [b, two]) => two - one || rank[b]! - rank[a]! || a - b);
    rim = ranked.slice(0, limit + 1 - found.length).map(([n]) => n);
    for (const n of rim) chosen[n] = 1;
    found.push(...rim);
  }
  return { nodes: Uint32Array.from(found), leftOut: reached - found.length };
}

/** How many are within the steps, the entity counted. */
function within({ start, node }: Prepared['ties'], centre: number, depth: number, order: number): number {
  const seen = new Uint8Array(order);
  seen[centre] = 1;
  let count = 1;
  let rim = [centre];
  for (let step = 0; step < depth; step += 1) {
    const next: number[] = [];
    for (const n of rim) {
      for (let at = start[n]!; at < start[n + 1]!; at += 1) {
        if (seen[node[at]!]) continue;
        seen[node[at]!] = 1;
        next.push(node[at]!);
      }
    }
    count += next.length;
    rim = next;
  }
  return count;
}
