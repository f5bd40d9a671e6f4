/** What a store is and holds, read without changing it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { schemaHash } from '../../graph-schema/hash.js';
import { KIND_NAMES, RELATION_TYPES, STRUCTURE } from '../../graph-schema/schema.js';
import { endLabels, NODE_LABELS } from '../graph/whole.js';
import { forEpoch, statement } from '../store/statements.js';
import type { Row, Store, Transaction } from '../store/types.js';
import { readSchemaState, type SchemaState } from './schema-state.js';

export interface StoreInfo {
  readonly address: string;
  readonly kind: Store['kind'];
  /** Version and edition of the server; null for the embedded store. */
  readonly server: { readonly version: string; readonly edition: string } | null;
  /** Bytes of the file and its log; null where it cannot be known (memory, a server). */
  readonly bytes: number | null;
  /** Hashes of what it was built with; null before the first build. */
  readonly schema: string | null;
  readonly knowledge: string | null;
  /** Whether `schema` is that of this program; the next build reads all pages again where it is not. */
  readonly schemaIsCurrent: boolean;
  readonly epoch: number;
  readonly generation: number;
  /** Who writes, and until when (ISO) unless renewed. */
  readonly lease: { readonly holder: string; readonly until: string } | null;
  /** Dates of the first and last page. */
  readonly pages: { readonly first: string | null; readonly last: string | null };
  readonly nodes: Readonly<Record<string, number>>;
  readonly entities: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
  /** Nodes of an epoch that a build began beside this one and has not finished. */
  readonly unfinished: number;
  readonly schemaState: SchemaState;
}

/** @param path of an embedded store in a file. */
export async function readInfo(store: Store, path: string | null): Promise<StoreInfo> {
  return store.read(async (tx) => {
    const [head] = await tx.run(statement('write/read-store'));
    const [lease] = await tx.run(statement('write/lease-state'));
    const [dates] = await tx.run(statement('maintain/page-dates'));
    const schema = text(head?.schema);
    return {
      address: store.address,
      kind: store.kind,
      server: store.kind === 'neo4j' ? await serverOf(tx) : null,
      bytes: path === null ? null : bytesOf(path),
      schema,
      knowledge: text(head?.knowledge),
      schemaIsCurrent: schema === schemaHash(),
      epoch: Number(head?.epoch ?? 0),
      generation: Number(head?.generation ?? 0),
      lease: leaseOf(lease),
      pages: { first: text(dates?.first), last: text(dates?.last) },
      nodes: await counted(NODE_LABELS, (LABEL) => countNodes(tx, LABEL, false)),
      entities: await counted(KIND_NAMES, (LABEL) => countNodes(tx, LABEL, false)),
      edges: await counted(EDGE_TYPES, (type) => countEdges(tx, type)),
      unfinished: Object.values(await counted(NODE_LABELS, (LABEL) => countNodes(tx, LABEL, true))).reduce((a, b) => a + b, 0),
      schemaState: await readSchemaState(tx, store.kind),
    };
  });
}

const EDGE_TYPES: readonly string[] = [...RELATION_TYPES, ...Object.keys(STRUCTURE)];

async function serverOf(tx: Transaction): Promise<{ version: string; edition: string }> {
  const rows = await tx.run(statement('check/server'));
  const kernel = rows.find(({ name }) => name === 'Neo4j Kernel') ?? rows[0];
  return { version: String(kernel?.version), edition: String(kernel?.edition) };
}

function leaseOf(row: Row | undefined): StoreInfo['lease'] {
  const holder = text(row?.holder);
  return holder === null ? null : { holder, until: new Date(Number(row?.until)).toISOString() };
}

/** One after the other: the embedded store runs a transaction's statements so. */
async function counted(names: readonly string[], countOf: (name: string) => Promise<number>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = await countOf(name);
  return counts;
}

export async function countNodes(tx: Transaction, LABEL: string, next: boolean): Promise<number> {
  const [row] = await tx.run(forEpoch(statement('check/count-labelled', { LABEL }), next));
  return Number(row?.nodes ?? 0);
}

export async function countEdges(tx: Transaction, TYPE: string): Promise<number> {
  const [row] = await tx.run(statement('maintain/count-edges', { TYPE, SOURCE: endLabels(TYPE).source }));
  return Number(row?.count ?? 0);
}

/** The file, and its log: a folder beside it. */
function bytesOf(path: string): number {
  const log = `${path}.wal`;
  const size = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const logged = existsSync(log) && statSync(log).isDirectory() ? readdirSync(log).map((name) => size(join(log, name))) : [size(log)];
  return size(path) + logged.reduce((a, b) => a + b, 0);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
