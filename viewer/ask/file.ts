/** The rows of an answer as files, where the server has none to give: answers to a person's own Cypher. */
import type { AnswerView, Cell } from '../../src/serve/types.js';

/** As the server writes them: with a byte order mark, CRLF, and nothing that a spreadsheet would take for a formula. */
export function rowsAsCsv({ columns, rows }: Pick<AnswerView, 'columns' | 'rows'>): string {
  const lines = [columns.map(quoted), ...rows.map(({ cells }) => columns.map((column) => quoted(plain(cells[column] ?? null))))];
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

export function rowsAsJson({ rows }: Pick<AnswerView, 'rows'>): string {
  return `${JSON.stringify(
    rows.map(({ cells }) => cells),
    null,
    2,
  )}\n`;
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (Array.isArray(cell) && cell.every((item) => typeof item === 'string')) return cell.join('|');
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** A text that begins as a formula does gets an apostrophe before it; numbers are numbers. */
function quoted(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
