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

/** Each column as wide as what it holds; where that is too much, the widest give way. */
function widths(columns: readonly string[], rows: readonly Row[], total: number): number[] {
  const wide = columns.map((c) => Math.max(MIN_COLUMN, stringWidth(c), ...rows.map((r) => stringWidth(cell(r[c])))));
  const room = total - columns.length * (PADDING + BORDER) - BORDER;
  let over = wide.reduce((sum, w) => sum + w, 0) - room;
  while (over > 0) {
    const widest = wide.indexOf(Math.max(...wide));
    if (wide[widest]! <= MIN_COLUMN) break;
    wide[widest]!--;
    over--;
  }
  return wide;
}

export function table(columns: readonly string[], rows: readonly Row[], total = screen()): string {
  const shown = columns.filter((c) => c !== BELOW);
  const sized = widths(shown, rows, total);
  const inner = sized.reduce((sum, w) => sum + w + PADDING + BORDER, -PADDING - BORDER);
  const out = new Table({
    head: shown.map((c, i) => wrap(c, sized[i]!)),
    colWidths: sized.map((w) => w + PADDING),
    style: { head: [], border: [] },
  });
  for (const row of rows) {
    out.push(shown.map((c, i) => wrap(cell(row[c]), sized[i]!)));
    if (columns.includes(BELOW)) out.push([{ colSpan: shown.length, content: wrap(cell(row[BELOW]), inner) }]);
  }
  return `${out.toString()}\n`;
}
