/**
 * A store's graph into another store: nodes first, then edges, in portions, under labels of the next epoch, so that
 * nobody sees half a copy and what breaks off leaves nothing behind that the next copy does not drop. Only a copy that
 * is equal to the original takes the place of what was there.
 */
import { schemaHash } from '../../graph-schema/hash.js';
import { dropEpoch, goLive, readHead } from '../graph/epoch.js';
import { edgesFrom, endLabels, NODE_LABELS, type WholeEdge, type WholeNode, walkNodes } from '../graph/whole.js';
import { groupBy } from '../order.js';
import { StoreError } from '../store/errors.js';
import { type LeaseOptions, withLease } from '../store/lease.js';
import { forEpoch, statement } from '../store/statements.js';
import type { Row, Store, Transaction } from '../store/types.js';
import { Digest } from './digest.js';
import { countNodes } from './info.js';

export interface CopyOptions extends LeaseOptions {
  /** Whether a graph that is there gives way. */
  readonly replace: boolean;
  readonly progress?: (nodes: number) => void;
}

export interface Copied {
  readonly nodes: number;
  readonly edges: number;
  /** The same for both graphs. */
  readonly digest: string;
}

/** @throws StoreError if `from` has no graph, `to` has one that may not be replaced, or the copy is not equal to the original. */
export async function copyStore(from: Store, to: Store, options: CopyOptions): Promise<Copied> {
  const head = await readHead(from);
  if (head.knowledge === null) throw new StoreError(`${from.address} holds no graph.`);
  if (head.schema !== schemaHash())
    throw new StoreError(`${from.address} was built with another graph schema; run gantu build on it first.`);
  await to.prepare();
  return withLease(to, options, async (lease) => {
    const before = await readHead(to);
    if (!options.replace) await mustBeEmpty(to);
    const write: Write = (work) => lease.write(work);
    await write((tx) => dropEpoch(tx, 'Next'));
    const original = await copyGraph(from, write, options);
    const copy = await digestOf(to, true);
    const after = await readHead(from);
    const isEqual = copy.toString() === original.toString();
    if (!isEqual || after.generation !== head.generation || after.epoch !== head.epoch) {
      await write((tx) => dropEpoch(tx, 'Next'));
      const why = isEqual ? 'changed meanwhile' : `is not what was written (${copy}, should be ${original})`;
      throw new StoreError(`${from.address} ${why}; nothing of the copy was kept. Run the command again.`);
    }
    // Readers tell by the epoch that the graph is another.
    const epoch = Math.max(head.epoch, before.epoch + 1);
    await write((tx) => goLive(tx, { ...head, epoch, generation: Math.max(head.generation, before.generation + 1) }));
    return { nodes: original.nodes, edges: original.edges, digest: original.toString() };
  });
}

type Write = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

async function mustBeEmpty(to: Store): Promise<void> {
  await to.read(async (tx) => {
    for (const label of NODE_LABELS)
      if ((await countNodes(tx, label, false)) > 0)
        throw new StoreError(`${to.address} holds a graph already; say --replace if the copy is to take its place.`);
  });
}

/** Nodes of every label, then the edges between them. */
async function copyGraph(from: Store, write: Write, { progress }: CopyOptions): Promise<Digest> {
  const digest = new Digest();
  await walk(from, false, async (label, nodes) => {
    for (const node of nodes) digest.addNode(label, node);
    await write((tx) => createNodes(tx, label, nodes));
    progress?.(digest.nodes);
  });
  await walk(from, false, async (label, nodes, edgesOf) => {
    const edges = await edgesOf(label, nodes);
    for (const edge of edges) digest.addEdge(edge);
    await write((tx) => createEdges(tx, edges));
  });
  return digest;
}

type EdgesOf = (label: string, nodes: readonly WholeNode[]) => Promise<WholeEdge[]>;

async function walk(
  store: Store,
  next: boolean,
  visit: (label: string, nodes: WholeNode[], edgesOf: EdgesOf) => Promise<void>,
): Promise<void> {
  const reads = portionwise(store, next);
  const edgesOf: EdgesOf = (label, nodes) =>
    edgesFrom(
      reads,
      label,
      nodes.map(({ id }) => id),
    );
  for (const label of NODE_LABELS) for await (const nodes of walkNodes(reads, label)) await visit(label, nodes, edgesOf);
}

/** Each statement is a transaction of its own: one that a server tells to try again must not visit anything twice. */
const portionwise = (store: Store, next: boolean): Transaction => ({
  run: (text, parameters) => store.read((tx) => tx.run(forEpoch(text, next), parameters)),
});

async function createNodes(tx: Transaction, LABEL: string, nodes: readonly WholeNode[]): Promise<void> {
  await tx.run(forEpoch(statement('maintain/create-nodes', { LABEL }), true), { rows: nodes.map(({ properties }) => properties) });
}

async function createEdges(tx: Transaction, edges: readonly WholeEdge[]): Promise<void> {
  for (const [TYPE, rows] of groupBy(edges, ({ type }) => type)) {
    const { source: SOURCE, target: TARGET } = endLabels(TYPE);
    const text = forEpoch(statement('maintain/create-edges', { TYPE, SOURCE, TARGET }), true);
    await tx.run(text, { rows: rows.map(({ source, target, properties }): Row => ({ source, target, properties })) });
  }
}

async function digestOf(store: Store, next: boolean): Promise<Digest> {
  const digest = new Digest();
  await walk(store, next, async (label, nodes, edgesOf) => {
    for (const node of nodes) digest.addNode(label, node);
    for (const edge of await edgesOf(label, nodes)) digest.addEdge(edge);
  });
  return digest;
}
