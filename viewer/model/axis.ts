/** An axis of time, and one of values, for small drawings. */

const DAY = 86_400_000;
/** Days of an axis at least: a single day has no length to draw. */
const SHORTEST = 60;

export interface TimeAxis {
  /** Days since 1970 at both ends. */
  readonly from: number;
  readonly to: number;
  /** Years or months, with the days at which they begin and end. */
  readonly ticks: readonly { readonly label: string; readonly from: number; readonly to: number }[];
}

/** Days since 1970 of an ISO date; of a month or a year (2024-05, 2024) its first day. */
export function dayOf(date: string): number {
  return Date.parse(`${date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date}T00:00:00Z`) / DAY;
}

/** From the earliest to the latest of dates (at least one), in years; in months where it is short. */
export function timeAxis(dates: readonly string[], mostTicks: number): TimeAxis {
  const days = dates.map(dayOf).sort((a, b) => a - b);
  const [first, last] = [days[0]!, days.at(-1)!];
  const lack = Math.max(0, SHORTEST - (last - first)) / 2;
  // A little air, so that what begins or ends there can be seen.
  const air = Math.max(2, (last - first) * 0.02);
  const [from, to] = [first - lack - air, last + lack + air];
  const all = to - from > 1.5 * 365 ? years(from, to) : months(from, to);
  const step = Math.ceil(all.length / mostTicks);
  return { from, to, ticks: all.filter((_tick, i) => i % step === 0) };
}

function years(from: number, to: number): TimeAxis['ticks'] {
  const [first, last] = [from, to].map((day) => new Date(day * DAY).getUTCFullYear()) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return { label: String(year), from: dayOf(`${year}`), to: dayOf(`${year + 1}`) };
  });
}

function months(from: number, to: number): TimeAxis['ticks'] {
  const start = new Date(from * DAY);
  const found: { label: string; from: number; to: number }[] = [];
  for (let month = start.getUTCMonth(); ; month += 1) {
    const begin = Date.UTC(start.getUTCFullYear(), month) / DAY;
    if (begin > to) return found;
    const label = new Date(begin * DAY).toISOString().slice(0, 7);
    found.push({ label, from: begin, to: Date.UTC(start.getUTCFullYear(), month + 1) / DAY });
  }
}

/** Where a day stands on an axis of a length. */
export function place({ from, to }: TimeAxis, day: number, length: number): number {
  return ((day - from) / (to - from)) * length;
}

/** Round values from zero to beyond the highest (and lowest, where it is below zero): three to six of them. */
export function valueTicks(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  // Where all are zero, an axis all the same.
  const high = Math.max(0, ...values) || (low === 0 ? 1 : 0);
  const rough = (high - low) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough * 0.999)!;
  const first = Math.floor(low / step + 1e-9);
  const count = Math.ceil(high / step - 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
