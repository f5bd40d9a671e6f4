/**
 * What is learned of relations (seeds/relate, written by scripts/train): a binary log-linear classifier a type (maximum entropy: Berger,
 * Della Pietra, Della Pietra 1996; for relations between named entities Kambhatla 2004).
 */
import { readTable } from '../../gazetteer/tsv.js';
import { seedPath } from '../../read/seeds.js';
import { PAIR_TYPES } from './ends.js';
import { type Keys, keyOf, T } from './keys.js';

export type TableName = 'pairs' | 'rows';
/** Columns of the tables; `weights` holds `number of the type:weight` of the types that it is not nothing for. */
export const COLUMNS = ['feature', 'values', 'weights'] as const;
export type LearnedRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The weights of keys, a row of `width` each, in an open hash table. */
export class Weights {
  readonly #width: number;
  readonly #mask: number;
  readonly #keys: Int32Array;
  /** Which row, or -1. */
  readonly #rows: Int32Array;
  readonly #weights: Float64Array;

  /** @param templates the numbers of features. */
  constructor(rows: readonly LearnedRow[], width: number, templates: Readonly<Record<string, number>> = T) {
    const size = 2 ** Math.ceil(Math.log2(2 * rows.length + 2));
    this.#width = width;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#rows = new Int32Array(size).fill(-1);
    this.#weights = new Float64Array(rows.length * width);
    for (const [i, { feature, values, weights }] of rows.entries()) {
      const [x, y, z] = values === '' ? [] : values.split(' ').map(Number);
      this.#place(keyOf(templates[feature]!, x ?? 0, y ?? 0, z ?? 0), i);
      for (const part of weights.split(' ')) {
        const colon = part.indexOf(':');
        this.#weights[i * width + Number(part.slice(0, colon))] = Number(part.slice(colon + 1));
      }
    }
  }

  #place(key: number, row: number): void {
    let at = key & this.#mask;
    while (this.#rows[at] !== -1) at = (at + 1) & this.#mask;
    this.#keys[at] = key;
    this.#rows[at] = row;
  }

  /** Adds up the rows of an example's keys into `sums`. */
  sum({ at: keys, size }: Keys, sums: Float64Array): void {
    sums.fill(0);
    for (let k = 0; k < size; k++) {
      const key = keys[k]!;
      let at = key & this.#mask;
      while (this.#rows[at] !== -1 && this.#keys[at] !== key) at = (at + 1) & this.#mask;
      const row = this.#rows[at]!;
      if (row < 0) continue;
      for (let s = 0; s < this.#width; s++) sums[s]! += this.#weights[row * this.#width + s]!;
    }
  }
}

export interface Model {
  readonly pairs: Weights;
  readonly rows: Weights;
}

export function modelOf(learned: Readonly<Record<TableName, readonly LearnedRow[]>>): Model {
  return { pairs: new Weights(learned.pairs, PAIR_TYPES.length), rows: new Weights(learned.rows, 1) };
}

let loaded: Model | undefined;

/** The model that comes with the program. */
export function defaultModel(): Model {
  loaded ??= modelOf({ pairs: rowsOf('pairs'), rows: rowsOf('rows') });
  return loaded;
}

function rowsOf(table: TableName): LearnedRow[] {
  return readTable(seedPath('relate', `${table}.tsv`), COLUMNS).rows.map(({ cells }) => cells);
}
