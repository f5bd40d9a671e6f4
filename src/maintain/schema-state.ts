/** Which indexes and constraints of cypher/schema a store has, and which are missing. */
import { statement, statements } from '../store/statements.js';
import type { Row, Store, Transaction } from '../store/types.js';

/** An index or a constraint as the store tells of it. */
export interface SchemaItem {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
  readonly properties: readonly string[];
  /** Of an index of Neo4j: ONLINE, POPULATING, FAILED. */
  readonly state?: string;
}

export interface SchemaState {
  /** Those of ours. */
  readonly indexes: readonly SchemaItem[];
  readonly constraints: readonly SchemaItem[];
  /** Names of those that cypher/schema has and the store has not. */
  readonly missing: readonly string[];
  /** Names of indexes that do not answer: they are being built, or have failed. */
  readonly notOnline: readonly string[];
}

const CREATES = /^CREATE\s+(?:\w+\s+)*?(?:INDEX|CONSTRAINT)\s+(\w+)\s+IF NOT EXISTS/;

/** The names that `prepare` sees to. */
export function wantedNames(kind: Store['kind']): string[] {
  return statements(`schema/${kind}`).map((text) => CREATES.exec(text)![1]!);
}

export async function readSchemaState(tx: Transaction, kind: Store['kind']): Promise<SchemaState> {
  const indexes = await show(tx, kind, 'indexes');
  const constraints = await show(tx, kind, 'constraints');
  const wanted = new Set(wantedNames(kind));
  const there = new Set([...indexes, ...constraints].map(({ name }) => name));
  const ours = (items: SchemaItem[]): SchemaItem[] => items.filter(({ name }) => wanted.has(name));
  return {
    indexes: ours(indexes),
    constraints: ours(constraints),
    missing: [...wanted].filter((name) => !there.has(name)),
    notOnline: ours(indexes)
      .filter(({ state }) => state !== undefined && state !== 'ONLINE')
      .map(({ name }) => name),
  };
}

async function show(tx: Transaction, kind: Store['kind'], what: 'indexes' | 'constraints'): Promise<SchemaItem[]> {
  const rows = await tx.run(kind === 'neo4j' ? statement(`maintain/${what}-neo4j`) : `SHOW ${what.toUpperCase()}`);
  return rows.map(itemOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The embedded store tells one label and, of an index, one property. */
function itemOf(row: Row): SchemaItem {
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [String(value)];
  return {
    name: String(row.name),
    type: String(row.type),
    labels: list(row.labels ?? row.label),
    properties: list(row.properties ?? row.property),
    ...(row.state === undefined ? {} : { state: String(row.state) }),
  };
}
