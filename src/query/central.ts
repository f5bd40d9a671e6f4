/**
 * The entities in the middle of the network that reports of a period state.
 * PageRank after Brin and Page (1998), on the undirected graph: who is beside whom counts, not who is the grammar's subject.
 */
import { UndirectedGraph } from 'graphology';
import { compareText, sortedUnique } from '../order.js';
import type { Row } from '../store/types.js';
import { SOURCE, type Step, text } from './step.js';

const DAMPING = 0.85;
const TOLERANCE = 1e-9;
const MOST_ROUNDS = 500;
/** Decimals that are shown and sorted by, so that the order of a sum decides nothing. */
const DECIMALS = 1e6;

/** @returns the rank of each node; the sum is 1. Every node has a neighbour. */
export function pageRank(graph: UndirectedGraph): Map<string, number> {
  const nodes = graph.nodes().sort(compareText);
  const neighbours = new Map(nodes.map((node) => [node, graph.neighbors(node).sort(compareText)]));
  let rank = new Map(nodes.map((node) => [node, 1 / nodes.length]));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Map(
      nodes.map((node) => {
        const given = neighbours.get(node)!.reduce((sum, other) => sum + rank.get(other)! / neighbours.get(other)!.length, 0);
        return [node, (1 - DAMPING) / nodes.length + DAMPING * given];
      }),
    );
    const moved = nodes.reduce((sum, node) => sum + Math.abs(next.get(node)! - rank.get(node)!), 0);
    rank = next;
    if (moved < TOLERANCE) break;
  }
  return rank;
}

interface Met {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** The newest statement of it. */
  readonly row: Row;
}

/** @param rows statements between entities, newest first. */
export const central: Step = (rows, { kind, top }) => {
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
    .filter((entity) => (kind === '' || entity.kind === kind) && rank.has(entity.id))
    .map((entity) => ({ ...entity, pagerank: Math.round(rank.get(entity.id)! * DECIMALS) / DECIMALS, degree: graph.degree(entity.id) }))
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
