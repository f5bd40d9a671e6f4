/** What is shown as two tables in one zip: entities.csv and facts.csv, with the columns of `gantu export --format csv`. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { strToU8, zipSync } from 'fflate';
import { type Column, ENTITY_COLUMNS, FACT_COLUMNS } from '../../src/export/columns.js';
import { CSV_FORM, csvCell } from '../../src/export/csv-form.js';
import type { ExportFact } from '../../src/export/walk.js';
import type { EntityGraph, Part } from '../model/graph.js';
import { viewFacts, viewNodes } from './network.js';

/** The page does not know division codes. */
const ENTITIES = ENTITY_COLUMNS.filter(({ name }) => name !== 'codes');
const FACTS: readonly Column<ExportFact>[] = [
  ...FACT_COLUMNS,
  { name: 'count', width: 8, of: (fact) => fact.count },
  { name: 'first', width: 12, of: (fact) => fact.first },
  { name: 'last', width: 12, of: (fact) => fact.last },
  { name: 'modality', width: 10, of: (fact) => fact.modality },
  { name: 'certainty', width: 10, of: (fact) => fact.certainty ?? null },
];

function csv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = rows.map((row) => columns.map(({ of }) => csvCell(of(row))));
  return stringify(cells, { ...CSV_FORM, columns: columns.map(({ name }) => name) });
}

export function csvZip(graph: EntityGraph, part: Part): Uint8Array {
  const entities = csv(ENTITIES, viewNodes(graph, part));
  const facts = csv(FACTS, viewFacts(graph, part));
  return zipSync({ 'entities.csv': strToU8(entities), 'facts.csv': strToU8(facts) });
}
