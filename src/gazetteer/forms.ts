/**
 * An index of many forms, found in a text in one pass.
 *
 * Not an Aho-Corasick automaton: forms are short and Chinese text rarely begins one, so a filter of the first two characters, a table
 * from them to the lengths of the forms that begin so, and a hash of the characters since, answer nearly all positions without
 * making a string; building it is one insertion a form.
 */
import { IntMap } from './int-map.js';

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

/** Bits for each key: one lookup in sixteen of keys that are not there passes. */
const SPARSE = 16;

/** A Bloom filter of one hash (Bloom 1970): the few kilobytes that answer most lookups stay in the processor's cache. */
class Filter {
  readonly #keys: number[] = [];
  #bits = new Int32Array(32);
  #shift = 22;

  add(key: number): void {
    this.#keys.push(key);
    if (this.#keys.length * SPARSE > this.#bits.length * 32) {
      this.#bits = new Int32Array(this.#bits.length * 2);
      this.#shift--;
      for (const known of this.#keys) this.#mark(known);
    } else this.#mark(key);
  }

  has(key: number): boolean {
    const bit = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    return (this.#bits[bit >>> 5]! & (1 << bit)) !== 0;
  }

  #mark(key: number): void {
    const bit = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    this.#bits[bit >>> 5]! |= 1 << bit;
  }
}

/** A form, and another one of the same hash. */
interface Entry<T> {
  readonly form: string;
  readonly values: T[];
  readonly next: number;
}

export class FormIndex<T> {
  readonly #entries: Entry<T>[] = [];
  /** Forms by hash; those of one hash are a chain. */
  readonly #byHash = new IntMap();
  /** Lengths up to 30 as bits (bit 0: longer ones too), by first two characters. */
  readonly #lengths = new IntMap();
  readonly #beginnings = new Filter();
  readonly #least: number;
  #longest = 0;

  /** @param least characters a form must have; a lexicon of suffixes takes 1, names are found everywhere below 2. */
  constructor(least: 1 | 2 = 2) {
    this.#least = least;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Adds a form; too short and too long ones are refused (false). */
  add(form: string, value: T): boolean {
    const length = form.length;
    if (length < this.#least || length > LONGEST) return false;
    const hash = hashOf(form);
    const known = this.#find(hash, form, 0, length);
    if (known) {
      if (!known.values.includes(value)) known.values.push(value);
      return true;
    }
    this.#byHash.set(hash, this.#entries.push({ form, values: [value], next: this.#byHash.get(hash) }) - 1);
    this.#longest = Math.max(this.#longest, length);
    const key = headKey(form.charCodeAt(0), length === 1 ? 0 : form.charCodeAt(1));
    const lengths = this.#lengths.get(key);
    if (length === 1 || lengths < 0) this.#beginnings.add(key);
    if (length > 1) this.#lengths.set(key, Math.max(lengths, 0) | (length < BITS ? 1 << length : 1));
    return true;
  }

  get(form: string): readonly T[] | undefined {
    return this.#find(hashOf(form), form, 0, form.length)?.values;
  }

  /** In the order in which they were added. */
  *forms(): IterableIterator<string> {
    for (const { form } of this.#entries) yield form;
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
    const first = text.charCodeAt(start);
    if (this.#least === 1 && this.#beginnings.has(headKey(first, 0))) this.#collect(mix(SEED, first), text, start, start + 1, hits);
    if (start + 1 >= text.length) return;
    const second = text.charCodeAt(start + 1);
    const key = headKey(first, second);
    if (!this.#beginnings.has(key)) return;
    const lengths = this.#lengths.get(key);
    if (lengths < 0) return;
    const most = Math.min((lengths & 1) === 1 ? this.#longest : 31 - Math.clz32(lengths), text.length - start);
    let hash = mix(mix(SEED, first), second);
    for (let length = 2; ; ) {
      const asked = length >= BITS ? (lengths & 1) === 1 : (lengths & (1 << length)) !== 0;
      if (asked) this.#collect(hash, text, start, start + length, hits);
      if (++length > most) return;
      hash = mix(hash, text.charCodeAt(start + length - 1));
    }
  }

  #collect(hash: number, text: string, start: number, end: number, hits: FormHit<T>[]): void {
    const entry = this.#find(hash, text, start, end);
    if (entry) hits.push({ start, end, values: entry.values });
  }

  /** The form that a stretch of text is. */
  #find(hash: number, text: string, start: number, end: number): Entry<T> | undefined {
    for (let at = this.#byHash.get(hash); at >= 0; at = this.#entries[at]!.next) {
      const entry = this.#entries[at]!;
      if (entry.form.length === end - start && text.startsWith(entry.form, start)) return entry;
    }
    return undefined;
  }
}
