/** What stands beside a layout by time: the name of each lane, and the years along it. */

import type { Kind } from '../../graph-schema/schema.js';
import type { TimePlaces } from '../../src/serve/layouts/by-time.js';

export interface Note {
  readonly text: string;
  /** In the layout's units. */
  readonly x: number;
  readonly y: number;
  readonly align: 'right' | 'center';
}

/** Between a lane and its name, between the highest lane and the years. */
const AWAY = 30;
const DAY = 86_400_000;
const MONTHS = [1, 2, 3, 6, 12] as const;
/** Dates along the axis, at most about so many. */
const MOST_DATES = 14;

export function notesOf({ axis, lanes, points }: TimePlaces, nameOf: (kind: Kind) => string): Note[] {
  const places = [...points.values()];
  if (places.length === 0) return [];
  const left = places.reduce((least, { x }) => Math.min(least, x), 0);
  const top = places.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  const names = lanes.map(({ kind, y }): Note => ({ text: nameOf(kind), x: left - AWAY, y, align: 'right' }));
  return axis ? [...names, ...dates(axis).map(({ text, x }): Note => ({ text, x, y: top + AWAY, align: 'center' }))] : names;
}

/** First days of months, as many as fit: 2024, 2024-07. */
function dates({ first, last, scale }: NonNullable<TimePlaces['axis']>): { text: string; x: number }[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const months = (to - from) / DAY / 30.4;
  const step = MONTHS.find((size) => months / size <= MOST_DATES) ?? 12;
  const start = new Date(from);
  const all: { text: string; x: number }[] = [];
  for (let month = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; month += 1) {
    const date = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (date > to) return all;
    if (date < from || month % step !== 0) continue;
    const iso = new Date(date).toISOString();
    all.push({ text: month % 12 === 0 ? iso.slice(0, 4) : iso.slice(0, 7), x: ((date - from) / DAY) * scale });
  }
}
