/**
 * Rows for a terminal: as a table if it is wide enough for that, with the sentence that proves a row below it, whole; else row by row,
 * a column on a line. Dates and numbers are never broken. Chinese is two columns wide.
 */
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { LIST_SEPARATOR } from '../export/attributes.js';
import type { Row, Value } from '../store/types.js';

const DEFAULT_WIDTH = 120;
/** What is left of a text column at least: five Hanzi. */
const MIN_COLUMN = 10;
/** Blanks on either side of a cell: where they leave too little room, none. */
const PADDINGS = [1, 0] as const;
const BORDER = 1;
/** The column that is shown below its row. */
const BELOW = 'sentence';
/** A date or a number, with what is written into them: 2024-03-22, 1,250.5, -3.4%. */
const WHOLE = /[+-]?\d[\d.,:-]*%?/g;

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
    for (const piece of stringWidth(part) > width ? pieces(part) : [part]) {
      if (piece === '\n' || (line !== '' && stringWidth(line) + stringWidth(piece) > width)) {
        lines.push(line);
        line = piece.trim();
      } else line += piece;
    }
  }
  return [...lines, line].join('\n');
}

/** Characters of a word, but for its dates and numbers. */
function pieces(word: string): string[] {
  return word.match(new RegExp(`${WHOLE.source}|.`, 'gsu')) ?? [];
}

/** The terminal's width; elsewhere COLUMNS, as shells set it. */
function screen(): number {
  return process.stdout.columns ?? (Number(process.env.COLUMNS) || DEFAULT_WIDTH);
}

interface Column {
  readonly name: string;
  /** As wide as what it holds, and what it cannot do without: its heading, its dates and numbers, a few characters of a text. */
  readonly wide: number;
  readonly least: number;
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);

function measured(name: string, rows: readonly Row[]): Column {
  const cells = rows.map((row) => cell(row[name]));
  const heading = stringWidth(name);
  const wide = Math.max(heading, widest(cells));
  return { name, wide, least: Math.max(heading, widest(cells.flatMap((text) => text.match(WHOLE) ?? [])), Math.min(wide, MIN_COLUMN)) };
}

/** Each column as wide as what it holds; where that is too much, the widest give way. @returns null if there is no room for all. */
function widths(columns: readonly Column[], padding: number, total: number): number[] | null {
  const sized = columns.map(({ wide }) => wide);
  const room = total - columns.length * (2 * padding + BORDER) - BORDER;
  for (let over = sized.reduce((sum, width) => sum + width, 0) - room; over > 0; over -= 1) {
    const yielding = sized.map((width, i) => (width > columns[i]!.least ? width : 0));
    const most = Math.max(...yielding);
    if (most <= 0) return null;
    sized[yielding.indexOf(most)]! -= 1;
  }
  return sized;
}

/** Columns that say something in some row. */
function saying(columns: readonly string[], rows: readonly Row[]): string[] {
  return columns.filter((c) => rows.some((row) => cell(row[c]) !== ''));
}

/** Columns that are empty in all rows are left out. */
export function table(columns: readonly string[], rows: readonly Row[], total = screen()): string {
  const some = saying(columns, rows);
  const shown = some.filter((name) => name !== BELOW).map((name) => measured(name, rows));
  for (const padding of PADDINGS) {
    const sized = widths(shown, padding, total);
    if (sized) return drawn(shown, sized, padding, rows, some.includes(BELOW));
  }
  return records(some, rows, total);
}

function drawn(columns: readonly Column[], sized: readonly number[], padding: number, rows: readonly Row[], below: boolean): string {
  const inner = sized.reduce((sum, width) => sum + width + 2 * padding + BORDER, -2 * padding - BORDER);
  const out = new Table({
    head: columns.map(({ name }) => name),
    colWidths: sized.map((width) => width + 2 * padding),
    style: { head: [], border: [], 'padding-left': padding, 'padding-right': padding },
  });
  for (const row of rows) {
    out.push(columns.map(({ name }, i) => wrap(cell(row[name]), sized[i]!)));
    if (below) out.push([{ colSpan: columns.length, content: wrap(cell(row[BELOW]), inner) }]);
  }
  return `${out.toString()}\n`;
}

/** Row by row, what a column says beside its name; what says nothing is left out. */
function records(columns: readonly string[], rows: readonly Row[], total: number): string {
  const names = widest(columns) + 2;
  const room = Math.max(total - names, MIN_COLUMN);
  const lines = rows.flatMap((row, at) => {
    const heading = `── ${at + 1} `;
    const said = columns.flatMap((name) => {
      const [first = '', ...rest] = wrap(cell(row[name]), room).split('\n');
      return first === '' ? [] : [name.padEnd(names) + first, ...rest.map((line) => ' '.repeat(names) + line)];
    });
    return [heading.padEnd(total, '─'), ...said];
  });
  return `${lines.join('\n')}\n`;
}
