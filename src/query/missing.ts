/** Days on which a newspaper should have come out and no page of it is there. */
import { groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { ParameterError } from './header.js';
import { type Step, text } from './step.js';

const DAY = 24 * 60 * 60 * 1000;

/** Days since 1970; null for what is no date. */
function dayOf(date: string): number | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly issues: number;
}

/** Issues due every so many days after the last one that is there, up to the next one. */
function gapBetween(before: number, next: number, every: number): Gap | undefined {
  const issues = Math.ceil((next - before) / every) - 1;
  return issues > 0 ? { from: before + every, to: before + issues * every, issues } : undefined;
}

/** @param rows a newspaper's days, in order. */
export const missing: Step = (rows, { from, to, every }) => {
  const step = Number(every);
  if (!Number.isInteger(step) || step < 1) throw new ParameterError(`missing-issues: --param every=${every} is no whole number from 1 on`);
  const papers = groupBy(rows, (r) => `${text(r, 'newspaper')}\t${text(r, 'province')}`);
  const found = [...papers.values()].flatMap((own): Row[] => {
    const { newspaper, province } = own[0]!;
    const days = own.map((r) => dayOf(text(r, 'date'))).filter((day): day is number => day !== null);
    const first = dayOf(String(from)) ?? days[0]!;
    const last = dayOf(String(to)) ?? days.at(-1)!;
    // The day before the first and the day after the last stand for issues that are there.
    const there = [first - step, ...days.filter((day) => first <= day && day <= last), last + 1];
    return there.slice(1).flatMap((day, i) => {
      const gap = gapBetween(there[i]!, day, step);
      return gap ? [{ newspaper: newspaper!, province: province!, from: dateOf(gap.from), to: dateOf(gap.to), issues: gap.issues }] : [];
    });
  });
  return { columns: ['newspaper', 'province', 'from', 'to', 'issues'], rows: found };
};
