/** Searching with global patterns without `matchAll`, which makes a new RegExp at each call: dearer than most searches are. */

const NONE: readonly RegExpExecArray[] = Object.freeze([]);

/**
 * Every match of a pattern in a text, in order, as `matchAll` gives them.
 * @param pattern with the flag g; its `lastIndex` is reset.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
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
