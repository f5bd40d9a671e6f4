/**
 * Which lines speak of the same thing: pairs of adjacent Han characters (and numbers, Latin words) that they share, the rarer on the page
 * the heavier. Names of people, firms and places are what articles of one page differ in, and pairs find them without a dictionary.
 * Method: inverse document frequency over the page's lines (Spärck Jones 1972) for lexical cohesion as in TextTiling (Hearst 1997).
 */

/** Evidence that a line must have besides what is shared, so that a short line is not wholly alike by one pair. */
const PRIOR = 6;

/** A pair of characters (or a word) that at least two lines hold. */
interface Gram {
  readonly weight: number;
  /** Indexes of the lines that hold it, in order. */
  readonly lines: readonly number[];
}

/** Runs of Han, Latin words, numbers. */
const RUNS = /\p{Script=Han}+|[A-Za-z]{2,}|\d+(?:\.\d+)?/gu;
/** Above the code units of the latter two. */
const LATIN = 0x7f;

/** The lines that hold each gram of a page, in the order in which grams first stand there. */
class Holders {
  /** A pair of characters is one number, so that no string is made for it. Most grams stand in one line: it is kept without a list. */
  readonly #lines = new Map<number | string, number | number[]>();

  /** Adds the next line. */
  add(line: number, text: string): void {
    for (const run of text.match(RUNS) ?? []) {
      if (run.charCodeAt(0) < LATIN) {
        if (run.length > 1) this.#hold(run, line);
      } else for (let i = 0; i + 2 <= run.length; i++) this.#hold((run.charCodeAt(i) << 16) | run.charCodeAt(i + 1), line);
    }
  }

  /** Does something with the lines of each gram that several hold. */
  forEachShared(work: (lines: readonly number[]) => void): void {
    this.#lines.forEach((lines) => {
      if (typeof lines !== 'number') work(lines);
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

const NONE: ReadonlySet<number> = new Set();

export class Cohesion {
  /** By line number. */
  readonly #index: number[] = [];
  readonly #grams: Gram[][];
  /** For each line the group it is in, or -1; kept to spare an allocation a call. */
  readonly #group: Int32Array;

  /** @param texts text by line number. */
  constructor(texts: ReadonlyMap<number, string>) {
    const holders = new Holders();
    let index = 0;
    for (const [line, text] of texts) {
      this.#index[line] = index;
      holders.add(index, text);
      index++;
    }
    this.#grams = Array.from({ length: index }, () => []);
    this.#group = new Int32Array(index);
    holders.forEachShared((lines) => {
      const gram = { weight: Math.log((index + 1) / lines.length), lines };
      for (const line of lines) this.#grams[line]!.push(gram);
    });
  }

  /** How much of a line's weight the others share, 0 to 1; itself is never among the others. */
  likeness(line: number, others: Iterable<number>): number {
    const at = this.#index[line];
    if (at === undefined) return 0;
    const group = this.#group.fill(-1);
    for (const other of others) group[this.#index[other] ?? at] = 0;
    group[at] = -1;
    let shared = 0;
    let whole = PRIOR;
    for (const { weight, lines } of this.#grams[at]!) {
      whole += weight;
      for (let i = 0; i < lines.length; i++) {
        if (group[lines[i]!] !== 0) continue;
        shared += weight;
        break;
      }
    }
    return shared / whole;
  }

  /**
   * How much of a line's weight each group of lines may claim, each 0 to 1: what several groups share is divided among them, so that a
   * long article does not attract everything. The line itself and lines left out are in no group, others in one at most.
   */
  shares(line: number, groups: readonly (readonly number[])[], without: ReadonlySet<number> = NONE): number[] {
    const shares = groups.map(() => 0);
    const at = this.#index[line];
    if (at === undefined) return shares;
    const groupOf = this.#group.fill(-1);
    for (let g = 0; g < groups.length; g++) for (const other of groups[g]!) if (!without.has(other)) groupOf[this.#index[other] ?? at] = g;
    groupOf[at] = -1;
    let whole = PRIOR;
    // The groups that claim a gram, each once: the first `count` of the list.
    const claims: number[] = [];
    for (const { weight, lines } of this.#grams[at]!) {
      let count = 0;
      for (let i = 0; i < lines.length; i++) {
        const group = groupOf[lines[i]!]!;
        if (group < 0) continue;
        let known = 0;
        while (known < count && claims[known] !== group) known++;
        if (known === count) claims[count++] = group;
      }
      if (count === 0) continue;
      whole += weight;
      for (let i = 0; i < count; i++) shares[claims[i]!]! += weight / count;
    }
    for (let g = 0; g < shares.length; g++) shares[g]! /= whole;
    return shares;
  }
}
