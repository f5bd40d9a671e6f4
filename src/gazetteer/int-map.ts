const FIRST = 1024;
const EMPTY = -1;

/** Neighbouring keys far apart (Knuth's multiplicative hash). */
function spread(key: number): number {
  const product = Math.imul(key, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** A map from whole numbers to whole numbers from 0, in two typed arrays: no object a key, and lookups that stay in the cache. */
export class IntMap {
  /** Keys by open addressing, with linear probing; where `#values` is EMPTY there is none. */
  #keys = new Int32Array(FIRST);
  #values = new Int32Array(FIRST).fill(EMPTY);
  #size = 0;

  /** The value, or -1. */
  get(key: number): number {
    const mask = this.#keys.length - 1;
    let at = spread(key) & mask;
    while (this.#values[at] !== EMPTY) {
      if (this.#keys[at] === key) return this.#values[at]!;
      at = (at + 1) & mask;
    }
    return EMPTY;
  }

  /** @param key within 32 bits, signed. @param value 0 or more. */
  set(key: number, value: number): void {
    // Half full at most: most lookups are for keys that are not there, and end at the first empty place.
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const mask = this.#keys.length - 1;
    let at = spread(key) & mask;
    while (this.#values[at] !== EMPTY && this.#keys[at] !== key) at = (at + 1) & mask;
    if (this.#values[at] === EMPTY) this.#size++;
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 4);
    this.#values = new Int32Array(keys.length * 4).fill(EMPTY);
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) if (values[i] !== EMPTY) this.set(keys[i]!, values[i]!);
  }
}
