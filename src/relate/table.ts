/** The pattern tables as one: which of their patterns a sentence is worth searching with. */
import { FormIndex, Forms } from '../gazetteer/forms.js';
import { requiredLiterals } from '../required.js';
import type { Pattern } from './patterns.js';

/**
 * All patterns, in order. Of a hundred and more patterns hardly one matches a given sentence, so a sentence is walked once for the
 * literals that patterns need, and only those with one of theirs in it, and with names of the kinds that they ask for, are tried.
 */
export class PatternTable {
  readonly #triggers: FormIndex<number>;
  /** Those that have no literals to go by. */
  readonly #always: readonly number[];

  /** @param forms shared with the other rules that are asked for the same sentences. */
  constructor(
    readonly patterns: readonly Pattern[],
    forms = new Forms(),
  ) {
    this.#triggers = new FormIndex(1, forms);
    this.#always = patterns.flatMap(({ regex }, index) => {
      const literals = requiredLiterals(regex);
      return literals?.every((literal) => this.#triggers.add(literal, index)) ? [] : [index];
    });
  }

  /**
   * The patterns that may match, in the order of the tables.
   * @param text masked.
   * @param kinds of the names in it, as bits (`kindBits`).
   */
  candidates(text: string, kinds: number): Pattern[] {
    const wanted = new Set<number>();
    const want = (index: number): void => {
      if (!wanted.has(index) && this.patterns[index]!.needs.every((bits) => (bits & kinds) !== 0)) wanted.add(index);
    };
    for (const index of this.#always) want(index);
    for (const { values } of this.#triggers.all(text)) for (const index of values) want(index);
    return [...wanted].sort((a, b) => a - b).map((index) => this.patterns[index]!);
  }
}
