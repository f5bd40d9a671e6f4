/**
 * The role of each line, decided for the whole page at once: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001),
 * the best path found by dynamic programming (Viterbi 1967). Weights: seeds/arrange/roles.tsv, learned by scripts/train.
 */
import { type Context, lineFeatures, pairFeatures } from './features.js';
import type { Model } from './model.js';
import { STATES, type State } from './states.js';
import { addRows, Bag } from './weights.js';

const SIZE = STATES.length;
const MASTHEAD = STATES.indexOf('masthead');

const bag = new Bag();

/** What the line by itself says for each state, into `scores`: 该公司今年投产。 ends a sentence, which no masthead does, and what is told is not left out. */
function addLine(context: Context, at: number, weights: Pick<Model, 'line'>, scores: Float64Array): void {
  addRows(lineFeatures(context, at, bag), weights.line, scores);
  if (context.lines[at]!.marks.closed) scores[MASTHEAD] = Number.NEGATIVE_INFINITY;
}

/** @returns the best state for each line. */
export function decideStates(context: Context, weights: Pick<Model, 'line' | 'pair'>): State[] {
  const { lines } = context;
  if (lines.length === 0) return [];
  const unary = new Float64Array(SIZE);
  const pair = new Float64Array(SIZE * SIZE);
  addLine(context, 0, weights, unary);
  let scores = unary.slice();
  const back: Int8Array[] = [];
  for (let i = 1; i < lines.length; i++) {
    addLine(context, i, weights, unary);
    addRows(pairFeatures(context, i, bag), weights.pair, pair);
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
