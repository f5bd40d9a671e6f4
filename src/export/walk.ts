/** The graph in portions, so that an export's memory does not grow with the store. */
import { type Kind, keyProperty, type Modality, RELATIONS, type RelationType } from '../../graph-schema/schema.js';
import { compareText, groupBy } from '../order.js';
import { statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';

const ENTITIES_AT_ONCE = 1_000;

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

export interface ExportFact {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  /** Value of the type's key property (office, role, nature, year), '' without one. */
  readonly key: string;
  /** Distinct pages, and all statements. */
  readonly count: number;
  readonly statements: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly modality: Modality;
  /** The newest sentence that says it, and its page. */
  readonly sentence: string;
  readonly page: string;
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

function entityOf(p: Row): ExportEntity {
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

/** Facts between entities, in order of source, then id. */
export async function* walkFacts(tx: Transaction): AsyncGenerator<ExportFact[]> {
  for await (const entities of walkEntities(tx)) {
    const rows = (await tx.run(statement('read/export-facts'), { ids: entities.map((e) => e.id) })).filter(
      (r) => (r.type as string) in RELATIONS,
    );
    const ids = rows.map((r) => (r.properties as Row).id as string);
    const evidence = groupBy(
      ids.length > 0 ? await tx.run(statement('read/evidence-of-facts'), { facts: ids }) : [],
      (r) => r.fact as string,
    );
    const facts = rows.map((r) => factOf(r, evidence.get((r.properties as Row).id as string) ?? []));
    yield facts.sort((a, b) => compareText(a.source, b.source) || compareText(a.id, b.id));
  }
}

function factOf(row: Row, evidence: readonly Row[]): ExportFact {
  const p = row.properties as Row;
  const type = row.type as RelationType;
  const key = keyProperty(type);
  const newest = evidence[0]?.properties as Row | undefined;
  return {
    id: p.id as string,
    type,
    source: row.source as string,
    target: row.target as string,
    key: key === undefined ? '' : String(p[key] ?? ''),
    count: p.count as number,
    statements: evidence.length,
    first: (p.first ?? null) as string | null,
    last: (p.last ?? null) as string | null,
    modality: p.modality as Modality,
    sentence: (newest?.sentence ?? '') as string,
    page: (newest?.page ?? '') as string,
  };
}
