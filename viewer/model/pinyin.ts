/**
 * First letters of readings: 工信厅 → gxt, without a dictionary.
 * The collation of Chinese by pinyin (CLDR `zh`, in every browser and in Node) sorts Hanzi by reading; the first character of each
 * letter parts the letters. A character with several readings has one here: 重庆 is zq, not cq.
 */
import { isHan } from './text.js';

/** The first Hanzi of each initial letter in the order of CLDR's pinyin collation; i, u and v begin no syllable. */
const FIRST = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀'];
const LETTERS = [...'abcdefghjklmnopqrstwxyz'];

const collator = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

/** Letters of Hanzi by their reading, other characters as they are. */
export function initials(text: string): string {
  let out = '';
  for (const char of text) out += letter(char);
  return out;
}

function letter(char: string): string {
  let found = known.get(char);
  if (found === undefined) {
    found = isHan(char) ? (LETTERS[FIRST.findLastIndex((first) => collator.compare(first, char) <= 0)] ?? '') : char;
    known.set(char, found);
  }
  return found;
}
