/** ISO dates as numbers, so that a million of them are compared in a moment: 2024-03-05 is 20240305, 2024-03 is 20240300. */

/** @param date a date or the beginning of one; what is missing counts as 0, so it comes before every day of it. 0 for null. */
export function dayNumber(date: string | null): number {
  if (date === null) return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

/** The last number that begins as the date does: 2024-03 → 20240399. */
export function lastDayNumber(date: string): number {
  const number = dayNumber(date);
  if (number % 10_000 === 0) return number + 9_999;
  return number % 100 === 0 ? number + 99 : number;
}

/** The same for many: a million facts have a few thousand dates. */
export class Days {
  readonly #known = new Map<string, number>();

  number(date: string | null): number {
    if (date === null) return 0;
    const known = this.#known.get(date);
    if (known !== undefined) return known;
    const number = dayNumber(date);
    this.#known.set(date, number);
    return number;
  }
}
