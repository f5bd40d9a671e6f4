/**
 * Which lines speak of the same thing: pairs of adjacent Han characters (and numbers, Latin words) that they share, the rarer on the page
 * and in newspapers the heavier. Names of people, firms and places are what articles of one page differ in, and pairs find them without a
 * dictionary. Method: inverse document frequency over the page's lines (Spärck Jones 1972) for lexical cohesion as in TextTiling (Hearst 1997).
 */
import { pairAt } from './model.js';
import type { Unit } from './units.js';

/** Evidence that a line must have besides what is shared, so that a short line is not wholly alike by one pair. */
const PRIOR = 6;

/** What at least two lines hold. */
interface Gram {
  readonly weight: number;
  /** Indexes of the lines that hold it, in order. */
  readonly lines: readonly number[];
}

/** Runs of Han, Latin words, numbers. */
const RUNS = /\p{Script=Han}+|[A-Za-z]{2,}|\d+(?:\.\d+)?/gu;
/** A run of the latter two. */
const PLAIN = /^[A-Za-z\d]/;
/** 卜 千 里: the blanks of a name. */
const INNER_BLANK = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** The lines that hold each gram of a page. */
class Holders {
  /** A pair of characters is one number, so that no string is made for it. Most grams stand in one line: it is kept without a list. */
  readonly #lines = new Map<number | string, number | number[]>();

  /** Adds the next line. */
  add(line: number, text: string): void {
    for (const run of (text.includes(' ') ? text.replace(INNER_BLANK, '') : text).match(RUNS) ?? []) {
      if (PLAIN.test(run)) {
        if (run.length > 1) this.#hold(run, line);
      } else for (let i = 0; i + 2 <= run.length; i++) this.#hold(pairAt(run, i), line);
    }
  }

  /** Does something with each gram that several lines hold. */
  forEachShared(work: (lines: readonly number[], gram: number | string) => void): void {
    this.#lines.forEach((lines, gram) => {
      if (typeof lines !== 'number') work(lines, gram);
    });
  }

  #hold(gram: number | string, line: number): void {
    const lines = this.#lines.get(gram);
    if (lines === undefined) this.#lines.set(gram, line);
    else if (typeof lines === 'number') {
      if (lines !== line) this.#lines.set(gram, [lines, line]);
    } else if (lines[lines.length - 1] !== line) lines.push(line);
  }
}

/** More than a page has lines. */
const PAIRS = 1 << 16;

export class Cohesion {
  /** Position among the lines by line number. */
  readonly #index: number[] = [];
  readonly #grams: Gram[][];
  readonly #likeness = new Map<number, number>();
  /** Which lines are asked about, and what each owner claims so far: all 0 between two questions. */
  readonly #asked: Uint8Array;
  readonly #claims: Float64Array;
  /** Owners of one gram, and of all: overwritten with each question. */
  readonly #claimants: Int16Array;
  readonly #all: Int16Array;

  /**
   * @param texts text by line number.
   * @param rarity what a pair of characters says of its article, 1 where it is not named.
   */
  constructor(texts: ReadonlyMap<number, string>, rarity: ReadonlyMap<number, number>) {
    const holders = new Holders();
    let count = 0;
    for (const [line, text] of texts) {
      this.#index[line] = count;
      holders.add(count, text);
      count++;
    }
    this.#grams = Array.from({ length: count }, () => []);
    this.#asked = new Uint8Array(count);
    this.#claims = new Float64Array(count);
    this.#claimants = new Int16Array(count);
    this.#all = new Int16Array(count);
    holders.forEachShared((lines, pair) => {
      const rare = typeof pair === 'number' ? (rarity.get(pair) ?? 1) : 1;
      const gram = { weight: Math.log((count + 1) / lines.length) * rare, lines };
      for (const line of lines) this.#grams[line]!.push(gram);
    });
  }

  /** Owners of lines before any is known. */
  nobody(): Int16Array {
    return new Int16Array(this.#grams.length).fill(-1);
  }

  /** Gives a line to an owner, in place. */
  give(owners: Int16Array, line: number, owner: number): void {
    owners[this.#index[line]!] = owner;
  }

  /** Whose the lines are, as far as known. */
  ownersOf(lines: readonly number[], owners: Int16Array): Set<number> {
    const found = new Set<number>();
    for (const line of lines) {
      const owner = owners[this.#index[line]!]!;
      if (owner >= 0) found.add(owner);
    }
    return found;
  }

  /** How much of a line's weight another shares, 0 to 1: asked for again in each reading of a page, and kept. */
  likenessTo(line: number, other: number): number {
    const pair = line * PAIRS + other;
    let likeness = this.#likeness.get(pair);
    if (likeness === undefined) {
      likeness = this.likeness(line, [other]);
      this.#likeness.set(pair, likeness);
    }
    return likeness;
  }

  /** The same with all lines of a head. */
  likenessToHead(line: number, { at, lines }: Unit): number {
    const pair = -(line * PAIRS + at) - 1;
    let likeness = this.#likeness.get(pair);
    if (likeness === undefined) {
      likeness = this.likeness(
        line,
        lines.map((placed) => placed.line.number),
      );
      this.#likeness.set(pair, likeness);
    }
    return likeness;
  }

  /** How much of a line's weight the others share, 0 to 1; itself is never among the others. */
  likeness(line: number, others: readonly number[]): number {
    const asked = this.#asked;
    for (let i = 0; i < others.length; i++) asked[this.#index[others[i]!]!] = 1;
    const at = this.#index[line]!;
    asked[at] = 0;
    let shared = 0;
    let whole = PRIOR;
    for (const { weight, lines } of this.#grams[at]!) {
      whole += weight;
      for (let i = 0; i < lines.length; i++) {
        if (asked[lines[i]!] === 0) continue;
        shared += weight;
        break;
      }
    }
    for (let i = 0; i < others.length; i++) asked[this.#index[others[i]!]!] = 0;
    return shared / whole;
  }

  /**
   * How much of a line's weight each owner of other lines may claim, each 0 to 1: what several own is divided among them, so that a long
   * article does not attract everything.
   * @param claims where it is added, by owner.
   * @returns what the shares are of: the line's weight that any owner shares, and PRIOR.
   */
  claim(line: number, owners: Int16Array, claims: Float64Array): number {
    const at = this.#index[line]!;
    const [own, claimants, all] = [this.#claims, this.#claimants, this.#all];
    let whole = PRIOR;
    let found = 0;
    for (const { weight, lines } of this.#grams[at]!) {
      let sharing = 0;
      for (let i = 0; i < lines.length; i++) {
        const owner = lines[i] === at ? -1 : owners[lines[i]!]!;
        if (owner >= 0 && !holdsEarly(claimants, sharing, owner)) claimants[sharing++] = owner;
      }
      if (sharing === 0) continue;
      whole += weight;
      for (let i = 0; i < sharing; i++) {
        const owner = claimants[i]!;
        if (own[owner] === 0) all[found++] = owner;
        own[owner]! += weight / sharing;
      }
    }
    for (let i = 0; i < found; i++) {
      const owner = all[i]!;
      claims[owner]! += own[owner]! / whole;
      own[owner] = 0;
    }
    return whole;
  }
}

/** Whether one of the first so many values is this. */
function holdsEarly(values: Int16Array, count: number, value: number): boolean {
  for (let i = 0; i < count; i++) if (values[i] === value) return true;
  return false;
}
