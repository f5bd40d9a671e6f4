// The two learners: a linear-chain conditional random field for line roles, a multinomial logit for articles. Stochastic gradient with
// AdaGrad steps (Duchi, Hazan, Singer 2011) and an L2 penalty; the same examples give the same weights.
import { generator, shuffle } from './random.mjs';

const SEED = 7;

/** Numbers for names. */
export class Index {
  #numbers = new Map();
  of(name) {
    if (!this.#numbers.has(name)) this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.get(name);
  }
  get names() {
    return [...this.#numbers.keys()];
  }
}

class Weights {
  constructor(size, step, penalty) {
    this.values = new Float64Array(size);
    this.squares = new Float64Array(size).fill(1e-3);
    Object.assign(this, { step, penalty });
  }
  /** Moves one weight against its gradient. */
  move(at, gradient) {
    const whole = gradient + this.penalty * this.values[at];
    if (Math.abs(whole) < 1e-5) return;
    this.squares[at] += whole * whole;
    this.values[at] -= (this.step * whole) / Math.sqrt(this.squares[at]);
  }
}

function logSum(values) {
  const most = Math.max(...values);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

/** Sum of features' rows of weights. */
function total(features, weights, size) {
  const sum = new Float64Array(size);
  for (const [feature, value] of features) for (let s = 0; s < size; s++) sum[s] += value * weights[feature * size + s];
  return sum;
}

/**
 * @param pages each a list of lines `{ state, line: [[feature, value]], pair: [[feature, value]] }`, numbers for names.
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

/** One step: expected less observed counts (forward and backward sums, Rabiner 1989). */
function learnPage(page, line, pair, states) {
  const unary = page.map((item) => total(item.line, line.values, states));
  const binary = page.map((item) => total(item.pair, pair.values, states * states));
  const forward = [unary[0]];
  for (let t = 1; t < page.length; t++) {
    const sums = new Float64Array(states);
    for (let s = 0; s < states; s++) sums[s] = unary[t][s] + logSum(forward[t - 1].map((score, p) => score + binary[t][p * states + s]));
    forward.push(sums);
  }
  const backward = [new Float64Array(states)];
  for (let t = page.length - 2; t >= 0; t--) {
    const sums = new Float64Array(states);
    const after = backward[0];
    for (let s = 0; s < states; s++) sums[s] = logSum(after.map((score, n) => score + unary[t + 1][n] + binary[t + 1][s * states + n]));
    backward.unshift(sums);
  }
  const whole = logSum(forward.at(-1));
  page.forEach((item, t) => {
    for (let s = 0; s < states; s++) {
      const expected = Math.exp(forward[t][s] + backward[t][s] - whole);
      const gradient = expected - (s === item.state ? 1 : 0);
      for (const [feature, value] of item.line) line.move(feature * states + s, gradient * value);
    }
    if (t === 0) return;
    for (let p = 0; p < states; p++) {
      for (let s = 0; s < states; s++) {
        const expected = Math.exp(forward[t - 1][p] + binary[t][p * states + s] + unary[t][s] + backward[t][s] - whole);
        const gradient = expected - (p === page[t - 1].state && s === item.state ? 1 : 0);
        for (const [feature, value] of item.pair) pair.move((feature * states + p) * states + s, gradient * value);
      }
    }
  });
}

/**
 * @param examples each `{ right, choices: [[[feature, value]]] }`.
 * @returns a weight a feature.
 */
export function learnChoice(examples, size, { penalty, rounds }) {
  const weights = new Weights(size, 0.1, penalty / examples.length);
  const next = generator(SEED);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    for (const { right, choices } of shuffle(order, next)) {
      const scores = choices.map((features) => features.reduce((sum, [feature, value]) => sum + value * weights.values[feature], 0));
      const whole = logSum(scores);
      const gradients = new Map();
      choices.forEach((features, i) => {
        const gradient = Math.exp(scores[i] - whole) - (i === right ? 1 : 0);
        for (const [feature, value] of features) gradients.set(feature, (gradients.get(feature) ?? 0) + gradient * value);
      });
      for (const [feature, gradient] of gradients) weights.move(feature, gradient);
    }
  }
  return weights.values;
}
