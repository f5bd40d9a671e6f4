/**
 * Times that figures are of: 2025年, 今年一季度, 截至去年底, 前8月, 到2027年. Found in a text, and resolved to ISO dates
 * against the page's date. An expression without a year is of the latest such time that is not after the page.
 */

const YEAR = '(?:\\d{4}年度?|今年|去年|上年|前年|明年|当年|本年)';
const MONTH = '(?:1[0-2]|0?[1-9])';
const QUARTER = '(?:前[一二两三123]个?季度|第?[一二三四1234]季度|上半年|下半年)';
const SPAN = `(?:前${MONTH}个?月|${MONTH}月?(?:至|到|-|—)${MONTH}月|${MONTH}月份?(?:\\d{1,2}日)?|首月|全年)`;
const EDGE = '(?:年?[底末初]|上旬|中旬|下旬)';
const DATED = `(?:${YEAR}(?:${QUARTER}|${SPAN})?|${QUARTER}|${SPAN})${EDGE}?(?:以来|期间)?`;
const RANGE = `\\d{4}年?(?:至|到|-|—|——)\\d{4}年(?:期间)?`;
const PLAN = '“?十[三四五六]五”?(?:规划)?(?:以来|期间|时期|末)?';
const RELATIVE =
  '(?:截至|截止到?)(?:目前|当前|今日|昨日)|目前|年内|近年来|近[一二两三四五六七八九十\\d]{1,2}年(?:来)?|连续[一二两三四五六七八九十\\d]{1,2}年|多年来|上届|过去[一二两三四五\\d]年|未来[一二两三四五\\d]年|同期|每年|每月';
const FORM = new RegExp(
  `(?:截至|截止到?|到|至|力争到)?(?:${RANGE}|${DATED}|(?<=截至|截止|到)\\d{1,2}日)|${PLAN}|${RELATIVE}`,
  'g',
);

export interface PeriodFound {
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
}

/** 5月期, 10年间, 2024年级: what only looks like a time. */
const NOT_AFTER = /^(?:级|龄|期(?!间)|限|轮|制|均|人均)/;

/** The times of a text, in order. */
export function periodsIn(text: string): PeriodFound[] {
  const found: PeriodFound[] = [];
  for (const match of text.matchAll(FORM)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/[\d.第]/.test(text[start - 1] ?? '') || NOT_AFTER.test(text.slice(end))) continue;
    if (/^\d+$/.test(match[0])) continue;
    found.push({ start, end, text: match[0].replace(/^力争/, '') });
  }
  return found;
}

export interface Resolved {
  readonly from?: string;
  readonly to?: string;
}

const CHINESE: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 今年: 0, 当年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 };
const PLANS: Readonly<Record<string, number>> = { 三: 2016, 四: 2021, 五: 2026, 六: 2031 };

const numeral = (text: string): number => CHINESE[text] ?? Number(text);
const two = (n: number): string => String(n).padStart(2, '0');
const day = (y: number, m: number, d: number): string => `${y}-${two(m)}-${two(d)}`;
const lastDay = (y: number, m: number): number => (m === 2 ? ((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31);
const months = (y: number, a: number, b: number): Required<Resolved> => ({ from: day(y, a, 1), to: day(y, b, lastDay(y, b)) });

/** First and last month that an expression names, and a day of the first. */
function part(text: string): { months: readonly [number, number]; day?: number } | undefined {
  let m = /前([一二两三123])个?季度/.exec(text);
  if (m) return { months: [1, numeral(m[1]!) * 3] };
  m = /([一二三四1234])季度/.exec(text);
  if (m) return { months: [numeral(m[1]!) * 3 - 2, numeral(m[1]!) * 3] };
  if (text.includes('上半年')) return { months: [1, 6] };
  if (text.includes('下半年')) return { months: [7, 12] };
  m = /前(\d{1,2})个?月/.exec(text);
  if (m) return { months: [1, Number(m[1])] };
  m = /(\d{1,2})月?(?:至|到|-|—)(\d{1,2})月/.exec(text);
  if (m) return { months: [Number(m[1]), Number(m[2])] };
  m = /(\d{1,2})月(?:份)?(?:(\d{1,2})日)?/.exec(text);
  if (m) return { months: [Number(m[1]), Number(m[1])], ...(m[2] !== undefined && { day: Number(m[2]) }) };
  if (text.includes('首月')) return { months: [1, 1] };
  return undefined;
}

function span(text: string, page: string | null): Resolved {
  const plan = /十([三四五六])五/.exec(text)?.[1];
  if (plan !== undefined) return planYears(PLANS[plan]!, PLANS[plan]! + 4, /末$/.test(text));
  const years = /(\d{4})年?(?:至|到|-|—)+(\d{4})年/.exec(text);
  if (years) return { from: day(Number(years[1]), 1, 1), to: day(Number(years[2]), 12, 31) };
  const named = /(\d{4})年/.exec(text)?.[1];
  const relative = /今年|当年|本年|去年|上年|前年|明年/.exec(text)?.[0];
  const inner = part(text.replace(/\d{4}年/, ''));
  const today = page === null ? undefined : { y: Number(page.slice(0, 4)), iso: page };
  let year: number | undefined;
  if (named !== undefined) year = Number(named);
  else if (relative !== undefined && today) year = today.y + RELATIVE_YEARS[relative]!;
  else if (inner && today) {
    // 前8月 of a page of January is of the year before.
    year = day(today.y, inner.months[0], inner.day ?? 1) > today.iso ? today.y - 1 : today.y;
  }
  if (year === undefined) return {};
  if (inner?.day !== undefined) return { from: day(year, inner.months[0], inner.day), to: day(year, inner.months[0], inner.day) };
  const whole = inner ? months(year, inner.months[0], inner.months[1]) : months(year, 1, 12);
  if (/[底末]$/.test(text)) return { from: whole.to, to: whole.to };
  if (/初$/.test(text)) return { from: whole.from, to: whole.from };
  if (/以来$/.test(text)) return { from: whole.from, ...(page !== null && { to: page }) };
  return whole;
}

function planYears(first: number, last: number, end: boolean): Resolved {
  return end ? { from: day(last, 12, 31), to: day(last, 12, 31) } : { from: day(first, 1, 1), to: day(last, 12, 31) };
}

/**
 * A printed period as ISO dates, both included.
 * @param pageDate ISO date of the edition; without it only periods that name their year resolve.
 * @returns what is certain: 截至去年底 gives only `to`, 近年来 gives nothing.
 */
export function resolvePeriod(text: string, pageDate: string | null): Resolved {
  if (/近年来|多年来|近.+年|连续|未来|过去|上届|同期|每/.test(text)) return {};
  if (/目前|当前|今日/.test(text)) return pageDate === null ? {} : { to: pageDate };
  if (text === '年内') return pageDate === null ? {} : span('今年', pageDate);
  const until = /^(?:截至|截止到?|到|至)/.exec(text)?.[0];
  const resolved = span(until === undefined ? text : text.slice(until.length), pageDate);
  if (until === undefined) return resolved;
  return resolved.to === undefined ? {} : { to: resolved.to };
}
