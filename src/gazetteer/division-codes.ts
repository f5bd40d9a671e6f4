/** Division codes: provinces, cities, counties (GB/T 2260), townships and villages (GB/T 10114). */

/** Lengths of the codes of each level without the zeros that fill them up. */
const CODE_LENGTHS = [2, 4, 6, 9, 12];

/** The digits that tell: 360000 → 36, 360900 → 3609. */
export function significant(code: string): string {
  const bare = code.replace(/0+$/, '');
  return code.slice(0, CODE_LENGTHS.find((length) => length >= bare.length) ?? code.length);
}

/** The longest beginning of a code that is known too, that of the next division above; '' if there is none. */
export function aboveCode(code: string, known: { has(code: string): boolean }): string {
  const above = CODE_LENGTHS.toReversed().find((length) => length < code.length && known.has(code.slice(0, length)));
  return above === undefined ? '' : code.slice(0, above);
}
