/**
 * Numbers as Chinese writes them: 3,541.07, 三百二十, 一万两千, 2.3亿, 百分之三十, 四分之一, 三成, 半.
 * Numerals by GB/T 15835-2011 (numerals in publications) and common usage.
 */
import { multiply } from './decimal.js';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** 亿, 万亿, 千万 after an Arabic number, as factors for exact arithmetic. */
export const MULTIPLIERS: Readonly<Record<string, string>> = {
  万亿: '1000000000000',
  千亿: '100000000000',
  百亿: '10000000000',
  十亿: '1000000000',
  亿: '100000000',
  千万: '10000000',
  百万: '1000000',
  十万: '100000',
  万: '10000',
  千: '1000',
  百: '100',
};
/** One of them at a text's beginning. */
export const SCALE = /^(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/;
const ARABIC = /^(\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?$/;

/** 三百二十, 一万两千零五; undefined for anything else. */
function numeral(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    const ten = TENS[char];
    const myriad = MYRIADS[char];
    if (char in DIGITS) digit = digit === undefined ? DIGITS[char]! : digit * 10 + DIGITS[char]!;
    else if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      digit = undefined;
    } else if (myriad !== undefined) {
      section += digit ?? (section === 0 ? 1 : 0);
      total = myriad === 1e8 ? (total + section) * myriad : total + section * myriad;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}

/**
 * The value of a number in digits or numerals; 余, 多, 来, 几 within it are dropped (三百多 is 300).
 * A share is a fraction of one: 三成 0.3, 百分之三十 0.3, 四分之一 0.25, 半 0.5.
 * @returns undefined if the text is no number.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[余多来几]/g, '');
  if (plain === '') return undefined;
  const arabic = ARABIC.exec(plain);
  if (arabic) return multiply(arabic[1]!.replace(/[,，]/g, ''), MULTIPLIERS[arabic[2] ?? ''] ?? '1');
  if (plain === '半') return 0.5;
  const part = /^(.+)分之(.+)$/.exec(plain);
  if (part) {
    const [whole, share] = [parseNumber(part[1]!), parseNumber(part[2]!)];
    return whole === undefined || share === undefined || whole === 0 ? undefined : share / whole;
  }
  const tenths = /^([一二两三四五六七八九十])成(半)?$/.exec(plain);
  if (tenths) return ((numeral(tenths[1]!) ?? 0) * 10 + (tenths[2] ? 5 : 0)) / 100;
  return numeral(plain);
}
