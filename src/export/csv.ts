/**
 * CSV for Excel and everything else: a folder with one file a table, UTF-8 with byte order mark (without it Excel
 * takes Chinese for another encoding), rows ended by CR LF (RFC 4180).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify';
import type { Transaction } from '../store/types.js';
import { writeHashed } from './files.js';
import type { WrittenFile } from './manifest.js';
import { type Cell, TABLES, type Table } from './tables.js';
import { plainText } from './xml.js';

function shown(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  return cell === null ? '' : plainText(String(cell));
}

async function* records(table: Table, tx: Transaction): AsyncGenerator<(string | number)[]> {
  for await (const portion of table.rows(tx)) for (const row of portion) yield row.map(shown);
}

/** @param folder made if it is not there; files of the same names are written over. */
export async function writeCsv(tx: Transaction, folder: string): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const files: WrittenFile[] = [];
  for (const table of TABLES) {
    const formatter = stringify({
      bom: true,
      header: true,
      columns: table.columns.map((c) => c.name),
      record_delimiter: 'windows',
      // A text that begins like a formula (= + - @) gets an apostrophe, so that no spreadsheet runs what a page printed.
      escape_formulas: true,
    });
    files.push(await writeHashed(join(folder, `${table.name}.csv`), records(table, tx), [formatter]));
  }
  return files;
}
