/**
 * What stands between and around two names when the lists that they belong to are taken as one name each, without brackets:
 *   在[甲园区]，[林青]察看[乙公司]（泵）、[丙公司]和|[丁公司]   ->   在[甲园区]，[林青]察看[丁公司]
 */
import { isSlot, kindsIn, type Masked } from '../mask.js';
import type { End } from './ends.js';
import { type Keys, NONE, T, unitAt } from './keys.js';

/** Between two names of a list. */
const LISTED = /^(?:（[^（）]*）)?(?:、|和|与|及|以及)$/;
const BRACKETS = /（[^（）]*）/g;
const MARKS = /[，；：]/g;
/** Letters of a folded stretch that are one feature. */
const SHORT = 5;
/** Letters at the edges of the stretch and beyond. */
const EDGE = 3;

/** The first or last name (`by` -1, 1) of the list of one kind that the name at a place belongs to. */
function edgeOf({ text, slots }: Masked, at: number, by: -1 | 1): number {
  let edge = at;
  for (let next = at + by; next >= 0 && next < text.length; next += by) {
    const slot = slots[next];
    if (!slot) continue;
    if (slot.kind !== slots[at]!.kind || !LISTED.test(text.slice(Math.min(edge, next) + 1, Math.max(edge, next)))) break;
    edge = next;
  }
  return edge;
}

/** Two letters as one number. */
const two = (text: string, at: number): number => (unitAt(text, at) << 16) | unitAt(text, at + 1);
const few = (count: number, most: number): number => Math.min(count, most);

/** @param kinds of the two, as a number. @param way 0: the source first, 1: the target first. */
export function addFolded(view: Masked, source: End, target: End, kinds: number, way: number, keys: Keys): void {
  const { text } = view;
  const low = Math.min(source.at, target.at);
  const high = Math.max(source.at, target.at);
  const from = edgeOf(view, low, 1);
  const to = edgeOf(view, high, -1);
  const together = from >= high;
  const between = together ? text.slice(low + 1, high) : text.slice(from + 1, to);
  const side = kinds * 2 + way;
  keys.add(T['folded-together'], side, together ? 1 : 0);
  addBetween(between.replace(BRACKETS, ''), side, way, keys);
  addAround(text, edgeOf(view, low, -1), edgeOf(view, high, 1), side, way, keys);
  addNearer(view, source, target, kinds, keys);
}

function addBetween(text: string, side: number, way: number, keys: Keys): void {
  let slots = 0;
  for (let i = 0; i < text.length; i++) if (isSlot(text.charCodeAt(i))) slots++;
  const kinds = kindsIn(text, 0, text.length);
  keys.add(T['folded-clauses'], side, few(text.match(MARKS)?.length ?? 0, 3));
  keys.add(T['folded-names'], side, few(slots, 3));
  keys.add(T['folded-length'], side, few(Math.ceil(text.length / 3), 6));
  keys.add(T['folded-kinds'], way, kinds);
  for (let kind = 0; kinds >> kind > 0; kind++) if ((kinds >> kind) & 1) keys.add(T['folded-kind'], side, kind);
  if (text.length <= SHORT) {
    keys.add(T['folded-whole'], two(text, 0), two(text, 2), (unitAt(text, 4) << 16) | way);
    keys.add(T['folded-whole-kinds'], two(text, 0), two(text, 2), (unitAt(text, 4) << 16) | side);
  }
  const end = text.length - 1;
  for (let length = 1; length <= EDGE; length++) {
    addLetters(T['folded-opening'], text, 0, 1, length, way, keys);
    addLetters(T['folded-closing'], text, end, -1, length, way, keys);
  }
  keys.add(T['folded-opening-kinds'], side, two(text, 0));
  keys.add(T['folded-closing-kinds'], side, unitAt(text, end), unitAt(text, end - 1));
}

/** So many letters from a place on, to the right or (`by` -1) to the left, as one feature. */
function addLetters(template: number, text: string, at: number, by: -1 | 1, length: number, way: number, keys: Keys): void {
  const second = length > 1 ? unitAt(text, at + by) : NONE;
  const third = length > 2 ? unitAt(text, at + 2 * by) : NONE;
  keys.add(template, (length << 1) | way, (unitAt(text, at) << 16) | second, third);
}

/** @param first the first name of the first list. @param last the last of the second. */
function addAround(text: string, first: number, last: number, side: number, way: number, keys: Keys): void {
  const behind = text.slice(last + 1).replace(/^（[^（）]*）/, '');
  for (let length = 1; length <= EDGE; length++) {
    addLetters(T['folded-before'], text, first - 1, -1, length, way, keys);
    addLetters(T['folded-behind'], behind, 0, 1, length, way, keys);
  }
  keys.add(T['folded-before-kinds'], side, unitAt(text, first - 1));
  keys.add(T['folded-before-kinds'], side, unitAt(text, first - 1), unitAt(text, first - 2));
}

/** Names of the same kinds that stand nearer to the other end, on either side. */
function addNearer({ slots }: Masked, source: End, target: End, kinds: number, keys: Keys): void {
  const apart = Math.abs(source.at - target.at);
  let sources = 0;
  let targets = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    if (!slot || at === source.at || at === target.at) continue;
    if (slot.kind === target.mention.kind && Math.abs(at - source.at) < apart) targets++;
    if (slot.kind === source.mention.kind && Math.abs(at - target.at) < apart) sources++;
  }
  keys.add(T['nearer-targets'], kinds, few(targets, 2));
  keys.add(T['nearer-sources'], kinds, few(sources, 2));
}
