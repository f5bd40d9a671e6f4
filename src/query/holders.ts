/**
 * Who holds an office at a date. The rule: the latest report of a holder up to the date counts, unless
 * - a report of the same day or later says that he left (原, 免去, 不再担任),
 * - one person holds the office, and a later report names another,
 * - a later report has him in an office that nobody holds beside it (offices.ts, excludes), and no day ever gave him both.
 */
import { groupBy, latest } from '../order.js';
import { excludes, isHolding, isLeaving, isShared, officeKey, type Report } from './offices.js';

/** Of reports of one day the one that says most: in office before acting, for who is confirmed was acting until then. */
export function latestHolding(reports: readonly Report[]): Report | undefined {
  const holding = reports.filter(isHolding);
  const date = holding.map((r) => r.date).reduce(latest, null);
  const last = holding.filter((r) => r.date === date);
  return last.find((r) => r.tenure === 'current') ?? last[0];
}

/** @param own all reports of the person, of any office, up to the date. */
function hasMoved(held: Report, own: readonly Report[]): boolean {
  const key = officeKey(held);
  const heldDays = new Set(own.filter((r) => isHolding(r) && officeKey(r) === key).map((r) => r.date));
  const beside = new Set(own.filter((r) => isHolding(r) && heldDays.has(r.date)).map(officeKey));
  return own.some((r) => isHolding(r) && r.date > held.date && !beside.has(officeKey(r)) && excludes(held, r));
}

/** 2017年撤县设市，市长万峥嵘…: all years that the sentence names are before the page's. */
function tellsOfThePast({ sentence, date }: Report): boolean {
  const years = [...sentence.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map((match) => match[1]!);
  return years.length > 0 && years.every((year) => year < date.slice(0, 4));
}

/** The latest reports of those who hold an office at the end of its reports; several of one day stand side by side. */
function holdersOf(reports: readonly Report[], byPerson: ReadonlyMap<string, readonly Report[]>): Report[] {
  const stays = [...groupBy(reports, (r) => r.personId).values()].flatMap((own) => {
    const held = latestHolding(own);
    return held ? [{ held, left: own.some((r) => isLeaving(r) && r.date >= held.date) }] : [];
  });
  const newest = stays.map(({ held }) => held.date).reduce(latest, null);
  const last = stays.filter(({ held, left }) => !left && (isShared(held) || held.date === newest)).map(({ held }) => held);
  const single = last.length > 1 && !isShared(last[0]!);
  const now = single ? last.filter((held) => !tellsOfThePast(held)) : last;
  return (now.length > 0 ? now : last).filter((held) => !hasMoved(held, byPerson.get(held.personId)!));
}

/** @param reports dated ones, in any order. @returns the latest report of each holder of each office at a date. */
export function holdersAt(reports: readonly Report[], date: string): Report[] {
  const until = reports.filter((r) => r.date <= date);
  const byPerson = groupBy(until, (r) => r.personId);
  return [...groupBy(until, officeKey).values()].flatMap((own) => holdersOf(own, byPerson));
}
