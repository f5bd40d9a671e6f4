/**
 * Which lines speak of the same thing: pairs of adjacent Han characters (and numbers, Latin words) that they share, the rarer on the page
 * the heavier. Names of people, firms and places are what articles of one page differ in, and bigrams find them without a dictionary.
 * Method: inverse document frequency over the page's lines (Spärck Jones 1972), as in TextTiling (Hearst 1997) lexical cohesion.
 */

/** Evidence that a line must have besides what is shared, so that a short line is not wholly alike by one pair. */
const PRIOR = 6;

export class Cohesion {
  readonly #grams: ReadonlyMap<number, ReadonlySet<string>>;
  readonly #weight = new Map<string, number>();

  /** @param texts text by line number. */
  constructor(texts: ReadonlyMap<number, string>) {
    this.#grams = new Map([...texts].map(([line, text]) => [line, gramsOf(text)]));
    const seen = new Map<string, number>();
    for (const grams of this.#grams.values()) for (const gram of grams) seen.set(gram, (seen.get(gram) ?? 0) + 1);
    for (const [gram, lines] of seen) if (lines > 1) this.#weight.set(gram, Math.log((texts.size + 1) / lines));
  }

  /** How much of a line's weight the others share, 0 to 1; itself is never among the others. */
  likeness(line: number, others: Iterable<number>): number {
    const mine = this.#grams.get(line);
    if (!mine) return 0;
    const theirs = [...others].filter((other) => other !== line).map((other) => this.#grams.get(other));
    let shared = 0;
    let whole = PRIOR;
    for (const gram of mine) {
      const weight = this.#weight.get(gram);
      if (weight === undefined) continue;
      whole += weight;
      if (theirs.some((grams) => grams?.has(gram))) shared += weight;
    }
    return shared / whole;
  }

  /**
   * How much of a line's weight each group of lines may claim, each 0 to 1: what several groups share is divided among them, so that a
   * long article does not attract everything. The line itself and lines left out are in no group.
   */
  shares(line: number, groups: readonly (readonly number[])[], without: ReadonlySet<number> = NONE): number[] {
    const shares = groups.map(() => 0);
    let whole = PRIOR;
    const mine = this.#grams.get(line);
    if (!mine) return shares;
    const theirs = groups.map((group) =>
      group.filter((other) => other !== line && !without.has(other)).map((other) => this.#grams.get(other)!),
    );
    for (const gram of mine) {
      const weight = this.#weight.get(gram);
      if (weight === undefined) continue;
      const owners: number[] = [];
      theirs.forEach((group, i) => {
        if (group.some((grams) => grams.has(gram))) owners.push(i);
      });
      if (owners.length === 0) continue;
      whole += weight;
      for (const owner of owners) shares[owner]! += weight / owners.length;
    }
    return shares.map((share) => share / whole);
  }
}

const NONE: ReadonlySet<number> = new Set();

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+|[A-Za-z]{2,}|\d+(?:\.\d+)?/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (run.length > 1) grams.add(run);
    } else for (let i = 0; i + 2 <= run.length; i++) grams.add(run.slice(i, i + 2));
  }
  return grams;
}
