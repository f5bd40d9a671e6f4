/** Rows as a table for a terminal: the sentence that proves a row stands below it, whole. Chinese is two columns wide. */
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { LIST_SEPARATOR } from '../export/attributes.js';
import type { Row, Value } from '../store/types.js';

const DEFAULT_WIDTH = 120;
const MIN_COLUMN = 6;
/** Blanks around a cell, and its border. */
const PADDING = 2;
const BORDER = 1;
/** The column that is shown below its row. */
const BELOW = 'sentence';

/** Lists of texts as exports have them, anything else that is no scalar as JSON. */
export function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(LIST_SEPARATOR);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Breaks a text into lines of at most `width` columns; Chinese may break anywhere, other words at blanks where there are some. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[!-~]+|\s|./gsu) ?? []) {
    for (const piece of stringWidth(part) > width ? [...part] : [part]) {
      if (piece === '\n' || stringWidth(line) + stringWidth(piece) > width) {
        lines.push(line);
        line = piece.trim();
      } else line += piece;
    }
  }
  return [...lines, line].join('\n');
}

/** The terminal's width; elsewhere COLUMNS, as shells set it. */
function screen(): number {
  return process.stdout.columns ?? (Number(process.env.COLUMNS) || DEFAULT_WIDTH);
}

/** Each column as wide as what it holds; where that is too much, the widest give way, but never below their headings. */
function widths(columns: readonly string[], rows: readonly Row[], total: number): number[] {
  const least = columns.map((c) => Math.max(MIN_COLUMN, stringWidth(c)));
  const wide = columns.map((c, i) => rows.reduce((most, row) => Math.max(most, stringWidth(cell(row[c]))), least[i]!));
  const room = total - columns.length * (PADDING + BORDER) - BORDER;
  let over = wide.reduce((sum, w) => sum + w, 0) - room;
  while (over > 0) {
    const yielding = wide.map((w, i) => (w > least[i]! ? w : 0));
    const widest = yielding.indexOf(Math.max(...yielding));
    if (yielding[widest] === 0) break;
    wide[widest]!--;
    over--;
  }
  return wide;
}

/** Columns that say something in some row. */
function saying(columns: readonly string[], rows: readonly Row[]): string[] {
  return columns.filter((c) => rows.some((row) => cell(row[c]) !== ''));
}

/** Columns that are empty in all rows are left out. */
export function table(columns: readonly string[], rows: readonly Row[], total = screen()): string {
  const some = saying(columns, rows);
  const shown = some.filter((c) => c !== BELOW);
  const sized = widths(shown, rows, total);
  const inner = sized.reduce((sum, w) => sum + w + PADDING + BORDER, -PADDING - BORDER);
  const out = new Table({
    head: shown,
    colWidths: sized.map((w) => w + PADDING),
    style: { head: [], border: [] },
  });
  for (const row of rows) {
    out.push(shown.map((c, i) => wrap(cell(row[c]), sized[i]!)));
    if (some.includes(BELOW)) out.push([{ colSpan: shown.length, content: wrap(cell(row[BELOW]), inner) }]);
  }
  return `${out.toString()}\n`;
}
