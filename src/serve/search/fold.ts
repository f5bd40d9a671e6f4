/** Names and questions in the form in which they are compared. */

/** What is not compared: blanks, dots in foreign names, quotes, hyphens and invisible marks (zero width, direction). */
const IGNORED = /[\s·•・‧"'“”‘’`´《》〈〉「」\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff-]/gu;
/** Longer names are compared by their beginning: no name needs more, and search stays fast whatever the data holds. */
const COMPARED = 200;
/** Letters with marks: written pinyin (yǐn hóng), foreign names. */
const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{Mn}/u;

/** A form in which equal names are equal: full and half width, upper and lower case, with and without quotes and tones; ü is v. */
export function normalise(text: string): string {
  const plain = text.slice(0, COMPARED).normalize('NFKC').toLowerCase().replace(IGNORED, '');
  if (!MARKED.test(plain)) return plain;
  return plain
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

/** Characters to compare, each in its simplified form. */
export function fold(text: string, simplified: ReadonlyMap<string, string>): string[] {
  return Array.from(normalise(text), (char) => simplified.get(char) ?? char);
}
