/**
 * An Excel workbook: a sheet a table and one for the manifest. It is the one format that is held in memory whole
 * (write-excel-file makes each sheet as one string); for large graphs there is CSV.
 */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Feature, type Row, type Sheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { Transaction } from '../store/types.js';
import type { Cell } from './columns.js';
import { writeHashed } from './files.js';
import type { Manifest, WrittenFile } from './manifest.js';
import { TABLES, type Table } from './tables.js';
import { plainText } from './xml.js';

/** What Excel takes in one cell ("Excel specifications and limits"), in UTF-16 units. */
const LONGEST_CELL = 32_767;
/**
 * Rows of a sheet, its header among them; what is more goes on to `facts 2`. Excel takes 1,048,576, but a sheet of so many is
 * more than one JavaScript string holds (512 Mi characters; 21 cells of about 40 each make half of that).
 */
const ROWS_A_SHEET = 300_000;
/** Zip's earliest date, in local time as fflate reads it: every run writes the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

type Content = Stream | Buffer | Blob;

/** A text as a cell can hold it. */
export function cellText(text: string): string {
  const whole = plainText(text);
  // A cut must not leave half of a surrogate pair.
  const short = whole.length <= LONGEST_CELL ? whole : `${whole.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  // _x0041_ would be read as A: its first underscore is written as such (ECMA-376, ST_Xstring).
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Texts are typed as texts: Excel never takes them for formulas. */
function cellOf(cell: Cell): string | number | boolean | null {
  if (typeof cell !== 'string') return cell;
  return cell === '' ? null : cellText(cell);
}

const bold = (value: string) => ({ value, fontWeight: 'bold' as const });

function sheet(name: string, columns: Table['columns'], data: Row[]): Sheet<Content> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map((c) => bold(c.name)), ...data],
  };
}

/** One sheet, or more where its rows do not fit. */
async function sheetsOf(table: Table, tx: Transaction, rowsASheet: number): Promise<Sheet<Content>[]> {
  const parts: Row[][] = [[]];
  for await (const portion of table.rows(tx)) {
    for (const row of portion) {
      if (parts.at(-1)!.length === rowsASheet - 1) parts.push([]);
      parts.at(-1)!.push(row.map(cellOf));
    }
  }
  return parts.map((rows, i) => sheet(i === 0 ? table.name : `${table.name} ${i + 1}`, table.columns, rows));
}

/** `counts.facts.by.HOLDS_POST` → 12, and so on: one row a value. */
function flat(value: unknown, path: string): Row[] {
  if (value === null || typeof value !== 'object') return [[path, cellOf(value as Cell)]];
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`));
}

function manifestSheet(manifest: Manifest): Sheet<Content> {
  const columns = [
    { name: 'name', width: 36 },
    { name: 'value', width: 70 },
  ];
  return sheet('manifest', columns, flat(manifest, ''));
}

/** A filter over every column of every sheet. */
function autofilter(sheets: readonly Sheet<Content>[]): Feature<Content> {
  const transform = (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const { data, columns = [] } = sheets[sheetIndex]!;
    const range = `A1:${getCellAddress(data.length - 1, columns.length - 1)}`;
    return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

/** The library stamps the entries of the zip with the clock's time; here they are packed again without it. */
function withoutTimes(workbook: Buffer): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: ZIP_EPOCH });
}

/** @param rowsASheet its header included. */
export async function writeXlsx(tx: Transaction, path: string, manifest: Manifest, rowsASheet = ROWS_A_SHEET): Promise<WrittenFile[]> {
  const sheets: Sheet<Content>[] = [];
  for (const table of TABLES) sheets.push(...(await sheetsOf(table, tx, rowsASheet)));
  sheets.push(manifestSheet(manifest));
  const workbook = await writeExcelFile(sheets, { features: [autofilter(sheets)] }).toBuffer();
  return [await writeHashed(path, [withoutTimes(workbook)])];
}
