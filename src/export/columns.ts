/** Columns of the tables of entities and facts: the same in CSV, in Excel, and in what the viewer saves. */
import { LIST_SEPARATOR } from './attributes.js';
import type { ExportEntity, ExportFact } from './walk.js';

export type Cell = string | number | boolean | null;

export interface Column<T> {
  readonly name: string;
  /** In characters, as Excel counts them. */
  readonly width: number;
  readonly of: (row: T) => Cell;
}

export const ENTITY_COLUMNS = [
  { name: 'id', width: 24, of: (e) => e.id },
  { name: 'kind', width: 14, of: (e) => e.kind },
  { name: 'name', width: 36, of: (e) => e.name },
  { name: 'aliases', width: 30, of: (e) => e.aliases.join(LIST_SEPARATOR) },
  { name: 'codes', width: 12, of: (e) => e.codes.join(LIST_SEPARATOR) },
  { name: 'official', width: 9, of: (e) => e.official },
  { name: 'pages', width: 8, of: (e) => e.pages },
  { name: 'first', width: 12, of: (e) => e.first },
  { name: 'last', width: 12, of: (e) => e.last },
] as const satisfies readonly Column<ExportEntity>[];

/** Which fact it is: who, what, whom. */
export const FACT_COLUMNS = [
  { name: 'fact', width: 18, of: (fact) => fact.id },
  { name: 'type', width: 16, of: (fact) => fact.type },
  { name: 'source', width: 28, of: (fact) => fact.source.name },
  { name: 'sourceKind', width: 13, of: (fact) => fact.source.kind },
  { name: 'sourceId', width: 20, of: (fact) => fact.source.id },
  { name: 'target', width: 28, of: (fact) => fact.target.name },
  { name: 'targetKind', width: 13, of: (fact) => fact.target.kind },
  { name: 'targetId', width: 20, of: (fact) => fact.target.id },
  { name: 'key', width: 14, of: (fact) => fact.key },
] as const satisfies readonly Column<Pick<ExportFact, 'id' | 'type' | 'source' | 'target' | 'key'>>[];
