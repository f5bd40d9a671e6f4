/** Sets of code units, asked where a text is walked letter by letter: no string is made of each letter. */

/** The code units of letters. */
export function unitsOf(letters: string): ReadonlySet<number> {
  return new Set(Array.from({ length: letters.length }, (_unit, at) => letters.charCodeAt(at)));
}

/** What `\s` matches. */
const BLANKS = unitsOf(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** Whether a code unit is white space. */
export function isBlank(unit: number): boolean {
  return BLANKS.has(unit);
}
