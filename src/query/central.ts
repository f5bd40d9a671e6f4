/**
 * The entities in the middle of the network that reports of a period state.
 * PageRank after Brin and Page (1998), on the undirected graph: who is beside whom counts, not who is the grammar's subject.
 */
import { UndirectedGraph } from 'graphology';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { compareText, sortedUnique } from '../order.js';
import type { Row } from '../store/types.js';
import { byColumns, SOURCE, type Step, text } from './step.js';

// Its types say `export default`, its code is CommonJS.
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

const TOLERANCE = 1e-9;
const MOST_ROUNDS = 500;
/** Decimals that are shown and sorted by, so that the order of a sum decides nothing. */
const DECIMALS = 1e6;

/** @returns the rank of each node; the sum is 1. Sums run in order of names, so that they come out alike to the last bit. */
export function pageRank(graph: UndirectedGraph): Record<string, number> {
  // Of nothing it does not converge.
  if (graph.order === 0) return {};
  const ordered = new UndirectedGraph();
  for (const node of graph.nodes().sort(compareText)) ordered.addNode(node);
  for (const node of ordered.nodes()) for (const other of graph.neighbors(node).sort(compareText)) ordered.mergeEdge(node, other);
  return pagerank(ordered, { maxIterations: MOST_ROUNDS, tolerance: TOLERANCE, getEdgeWeight: null });
}

interface Met {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** The newest statement of it. */
  readonly row: Row;
}

const ofOneDay = byColumns(['page', 'sentence', 'sourceId', 'targetId', '_fact']);

/** Newest first; sorted here, since the stores are slow at sorting many wide rows. */
function newestFirst(a: Row, b: Row): number {
  return compareText(text(b, 'date'), text(a, 'date')) || ofOneDay(a, b);
}

/** @param statements those between entities. */
export const central: Step = (statements, { kind, top }) => {
  const rows = [...statements].sort(newestFirst);
  const graph = new UndirectedGraph();
  const met = new Map<string, Met>();
  for (const row of rows) {
    for (const end of ['source', 'target']) {
      const id = text(row, `${end}Id`);
      if (!met.has(id)) met.set(id, { id, name: text(row, end), kind: text(row, `${end}Kind`), row });
    }
    if (row.sourceId !== row.targetId) graph.mergeEdge(row.sourceId, row.targetId);
  }
  const rank = pageRank(graph);
  const found = [...met.values()]
    .filter((entity) => (kind === '' || entity.kind === kind) && rank[entity.id] !== undefined)
    .map((entity) => ({ ...entity, pagerank: Math.round(rank[entity.id]! * DECIMALS) / DECIMALS, degree: graph.degree(entity.id) }))
    .sort((a, b) => b.pagerank - a.pagerank || b.degree - a.degree || compareText(a.name, b.name) || compareText(a.id, b.id))
    .slice(0, Number(top));
  const shown = new Set(found.map(({ id }) => id));
  // The graph of the answer shows them among those who make them central.
  const around = rows.filter((row) => shown.has(text(row, 'sourceId')) || shown.has(text(row, 'targetId')));
  const facts = sortedUnique(around.map((row) => text(row, '_fact')));
  return {
    columns: ['name', 'kind', 'pagerank', 'degree', ...SOURCE],
    rows: found.map(({ id, name, kind: own, pagerank, degree, row: { date, sentence, page } }) => {
      return { name, kind: own, pagerank, degree, date: date!, sentence: sentence!, page: page!, _node: id, _fact: facts };
    }),
  };
};
