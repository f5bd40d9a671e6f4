/**
 * Cypher without what its strings, comments and quoted names say, so that words can be looked for in what would be run. Only where
 * every reader must cut the text alike: with a backslash, a quote or a comment that goes over lines, a comment within one, or an odd
 * control character anywhere, nothing is taken out.
 */

export interface Lexed {
  /** Without what strings and comments say. */
  readonly code: string;
  /** Without what names in backticks say, either. */
  readonly bare: string;
}

/** What is told apart: strings, a quoted name, comments, and anything else. */
const TOKEN =
  /(?<string>'[^'\\\n]*'|"[^"\\\n]*")|(?<name>`[^`\\\n]*`)|(?<comment>\/\/[^\\\n]*|\/\*(?:(?!\*\/|\/\*)[^\\\n])*\*\/)|[^'"`/\\]+|\/(?![/*])/gy;
/** A reader may take one of these for a line's end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\0-\x08\x0b-\x1f\x7f\x85\u2028\u2029]/;

/** @param cypher whose lines end with LF. */
export function lexed(cypher: string): Lexed {
  const whole = { code: cypher, bare: cypher };
  if (ODD.test(cypher)) return whole;
  let code = '';
  let bare = '';
  let end = 0;
  for (const { 0: token, groups, index } of cypher.matchAll(TOKEN)) {
    const { comment, name, string } = groups!;
    const shown = comment === undefined ? (string === undefined ? token : "''") : ' ';
    code += shown;
    bare += name === undefined ? shown : '``';
    end = index + token.length;
  }
  return end === cypher.length ? { code, bare } : whole;
}
