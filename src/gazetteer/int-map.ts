const FIRST_PLACES = 64;
const EMPTY = -1;

/**
 * A map from whole numbers to whole numbers from 0, in one typed array (key, value, key, value …): no object a key, and a lookup
 * touches one line of the processor's cache.
 */
export class IntMap {
  /** Open addressing with linear probing; where the value is EMPTY there is no key. */
  #cells = emptyCells(FIRST_PLACES);
  #size = 0;

  /** The value, or -1. */
  get(key: number): number {
    const cells = this.#cells;
    const mask = cells.length - 1;
    for (let at = (spread(key) << 1) & mask; ; at = (at + 2) & mask) {
      const value = cells[at + 1]!;
      if (value === EMPTY || cells[at] === key) return value;
    }
  }

  /** @param key within 32 bits, signed. @param value 0 or more. */
  set(key: number, value: number): void {
    // Half full at most: most lookups are for keys that are not there, and end at the first empty place.
    if (this.#size * 4 >= this.#cells.length) this.#grow();
    const cells = this.#cells;
    const mask = cells.length - 1;
    let at = (spread(key) << 1) & mask;
    while (cells[at + 1] !== EMPTY && cells[at] !== key) at = (at + 2) & mask;
    if (cells[at + 1] === EMPTY) this.#size++;
    cells[at] = key;
    cells[at + 1] = value;
  }

  #grow(): void {
    const old = this.#cells;
    this.#cells = emptyCells(old.length);
    this.#size = 0;
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== EMPTY) this.set(old[at]!, old[at + 1]!);
  }
}

/** @param places a power of two. */
function emptyCells(places: number): Int32Array {
  return new Int32Array(places * 2).fill(EMPTY);
}

/** Neighbouring keys far apart (Knuth's multiplicative hash). */
function spread(key: number): number {
  const product = Math.imul(key, 0x9e3779b1);
  return product ^ (product >>> 15);
}
