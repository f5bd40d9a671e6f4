/** Sorting a million ids takes seconds: in portions that are merged, with a yield between. */
import { compareText, portions } from '../../order.js';

/** Items between two yields. */
export const PORTION = 2_000;

interface Keyed {
  readonly key: string;
}

/** A store often gives them in order. */
export function* inOrder<T extends Keyed>(list: readonly T[]): Generator<void, readonly T[]> {
  for (let at = 1; at < list.length; at += 1) {
    if (at % PORTION === 0) yield;
    if (list[at - 1]!.key > list[at]!.key) return yield* sorted(list);
  }
  return list;
}

function* sorted<T extends Keyed>(list: readonly T[]): Generator<void, readonly T[]> {
  let runs: T[][] = [];
  for (const run of portions(list, PORTION)) {
    runs.push(run.sort((a, b) => compareText(a.key, b.key)));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* merged(runs[at]!, runs[at + 1] ?? []));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T extends Keyed>(a: readonly T[], b: readonly T[]): Generator<void, T[]> {
  const out: T[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (out.length % PORTION === 0) yield;
    const first = j === b.length || (i < a.length && a[i]!.key <= b[j]!.key);
    out.push(first ? a[i++]! : b[j++]!);
  }
  return out;
}
