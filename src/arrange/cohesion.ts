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
  /** Indexes of the lines that hold it. */
  readonly lines: readonly number[];
}

const NONE: ReadonlySet<number> = new Set();

export class Cohesion {
  readonly #index = new Map<number, number>();
  readonly #grams: Gram[][];
  /** For each line the group it is in, or -1; kept to spare an allocation a call. */
  readonly #group: Int32Array;

  /** @param texts text by line number. */
  constructor(texts: ReadonlyMap<number, string>) {
    const holders = new Map<string, number[]>();
    let index = 0;
    for (const [line, text] of texts) {
      this.#index.set(line, index);
      for (const gram of gramsOf(text)) {
        const lines = holders.get(gram);
        if (lines) lines.push(index);
        else holders.set(gram, [index]);
      }
      index++;
    }
    this.#grams = Array.from({ length: index }, () => []);
    this.#group = new Int32Array(index);
    for (const lines of holders.values()) {
      if (lines.length < 2) continue;
      const gram = { weight: Math.log((index + 1) / lines.length), lines };
      for (const line of lines) this.#grams[line]!.push(gram);
    }
  }

  /** How much of a line's weight the others share, 0 to 1; itself is never among the others. */
  likeness(line: number, others: Iterable<number>): number {
    const at = this.#index.get(line);
    if (at === undefined) return 0;
    this.#group.fill(-1);
    for (const other of others) this.#group[this.#index.get(other) ?? at] = 0;
    this.#group[at] = -1;
    let shared = 0;
    let whole = PRIOR;
    for (const { weight, lines } of this.#grams[at]!) {
      whole += weight;
      if (lines.some((other) => this.#group[other] === 0)) shared += weight;
    }
    return shared / whole;
  }

  /**
   * How much of a line's weight each group of lines may claim, each 0 to 1: what several groups share is divided among them, so that a
   * long article does not attract everything. The line itself and lines left out are in no group, others in one at most.
   */
  shares(line: number, groups: readonly (readonly number[])[], without: ReadonlySet<number> = NONE): number[] {
    const shares = groups.map(() => 0);
    const at = this.#index.get(line);
    if (at === undefined) return shares;
    this.#group.fill(-1);
    groups.forEach((group, g) => {
      for (const other of group) if (!without.has(other)) this.#group[this.#index.get(other) ?? at] = g;
    });
    this.#group[at] = -1;
    let whole = PRIOR;
    const claims = new Set<number>();
    for (const { weight, lines } of this.#grams[at]!) {
      claims.clear();
      for (const other of lines) if (this.#group[other]! >= 0) claims.add(this.#group[other]!);
      if (claims.size === 0) continue;
      whole += weight;
      for (const group of claims) shares[group]! += weight / claims.size;
    }
    return shares.map((share) => share / whole);
  }
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+|[A-Za-z]{2,}|\d+(?:\.\d+)?/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (run.length > 1) grams.add(run);
    } else for (let i = 0; i + 2 <= run.length; i++) grams.add(run.slice(i, i + 2));
  }
  return grams;
}
