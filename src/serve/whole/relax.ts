/**
 * Moves nodes from where they start to where they belong: each toward the middle of those it is joined to, away from those it
 * would touch, and never out of its disc. Only near pairs push, found by a grid (the grid variant of Fruchterman and Reingold
 * 1991, doi:10.1002/spe.4380211102), so a step costs as much as there are nodes and edges. Loops are plain ones that make no
 * arrays on the way: a picture takes a hundred steps, and what they would throw away takes as long as what they do.
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
    const sum = this.#sum;
    const toX = this.#toX.fill(0);
    const toY = this.#toY.fill(0);
    for (let i = 0; i < a.length; i += 1) {
      const from = a[i]!;
      const to = b[i]!;
      const dx = (x[to]! - x[from]!) * strength[i]!;
      const dy = (y[to]! - y[from]!) * strength[i]!;
      toX[from]! += dx;
      toY[from]! += dy;
      toX[to]! -= dx;
      toY[to]! -= dy;
    }
    for (let n = 0; n < x.length; n += 1) {
      if (sum[n] === 0) continue;
      x[n]! += (share * toX[n]!) / sum[n]!;
      y[n]! += (share * toY[n]!) / sum[n]!;
    }
  }
}

/** Pairs within reach of each other, by cells as wide as the reach. Bodies stand in the order of their cells: so neighbours lie together. */
class Near {
  readonly #cell: Int32Array;
  /** Bodies in order of their cells, those of one cell as they are numbered; and where each stands there. */
  readonly #sorted: Int32Array;
  readonly #place: Int32Array;
  /** Where each cell begins in `sorted`. */
  #start = new Int32Array(0);

  constructor(
    order: number,
    readonly width: number,
  ) {
    this.#cell = new Int32Array(order);
    this.#sorted = new Int32Array(order);
    this.#place = new Int32Array(order);
  }

  /** @param sizes if given, nodes keep as far as their rims and APART ask, else the whole width. */
  push(x: Float64Array, y: Float64Array, sizes: Float64Array | null): void {
    const columns = this.#sort(x, y);
    const start = this.#start;
    for (let a = 0; a < x.length; a += 1) {
      const cell = this.#cell[a]!;
      // The rest of its cell and the one to the right, then the three above: each pair is met once.
      this.#part(x, y, a, this.#place[a]! + 1, start[cell + 2]!, sizes);
      this.#part(x, y, a, start[cell + columns - 1]!, start[cell + columns + 2]!, sizes);
    }
  }

  /** Parts a body from those that stand from one place in the order up to another. */
  #part(x: Float64Array, y: Float64Array, a: number, from: number, to: number, sizes: Float64Array | null): void {
    const sorted = this.#sorted;
    const { width } = this;
    let ownX = x[a]!;
    let ownY = y[a]!;
    for (let at = from; at < to; at += 1) {
      const b = sorted[at]!;
      let dx = x[b]! - ownX;
      let dy = y[b]! - ownY;
      let square = dx * dx + dy * dy;
      if (square >= width * width) continue;
      const least = sizes === null ? width : Math.min(width, sizes[a]! + sizes[b]! + APART);
      if (square >= least * least) continue;
      if (square < 1e-9) {
        // Exactly on each other: in a direction that the numbers give.
        dx = Math.cos(a + 3 * b);
        dy = Math.sin(a + 3 * b);
        square = 1;
      }
      const distance = Math.sqrt(square);
      const push = (PUSH * Math.max(0, least - distance)) / distance;
      ownX -= dx * push;
      ownY -= dy * push;
      x[b]! += dx * push;
      y[b]! += dy * push;
    }
    x[a] = ownX;
    y[a] = ownY;
  }

  /** By counting. @returns how many cells a row has. */
  #sort(x: Float64Array, y: Float64Array): number {
    const { least: left, most: right } = range(x);
    const { least: low, most: high } = range(y);
    // An empty column on both sides and a row above, so that neighbours need no test.
    const columns = Math.floor((right - left) / this.width) + 3;
    const rows = Math.floor((high - low) / this.width) + 3;
    const cells = columns * rows;
    if (this.#start.length <= cells) this.#start = new Int32Array(cells + 1);
    const start = this.#start.fill(0);
    const [cell, place, sorted] = [this.#cell, this.#place, this.#sorted];
    for (let n = 0; n < x.length; n += 1) {
      const own = (Math.floor((y[n]! - low) / this.width) + 1) * columns + Math.floor((x[n]! - left) / this.width) + 1;
      cell[n] = own;
      place[n] = start[own + 1]!++;
    }
    for (let own = 0; own < start.length - 1; own += 1) start[own + 1]! += start[own]!;
    for (let n = 0; n < x.length; n += 1) {
      place[n]! += start[cell[n]!]!;
      sorted[place[n]!] = n;
    }
    return columns;
  }
}

function range(values: Float64Array): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let n = 0; n < values.length; n += 1) {
    if (values[n]! < least) least = values[n]!;
    if (values[n]! > most) most = values[n]!;
  }
  return { least, most };
}

function contain({ x, y, size, discX, discY, discRadius }: Bodies): void {
  for (let n = 0; n < x.length; n += 1) {
    const dx = x[n]! - discX[n]!;
    const dy = y[n]! - discY[n]!;
    const most = Math.max(0, discRadius[n]! - size[n]!);
    const square = dx * dx + dy * dy;
    if (square <= most * most) continue;
    const share = most / Math.sqrt(square);
    x[n] = discX[n]! + dx * share;
    y[n] = discY[n]! + dy * share;
  }
}
