/** The form of CSV that Excel and everything else read: UTF-8 with byte order mark (without it Excel takes Chinese for another encoding), rows ended by CR LF (RFC 4180). */
import type { Cell } from './columns.js';
import { plainText } from './xml.js';

/** For csv-stringify. */
export const CSV_FORM = {
  bom: true,
  header: true,
  record_delimiter: 'windows',
  // A text that begins like a formula (= + - @) gets an apostrophe, so that no spreadsheet runs what a page printed.
  escape_formulas: true,
} as const;

export function csvCell(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  return cell === null ? '' : plainText(String(cell));
}
