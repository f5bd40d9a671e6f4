// The one file form of seeds/gazetteers: comment line, column line, rows; UTF-8, LF, tabs. Shared by places.mjs and check.mjs.
import { readFileSync, writeFileSync } from 'node:fs';

export const COLUMNS = ['id', 'kind', 'name', 'aliases', 'parent', 'code', 'from', 'to', 'source'];

/** Rows of a table whose first line is a comment, as objects keyed by its column names. Throws with file and line. */
export function readTsv(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  if (!lines[0].startsWith('# ')) throw new Error(`${file}:1: the first line has to be a comment that starts with "# "`);
  const columns = lines[1].split('\t');
  return lines.slice(2).flatMap((line, index) => {
    if (line === '') return [];
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(`${file}:${index + 3}: ${cells.length} cells, the header has ${columns.length}`);
    }
    return [Object.fromEntries(columns.map((column, at) => [column, cells[at]]))];
  });
}

/** Order of the rows: id, then name, by code unit, so that no locale changes it. */
export function compareRows(a, b) {
  const [left, right] = [`${a.id}\t${a.name}`, `${b.id}\t${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Writes gazetteer rows sorted, with `comment` as the first line. `aliases` is an array in memory. */
export function writeGazetteer(file, comment, rows) {
  const lines = [...rows]
    .sort(compareRows)
    .map((row) => COLUMNS.map((column) => (column === 'aliases' ? row.aliases.join('|') : (row[column] ?? ''))).join('\t'));
  writeFileSync(file, [`# ${comment}`, COLUMNS.join('\t'), ...lines, ''].join('\n'));
  return lines.length;
}
