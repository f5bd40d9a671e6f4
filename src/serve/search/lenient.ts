/** What the walk over whole names does not find: short forms that leave characters out, and names mistyped. */
import type { Found } from './find.js';
import type { SearchIndex } from './names.js';

/** Share of the question's pairs of characters that a mistyped name must have. */
const ENOUGH_PAIRS = 0.6;
/** Characters of a question as bits of a number. */
const MOST = 31;

/** For each unit the places in the question at which its character stands, as bits. */
function placesOf({ units, unitsOf }: SearchIndex, question: readonly string[]): Int32Array {
  const places = new Int32Array(units.length);
  question.slice(0, MOST).forEach((char, at) => {
    for (const unit of unitsOf.get(char) ?? []) places[unit]! |= 1 << at;
  });
  return places;
}

/** Calls back with each entry's names in order, until the visitor has enough. */
function walk({ firstName, order }: SearchIndex, visit: (entry: number, name: number) => boolean): void {
  for (let entry = 0; entry < order.length; entry += 1)
    for (let name = firstName[entry]!; name < firstName[entry + 1]!; name += 1) if (visit(entry, name)) return;
}

/** Names that hold all characters in their order: 江西工信厅 in 江西省工业和信息化厅. */
export function leftOut(index: SearchIndex, question: readonly string[], limit: number): Found[] {
  const found: Found[] = [];
  if (question.length < 2 || question.length > MOST) return found;
  const { start, text } = index;
  const places = placesOf(index, question);
  walk(index, (entry, name) => {
    if (start[name + 1]! - start[name]! < question.length || found.at(-1)?.entry === entry) return false;
    let next = 0;
    for (let at = start[name]!; at < start[name + 1]! && next < question.length; at += 1) if ((places[text[at]!]! >> next) & 1) next += 1;
    if (next === question.length) found.push({ entry, name });
    return found.length > limit * 2;
  });
  return found;
}

/** Names that share most of the question's pairs of neighbouring characters, the most first. */
export function mistyped(index: SearchIndex, question: readonly string[], limit: number): Found[] {
  const pairs = Math.min(question.length, MOST) - 1;
  if (pairs < 2) return [];
  const { start, text } = index;
  const places = placesOf(index, question);
  const best = new Map<number, Found & { readonly shared: number }>();
  const shortest = Math.ceil(ENOUGH_PAIRS * pairs) + 1;
  walk(index, (entry, name) => {
    if (start[name + 1]! - start[name]! < shortest) return false;
    let had = 0;
    for (let at = start[name]! + 1; at < start[name + 1]!; at += 1) had |= (places[text[at - 1]!]! << 1) & places[text[at]!]!;
    const shared = had === 0 ? 0 : bits(had);
    if (shared / pairs >= ENOUGH_PAIRS && shared > (best.get(entry)?.shared ?? 0)) best.set(entry, { entry, name, shared });
    return false;
  });
  return [...best.values()].sort((a, b) => b.shared - a.shared || a.entry - b.entry).slice(0, limit);
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
