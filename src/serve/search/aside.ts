/** Makes the index of a large graph's names in a thread of its own: it takes seconds, in which the server answers. */
import { Worker } from 'node:worker_threads';
import { inSlices } from '../../slices.js';
import { edgeView, type GraphArrays } from '../whole/arrays.js';
import { buildSearchIndex } from './build.js';
import type { SearchIndex } from './names.js';

/** Names of so few are indexed in less time than a thread needs to begin. */
const FEW = 5_000;

/** What the thread is sent: arrays of numbers, and texts as JSON, for strings and objects are copied one by one, and slowly. */
export interface Columns {
  /** Portions of nodes as JSON: of each node its name, then its aliases. */
  readonly names: readonly string[];
  readonly kind: Uint8Array;
  readonly pages: Uint32Array;
  /** Division codes of the nodes that have some: pairs as JSON. */
  readonly codes: string;
  readonly edges: Pick<GraphArrays['edges'], 'source' | 'target' | 'type' | 'modality' | 'count' | 'lastDay'>;
  /** Keys of the edges that have one, mostly offices: pairs as JSON. */
  readonly keys: string;
}

/** What it sends back; the nodes are here. */
export type Sent = Omit<SearchIndex, 'nodes' | 'contexts'> & { readonly contexts: string };

/** @throws Error what went wrong in the thread. */
export async function searchIndexAside(graph: GraphArrays): Promise<SearchIndex> {
  const { nodes } = graph;
  if (nodes.length < FEW) return buildSearchIndex({ nodes, edges: graph.edges.id.map((_, edge) => edgeView(graph, edge)) });
  const { contexts, ...index } = await sent(await inSlices(columns(graph)));
  return { ...index, contexts: JSON.parse(contexts) as string[], nodes };
}

/** Nodes of one portion. */
const PORTION = 2_000;

function* columns({ edges, kind, nodes, pages }: GraphArrays): Generator<void, Columns> {
  const names: string[] = [];
  const codes: [number, readonly string[]][] = [];
  for (let from = 0; from < nodes.length; from += PORTION) {
    yield;
    const portion = nodes.slice(from, from + PORTION);
    names.push(JSON.stringify(portion.map(({ attributes: { aliases, label } }) => [label, ...aliases])));
    for (const [at, { codes: own = [] }] of portion.entries()) if (own.length > 0) codes.push([from + at, own]);
  }
  const keys: [number, string][] = [];
  for (const [edge, key] of edges.key.entries()) {
    if (edge % PORTION === 0) yield;
    if (key !== '') keys.push([edge, key]);
  }
  const { count, lastDay, modality, source, target, type } = edges;
  return {
    names,
    kind,
    pages,
    codes: JSON.stringify(codes),
    edges: { count, lastDay, modality, source, target, type },
    keys: JSON.stringify(keys),
  };
}

function sent(graph: Columns): Promise<Sent> {
  return new Promise((resolve, reject) => {
    // Without the options that the program was started with: not all may be given to a thread.
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: graph, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that indexes the names ended with ${code}`)));
  });
}
