/**
 * What no guarded query may say, whatever its plan: plans do not show what stands in a subquery inside an expression
 * (`[x IN list WHERE EXISTS { LOAD CSV … }]` is one Projection). So words are looked for in the text, without its strings and
 * comments where it is certain what these are: a harmless query may be refused for a word that is a property's name, but none is let
 * through for a way to write that is not known here.
 */
import { ReadOnlyError } from './errors.js';
import { lexed } from './lexed.js';

/** Procedures that read the graph, or what it is made of, and nothing else. */
export const READING_PROCEDURES: ReadonlySet<string> = new Set([
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.labels',
  'db.propertyKeys',
  'db.relationshipTypes',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
]);

/** What may stand between CALL and what is called. */
const BLANKS = String.raw`(?:\s|/\*[\s\S]*?\*/|//[^\n]*\n)*`;
const CALL = new RegExp(String.raw`(?<![a-z_])call(?![a-z0-9_])${BLANKS}([\w.]*|.)`, 'gi');
const word = (name: string): RegExp => new RegExp(`(?<![a-z_])${name}(?![a-z0-9_])`, 'i');
const USE = word('use');

/** @returns the text to run, whose lines all end alike: a comment that a bare CR ends would be misread. @throws ReadOnlyError */
export function onlyReading(text: string): string {
  const cypher = text.replace(/\r\n?/g, '\n');
  // Cypher 5 reads escapes before anything else: L\u004fAD.
  if (/\\u/i.test(cypher)) throw refused('characters are written as they are here, not as \\u escapes');
  const { bare, code } = lexed(cypher);
  // The embedded store takes LOAD `CSV` as well.
  if (/load/i.test(bare) && /csv/i.test(code)) throw refused('LOAD CSV is not allowed: a query reads the graph, not files and addresses');
  if (USE.test(bare)) throw refused('USE is not allowed: a query reads the graph that is shown');
  for (const [, called = ''] of bare.matchAll(CALL)) {
    if (called === '{' || called === '(' || READING_PROCEDURES.has(called)) continue;
    throw refused(`CALL ${called} is not allowed; the procedures that are: ${[...READING_PROCEDURES].join(', ')}`);
  }
  return cypher;
}

/** @param name of a function that somebody added to the server: it may do anything, running Cypher of its own too. */
export function mustNotUse(cypher: string, names: readonly string[]): void {
  const text = lexed(cypher).code.toLowerCase();
  const used = names.find((name) =>
    name
      .toLowerCase()
      .split('.')
      .every((part) => text.includes(part)),
  );
  if (used !== undefined) throw refused(`the function ${used} is not allowed: only Cypher's own are`);
}

export function refused(why: string): ReadOnlyError {
  return new ReadOnlyError(`Only reading is allowed here: ${why}.`);
}
