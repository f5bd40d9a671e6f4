/** CSV: a folder with one file a table. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify';
import type { Transaction } from '../store/types.js';
import { CSV_FORM, csvCell } from './csv-form.js';
import { writeHashed } from './files.js';
import type { WrittenFile } from './manifest.js';
import { TABLES, type Table } from './tables.js';

async function* records(table: Table, tx: Transaction): AsyncGenerator<(string | number)[]> {
  for await (const portion of table.rows(tx)) for (const row of portion) yield row.map(csvCell);
}

/** @param folder made if it is not there; files of the same names are written over. */
export async function writeCsv(tx: Transaction, folder: string): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const files: WrittenFile[] = [];
  for (const table of TABLES) {
    const formatter = stringify({ ...CSV_FORM, columns: table.columns.map((c) => c.name) });
    files.push(await writeHashed(join(folder, `${table.name}.csv`), records(table, tx), [formatter]));
  }
  return files;
}
