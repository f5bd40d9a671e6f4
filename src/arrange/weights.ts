/** Features are numbers from training on: no name is made while a page is read. Names stand in the tables of seeds/arrange alone. */

/** The features of one choice or line, and how much of each is there: 1 for what is or is not. Used again for the next. */
export class Bag {
  readonly at = new Int32Array(MOST);
  readonly values = new Float64Array(MOST);
  size = 0;

  clear(): this {
    this.size = 0;
    return this;
  }

  add(feature: number, value = 1): void {
    if (value === 0) return;
    this.at[this.size] = feature;
    this.values[this.size++] = value;
  }
}
/** More than any line or choice has. */
const MOST = 256;

export function weigh({ at, values, size }: Bag, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += values[k]! * weights[at[k]!]!;
  return sum;
}

/** Adds up the rows of weights, `sums.length` each, of all features. */
export function addRows({ at, values, size }: Bag, weights: Float64Array, sums: Float64Array): void {
  const width = sums.length;
  sums.fill(0);
  for (let k = 0; k < size; k++) {
    const row = at[k]! * width;
    const value = values[k]!;
    for (let s = 0; s < width; s++) sums[s]! += value * weights[row + s]!;
  }
}
