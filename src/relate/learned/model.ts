/**
 * What is learned of relations (seeds/relate, written by scripts/train): a binary log-linear classifier a type (maximum entropy: Berger,
 * Della Pietra, Della Pietra 1996; for relations between named entities Kambhatla 2004).
 */
import { readTable } from '../../gazetteer/tsv.js';
import { seedPath } from '../../read/seeds.js';
import { PAIR_TYPES } from './ends.js';
import { type Keys, keyOf, MOST, T } from './keys.js';

export type TableName = 'pairs' | 'rows';
/** Columns of the tables; `weights` holds `number of the type:weight` of the types that it is not nothing for. */
export const COLUMNS = ['feature', 'values', 'weights'] as const;
export type LearnedRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Weights, and their sums, are whole numbers of hundredths, as in the table: summed in any order they are the same. */
export const UNIT = 100;

/**
 * The weights of keys in an open hash table: a key and its weights lie side by side, so that to look one up is to wait for the memory
 * once, and weights take two bytes, so that many stay in the processor's cache.
 */
export class Weights {
  readonly #width: number;
  readonly #mask: number;
  /** A place is a key, then its weights; the key 0 is none. */
  readonly #keys: Int32Array;
  readonly #weights: Int16Array;
  /** Of a place in 32 bits. */
  readonly #stride: number;

  /** @param templates the numbers of features. */
  constructor(rows: readonly LearnedRow[], width: number, templates: Readonly<Record<string, number>> = T) {
    const size = 2 ** Math.ceil(Math.log2(1.5 * rows.length + 1));
    this.#width = width;
    this.#mask = size - 1;
    this.#stride = 1 + Math.ceil(width / 2);
    this.#keys = new Int32Array(size * this.#stride);
    this.#weights = new Int16Array(this.#keys.buffer);
    for (const { feature, values, weights } of rows) {
      const [x, y, z] = values === '' ? [] : values.split(' ').map(Number);
      const at = this.#place(keyOf(templates[feature]!, x ?? 0, y ?? 0, z ?? 0));
      for (const part of weights.split(' ')) {
        const colon = part.indexOf(':');
        this.#weights[at + Number(part.slice(0, colon))] = Math.round(Number(part.slice(colon + 1)) * UNIT);
      }
    }
  }

  /** @returns where the weights of a new key begin. */
  #place(key: number): number {
    let at = key & this.#mask;
    while (this.#keys[at * this.#stride] !== 0) at = (at + 1) & this.#mask;
    this.#keys[at * this.#stride] = key;
    return (at * this.#stride + 1) * 2;
  }

  /**
   * Adds up the weights of an example's keys into `sums`. What stands where each key belongs is read first, for all of them: so the
   * processor waits for many places of the memory at once.
   */
  sum({ at: keys, size }: Keys, sums: Int32Array): void {
    const [table, weights, mask, stride, width] = [this.#keys, this.#weights, this.#mask, this.#stride, this.#width];
    for (let k = 0; k < size; k++) there[k] = table[(keys[k]! & mask) * stride]!;
    sums.fill(0);
    for (let k = 0; k < size; k++) {
      const key = keys[k]!;
      let at = key & mask;
      // What was not seen in training comes to an empty place, whose weights are 0.
      for (let other = there[k]!; other !== key && other !== 0; other = table[at * stride]!) at = (at + 1) & mask;
      const row = (at * stride + 1) * 2;
      for (let s = 0; s < width; s++) sums[s]! += weights[row + s]!;
    }
  }
}

/** What stands where the keys of an example belong. */
const there = new Int32Array(MOST);

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
