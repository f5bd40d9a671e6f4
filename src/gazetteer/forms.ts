/**
 * An index of many forms, found in a text in one pass.
 *
 * Not an Aho-Corasick automaton: forms are short and Chinese text rarely begins one, so a table from the first two
 * characters to the lengths of the forms that begin so, and a hash of the characters since, answer nearly all positions
 * without making a string; building it is one insertion a form.
 */

/** Forms longer than this are cut off: no name is. */
const LONGEST = 62;
/** Lengths that have a bit of their own. */
const BITS = 31;

/** Two characters in 30 bits, so that the key stays a small integer; keys that collide only cost a failed lookup. */
function headKey(a: number, b: number): number {
  return ((a & 0x7fff) << 15) | (b & 0x7fff);
}

export interface FormHit<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** One step of a string's hash (FNV-1a over UTF-16 units). */
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
const SEED = 0x811c9dc5 | 0;

function hashOf(text: string): number {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** Hashes of all forms in an open-addressing table, asked before any substring is made. */
class HashSet {
  #slots = new Int32Array(1024);
  #size = 0;

  has(hash: number): boolean {
    const key = hash === 0 ? 1 : hash;
    const mask = this.#slots.length - 1;
    for (let at = key & mask; this.#slots[at] !== 0; at = (at + 1) & mask) if (this.#slots[at] === key) return true;
    return false;
  }

  add(hash: number): void {
    if (this.has(hash)) return;
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const key = hash === 0 ? 1 : hash;
    const mask = this.#slots.length - 1;
    let at = key & mask;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = key;
    this.#size++;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4);
    this.#size = 0;
    for (const key of old) if (key !== 0) this.add(key);
  }
}

export class FormIndex<T> {
  readonly #values = new Map<string, T[]>();
  readonly #hashes = new HashSet();
  /** Lengths up to 31 as bits (bit 0: longer ones too), by first two characters. */
  readonly #lengths = new Map<number, number>();
  readonly #least: number;
  #longest = 0;

  /** @param least characters a form must have; a lexicon of suffixes takes 1, names are found everywhere below 2. */
  constructor(least: 1 | 2 = 2) {
    this.#least = least;
  }

  get size(): number {
    return this.#values.size;
  }

  /** Adds a form; too short and too long ones are refused (false). */
  add(form: string, value: T): boolean {
    const length = form.length;
    if (length < this.#least || length > LONGEST) return false;
    const known = this.#values.get(form);
    if (known) {
      if (!known.includes(value)) known.push(value);
      return true;
    }
    this.#values.set(form, [value]);
    this.#longest = Math.max(this.#longest, length);
    if (length === 1) return true;
    this.#hashes.add(hashOf(form));
    const key = headKey(form.charCodeAt(0), form.charCodeAt(1));
    this.#lengths.set(key, (this.#lengths.get(key) ?? 0) | (length < BITS ? 1 << length : 1));
    return true;
  }

  get(form: string): readonly T[] | undefined {
    return this.#values.get(form);
  }

  forms(): IterableIterator<string> {
    return this.#values.keys();
  }

  /** All forms that begin at an offset, shortest first. */
  at(text: string, start: number): FormHit<T>[] {
    const hits: FormHit<T>[] = [];
    this.#from(text, start, hits);
    return hits;
  }

  /** All forms in the text, overlapping ones too, by start and then by length. */
  all(text: string): FormHit<T>[] {
    const hits: FormHit<T>[] = [];
    for (let start = 0; start < text.length; start++) this.#from(text, start, hits);
    return hits;
  }

  #from(text: string, start: number, hits: FormHit<T>[]): void {
    if (this.#least === 1) this.#collect(text, start, start + 1, hits);
    if (start + 1 >= text.length) return;
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    const lengths = this.#lengths.get(headKey(first, second));
    if (lengths === undefined) return;
    const most = Math.min((lengths & 1) === 1 ? this.#longest : 31 - Math.clz32(lengths), text.length - start);
    let hash = mix(mix(SEED, first), second);
    for (let length = 2; ; ) {
      const asked = length >= BITS ? (lengths & 1) === 1 : (lengths & (1 << length)) !== 0;
      if (asked && this.#hashes.has(hash)) this.#collect(text, start, start + length, hits);
      if (++length > most) return;
      hash = mix(hash, text.charCodeAt(start + length - 1));
    }
  }

  #collect(text: string, start: number, end: number, hits: FormHit<T>[]): void {
    const values = this.#values.get(text.slice(start, end));
    if (values) hits.push({ start, end, values });
  }
}
