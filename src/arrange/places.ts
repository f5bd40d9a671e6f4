/** The places that a line names with what they are: 万年县, 上饶市. Two articles of one page mostly tell of different ones. */

const unitsOf = (letters: string): ReadonlySet<number> => new Set([...letters].map((letter) => letter.charCodeAt(0)));

const ENDS_PLACE = unitsOf('市县区州');
/** 全市, 我县 */
const BEFORE_NONE = unitsOf('全我该本各两多外省数');
const ZONE = '区'.charCodeAt(0);
/** 园区, 示范区, 山区: a zone of some sort. */
const OF_A_SORT = unitsOf('城园社山发范景新地辖老灾牧库矿厂片林');
/** 市场, 区域, 县委: the last names a body. */
const AFTER_NONE = unitsOf('场域间委级管属直内');

/** @returns the two letters before, as one number each. */
export function placesIn(text: string): number[] {
  const found: number[] = [];
  for (let at = 2; at < text.length; at++) {
    const end = text.charCodeAt(at);
    if (!ENDS_PLACE.has(end)) continue;
    const [first, second] = [text.charCodeAt(at - 2), text.charCodeAt(at - 1)];
    if (BEFORE_NONE.has(second) || (end === ZONE && OF_A_SORT.has(second)) || AFTER_NONE.has(text.charCodeAt(at + 1))) continue;
    if (isHan(first) && isHan(second)) found.push((first << 16) | second);
  }
  return found;
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
