/** The time that the facts span, cut into months, or into days where it is short. */
import type { EntityGraph } from './graph.js';

export interface Timeline {
  /** Beginnings of ISO dates, in order, without gaps: 2024-02 or 2024-02-29. */
  readonly steps: readonly string[];
  /** Facts that were stated at least once before or at, and at least once after or at each step. */
  readonly counts: readonly number[];
}

/** A span up to this is shown by days. */
const DAYS = 62;
const DAY = 86_400_000;

/** Statements of a month (`2024-05`), as the server counts them in the whole graph. */
export type Months = readonly { readonly month: string; readonly count: number }[];

/**
 * null if fewer than two dates are known: then there is nothing to slide.
 * @param months of the whole graph, where the page has only a part of it.
 */
export function timeline(graph: EntityGraph, months: Months | null = null): Timeline | null {
  if (months && months.length > 1) return byMonth(months);
  let first = '9999';
  let last = '';
  graph.forEachEdge((_key, edge) => {
    if (edge.first && edge.first < first) first = edge.first;
    if (edge.last && edge.last > last) last = edge.last;
  });
  if (last === '' || first >= last) return null;
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY);
  if (!Number.isFinite(days)) return null;
  const steps = days <= DAYS ? daysBetween(first, last) : monthsBetween(first.slice(0, 7), last.slice(0, 7));
  return { steps, counts: histogram(graph, steps) };
}

function byMonth(months: Months): Timeline {
  const steps = monthsBetween(months[0]!.month, months.at(-1)!.month);
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  return { steps, counts: steps.map((step) => counts.get(step) ?? 0) };
}

/** Dates of an address may be finer or coarser than the steps: the nearest step inside stands for them. @returns indices. */
export function nearestSteps(steps: readonly string[], from: string | null, to: string | null): [number, number] {
  const a = from === null ? 0 : steps.findIndex((step) => step.slice(0, from.length) >= from.slice(0, step.length));
  const b = to === null ? steps.length - 1 : steps.findLastIndex((step) => step.slice(0, to.length) <= to);
  return [a < 0 ? steps.length - 1 : a, Math.max(0, b)];
}

/**
 * A date, or the beginning of one, as people type it: 2024, 2024-3, 2024.3.5, 20240305, 2024年3月5日.
 * @returns null for nothing, undefined for what is no date.
 */
export function readDate(text: string): string | null | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return null;
  const [, year, month, day] = /^(\d{4})(?:[-/.年]?(\d{1,2})(?:[-/.月]?(\d{1,2}))?)?[年月日]?$/.exec(typed) ?? [];
  if (!year) return undefined;
  if (!month) return year;
  const date = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  const full = day ? date : `${date}-01`;
  return new Date(`${full}T00:00:00Z`).toJSON()?.slice(0, 10) === full ? date : undefined;
}

function daysBetween(first: string, last: string): string[] {
  const steps: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) steps.push(new Date(at).toISOString().slice(0, 10));
  return steps;
}

function monthsBetween(first: string, last: string): string[] {
  const steps: string[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5, 7));
  for (let step = first; step <= last; ) {
    steps.push(step);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    step = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return steps;
}

function histogram(graph: EntityGraph, steps: readonly string[]): number[] {
  const width = steps[0]!.length;
  const place = new Map(steps.map((step, at) => [step, at]));
  const change = new Array<number>(steps.length + 1).fill(0);
  graph.forEachEdge((_key, edge) => {
    const from = place.get(edge.first?.slice(0, width) ?? '');
    const to = place.get(edge.last?.slice(0, width) ?? '');
    if (from === undefined || to === undefined) return;
    change[from]! += 1;
    change[to + 1]! -= 1;
  });
  let sum = 0;
  return steps.map((_step, at) => {
    sum += change[at]!;
    return sum;
  });
}
