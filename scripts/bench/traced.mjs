/** What writing transactions ask of a store, statement by statement. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';

const FOLDER = join(ROOT, 'cypher', 'write');
const PLACEHOLDER = /__[A-Z]+__/;
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAMES = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8').trim();
  return { name: file.replace('.cypher', ''), form: new RegExp(`^${text.split(PLACEHOLDER).map(literal).join('(\\w+)')}$`) };
});

/** `add-facts LOCATED_IN Entity` of a statement's text. */
function nameOf(text) {
  for (const { name, form } of NAMES) {
    const match = form.exec(text);
    if (match) return [name, ...new Set(match.slice(1))].join(' ');
  }
  return text.slice(0, 40);
}

/** Rows of a list; what a row holds in a list of evidence counts, not the row. */
const rowsIn = (list) => list.reduce((sum, row) => sum + (row?.evidence?.length ?? 1), 0);

/** Notes as sums by statement, whatever its types: `{ name: { ms, sent, given } }`. */
export function summed(notes) {
  const sums = {};
  for (const { name, ...note } of notes) {
    const of = name.replace(/ .*/, '');
    sums[of] ??= { ms: 0, sent: 0, given: 0 };
    for (const key in sums[of]) sums[of][key] += note[key];
  }
  return sums;
}

/**
 * Makes a store note what its writing transactions ask. Statements run in the order in which they were sent, so that one takes as
 * long as passes from when it was sent, or the one before was done, until it is done itself.
 * @returns the notes, `{ name, sent, given, ms }` each, with the rows of both ways; whoever reads them empties the list.
 */
export function traced(store) {
  const notes = [];
  const write = store.write.bind(store);
  store.write = (work) =>
    write((tx) => {
      let before = performance.now();
      const run = async (text, parameters = {}) => {
        const from = performance.now();
        const rows = await tx.run(text, parameters);
        const done = performance.now();
        const lists = Object.values(parameters).filter(Array.isArray);
        notes.push({
          name: nameOf(text),
          sent: Math.max(0, ...lists.map(rowsIn)),
          given: rows.length,
          ms: done - Math.max(before, from),
        });
        before = done;
        return rows;
      };
      return work({ run });
    });
  return notes;
}
