/** The graph as three tables, the same in CSV and in Excel. */
import type { Transaction } from '../store/types.js';
import { type Cell, type Column, ENTITY_COLUMNS, FACT_COLUMNS } from './columns.js';
import type { ExportStatement } from './statement.js';
import { type ExportEntity, type ExportFact, type ExportFigure, walkEntities, walkFacts, walkFigures } from './walk.js';

export interface Table {
  readonly name: 'entities' | 'facts' | 'figures';
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  /** @yields portions of rows, cells in the order of the columns. */
  readonly rows: (tx: Transaction) => AsyncGenerator<Cell[][]>;
}

function table<T>(name: Table['name'], columns: readonly Column<T>[], walk: (tx: Transaction) => AsyncGenerator<T[]>): Table {
  async function* rows(tx: Transaction): AsyncGenerator<Cell[][]> {
    for await (const portion of walk(tx)) yield portion.map((row) => columns.map((c) => c.of(row)));
  }
  return { name, columns, rows };
}

/** One item for each statement of a fact. */
interface Stated<F> {
  readonly fact: F;
  readonly said: ExportStatement;
}

async function* stated<F extends { readonly statements: readonly ExportStatement[] }>(
  facts: AsyncIterable<readonly F[]>,
): AsyncGenerator<Stated<F>[]> {
  for await (const portion of facts) yield portion.flatMap((fact) => fact.statements.map((said) => ({ fact, said })));
}

const ENTITIES = table<ExportEntity>('entities', ENTITY_COLUMNS, walkEntities);

const FACTS = table<Stated<ExportFact>>(
  'facts',
  [
    ...FACT_COLUMNS.map(({ name, of, width }) => ({ name, width, of: ({ fact }: Stated<ExportFact>) => of(fact) })),
    { name: 'sentence', width: 80, of: ({ said }) => said.sentence },
    { name: 'page', width: 14, of: ({ said }) => said.page },
    { name: 'date', width: 12, of: ({ said }) => said.date },
    { name: 'article', width: 36, of: ({ said }) => said.article },
    { name: 'modality', width: 10, of: ({ said }) => said.modality },
    { name: 'rule', width: 18, of: ({ said }) => said.rule },
    { name: 'details', width: 30, of: ({ said }) => detailsOf(said) },
  ],
  (tx) => stated(walkFacts(tx, 'table')),
);

const FIGURES = table<Stated<ExportFigure>>(
  'figures',
  [
    { name: 'entity', width: 28, of: ({ fact }) => fact.source.name },
    { name: 'kind', width: 13, of: ({ fact }) => fact.source.kind },
    { name: 'entityId', width: 20, of: ({ fact }) => fact.source.id },
    { name: 'indicator', width: 24, of: ({ fact }) => fact.indicator },
    { name: 'value', width: 12, of: ({ fact }) => fact.value },
    { name: 'valueTo', width: 10, of: ({ fact }) => fact.valueTo },
    { name: 'unit', width: 9, of: ({ fact }) => fact.unit },
    { name: 'normalised', width: 16, of: ({ fact }) => fact.normalised },
    { name: 'base', width: 8, of: ({ fact }) => fact.base },
    { name: 'bound', width: 8, of: ({ fact }) => fact.bound },
    // As printed in this sentence, where it says one.
    { name: 'period', width: 14, of: ({ fact, said }) => said.details.period ?? fact.period },
    { name: 'from', width: 12, of: ({ fact }) => fact.from },
    { name: 'to', width: 12, of: ({ fact }) => fact.to },
    { name: 'change', width: 16, of: ({ said }) => said.details.change ?? null },
    { name: 'sentence', width: 80, of: ({ said }) => said.sentence },
    { name: 'page', width: 14, of: ({ said }) => said.page },
    { name: 'date', width: 12, of: ({ said }) => said.date },
    { name: 'article', width: 36, of: ({ said }) => said.article },
    { name: 'modality', width: 10, of: ({ said }) => said.modality },
    { name: 'rule', width: 18, of: ({ said }) => said.rule },
    { name: 'fact', width: 18, of: ({ fact }) => fact.id },
  ],
  (tx) => stated(walkFigures(tx)),
);

export const TABLES: readonly Table[] = [ENTITIES, FACTS, FIGURES];

function detailsOf({ details }: ExportStatement): string {
  return Object.keys(details).length === 0 ? '' : JSON.stringify(details);
}
