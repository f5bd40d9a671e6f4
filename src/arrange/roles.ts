/**
 * The role of each line, decided for the whole page at once: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001),
 * the best path found by dynamic programming (Viterbi 1967). Weights: seeds/arrange/roles.tsv, learned by scripts/train.
 */
import { readTable } from '../gazetteer/tsv.js';
import { seedPath } from '../read/seeds.js';
import { type Context, lineFeatures, pairFeatures } from './features.js';
import { STATES, type State } from './states.js';
import type { Feature } from './weights.js';

const SIZE = STATES.length;

interface RoleWeights {
  /** A weight a state. */
  readonly line: Map<string, Float64Array>;
  /** A weight for each state (column) below each other (row). */
  readonly pair: Map<string, Float64Array>;
}

let loaded: RoleWeights | undefined;

function load(): RoleWeights {
  const weights: RoleWeights = { line: new Map(), pair: new Map() };
  const table = readTable(seedPath('arrange', 'roles.tsv'), ['feature', 'above', 'state', 'weight']);
  for (const { cells } of table.rows) {
    const state = STATES.indexOf(cells.state as State);
    const above = STATES.indexOf(cells.above as State);
    const [rows, size, at] = above < 0 ? [weights.line, SIZE, state] : [weights.pair, SIZE * SIZE, above * SIZE + state];
    if (!rows.has(cells.feature)) rows.set(cells.feature, new Float64Array(size));
    rows.get(cells.feature)![at] = Number(cells.weight);
  }
  return weights;
}

function sum(features: readonly Feature[], rows: ReadonlyMap<string, Float64Array>, size: number): Float64Array {
  const total = new Float64Array(size);
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row) for (let s = 0; s < size; s++) total[s]! += value * row[s]!;
  }
  return total;
}

/** @returns the best state for each line. */
export function decideStates(context: Context): State[] {
  const { lines } = context;
  if (lines.length === 0) return [];
  loaded ??= load();
  const weights = loaded;
  let scores = sum(lineFeatures(context, 0), weights.line, SIZE);
  const back: Int8Array[] = [];
  for (let i = 1; i < lines.length; i++) {
    const unary = sum(lineFeatures(context, i), weights.line, SIZE);
    const pair = sum(pairFeatures(context, i), weights.pair, SIZE * SIZE);
    const from = new Int8Array(SIZE);
    const next = new Float64Array(SIZE);
    for (let s = 0; s < SIZE; s++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let p = 0; p < SIZE; p++) {
        const score = scores[p]! + pair[p * SIZE + s]!;
        if (score > best) [best, from[s]] = [score, p];
      }
      next[s] = best + unary[s]!;
    }
    back.push(from);
    scores = next;
  }
  let state = scores.indexOf(Math.max(...scores));
  const path = [STATES[state]!];
  for (let i = back.length - 1; i >= 0; i--) {
    state = back[i]![state]!;
    path.unshift(STATES[state]!);
  }
  return path;
}
