/**
 * Searching with global patterns: without `matchAll`, which makes a new RegExp at each call, dearer than most searches are, and only
 * in texts that hold what a match must hold.
 */
import { requiredLiterals } from './required.js';

const NONE: readonly RegExpExecArray[] = Object.freeze([]);
/** Looking for more literals than this one by one takes longer than the search. */
const MOST_LITERALS = 32;

/** Bits of a text's code units; two may share one. */
const UNITS = 1024;
/** Integers that they take. */
const ROOM = UNITS / 32;
/** Texts whose units are kept: a page's paragraphs are searched with one pattern after another. */
const KEPT = 1000;
/** The units of one text after another: an array for each would cost more than to fill it. */
const filters = new Int32Array(KEPT * ROOM);
/** By text where its units begin. */
const kept = new Map<string, number>();

let last = '';
let lastAt = 0;

/** Where the code units begin that a text holds, as a filter (Bloom 1970). */
function unitsOf(text: string): number {
  if (last !== text) {
    lastAt = kept.get(text) ?? addFilter(text);
    last = text;
  }
  return lastAt;
}

function addFilter(text: string): number {
  if (kept.size >= KEPT) kept.clear();
  const from = kept.size * ROOM;
  filters.fill(0, from, from + ROOM);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    filters[from + ((unit % UNITS) >>> 5)]! |= 1 << unit;
  }
  kept.set(text, from);
  return from;
}

/** Whether a text may hold a literal: it holds its code units. For texts that are asked for more than one. */
export function mayHold(text: string, literal: string): boolean {
  return holds(unitsOf(text), literal);
}

/** @param from where the text's units begin. */
function holds(from: number, literal: string): boolean {
  for (let at = 0; at < literal.length; at++) {
    const unit = literal.charCodeAt(at);
    if ((filters[from + ((unit % UNITS) >>> 5)]! & (1 << unit)) === 0) return false;
  }
  return true;
}

/** Whether a text holds none of the literals of which every match holds one. */
function ruledOut(pattern: RegExp, text: string): boolean {
  const required = literalsOf(pattern);
  if (required === null) return false;
  const from = unitsOf(text);
  for (const literal of required) if (holds(from, literal) && (literal.length === 1 || text.includes(literal))) return false;
  return true;
}

/** The literals of which a match holds one, by pattern; null where there are none to go by. */
const literals = new WeakMap<RegExp, readonly string[] | null>();

function literalsOf(pattern: RegExp): readonly string[] | null {
  let known = literals.get(pattern);
  if (known === undefined) {
    const required = requiredLiterals(pattern);
    known = required !== undefined && required.length <= MOST_LITERALS ? required : null;
    literals.set(pattern, known);
  }
  return known;
}

/**
 * Every match of a pattern in a text, in order, as `matchAll` gives them.
 * @param pattern with the flag g; its `lastIndex` is reset.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (ruledOut(pattern, text)) return NONE;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1;
    match = pattern.exec(text);
  }
  return found;
}
