/**
 * Moves nodes from where they start to where they belong: each toward the middle of those it is joined to, away from those it
 * would touch, and never out of its disc. Only near pairs push, found by a grid (the grid variant of Fruchterman and Reingold
 * 1991, doi:10.1002/spe.4380211102), so a step costs as much as there are nodes and edges.
 */

/** Changed in place. All by place in the part. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly size: Float64Array;
  /** The disc that each stays in. */
  readonly discX: Float64Array;
  readonly discY: Float64Array;
  readonly discRadius: Float64Array;
}

export interface Springs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly strength: Float64Array;
}

/** Share of the way to its neighbours' middle that a node goes in the first step; it falls to nothing until the last. */
const EAGER = 0.35;
/** Share of what two nodes lack in distance that a step gives them. */
const PUSH = 0.45;
/** Room between the rims of neighbouring nodes at the end. */
const APART = 9;
/** Steps at the end that only part what touches. */
const LAST = 24;

/** @param spacing distance that two nodes keep. */
export function relax(bodies: Bodies, springs: Springs, spacing: number, steps: number): void {
  const { x, y, size } = bodies;
  if (x.length === 0) return;
  const pull = new Pull(springs, x.length);
  const near = new Near(x.length, spacing);
  for (let step = 0; step < steps; step += 1) {
    pull.step(x, y, EAGER * (1 - step / steps));
    near.push(x, y, null);
    contain(bodies);
  }
  for (let step = 0; step < LAST; step += 1) {
    near.push(x, y, size);
    contain(bodies);
  }
}

class Pull {
  readonly #sum: Float64Array;
  readonly #toX: Float64Array;
  readonly #toY: Float64Array;

  constructor(
    readonly springs: Springs,
    order: number,
  ) {
    this.#sum = new Float64Array(order);
    this.#toX = new Float64Array(order);
    this.#toY = new Float64Array(order);
    const { a, b, strength } = springs;
    for (let i = 0; i < a.length; i += 1) {
      this.#sum[a[i]!]! += strength[i]!;
      this.#sum[b[i]!]! += strength[i]!;
    }
  }

  step(x: Float64Array, y: Float64Array, share: number): void {
    const { a, b, strength } = this.springs;
    this.#toX.fill(0);
    this.#toY.fill(0);
    for (let i = 0; i < a.length; i += 1) {
      const [from, to, weight] = [a[i]!, b[i]!, strength[i]!];
      const [dx, dy] = [(x[to]! - x[from]!) * weight, (y[to]! - y[from]!) * weight];
      this.#toX[from]! += dx;
      this.#toY[from]! += dy;
      this.#toX[to]! -= dx;
      this.#toY[to]! -= dy;
    }
    for (let n = 0; n < x.length; n += 1) {
      if (this.#sum[n] === 0) continue;
      x[n]! += (share * this.#toX[n]!) / this.#sum[n]!;
      y[n]! += (share * this.#toY[n]!) / this.#sum[n]!;
    }
  }
}

/** Pairs within reach of each other, by cells as wide as the reach. */
class Near {
  readonly #cell: Int32Array;
  readonly #next: Int32Array;
  #heads = new Int32Array(0);

  constructor(
    order: number,
    readonly width: number,
  ) {
    this.#cell = new Int32Array(order);
    this.#next = new Int32Array(order);
  }

  /** @param sizes if given, nodes keep as far as their rims and APART ask, else the whole width. */
  push(x: Float64Array, y: Float64Array, sizes: Float64Array | null): void {
    const columns = this.#sort(x, y);
    const heads = this.#heads;
    for (let a = 0; a < x.length; a += 1) {
      const cell = this.#cell[a]!;
      for (let b = this.#next[a]!; b >= 0; b = this.#next[b]!) this.#part(x, y, a, b, sizes);
      for (const other of [cell + 1, cell + columns - 1, cell + columns, cell + columns + 1]) {
        for (let b = heads[other]!; b >= 0; b = this.#next[b]!) this.#part(x, y, a, b, sizes);
      }
    }
  }

  #part(x: Float64Array, y: Float64Array, a: number, b: number, sizes: Float64Array | null): void {
    const least = sizes === null ? this.width : Math.min(this.width, sizes[a]! + sizes[b]! + APART);
    let dx = x[b]! - x[a]!;
    let dy = y[b]! - y[a]!;
    let square = dx * dx + dy * dy;
    if (square >= least * least) return;
    // Exactly on each other: in a direction that the numbers give.
    if (square < 1e-9) [dx, dy, square] = [Math.cos(a + 3 * b), Math.sin(a + 3 * b), 1];
    const distance = Math.sqrt(square);
    const push = (PUSH * Math.max(0, least - distance)) / distance;
    x[a]! -= dx * push;
    y[a]! -= dy * push;
    x[b]! += dx * push;
    y[b]! += dy * push;
  }

  /** @returns how many cells a row has. */
  #sort(x: Float64Array, y: Float64Array): number {
    const { least: left, most: right } = range(x);
    const { least: low, most: high } = range(y);
    // An empty column on both sides and a row above, so that neighbours need no test.
    const columns = Math.floor((right - left) / this.width) + 3;
    const rows = Math.floor((high - low) / this.width) + 3;
    if (this.#heads.length < columns * rows) this.#heads = new Int32Array(columns * rows);
    this.#heads.fill(-1);
    for (let n = x.length - 1; n >= 0; n -= 1) {
      const cell = (Math.floor((y[n]! - low) / this.width) + 1) * columns + Math.floor((x[n]! - left) / this.width) + 1;
      this.#cell[n] = cell;
      this.#next[n] = this.#heads[cell]!;
      this.#heads[cell] = n;
    }
    return columns;
  }
}

function range(values: Float64Array): { least: number; most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

function contain({ x, y, size, discX, discY, discRadius }: Bodies): void {
  for (let n = 0; n < x.length; n += 1) {
    const [dx, dy] = [x[n]! - discX[n]!, y[n]! - discY[n]!];
    const most = Math.max(0, discRadius[n]! - size[n]!);
    const square = dx * dx + dy * dy;
    if (square <= most * most) continue;
    const share = most / Math.sqrt(square);
    x[n] = discX[n]! + dx * share;
    y[n] = discY[n]! + dy * share;
  }
}
