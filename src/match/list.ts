/** A person's list: rows of a CSV file or of an Excel sheet, with the column that holds the names. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import type { EntityClass } from '../../graph-schema/schema.js';
import { decode } from '../read/decode.js';

/** A list that cannot be read; the message says what to do. */
export class ListError extends Error {
  override readonly name = 'ListError';
}

export interface List {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const count = (mark: string): number => head.split(mark).length;
  return [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function readCsv(file: string): string[][] {
  const decoded = decode(readFileSync(file), undefined);
  if (!decoded.ok) throw new ListError(`${file}: ${decoded.hint}`);
  try {
    return parse(decoded.text, {
      bom: true,
      delimiter: delimiterOf(decoded.text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new ListError(`${file}: ${error.message}`);
    throw error;
  }
}

async function readXlsx(file: string): Promise<string[][]> {
  try {
    const [sheet] = await readExcelFile(file);
    return (sheet?.data ?? []).map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim())),
    );
  } catch (error) {
    throw new ListError(`${file} cannot be read as an Excel workbook (${(error as Error).message}); save it as .xlsx or .csv`);
  }
}

/**
 * Reads a list; the first row is its header.
 * @throws ListError for a file that is no list, or has no rows.
 */
export async function readList(file: string): Promise<List> {
  const rows = /\.xlsx?$/i.test(extname(file)) ? await readXlsx(file) : readCsv(file);
  const [header, ...rest] = rows.filter((row) => row.some((cell) => cell !== ''));
  if (header === undefined || rest.length === 0) throw new ListError(`${file} has no rows below a header`);
  return { header, rows: rest };
}

/** Headers that name what a column holds. */
const HEADERS: readonly { readonly pattern: RegExp; readonly classes: readonly EntityClass[] }[] = [
  {
    pattern: /^(企业|公司|单位|机构|园区|开发区)(全称|名称|名)?$|^(全称|company|enterprise|organi[sz]ation|firm)( name)?$/i,
    classes: ['Body'],
  },
  { pattern: /^(姓名|人员|人名|姓名全称|人员姓名|person|people)$/i, classes: ['Person'] },
  { pattern: /^(地区|地名|县区|县（市、区）|place)$/i, classes: ['Place'] },
  { pattern: /^(名称|名字|name)$/i, classes: [] },
];

export interface NameColumn {
  readonly index: number;
  /** What its names may be; empty: anything. */
  readonly classes: readonly EntityClass[];
}

/**
 * The column of names: the one asked for, else the first whose header says so, else the only one.
 * @throws ListError that lists the headers where none is found.
 */
export function nameColumn({ header }: List, asked: string | undefined): NameColumn {
  const classesOf = (title: string): readonly EntityClass[] => HEADERS.find((h) => h.pattern.test(title))?.classes ?? [];
  if (asked !== undefined) {
    const index = header.indexOf(asked);
    if (index < 0) throw new ListError(`there is no column "${asked}"; there are: ${header.join(', ')}`);
    return { index, classes: classesOf(asked) };
  }
  for (const { pattern, classes } of HEADERS) {
    const index = header.findIndex((title) => pattern.test(title));
    if (index >= 0) return { index, classes };
  }
  if (header.length === 1) return { index: 0, classes: [] };
  throw new ListError(`which column holds the names? Say --column NAME; there are: ${header.join(', ')}`);
}
