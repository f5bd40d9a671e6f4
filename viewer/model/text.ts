/** Text as it is compared, and text as it may be drawn. */

/** What is not compared: blanks, dots in foreign names, quotes and invisible marks (zero width, direction). */
const IGNORED = /[\s·•・‧"'“”‘’《》〈〉「」\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Control characters and direction marks: a canvas would let them turn the text around. */
const UNDRAWABLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
/** Longer names are compared by their beginning: no name needs more, and search stays fast whatever the data holds. */
const COMPARED = 200;
const HAN = /\p{Script=Han}/u;

/** A form in which equal names are equal: full width and half width, upper and lower case, with and without quotes. */
export function normalise(text: string): string {
  return text.slice(0, COMPARED).normalize('NFKC').toLowerCase().replace(IGNORED, '');
}

/** Text for a label of the canvas: at most `limit` characters, nothing that is not drawn. */
export function caption(text: string, limit: number): string {
  const chars = [...text.slice(0, limit * 4).replace(UNDRAWABLE, '')];
  return chars.length > limit ? `${chars.slice(0, limit - 1).join('')}…` : chars.join('');
}

export function isHan(char: string): boolean {
  return HAN.test(char);
}
