/** Tags of words as numbers: those of jieba's set by their first letter but for a few; persons, places, and what lies outside of a passage. */
const OWN_TAGS = ['vn', 'nr', 'ns', 'nt', 'nz', 'eng'];
const LETTERS = 26;
export const PERSON_TAG = LETTERS + OWN_TAGS.length;
export const PLACE_TAG = PERSON_TAG + 1;
export const OUTER_TAG = PERSON_TAG + 2;
export const TAGS = PERSON_TAG + 3;

export function tagNumber(tag: string): number {
  const own = OWN_TAGS.findIndex((start) => tag.startsWith(start));
  if (own >= 0) return LETTERS + own;
  const letter = tag.charCodeAt(0) - 97;
  return letter >= 0 && letter < LETTERS ? letter : 23;
}
