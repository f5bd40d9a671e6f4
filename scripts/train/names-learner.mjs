// The learner of the tagger of names: a linear-chain conditional random field, stochastic gradient with AdaGrad steps (Duchi, Hazan, Singer
// 2011) and an L2 penalty; the same passages give the same weights.
import { follows, LABELS, OUTSIDE } from '../../dist/src/recognise/tagger/kinds.js';
import { generator, shuffle } from './random.mjs';

const SEED = 7;
/** Smaller gradients move nothing. */
const STILL = 1e-3;
const STEP = 0.2;
/** `averaged`: the weights are those of so many last rounds, on the average. */
const SETTINGS = { rounds: 8, averaged: 3, penalty: 3e-3 };

const ALLOWED = Array.from({ length: LABELS }, (_, from) =>
  Array.from({ length: LABELS }, (_, to) => to).filter((to) => follows(to, from)),
);

class Weights {
  constructor(size) {
    this.values = new Float64Array(size);
    this.squares = new Float64Array(size).fill(1e-2);
  }
  move(at, gradient, penalty) {
    const whole = gradient + penalty * this.values[at];
    this.squares[at] += whole * whole;
    this.values[at] -= (STEP * whole) / Math.sqrt(this.squares[at]);
  }
}

/**
 * @param passages each `{ features, labels }`: of each word its features as numbers, and its label.
 * @returns `{ labels, transitions }`: weights by feature and label, by label and label that follows.
 */
export function learnNames(passages, size, settings = {}) {
  const { rounds, averaged, penalty } = { ...SETTINGS, ...settings };
  const labels = new Weights(size * LABELS);
  const transitions = new Weights(LABELS * LABELS);
  const next = generator(SEED);
  const order = [...passages];
  const mean = { labels: new Float64Array(size * LABELS), transitions: new Float64Array(LABELS * LABELS) };
  for (let round = 0; round < rounds; round++) {
    for (const passage of shuffle(order, next)) learnPassage(passage, labels, transitions, penalty);
    if (round < rounds - averaged) continue;
    addTo(mean.labels, labels.values, 1 / averaged);
    addTo(mean.transitions, transitions.values, 1 / averaged);
  }
  return mean;
}

function addTo(sums, values, share) {
  for (let i = 0; i < sums.length; i++) sums[i] += values[i] * share;
}

function learnPassage(passage, weights, transitions, penalty) {
  const { length } = passage.features;
  const unary = factorsOf(passage.features, weights.values);
  const pair = transitions.values.map((weight) => Math.exp(weight));
  const { forward, backward } = sweep(unary, pair, length);
  const chances = new Float64Array(LABELS);
  const pairs = new Float64Array(LABELS * LABELS);
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    let whole = 0;
    for (let s = 0; s < LABELS; s++) whole += forward[row + s] * backward[row + s];
    for (let s = 0; s < LABELS; s++) chances[s] = (forward[row + s] * backward[row + s]) / whole;
    chances[passage.labels[t]] -= 1;
    moveAll(weights, passage.features[t], chances, penalty);
    for (let s = 0; s < LABELS; s++) {
      // What stands before the first word and behind the last is outside.
      if (t === 0) pairs[OUTSIDE * LABELS + s] += chances[s];
      if (t === length - 1) pairs[s * LABELS + OUTSIDE] += chances[s];
    }
    if (t > 0) addPairs(pairs, passage, t, { forward, backward, unary, pair });
  }
  for (let k = 0; k < pairs.length; k++) if (Math.abs(pairs[k]) > STILL) transitions.move(k, pairs[k], penalty);
}

/** Expected less observed pairs of labels at one word. */
function addPairs(pairs, { labels }, t, { forward, backward, unary, pair }) {
  const [row, above] = [t * LABELS, (t - 1) * LABELS];
  const joint = (from, to) => forward[above + from] * pair[from * LABELS + to] * unary[row + to] * backward[row + to];
  let whole = 0;
  for (let from = 0; from < LABELS; from++) for (const to of ALLOWED[from]) whole += joint(from, to);
  for (let from = 0; from < LABELS; from++) {
    if (forward[above + from] < 1e-8) continue;
    for (const to of ALLOWED[from]) pairs[from * LABELS + to] += joint(from, to) / whole;
  }
  pairs[labels[t - 1] * LABELS + labels[t]] -= 1;
}

function moveAll(weights, features, gradient, penalty) {
  for (let s = 0; s < LABELS; s++) {
    if (Math.abs(gradient[s]) <= STILL) continue;
    for (const feature of features) weights.move(feature * LABELS + s, gradient[s], penalty);
  }
}

/** exp of the sums of weights, the greatest of each word 1. */
function factorsOf(features, weights) {
  const all = new Float64Array(features.length * LABELS);
  features.forEach((own, t) => {
    const row = t * LABELS;
    for (const feature of own) for (let s = 0; s < LABELS; s++) all[row + s] += weights[feature * LABELS + s];
    let most = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < LABELS; s++) most = Math.max(most, all[row + s]);
    for (let s = 0; s < LABELS; s++) all[row + s] = Math.exp(all[row + s] - most);
  });
  return all;
}

function sweep(unary, pair, length) {
  const [forward, backward] = [new Float64Array(length * LABELS), new Float64Array(length * LABELS)];
  const scale = (values, row) => {
    let sum = 0;
    for (let s = 0; s < LABELS; s++) sum += values[row + s];
    for (let s = 0; s < LABELS; s++) values[row + s] /= sum;
  };
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    if (t === 0) for (const s of ALLOWED[OUTSIDE]) forward[s] = pair[OUTSIDE * LABELS + s];
    else
      for (let from = 0; from < LABELS; from++)
        for (const to of ALLOWED[from]) forward[row + to] += forward[row - LABELS + from] * pair[from * LABELS + to];
    for (let s = 0; s < LABELS; s++) forward[row + s] *= unary[row + s];
    scale(forward, row);
  }
  for (let s = 0; s < LABELS; s++) backward[(length - 1) * LABELS + s] = pair[s * LABELS + OUTSIDE];
  for (let t = length - 2; t >= 0; t--) {
    const [row, below] = [t * LABELS, (t + 1) * LABELS];
    for (let from = 0; from < LABELS; from++)
      for (const to of ALLOWED[from]) backward[row + from] += pair[from * LABELS + to] * unary[below + to] * backward[below + to];
    scale(backward, row);
  }
  return { forward, backward };
}
