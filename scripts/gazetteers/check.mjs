// Checks every gazetteer (seeds/gazetteers/*.tsv with the gazetteer columns): node scripts/gazetteers/check.mjs [folder]
// Prints file:line: what is wrong, and ends with code 1 if anything is.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLUMNS, compareRows } from './tsv.mjs';

const DEFAULT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'seeds', 'gazetteers');
/** Files in which an id stands for another file's entity, under one more name. */
const REPEATS_IDS = new Set(['places-renamed.tsv', 'places-abbreviations.tsv']);
const ID = /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KIND = /^[A-Z][A-Za-z]*$/;
const SPACE = /[\s\u3000\u200b\ufeff]/;

function isDate(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Complaints about one row's own cells. */
function* badCells(row) {
  if (!ID.test(row.id)) yield `id "${row.id}" is not like place/360681 or place/gan-river`;
  if (!KIND.test(row.kind)) yield `kind "${row.kind}" is no kind`;
  const names = [row.name, ...(row.aliases === '' ? [] : row.aliases.split('|'))];
  for (const name of names) {
    if (name === '') yield 'an empty name or alias';
    if (SPACE.test(name) && /\p{Script=Han}/u.test(name)) yield `a space in "${name}"`;
    if (name !== name.trim() || name !== name.normalize('NFC')) yield `"${name}" has outer spaces or is not NFC`;
  }
  if (new Set(names).size !== names.length) yield `a name twice in one row: ${names.join('|')}`;
  for (const column of ['from', 'to']) {
    if (row[column] !== '' && !isDate(row[column])) yield `${column} "${row[column]}" is no ISO date`;
  }
  if (row.from !== '' && row.to !== '' && row.from > row.to) yield `from ${row.from} is after to ${row.to}`;
  if (row.source === '') yield 'no source';
  if (/:\/\/|\bwww\./.test(row.source)) yield 'a source is named in words, without an address';
}

function readFile(folder, file, problems) {
  const text = readFileSync(join(folder, file), 'utf8');
  const lines = text.split('\n');
  if (lines[1] !== COLUMNS.join('\t')) return [];
  const report = (line, what) => problems.push(`${file}:${line}: ${what}`);
  if (!lines[0].startsWith('# ')) report(1, 'the first line has to be a comment that starts with "# "');
  if (text.includes('\r')) report(1, 'line ends have to be LF');
  if (lines.at(-1) !== '') report(lines.length, 'the last line has to end with LF');
  const rows = [];
  for (const [index, content] of lines.slice(2, -1).entries()) {
    const cells = content.split('\t');
    if (cells.length === COLUMNS.length)
      rows.push({ ...Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]])), file, line: index + 3 });
    else report(index + 3, `${cells.length} cells, not ${COLUMNS.length}`);
  }
  return rows;
}

export function checkFolder(folder) {
  const problems = [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort();
  const tables = files.map((file) => readFile(folder, file, problems));
  const rows = tables.flat();
  const owners = new Map();
  for (const row of rows) {
    const report = (what) => problems.push(`${row.file}:${row.line}: ${what}`);
    for (const what of badCells(row)) report(what);
    if (REPEATS_IDS.has(row.file)) continue;
    if (owners.has(row.id)) report(`id ${row.id} is also in ${owners.get(row.id)}`);
    owners.set(row.id, `${row.file}:${row.line}`);
  }
  for (const row of rows) {
    const report = (what) => problems.push(`${row.file}:${row.line}: ${what}`);
    if (row.parent !== '' && !owners.has(row.parent)) report(`parent ${row.parent} is in no file`);
    if (row.parent === row.id) report('a row cannot lie in itself');
    if (REPEATS_IDS.has(row.file) && !owners.has(row.id)) report(`id ${row.id} is in no other file`);
  }
  for (const table of tables) {
    table.forEach((row, at) => {
      const order = at === 0 ? -1 : compareRows(table[at - 1], row);
      if (order > 0)
        problems.push(`${row.file}:${row.line}: ${row.id} has to stand before ${table[at - 1].id}: rows are sorted by id, then name`);
      if (order === 0) problems.push(`${row.file}:${row.line}: the same id and name as the row above`);
    });
  }
  return { problems, rows: rows.length, files: tables.filter((table) => table.length > 0).length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, rows, files } = checkFolder(process.argv[2] ?? DEFAULT);
  for (const problem of problems) console.error(problem);
  console.log(`${files} gazetteers, ${rows} rows, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
