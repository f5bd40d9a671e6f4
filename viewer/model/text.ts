/** Text as it may be drawn. */

/** Control characters and direction marks: a canvas would let them turn the text around. */
const UNDRAWABLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text for a label of the canvas: at most `limit` characters, nothing that is not drawn. */
export function caption(text: string, limit: number): string {
  const chars = [...text.slice(0, limit * 4).replace(UNDRAWABLE, '')];
  return chars.length > limit ? `${chars.slice(0, limit - 1).join('')}…` : chars.join('');
}
