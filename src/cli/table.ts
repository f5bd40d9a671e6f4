/** Rows as a table for a terminal; Chinese is two columns wide. */
import Table from 'cli-table3';
import type { Row, Value } from '../store/types.js';

const DEFAULT_WIDTH = 120;
const MIN_COLUMN = 6;
/** Of a line with few other columns, the sentence takes what is left; of a crowded one at least this. */
const MIN_SENTENCE = 30;
/** Border and padding of a column. */
const FRAME = 3;

export function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Columns on a terminal: CJK characters and full-width signs take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[“”‘’—…]/u.test(char) ? 2 : 1;
  return width;
}

function widths(columns: readonly string[], rows: readonly Row[], total: number): number[] {
  const natural = columns.map((c) => Math.max(widthOf(c), ...rows.map((r) => widthOf(cell(r[c])))) + FRAME - 1);
  const fixed = natural.map((width, i) => (columns[i] === 'sentence' ? 0 : Math.min(width, Math.max(MIN_COLUMN, Math.floor(total / 4)))));
  const rest = total - fixed.reduce((sum, width) => sum + width + 1, 1);
  return fixed.map((width, i) => (columns[i] === 'sentence' ? Math.min(natural[i]!, Math.max(MIN_SENTENCE, rest)) : width));
}

export function table(columns: readonly string[], rows: readonly Row[], total = process.stdout.columns ?? DEFAULT_WIDTH): string {
  const out = new Table({
    head: [...columns],
    colWidths: widths(columns, rows, total),
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: { head: [], border: [] },
  });
  for (const row of rows) out.push(columns.map((c) => cell(row[c])));
  return `${out.toString()}\n`;
}
