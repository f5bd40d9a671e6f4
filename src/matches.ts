/**
 * Searching with global patterns: without `matchAll`, which makes a new RegExp at each call, dearer than most searches are, and only
 * in texts that hold what a match must hold.
 */
import { requiredLiterals } from './required.js';

const NONE: readonly RegExpExecArray[] = Object.freeze([]);
/** Looking for more literals than this one by one takes longer than the search. */
const MOST_LITERALS = 4;

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
  if (literalsOf(pattern)?.every((literal) => !text.includes(literal))) return NONE;
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
