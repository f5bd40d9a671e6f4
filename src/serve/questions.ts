/** Questions as they come in, and rows as they go out. */
import { stringify } from 'csv-stringify/sync';
import { LIST_SEPARATOR } from '../export/attributes.js';
import { ApiError, wrong } from './errors.js';
import type { Limits } from './limits.js';
import type { AnswerRow, Cell, CypherRequest } from './types.js';

/** @throws ApiError for a body that is no CypherRequest */
export function cypherRequest(body: string, limits: Limits): CypherRequest {
  const { text, parameters = {}, ...rest } = parsed(body) as Partial<Record<keyof CypherRequest, unknown>>;
  if (Object.keys(rest).length > 0) throw wrong(`the body has ${Object.keys(rest).join(', ')}; it may have: text, parameters`);
  if (typeof text !== 'string' || text.trim() === '') throw wrong('text is missing: the Cypher to run');
  if (text.length > limits.cypher) throw new ApiError('too-long', `the Cypher is longer than ${limits.cypher} characters`);
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) throw wrong('parameters must be an object');
  return { text, parameters: parameters as Record<string, unknown> };
}

function parsed(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw wrong('the body must be a JSON object: {"text": "MATCH …"}');
}

/** As the files of `gantu export --format csv`: for spreadsheets, which take no text of it for a formula. */
export function csvOf(columns: readonly string[], rows: readonly AnswerRow[]): string {
  const records = rows.map(({ cells }) => columns.map((column) => shown(cells[column] ?? null)));
  return stringify(records, { header: true, columns: [...columns], bom: true, record_delimiter: 'windows', escape_formulas: true });
}

function shown(value: Cell): string | number {
  if (typeof value === 'number') return value;
  if (value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(LIST_SEPARATOR);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
