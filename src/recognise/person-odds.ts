/**
 * How far the characters of a stretch look like a person's name: a naive Bayes model of surname and given characters
 * (name-characters.tsv, after Sun Maosong et al. 1995). In bits; above 0 rather a name than text.
 */
import type { Lexicon } from './lexicon.js';

/** Of a surname that the dictionary's names do not have: two characters that hardly meet by chance, a rare one, an everyday word. */
const UNSEEN = { compound: 8, rare: 4, everyday: -2 };
/** Surnames of this weight are above all everyday words. */
const EVERYDAY = 4;

/** @param surname length of the surname; the rest is the given name, of one or two characters. */
export function nameOdds(lexicon: Lexicon, name: string, surname: number): number {
  const family = name.slice(0, surname);
  const weight = lexicon.surnames.get(family);
  if (weight === undefined) return Number.NEGATIVE_INFINITY;
  const base =
    lexicon.nameOdds.surname.get(family) ?? (surname === 2 ? UNSEEN.compound : weight < EVERYDAY ? UNSEEN.rare : UNSEEN.everyday);
  return base + givenOdds(lexicon, name.slice(surname));
}

/** The same of a given name alone; a character that neither names nor texts hold often says nothing. */
export function givenOdds({ nameOdds: odds }: Lexicon, given: string): number {
  if (given.length === 1) return odds.single.get(given) ?? 0;
  return (odds.first.get(given[0]!) ?? 0) + lastOdds({ nameOdds: odds }, given);
}

/** The same of the last character alone: 在 of 赵川|在 ends no name. */
export function lastOdds({ nameOdds: odds }: Pick<Lexicon, 'nameOdds'>, name: string): number {
  return odds.last.get(name.at(-1)!) ?? 0;
}
