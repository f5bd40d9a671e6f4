/**
 * Stays: reports of one name at one seat, from the first to the last, and which stays are one person's. Two that overlap in
 * time are not (nobody is county head here and there by turns); a set in which none overlap is one person who moved.
 */
import { compareText, earliest, latest, sortedUnique } from '../order.js';
import { featuresOf } from './features.js';
import type { Signature } from './signature.js';

export interface Stay {
  readonly members: readonly Signature[];
  readonly seats: readonly string[];
  /** Dates of the first and last report; null where only undated pages or former posts speak of it. */
  readonly first: string | null;
  readonly last: string | null;
}

const valuesOf = (signature: Signature, kind: string): string[] =>
  featuresOf(signature.features, kind).map((feature) => feature.slice(kind.length + 1));

/** Ids of divisions are codes: two digits a province, four a city, six a county. */
const codeOf = (seat: string): string => seat.slice(seat.indexOf('/') + 1);
export const provinceOfSeat = (seat: string): string => `place/${codeOf(seat).slice(0, 2)}0000`;

/** Whether the page gives him former posts only: it says nothing of the time at which he held them. */
const isPast = (signature: Signature): boolean => valuesOf(signature, 'post').length === 0 && valuesOf(signature, 'past').length > 0;

const COUNTY = /@(?:.*@)?place\/(\d{6})$/;

/** Whether a page gives one name the head's post of two counties: it speaks of two persons, and joins neither. */
function isDouble(signature: Signature): boolean {
  const heads = valuesOf(signature, 'post').filter((post) => /^(?:书记|[县区市旗]长)@/.test(post));
  const counties = heads.flatMap((post) => COUNTY.exec(post)?.[1] ?? []).filter((code) => !code.endsWith('00'));
  return new Set(counties).size > 1;
}

function seatsOf(signature: Signature): string[] {
  const seats = valuesOf(signature, 'seat');
  return seats.length > 0 ? seats : valuesOf(signature, 'region');
}

/** What makes two reports ones of one stay: a seat, the body of a post, a firm's brand. */
function tiesOf(signature: Signature): string[] {
  const bodies = [...valuesOf(signature, 'post'), ...valuesOf(signature, 'past')].map((post) => post.slice(post.indexOf('@') + 1));
  return [...seatsOf(signature), ...bodies, ...valuesOf(signature, 'brand')].filter(Boolean);
}

/** Joins sets that have an element in common, until none have. */
function connected<T>(items: readonly T[], tiesOfItem: (item: T) => readonly string[]): T[][] {
  const groups: { ties: Set<string>; items: T[] }[] = [];
  for (const item of items) {
    const merged = { ties: new Set(tiesOfItem(item)), items: [item] };
    for (let i = groups.length - 1; i >= 0; i--) {
      const other = groups[i]!;
      if (![...merged.ties].some((tie) => other.ties.has(tie))) continue;
      for (const tie of other.ties) merged.ties.add(tie);
      merged.items.unshift(...other.items);
      groups.splice(i, 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.items);
}

/** The stays of members whose seat the pages give, in order of seat. */
export function staysOf(members: readonly Signature[]): Stay[] {
  const placed = members.filter((m) => valuesOf(m, 'region').length > 0 && !isDouble(m));
  const stays = connected(placed, tiesOf).map((own): Stay => {
    const dates = own.filter((m) => !isPast(m)).map((m) => m.date);
    const seats = sortedUnique(own.flatMap(seatsOf));
    return { members: own, seats, first: dates.reduce(earliest, null), last: dates.reduce(latest, null) };
  });
  return stays.sort((a, b) => compareText(a.seats[0]!, b.seats[0]!));
}

const isCity = (seat: string): boolean => codeOf(seat).endsWith('00') && !codeOf(seat).endsWith('0000');

/** A city's post, and one of its own counties': 副市长 may be 区委书记 besides. */
function within(city: Stay, other: Stay): boolean {
  const cities = city.seats.filter(isCity).map((seat) => codeOf(seat).slice(0, 4));
  return other.seats.every((seat) => cities.includes(codeOf(seat).slice(0, 4))) && city.seats.every(isCity);
}

function overlap(a: Stay, b: Stay): boolean {
  if (a.first === null || b.first === null) return true;
  return a.first <= b.last! && b.first <= a.last!;
}

type Apart = (a: Stay, b: Stay) => boolean;

/** Whether a city's own posts may go on beside those of its counties. */
const leniently: Apart = (a, b) => overlap(a, b) && !within(a, b) && !within(b, a);

/** Stays that are one person's: sets in which no two are apart, each set wholly apart from all others. */
function cliques(stays: readonly Stay[], apart: Apart, otherwise: (tangle: readonly Stay[]) => Stay[][]): Stay[][] {
  const index = new Map(stays.map((stay, i) => [stay, String(i)]));
  const friends = (stay: Stay): string[] => stays.filter((o) => o === stay || !apart(stay, o)).map((o) => index.get(o)!);
  return connected(stays, friends).flatMap((set) =>
    set.every((a, i) => set.slice(i + 1).every((b) => !apart(a, b))) ? [set] : otherwise(set),
  );
}

const alone = (tangle: readonly Stay[]): Stay[][] => tangle.map((stay) => [stay]);

/** @returns the stays of each person. */
export function groupStays(stays: readonly Stay[]): Stay[][] {
  const byProvince = connected(stays, (stay) => stay.seats.map(provinceOfSeat));
  return byProvince.flatMap((own) => cliques(own, leniently, (tangle) => cliques(tangle, overlap, alone)));
}
