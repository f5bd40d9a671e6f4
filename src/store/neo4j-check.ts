/** What must be true of a server and its database before anything is asked or written. */
import { randomUUID } from 'node:crypto';
import type { Session } from 'neo4j-driver';
import type { Neo4jAddress } from './address.js';
import { ForeignGraphError, ServerError } from './errors.js';
import { fromNeo4j } from './neo4j-values.js';
import { INTERNAL_LABELS, OWN_LABELS, statement } from './statements.js';
import type { Parameters, Row } from './types.js';

/** The oldest release that the statements are tested on; later ones are numbered by year (2025.01). */
const OLDEST = [5, 26] as const;

export interface ServerInfo {
  /** `5.26.18`, `2025.10.1`. */
  readonly version: string;
  /** `community` or `enterprise`. */
  readonly edition: string;
}

/** Reads what `dbms.components()` says. @throws ServerError if that is no Neo4j, or one that is too old. */
export function serverInfo(rows: readonly Row[], address: string): ServerInfo {
  const kernel = rows.find((row) => row.name === 'Neo4j Kernel');
  const version = String(kernel?.version ?? '');
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
  if (!kernel || major === undefined || minor === undefined) throw new ServerError(`What answers at ${address} is no Neo4j.`);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new ServerError(`The Neo4j at ${address} is ${version}: too old, ${OLDEST.join('.')} or newer is needed.`);
  }
  return { version, edition: String(kernel.edition ?? 'unknown') };
}

/** Asks once: unlike a transaction this is not retried, so that a server that is not there is known at once. */
export async function checkServer(session: Session, { address }: Neo4jAddress): Promise<ServerInfo> {
  return serverInfo(await ask(session, statement('check/server')), address);
}

/** @throws the server's error if this user may not write. */
export async function checkRights(session: Session): Promise<void> {
  const tx = await session.beginTransaction();
  try {
    await tx.run(statement('check/may-write'), { id: `may-write-${randomUUID()}` });
    await tx.rollback();
  } finally {
    await tx.close();
  }
}

/** What a database holds: nodes in all, and by label of ours. */
export interface Holding {
  readonly nodes: number;
  readonly labelled: ReadonlyMap<string, number>;
  /** Whether a build has written to it. */
  readonly built: boolean;
}

/** Labels of ours that nodes bear which no build can have written. */
export function usurped({ labelled, built }: Holding): string[] {
  const rest = [...labelled].map(([label, n]): [string, number] => [label, label === 'Store' && built ? n - 1 : n]);
  return rest.filter(([label, n]) => n > 0 && (!built || label === 'Store')).map(([label]) => label);
}

/** Nodes that bear no label of ours. */
export function foreignNodes({ nodes, labelled }: Holding): number {
  return nodes - [...labelled.values()].reduce((sum, n) => sum + n, 0);
}

/**
 * @param shared whether others may have nodes of their own there.
 * @throws ForeignGraphError if they have and may not, or if theirs and ours would mix.
 */
export async function checkHolding(session: Session, { address }: Neo4jAddress, shared: boolean): Promise<void> {
  const holding = await readHolding(session);
  const theirs = usurped(holding);
  if (theirs.length > 0)
    throw new ForeignGraphError(
      `The database at ${address} has nodes labelled ${theirs.join(', ')} that gantu did not write; its own would mix with them. ${OWN_DATABASE}.`,
    );
  if (shared) return checkConstraints(session, address);
  // Counts may be of different moments while another writes: the nodes themselves decide.
  const found = foreignNodes(holding) > 0 ? await ask(session, statement('check/foreign-nodes'), { ours: [...BASE_LABELS] }) : [];
  if (found.length === 0) return;
  const labels = found.map((row) => (row.labels as string[]).map((label) => `:${label}`).join('')).map((l) => l || 'no label');
  throw new ForeignGraphError(
    `The database at ${address} holds nodes that are not gantu's (${labels.join(', ')}). ${OWN_DATABASE}, or say --shared to build beside them.`,
  );
}

const OWN_DATABASE = 'Give gantu a database of its own (--database)';

async function checkConstraints(session: Session, address: string): Promise<void> {
  const found = await ask(session, statement('check/foreign-constraints'), { ours: [...OWN_LABELS] });
  if (found.length === 0) return;
  const named = found.map(({ name, labels }) => `${name} on :${(labels as string[]).join(', :')}`).join('; ');
  throw new ForeignGraphError(
    `Constraints in the database at ${address} would bind gantu's nodes too (${named}). Drop them, or give gantu a database of its own (--database).`,
  );
}

/** Every node of ours bears exactly one of these. */
const BASE_LABELS: readonly string[] = INTERNAL_LABELS.flatMap((label) => (label === 'Store' ? [label] : [label, `Next${label}`]));

async function readHolding(session: Session): Promise<Holding> {
  // All nodes first: what is written meanwhile then counts as ours.
  const counts = [statement('check/count-nodes'), ...BASE_LABELS.map((LABEL) => statement('check/count-labelled', { LABEL }))];
  const rows = await ask(session, counts.join('\nUNION ALL\n'));
  const labelled = new Map(rows.map((row) => [String(row.label), Number(row.nodes)]));
  const nodes = labelled.get('') ?? 0;
  labelled.delete('');
  const [store] = await ask(session, statement('check/count-stores'));
  return { nodes, labelled, built: Number(store?.nodes) > 0 };
}

async function ask(session: Session, text: string, parameters: Parameters = {}): Promise<Row[]> {
  const { records } = await session.run(text, parameters);
  return records.map((record) => fromNeo4j(record.toObject()) as Row);
}
