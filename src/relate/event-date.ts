/** When something happened, as printed (4月8日至9日, 昨日, 去年底) and as ISO dates beside it, counted from the page's date. */
import { type Dates, day, lastDay, months, parts } from '../measure/calendar.js';
import { resolvePeriod } from '../measure/index.js';

const N = '\\d{1,2}';
/** 26日至27日, 8日、9日; with the month, 12月2日至3日, 6月30日至7月1日. */
const DAYS = `(?:(?:(?:19|20)\\d{2}年|去年|今年)?${N}月)?${N}日(?:(?:至|到|—|-|和|、)(?:${N}月)?${N}日)?`;
const RELATIVE = '昨日|昨天|昨晚|今日|今天|今晨|前日|前天|当天|当日|上周|上月|本周|本月|去年底|去年年底|年初|今年初';
/** 近日, 日前: no date can be told. */
const VAGUE = '日前|近日|近期|连日来|最近';
const PRINTED = new RegExp(`(?<![\\d月])(${DAYS})(?!报|游|内|讯|电|消息|\\d)|(?<!本)(${RELATIVE})|(${VAGUE})`);
const DATELINE = new RegExp(`^[^，。]{0,12}?((?:${N}月)?${N}日)(?:讯|电|消息)`);
/** Letters before the 日 of a dateline, at most. */
const LONGEST_DATELINE = 18;
const SPAN = new RegExp(`^(?:(\\d{4}年|去年|今年)?(${N})月)?(${N})日(?:(?:至|到|—|-|和|、)(?:(${N})月)?(${N})日)?$`);

/** Days of a week, and the day that Monday is in JavaScript's count. */
const WEEK = 7;
const MONDAY = 1;
const DAY_MS = 86_400_000;

/** The first time of an event that a text prints, without the hour (9日下午 → 9日); undefined if it prints none. */
export function eventDate(text: string): string | undefined {
  const match = PRINTED.exec(text);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** The day that a dateline gives: 湖南日报6月11日讯. */
export function datelineOf(text: string): string | undefined {
  const day = text.indexOf('日');
  return day >= 0 && day < LONGEST_DATELINE ? DATELINE.exec(text)?.[1] : undefined;
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A day without its month, or a month without its year, is the latest up to the page's date. */
function spanOf(printed: string, page: string): Dates | undefined {
  const match = SPAN.exec(printed);
  if (!match) return undefined;
  const now = parts(page);
  const [, year, month, first, monthTo, last] = match;
  const years = year === undefined ? undefined : year === '去年' ? now.year - 1 : year === '今年' ? now.year : Number(year.slice(0, 4));
  let from = day(years ?? now.year, Number(month ?? now.month), Number(first));
  if (month === undefined && Number(first) > now.date) {
    const before = now.month === 1 ? { year: now.year - 1, month: 12 } : { year: now.year, month: now.month - 1 };
    from = day(before.year, before.month, Number(first));
  } else if (years === undefined && month !== undefined && from.slice(0, 7) > page.slice(0, 7)) {
    from = day(now.year - 1, Number(month), Number(first));
  }
  if (last === undefined) return { from, to: from };
  const start = parts(from);
  const end = Number(monthTo ?? start.month);
  return { from, to: day(end < start.month ? start.year + 1 : start.year, end, Number(last)) };
}

function relative(printed: string, page: string): Dates | undefined {
  const { year, month } = parts(page);
  const one = (days: number): Dates => ({ from: shifted(page, days), to: shifted(page, days) });
  if (/^昨/.test(printed)) return one(-1);
  if (/^前[日天]/.test(printed)) return one(-2);
  if (/^今[日天晨]|^当[日天]/.test(printed)) return one(0);
  const monday = shifted(page, -((new Date(`${page}T00:00:00Z`).getUTCDay() - MONDAY + WEEK) % WEEK));
  if (printed === '本周') return { from: monday, to: page };
  if (printed === '上周') return { from: shifted(monday, -WEEK), to: shifted(monday, -1) };
  if (printed === '本月') return { from: day(year, month, 1), to: page };
  if (printed === '上月') return month === 1 ? months(year - 1, 12, 12) : months(year, month - 1, month - 1);
  if (/^去年年?底$/.test(printed)) return { from: day(year - 1, 12, 1), to: lastDay(year - 1, 12) };
  return /初$/.test(printed) ? months(year, 1, 1) : undefined;
}

/**
 * The dates of an event.
 * @param printed as eventDate gives it, or a year (2025年度, 去年).
 * @param page the page's date or its dateline's, ISO; without it only what names its year is resolved.
 * @returns an empty object where the time is vague (日前) or cannot be known.
 */
export function resolveEvent(printed: string, page: string | null): Dates {
  if (/^\d{4}(?:年度?)?$/.test(printed)) return months(Number(printed.slice(0, 4)), 1, 12);
  if (new RegExp(`^(?:${VAGUE})$`).test(printed)) return {};
  const named = /^(\d{4})年\d/.exec(printed)?.[1];
  if (page === null) return (named !== undefined && spanOf(printed, `${named}-12-31`)) || {};
  return spanOf(printed, page) ?? relative(printed, page) ?? resolvePeriod(printed, page);
}
