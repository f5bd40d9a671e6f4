/**
 * How strongly entities are joined: all facts between two make one tie. Its strength grows with the pages that state them, and
 * shrinks with the number of others that each end is joined to, so that a tie to the province, which everything has, says little
 * (the cosine measure of Salton, as used for networks of co-citation).
 */
import type { Adjacency } from './arrays.js';

/** A simple undirected graph in compressed sparse rows: neighbours of `n` are `node[start[n]]` up to `node[start[n + 1]]`. */
export interface Ties {
  readonly start: Uint32Array;
  readonly node: Uint32Array;
  /** What the pages say, whoever the ends are: 1 + log₂ of the pages of each fact, summed. */
  readonly weight: Float32Array;
  /** The same, lessened by the degrees of both ends. */
  readonly strength: Float32Array;
}

export function statedBy(pages: number): number {
  return 1 + Math.log2(Math.max(1, pages));
}

/** @param counts pages of each edge. */
export function tiesOf({ start, node, edge }: Adjacency, counts: Uint32Array): Ties {
  const order = start.length - 1;
  const rows = new Uint32Array(order + 1);
  const neighbours = new Uint32Array(node.length);
  const weight = new Float32Array(node.length);
  const place = new Int32Array(order).fill(-1);
  let size = 0;
  for (let n = 0; n < order; n += 1) {
    const row = size;
    for (let at = start[n]!; at < start[n + 1]!; at += 1) {
      const other = node[at]!;
      if (place[other]! < row) {
        place[other] = size;
        neighbours[size] = other;
        size += 1;
      }
      weight[place[other]!]! += statedBy(counts[edge[at]!]!);
    }
    rows[n + 1] = size;
  }
  const ties = { start: rows, node: neighbours.slice(0, size), weight: weight.slice(0, size) };
  return { ...ties, strength: lessened(order, ties) };
}

function lessened(order: number, { start, node, weight }: Omit<Ties, 'strength'>): Float32Array {
  const strength = new Float32Array(node.length);
  const degree = (n: number): number => start[n + 1]! - start[n]!;
  for (let n = 0; n < order; n += 1) {
    for (let at = start[n]!; at < start[n + 1]!; at += 1) strength[at] = weight[at]! / Math.sqrt(degree(n) * degree(node[at]!));
  }
  return strength;
}
