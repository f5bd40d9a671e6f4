/**
 * Whether a store's graph is sound: node by node and edge by edge against the schema, and what is computed against what
 * it is computed from. In portions, so that memory does not grow with the graph. While another writes, a server may
 * show one portion before and the next one after a transaction: what is found then may be of the moment.
 */
import { readHead, writeHead } from '../graph/epoch.js';
import { Layer } from '../graph/layer.js';
import { edgesFrom, NODE_LABELS, type WholeNode, walkNodes } from '../graph/whole.js';
import { type LeaseOptions, withLease } from '../store/lease.js';
import { statement } from '../store/statements.js';
import type { Store, Transaction } from '../store/types.js';
import { checkEdges } from './check-edges.js';
import { LINK_CHECKS } from './check-links.js';
import { checkNode } from './check-node.js';
import { countNodes } from './info.js';
import { type Problem, Problems } from './problems.js';
import { readSchemaState } from './schema-state.js';

export interface CheckReport {
  readonly nodes: number;
  readonly edges: number;
  readonly problems: readonly Problem[];
}

export async function checkStore(store: Store): Promise<CheckReport> {
  return store.read(async (tx) => {
    const problems = new Problems();
    const { missing, notOnline } = await readSchemaState(tx, store.kind);
    for (const name of missing) problems.add('missing-index', name);
    for (const name of notOnline) problems.add('index-not-ready', name);
    return checkGraph(tx, problems);
  });
}

/** Nodes and edges as a transaction sees them. @param problems those found before. */
export async function checkGraph(tx: Transaction, problems = new Problems()): Promise<CheckReport> {
  let [nodes, edges] = [0, 0];
  for (const label of NODE_LABELS) {
    const unfinished = await countNodes(tx, label, true);
    if (unfinished > 0) problems.add('unfinished-epoch', `${unfinished} :Next${label}`, unfinished);
    const walked = await checkLabel(tx, label, problems);
    nodes += walked.nodes;
    edges += walked.edges;
  }
  return { nodes, edges, problems: problems.list() };
}

async function checkLabel(tx: Transaction, label: string, problems: Problems): Promise<{ nodes: number; edges: number }> {
  const layer = new Layer(tx, false);
  let [walked, crossed] = [0, 0];
  for await (const nodes of walkNodes(tx, label)) {
    for (const node of nodes) checkNode(label, node, problems);
    const ids = [...new Set(nodes.map(({ id }) => id))];
    findDuplicates(label, nodes, problems);
    const edges = await edgesFrom(tx, label, ids);
    const kinds = new Map(label === 'Entity' ? nodes.map(({ id, properties }) => [id, String(properties.kind)]) : []);
    await checkEdges(label, edges, kinds, layer, problems);
    await LINK_CHECKS[label]!({ nodes, ids, edges, tx, layer, problems });
    walked += nodes.length;
    crossed += edges.length;
  }
  await findUnwalked(tx, label, walked, problems);
  return { nodes: walked, edges: crossed };
}

/** Nodes come in order of id: those with one id stand together. */
function findDuplicates(label: string, nodes: readonly WholeNode[], problems: Problems): void {
  nodes.forEach(({ id }, i) => {
    if (i > 0 && nodes[i - 1]!.id === id) problems.add('duplicate-node', `${label} ${id}`);
  });
}

/** Nodes without an id, and those with the id of the last one of a portion. */
async function findUnwalked(tx: Transaction, label: string, walked: number, problems: Problems): Promise<void> {
  const unwalked = (await countNodes(tx, label, false)) - walked;
  if (unwalked <= 0) return;
  const [row] = await tx.run(statement('maintain/count-without-id', { LABEL: label }));
  const without = Number(row?.count ?? 0);
  if (without > 0) problems.add('node-without-id', `${without} :${label}`, without);
  if (unwalked > without) problems.add('duplicate-node', `${unwalked - without} :${label}`, unwalked - without);
}

/** No knowledge has this hash. */
const FORGOTTEN = '';

/** Makes the next build read every stored page again into a new epoch. */
export async function orderReread(store: Store, lease: LeaseOptions): Promise<void> {
  await withLease(store, lease, async (held) => {
    const head = await readHead(store);
    // A store that nothing was built into has nothing to read again.
    if (head.knowledge === null) return;
    await held.write((tx) => writeHead(tx, { ...head, knowledge: FORGOTTEN }));
  });
}
