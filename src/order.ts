/** Orders that do not depend on locale, so that every machine writes the same bytes. */

/** By UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Distinct strings in code unit order. */
export function sortedUnique(values: Iterable<string>): string[] {
  const unique = new Set(values);
  return unique.size > 1 ? [...unique].sort(compareText) : [...unique];
}

/** The earliest of two ISO dates; null is unknown, not early. */
export function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

/** The latest of two ISO dates. */
export function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a >= b ? a : b;
}

/** The most frequent value; ties go to the longer, then to the first in code unit order. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || compareText(a, b));
  return ranked[0]?.[0];
}

/** Groups values by key, keeping their order. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** A list in portions of a size, the last one of what is left. */
export function* portions<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
