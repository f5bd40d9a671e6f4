/** What the parts of `npm run accuracy` share. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Rows of a table: comments first, then the header, tab separated. */
export function readRows(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** A share, rounded to four places; 0 of 0 is 0. */
export function share(part, whole) {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4;
}
