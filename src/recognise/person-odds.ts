/**
 * How far the characters of a stretch look like a person's name: a naive Bayes model of surname and given characters
 * (name-characters.tsv, after Sun Maosong et al. 1995). In bits; above 0 rather a name than text.
 */
import type { Lexicon } from './lexicon.js';

/**
 * @param text holds the name between two offsets, by default all of it.
 * @param surname length of the surname, 0 if there is none; the rest is the given name, of one or two characters.
 */
export function nameOdds(lexicon: Lexicon, text: string, surname: number, start = 0, end = text.length): number {
  if (surname === 0) return Number.NEGATIVE_INFINITY;
  const { nameOdds: odds } = lexicon;
  const base =
    surname === 1
      ? odds.surname[text.charCodeAt(start)]!
      : (odds.compound.get(text.slice(start, start + surname)) ?? Number.NEGATIVE_INFINITY);
  return base + givenOdds(lexicon, text, start + surname, end);
}

/** The same of a given name alone, between two offsets; a character that neither names nor texts hold often says nothing. */
export function givenOdds({ nameOdds: { first, last, single } }: Lexicon, text: string, start: number, end: number): number {
  if (end <= start) return 0;
  if (end - start === 1) return single[text.charCodeAt(start)]!;
  return first[text.charCodeAt(start)]! + last[text.charCodeAt(end - 1)]!;
}

/** The same of the last character alone: 在 of 赵川|在 ends no name. */
export function lastOdds({ nameOdds: { last } }: Lexicon, name: string): number {
  return last[name.charCodeAt(name.length - 1)]!;
}
