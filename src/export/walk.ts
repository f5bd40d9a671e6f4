/** The graph in portions, so that an export never holds it as a whole. (What the embedded store itself holds is another matter.) */
import {
  isRelationType,
  type Kind,
  keyProperty,
  type Modality,
  type NodeLabel,
  RELATIONS,
  type RelationType,
} from '../../graph-schema/schema.js';
import { compareText, groupBy } from '../order.js';
import { certaintyOfFact } from '../review/certainty.js';
import { statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';
import { type ExportStatement, newestFirst, statementOf } from './statement.js';

const ENTITIES_AT_ONCE = 1_000;
/** Statements held at once, about: a fact has at least one a page. */
const STATEMENTS_AT_ONCE = 2_000;

export interface ExportEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly official: boolean;
  readonly pages: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** An entity or an article that a fact ends in. */
export interface ExportEnd {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind | 'Article';
}

interface CommonFact {
  readonly id: string;
  readonly source: ExportEnd;
  /** Distinct pages that say it. */
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly modality: Modality;
  /** Newest first. */
  readonly statements: readonly ExportStatement[];
}

export interface ExportFact extends CommonFact {
  /** Of the best rule that states it, 0 to 1; absent where what is saved comes from a file that does not tell it. */
  readonly certainty?: number;
  readonly type: Exclude<RelationType, 'REPORTS'>;
  readonly target: ExportEnd;
  /** Value of the type's key property (office, role, nature, year), '' without one. */
  readonly key: string;
}

/** What an entity reports: a number with its unit and period, normalised where that was possible. */
export interface ExportFigure extends CommonFact {
  readonly type: 'REPORTS';
  readonly indicator: string;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string;
  /** In `base`: 元, 吨, 人 … */
  readonly normalised: number | null;
  readonly base: string | null;
  readonly bound: string | null;
  readonly period: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Which facts an export tells: those between entities, all but figures, or figures. */
export type FactScope = 'network' | 'table' | 'figures';

/** The types of facts of a scope. */
export function typesOf(scope: FactScope): ReadonlySet<RelationType> {
  const ends = (type: RelationType): NodeLabel => RELATIONS[type].target[0];
  const types = (Object.keys(RELATIONS) as RelationType[]).filter((type) => {
    if (scope === 'figures') return ends(type) === 'Metric';
    return ends(type) !== 'Metric' && (scope === 'table' || ends(type) !== 'Article');
  });
  return new Set(types);
}

/** Entities in order of id. */
export async function* walkEntities(tx: Transaction): AsyncGenerator<ExportEntity[]> {
  let after = '';
  for (;;) {
    const rows = await tx.run(statement('read/export-entities'), { after, limit: ENTITIES_AT_ONCE });
    if (rows.length === 0) return;
    yield rows.map((r) => entityOf(r.properties as Row));
    after = rows.at(-1)!.id as string;
  }
}

/** @param p the properties of an entity, or a row of `read/entities`. */
export function entityOf(p: Row): ExportEntity {
  return {
    id: p.id as string,
    kind: p.kind as Kind,
    name: p.name as string,
    aliases: (p.aliases ?? []) as string[],
    codes: (p.codes ?? []) as string[],
    official: p.official === true,
    pages: p.pages as number,
    first: (p.first ?? null) as string | null,
    last: (p.last ?? null) as string | null,
  };
}

/** Facts between entities (`network`), those that end in articles too (`table`), in order of source, then id. */
export async function* walkFacts(tx: Transaction, scope: 'network' | 'table'): AsyncGenerator<ExportFact[]> {
  for await (const rows of walkRows(tx, scope)) yield rows.map(({ row, statements }) => factOf(row, statements));
}

/** What entities report, in order of entity, then id. */
export async function* walkFigures(tx: Transaction): AsyncGenerator<ExportFigure[]> {
  for await (const rows of walkRows(tx, 'figures')) yield rows.map(({ row, statements }) => figureOf(row, statements));
}

interface FactRow {
  readonly row: Row;
  readonly statements: readonly ExportStatement[];
}

const idOf = (row: Row): string => (row.properties as Row).id as string;

async function* walkRows(tx: Transaction, scope: FactScope): AsyncGenerator<FactRow[]> {
  const types = typesOf(scope);
  for await (const entities of walkEntities(tx)) {
    const rows = (await tx.run(statement('read/export-facts'), { ids: entities.map((e) => e.id) }))
      .filter((r) => isRelationType(r.type as string) && types.has(r.type as RelationType))
      .sort((a, b) => compareText(a.source as string, b.source as string) || compareText(idOf(a), idOf(b)));
    for (const portion of byStatements(rows)) {
      const stated = await tx.run(statement('read/evidence-of-facts'), { facts: portion.map(idOf) });
      const byFact = groupBy(stated.map(statementOf).sort(newestFirst), (s) => s.fact);
      yield portion.map((row) => ({ row, statements: byFact.get(idOf(row)) ?? [] }));
    }
  }
}

/** Facts in their order, so many that their pages are about {@link STATEMENTS_AT_ONCE}. */
function* byStatements(rows: readonly Row[]): Generator<Row[]> {
  let portion: Row[] = [];
  let pages = 0;
  for (const row of rows) {
    portion.push(row);
    pages += (row.properties as Row).count as number;
    if (pages < STATEMENTS_AT_ONCE) continue;
    yield portion;
    portion = [];
    pages = 0;
  }
  if (portion.length > 0) yield portion;
}

function commonOf(row: Row, statements: readonly ExportStatement[]): CommonFact {
  const p = row.properties as Row;
  return {
    id: p.id as string,
    source: { id: row.source as string, name: row.sourceName as string, kind: row.sourceKind as Kind },
    count: p.count as number,
    first: (p.first ?? null) as string | null,
    last: (p.last ?? null) as string | null,
    modality: p.modality as Modality,
    statements,
  };
}

function factOf(row: Row, statements: readonly ExportStatement[]): ExportFact {
  const type = row.type as ExportFact['type'];
  const key = keyProperty(type);
  const target = {
    id: row.target as string,
    name: (row.targetName ?? '') as string,
    kind: (row.targetKind ?? 'Article') as Kind | 'Article',
  };
  const value = key === undefined ? '' : String((row.properties as Row)[key] ?? '');
  const certainty = certaintyOfFact(
    type,
    statements.map(({ rule }) => rule),
  );
  return { ...commonOf(row, statements), type, target, key: value, certainty };
}

function figureOf(row: Row, statements: readonly ExportStatement[]): ExportFigure {
  return {
    ...commonOf(row, statements),
    type: 'REPORTS',
    indicator: row.indicator as string,
    value: row.value as number,
    valueTo: (row.valueTo ?? null) as number | null,
    unit: row.unit as string,
    normalised: (row.normalised ?? null) as number | null,
    base: (row.base ?? null) as string | null,
    bound: (row.bound ?? null) as string | null,
    period: (row.period ?? null) as string | null,
    from: (row.from ?? null) as string | null,
    to: (row.to ?? null) as string | null,
  };
}
