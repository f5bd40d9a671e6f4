/** The rows of an answer as files, where the server has none to give: answers to a person's own Cypher. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { LIST_SEPARATOR } from '../../src/export/attributes.js';
import { CSV_FORM } from '../../src/export/csv-form.js';
import type { AnswerView, Cell } from '../../src/serve/types.js';

/** As the server writes them. */
export function rowsAsCsv({ columns, rows }: Pick<AnswerView, 'columns' | 'rows'>): string {
  const records = rows.map(({ cells }) => columns.map((column) => plain(cells[column] ?? null)));
  return stringify(records, { ...CSV_FORM, columns: [...columns] });
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
  if (Array.isArray(cell) && cell.every((item) => typeof item === 'string')) return cell.join(LIST_SEPARATOR);
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
