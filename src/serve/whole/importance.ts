/**
 * How telling an entity is: PageRank (Brin and Page 1998) over what pages state, walked both ways; the walk begins anew at
 * entities as often as pages name them. Thus, of two neighbours of all but the most telling, there is always one more telling
 * than the other, and the first few thousand hang together.
 */
import type { Components } from './components.js';
import { statedBy, type Ties } from './ties.js';

/** The usual share of steps along a tie. */
const DAMPING = 0.85;
/** The order of the first thousands does not change any more after some twenty rounds. */
const ROUNDS = 30;

/** A component as large as this counts half of what it would as a part of something large. */
const APART = 10;

/** The sum is at most 1. */
export function importance(pages: Uint32Array, { start, node, weight }: Ties, components: Components): Float64Array {
  const order = pages.length;
  const fresh = Float64Array.from(pages, statedBy);
  const sum = fresh.reduce((total, value) => total + value, 0) || 1;
  for (let n = 0; n < order; n += 1) fresh[n]! /= sum;
  const out = new Float64Array(order);
  for (let n = 0; n < order; n += 1) for (let at = start[n]!; at < start[n + 1]!; at += 1) out[n]! += weight[at]!;
  let rank = fresh.slice();
  for (let round = 0; round < ROUNDS; round += 1) rank = step(rank, fresh, out, { start, node, weight });
  // By itself, PageRank has it that two who are joined to nobody else tell as much as any two.
  const { of, size } = components;
  return rank.map((value, n) => (value * size[of[n]!]!) / (size[of[n]!]! + APART));
}

function step(rank: Float64Array, fresh: Float64Array, out: Float64Array, { start, node, weight }: Omit<Ties, 'strength'>) {
  const next = new Float64Array(rank.length);
  // Where no tie leads on, the walk begins anew.
  let lost = 0;
  for (let n = 0; n < rank.length; n += 1) {
    if (out[n] === 0) lost += rank[n]!;
    else {
      const share = (DAMPING * rank[n]!) / out[n]!;
      for (let at = start[n]!; at < start[n + 1]!; at += 1) next[node[at]!]! += share * weight[at]!;
    }
  }
  const again = 1 - DAMPING + DAMPING * lost;
  for (let n = 0; n < next.length; n += 1) next[n]! += again * fresh[n]!;
  return next;
}

/** Node numbers, the most telling first; ties by number. */
export function byImportance(rank: Float64Array): Uint32Array {
  return Uint32Array.from(rank.keys()).sort((a, b) => rank[b]! - rank[a]! || a - b);
}
