/** Days, months and years as ISO dates; no clock is read. */

export interface Dates {
  /** ISO dates, both included; one may be unknown. */
  readonly from?: string;
  readonly to?: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');

export function day(year: number, month: number, date: number): string {
  return `${year}-${pad(month)}-${pad(date)}`;
}

export function lastDay(year: number, month: number): string {
  return day(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** From the first day of one month to the last of another, in one year. */
export function months(year: number, first: number, last: number): Dates {
  return { from: day(year, first, 1), to: lastDay(year, last) };
}

/** The year, month and day of an ISO date. */
export function parts(date: string): { year: number; month: number; date: number } {
  const [year, month, date_] = date.split('-').map(Number);
  return { year: year!, month: month!, date: date_! };
}
