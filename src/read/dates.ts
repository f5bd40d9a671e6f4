/** Dates as newspapers, paths and people write them, to ISO dates. */

const DIGITS = '〇一二三四五六七八九';
/** Editions earlier than the first newspapers of the republic are misread numbers. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** 2026年4月17日, 2026-04-17, 2026/4/17, 2026.4.17 */
const SEPARATED = /(?<!\d)(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)\s*日?/;
/** 20260417 */
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
/** 二〇二六年四月十七日, with 零, ○ and O for the round digit */
const CHINESE = /([〇○零OＯ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;

/**
 * The first date in a text.
 * @param compact whether eight digits in a row count: in a path they do, in running text they do not.
 * @returns ISO date, or null where there is none that the calendar has.
 */
export function findDate(text: string, compact = false): string | null {
  const plain = text.normalize('NFKC');
  const separated = SEPARATED.exec(plain);
  if (separated) return iso(Number(separated[1]), Number(separated[2]), Number(separated[3]));
  const chinese = CHINESE.exec(plain);
  if (chinese) return iso(chineseYear(chinese[1]!), chineseNumber(chinese[2]!), chineseNumber(chinese[3]!));
  const packed = compact ? COMPACT.exec(plain) : null;
  return packed ? iso(Number(packed[1]), Number(packed[2]), Number(packed[3])) : null;
}

/** The text without its first date, for asking what else a line holds. */
export function withoutDate(text: string): string {
  const plain = text.normalize('NFKC');
  return plain.replace(SEPARATED, '').replace(CHINESE, '');
}

/** Whether the whole string is a date: the name of a folder that holds one edition. */
export function isDateName(name: string): boolean {
  return findDate(name, true) !== null && withoutDate(name).replace(COMPACT, '').trim() === '';
}

function iso(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function chineseYear(digits: string): number {
  return Number([...digits].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(''));
}

/** 七 → 7, 十七 → 17, 二十 → 20, 三十一 → 31 */
function chineseNumber(text: string): number {
  const at = text.indexOf('十');
  if (at < 0) return DIGITS.indexOf(text);
  const tens = at === 0 ? 1 : DIGITS.indexOf(text[0]!);
  return tens * 10 + (at + 1 < text.length ? DIGITS.indexOf(text[at + 1]!) : 0);
}
