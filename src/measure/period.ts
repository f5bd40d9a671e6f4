/** What a printed time is as ISO dates: 今年前4月 on 2026-05-28 → 2026-01-01 to 2026-04-30. */
import { type Dates, day, lastDay, months, parts } from './calendar.js';
import { parseNumber } from './number.js';

const YEAR = /^((?:19|20)\d{2})年度?|^(今年|本年度?|当年|去年|上年度?|前年|明年|后年)/;
const SHIFT: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 本年度: 0, 去年: -1, 上年: -1, 上年度: -1, 前年: -2, 明年: 1, 后年: 2 };
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
/** The first year of the fourteenth five-year plan, from which the others count. */
const FOURTEENTH_FROM = 2021;
const PLANS = ['', '十一', '十二', '十三', '十四', '十五', '十六'];

/** Whether a time ends when the page was printed. */
const UNTIL_NOW = /^(?:截至|截止|到)?(?:目前(?:为止)?|当前|现在|今|日前|眼下|如今|发稿时)$/;

function plan(text: string): Dates | undefined {
  const match = /^“(十[一二三四五六])五”.*?(末|期末)?$/.exec(text);
  if (!match) return undefined;
  const from = FOURTEENTH_FROM + (PLANS.indexOf(match[1]!) - PLANS.indexOf('十四')) * 5;
  return match[2] ? point(day(from + 4, 12, 31)) : { from: day(from, 1, 1), to: day(from + 4, 12, 31) };
}

const point = (date: string): Dates => ({ from: date, to: date });

/** 上半年, 一季度, 前4月, 1至5月, 8月底, 3月1日 of a year. */
function partOf(rest: string, year: number): Dates | undefined {
  if (rest === '' || rest === '全年') return months(year, 1, 12);
  if (/^年?[底末]$/.test(rest)) return point(day(year, 12, 31));
  if (/^年?初$/.test(rest)) return point(day(year, 1, 1));
  if (/^上半年/.test(rest)) return months(year, 1, 6);
  if (/^下半年/.test(rest)) return months(year, 7, 12);
  if (/^前[三3]个?季度/.test(rest)) return months(year, 1, 9);
  const quarters = /^[1一](?:至|到|[—－–~～-])([一二三四1-4])季度/.exec(rest);
  if (quarters) return months(year, 1, QUARTERS[quarters[1]!]! * 3);
  const quarter = /^第?([一二三四1-4])季度/.exec(rest);
  if (quarter) {
    const nth = QUARTERS[quarter[1]!]!;
    return months(year, nth * 3 - 2, nth * 3);
  }
  const first = /^前(.{1,3}?)个?月/.exec(rest);
  const count = first && parseNumber(first[1]!);
  if (count && count <= 12) return months(year, 1, count);
  const days = /^(\d{1,2})月(\d{1,2})日(?:(?:至|到|[—－–~～-])(?:(\d{1,2})月)?(\d{1,2})日)?/.exec(rest);
  if (days) {
    const [month, date] = [Number(days[1]), Number(days[2])];
    return { from: day(year, month, date), to: day(year, Number(days[3] ?? month), Number(days[4] ?? date)) };
  }
  const span = /^(\d{1,2})(?:月份?)?(?:至|到|[—－–~～-])(\d{1,2})月/.exec(rest);
  if (span) return months(year, Number(span[1]), Number(span[2]));
  const month = /^(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(底|末|初)?/.exec(rest);
  const nth = month ? (parseNumber(month[1]!) ?? 0) : 0;
  if (!month || nth > 12 || nth < 1) return undefined;
  if (month[2] === '初') return point(day(year, nth, 1));
  return month[2] ? point(lastDay(year, nth)) : months(year, nth, nth);
}

/** 近三年, 三年来: that many years until the page's date. */
function lately(text: string, date: string): Dates | undefined {
  const match = /^近?(.{1,3}?)年来?$/.exec(text);
  const years = match && /^(?:近|.+来$)/.test(text) ? parseNumber(match[1]!) : undefined;
  if (years === undefined) return undefined;
  const now = parts(date);
  return { from: day(now.year - years, now.month, now.date), to: date };
}

/** A part of a year that names none (前8月, 三季度) is the latest that ended by the page's month; 到10月底 may lie ahead. */
function ownYear(rest: string, date: string, ahead: boolean): number {
  const { year } = parts(date);
  const dates = partOf(rest, year);
  const month = (iso: string) => iso.slice(0, 7);
  return !ahead && dates?.to !== undefined && month(dates.to) > month(date) ? year - 1 : year;
}

/** A day without its month is the latest one up to the page's date. */
function dayBefore(date: number, page: string): string {
  const { year, month, date: today } = parts(page);
  if (date <= today) return day(year, month, date);
  return month === 1 ? day(year - 1, 12, date) : day(year, month - 1, date);
}

/**
 * The dates of a printed time.
 * @param text as found by findPeriods: 2025年, 去年, 截至10月底, “十四五”期间.
 * @param date the page's, ISO; without it only times that name their year are resolved.
 * @returns an empty object where the time is vague (近年来) or cannot be known; 截至… and 目前 have only `to`.
 */
export function resolvePeriod(text: string, date: string | null): Dates {
  if (UNTIL_NOW.test(text)) return date === null ? {} : { to: date };
  const plain = text.replace(/^(?:截至|截止到?|到|至)/, '').replace(/\d{1,2}时$/, '');
  const until = plain !== text;
  const own = /^(\d{1,2})日$/.exec(plain);
  if (own) return until && date !== null ? { to: dayBefore(Number(own[1]), date) } : {};
  const found = plan(plain) ?? (date === null ? undefined : lately(plain, date)) ?? inYear(plain, date, until);
  if (!found) return {};
  return until && found.to !== undefined ? { to: found.to } : found;
}

/** The page's month, or the one before. */
function monthOf(date: string, back: 0 | 1): Dates {
  const { year, month } = parts(date);
  const at = month - back;
  return at === 0 ? months(year - 1, 12, 12) : months(year, at, at);
}

function inYear(text: string, date: string | null, until: boolean): Dates | undefined {
  if (text === '年内') return date === null ? undefined : months(parts(date).year, 1, 12);
  if (/^(?:上个?|本)月$/.test(text)) return date === null ? undefined : monthOf(date, text === '本月' ? 0 : 1);
  const range = /^(\d{4})年?(?:至|到|[—－–~～-])(\d{4})年$/.exec(text);
  if (range) return { from: day(Number(range[1]), 1, 1), to: day(Number(range[2]), 12, 31) };
  const named = YEAR.exec(text);
  const shift = named?.[2] === undefined ? undefined : SHIFT[named[2]];
  if (named && named[1] === undefined && (shift === undefined || date === null)) return undefined;
  const since = /以来$/.test(text);
  const rest = text.slice(named?.[0].length ?? 0).replace(/以来$/, '');
  if (/同期|[中上下]旬|^[^\d]*中$/.test(rest) || (!named && (date === null || rest === '' || rest === '全年'))) return undefined;
  const year = named?.[1] !== undefined ? Number(named[1]) : named ? parts(date!).year + shift! : ownYear(rest, date!, until);
  const found = partOf(rest, year);
  if (!since) return found;
  return found?.from === undefined || date === null ? undefined : { from: found.from, to: date };
}
