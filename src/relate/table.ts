/** The pattern tables as one: which of their patterns a sentence is worth searching with. */
import { FormIndex } from '../gazetteer/forms.js';
import { requiredLiterals } from '../required.js';
import type { Pattern } from './patterns.js';

/**
 * All patterns, in order. Of a hundred and more patterns hardly one matches a given sentence, so a sentence is walked once for the
 * literals that patterns need, and only those with one of theirs in it, and with names of the kinds that they ask for, are tried.
 */
export class PatternTable {
  readonly #triggers = new FormIndex<number>(1);
  /** 1 for each pattern that has no literals to go by. */
  readonly #always: Uint8Array;

  constructor(readonly patterns: readonly Pattern[]) {
    this.#always = Uint8Array.from(patterns, ({ regex }, index) => {
      const literals = requiredLiterals(regex);
      return literals?.every((literal) => this.#triggers.add(literal, index)) ? 0 : 1;
    });
  }

  /**
   * The patterns that may match, in the order of the tables.
   * @param text masked.
   * @param kinds of the names in it, as bits (`kindBits`).
   */
  candidates(text: string, kinds: number): Pattern[] {
    const wanted = Uint8Array.from(this.#always);
    for (const { values } of this.#triggers.all(text)) for (const index of values) wanted[index] = 1;
    return this.patterns.filter(({ needs }, index) => wanted[index] === 1 && needs.every((bits) => (bits & kinds) !== 0));
  }
}
