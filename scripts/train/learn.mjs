// The two learners: a linear-chain conditional random field for line roles, a multinomial logit for articles. Stochastic gradient with
// AdaGrad steps (Duchi, Hazan, Singer 2011) and an L2 penalty; the same examples give the same weights.
import { generator, shuffle } from './random.mjs';

const SEED = 7;
/** Smaller gradients move nothing. */
const STILL = 1e-4;

class Weights {
  constructor(size, step, penalty) {
    this.values = new Float64Array(size);
    this.squares = new Float64Array(size).fill(1e-3);
    Object.assign(this, { step, penalty });
  }
  /** Moves one weight against its gradient. */
  move(at, gradient) {
    const whole = gradient + this.penalty * this.values[at];
    this.squares[at] += whole * whole;
    this.values[at] -= (this.step * whole) / Math.sqrt(this.squares[at]);
  }
}

/** Adds features' rows of weights into a row of `sums`. */
function addRows({ at, values }, weights, size, sums, to) {
  for (let k = 0; k < at.length; k++) {
    const row = at[k] * size;
    const value = values[k];
    for (let s = 0; s < size; s++) sums[to + s] += value * weights[row + s];
  }
}

/**
 * @param pages each a list of lines `{ state, line, pair }`, features as numbers `{ at, values }`.
 * @returns `{ line, pair }`: weights by feature and state, by feature, state above and state.
 */
export function learnChain(pages, sizes, { penalty, rounds }) {
  const { states } = sizes;
  const line = new Weights(sizes.line * states, 0.15, penalty / pages.length);
  const pair = new Weights(sizes.pair * states * states, 0.15, penalty / pages.length);
  const next = generator(SEED);
  const order = [...pages];
  for (let round = 0; round < rounds; round++) for (const page of shuffle(order, next)) learnPage(page, line, pair, states);
  return { line: line.values, pair: pair.values };
}

/** One step: expected less observed counts (forward and backward products, scaled line by line: Rabiner 1989). */
function learnPage(page, line, pair, states) {
  const square = states * states;
  const unary = potentials(page, line.values, states, (item) => item.line);
  const binary = potentials(page, pair.values, square, (item) => item.pair);
  const { forward, backward } = sweep(unary, binary, page.length, states);
  const gradient = new Float64Array(square);
  for (let t = 0; t < page.length; t++) {
    let whole = 0;
    for (let s = 0; s < states; s++) whole += forward[t * states + s] * backward[t * states + s];
    for (let s = 0; s < states; s++)
      gradient[s] = (forward[t * states + s] * backward[t * states + s]) / whole - (s === page[t].state ? 1 : 0);
    moveAll(line, page[t].line, gradient, states);
    if (t === 0) continue;
    whole = 0;
    for (let p = 0; p < states; p++) {
      for (let s = 0; s < states; s++) {
        const at = t * states + s;
        const joint = forward[(t - 1) * states + p] * binary[t * square + p * states + s] * unary[at] * backward[at];
        gradient[p * states + s] = joint;
        whole += joint;
      }
    }
    for (let k = 0; k < square; k++) gradient[k] /= whole;
    gradient[page[t - 1].state * states + page[t].state] -= 1;
    moveAll(pair, page[t].pair, gradient, square);
  }
}

/** exp of the sums of weights, the greatest of each line 1. */
function potentials(page, weights, size, featuresOf) {
  const all = new Float64Array(page.length * size);
  page.forEach((item, t) => {
    addRows(featuresOf(item), weights, size, all, t * size);
    let most = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < size; s++) most = Math.max(most, all[t * size + s]);
    for (let s = 0; s < size; s++) all[t * size + s] = Math.exp(all[t * size + s] - most);
  });
  return all;
}

function sweep(unary, binary, length, states) {
  const [forward, backward] = [new Float64Array(length * states), new Float64Array(length * states)];
  const scale = (row, t) => {
    let sum = 0;
    for (let s = 0; s < states; s++) sum += row[t * states + s];
    for (let s = 0; s < states; s++) row[t * states + s] /= sum;
  };
  for (let t = 0; t < length; t++) {
    for (let s = 0; s < states; s++) {
      let sum = t === 0 ? 1 : 0;
      if (t > 0) for (let p = 0; p < states; p++) sum += forward[(t - 1) * states + p] * binary[(t * states + p) * states + s];
      forward[t * states + s] = sum * unary[t * states + s];
    }
    scale(forward, t);
  }
  backward.fill(1, (length - 1) * states);
  for (let t = length - 2; t >= 0; t--) {
    for (let s = 0; s < states; s++) {
      let sum = 0;
      for (let n = 0; n < states; n++)
        sum += binary[((t + 1) * states + s) * states + n] * unary[(t + 1) * states + n] * backward[(t + 1) * states + n];
      backward[t * states + s] = sum;
    }
    scale(backward, t);
  }
  return { forward, backward };
}

function moveAll(weights, { at, values }, gradient, size) {
  for (let s = 0; s < size; s++) {
    if (Math.abs(gradient[s]) < STILL) continue;
    for (let k = 0; k < at.length; k++) weights.move(at[k] * size + s, gradient[s] * values[k]);
  }
}

/**
 * @param examples each `{ right, choices }`, a choice's features as numbers `{ at, values }`.
 * @returns a weight a feature.
 */
export function learnChoice(examples, size, { penalty, rounds, step = 0.1 }) {
  const weights = new Weights(size, step, penalty / examples.length);
  const gradients = new Float64Array(size);
  const touched = [];
  const next = generator(SEED);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    for (const { right, choices } of shuffle(order, next)) {
      const chances = chancesOf(choices, weights.values);
      touched.length = 0;
      for (let i = 0; i < choices.length; i++) {
        const gradient = chances[i] - (i === right ? 1 : 0);
        if (Math.abs(gradient) < STILL) continue;
        const { at, values } = choices[i];
        for (let k = 0; k < at.length; k++) {
          if (gradients[at[k]] === 0) touched.push(at[k]);
          gradients[at[k]] += gradient * values[k];
        }
      }
      for (const at of touched) {
        if (gradients[at] !== 0) weights.move(at, gradients[at]);
        gradients[at] = 0;
      }
    }
  }
  return weights.values;
}

function chancesOf(choices, weights) {
  const chances = new Float64Array(choices.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < choices.length; i++) {
    const { at, values } = choices[i];
    for (let k = 0; k < at.length; k++) chances[i] += values[k] * weights[at[k]];
    most = Math.max(most, chances[i]);
  }
  let whole = 0;
  for (let i = 0; i < chances.length; i++) {
    chances[i] = Math.exp(chances[i] - most);
    whole += chances[i];
  }
  for (let i = 0; i < chances.length; i++) chances[i] /= whole;
  return chances;
}
