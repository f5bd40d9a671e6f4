/** Text as it may be drawn. */

/** Control characters and direction marks: a canvas would let them turn the text around. */
const UNDRAWABLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text for a label of the canvas: at most `limit` characters, nothing that is not drawn. */
export function caption(text: string, limit: number): string {
  const chars = [...text.slice(0, limit * 4).replace(UNDRAWABLE, '')];
  return chars.length > limit ? `${chars.slice(0, limit - 1).join('')}…` : chars.join('');
}

/** Hanzi and all that is as wide as they. */
export const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;

/** The same cut at a width: a Hanzi counts 2, a letter 1. */
export function fitted(text: string, columns: number): string {
  let width = 0;
  let fits = '';
  // No caption has more characters than columns.
  const all = caption(text, columns + 1);
  for (const char of all) {
    width += WIDE.test(char) ? 2 : 1;
    if (width > columns) return `${fits}…`;
    if (width < columns) fits += char;
  }
  return all;
}

/** A whole number as both languages group it: 12,345. The browser's own would load its tables of languages first, before the first picture. */
export function whole(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
