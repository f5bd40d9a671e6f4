/** A graph small enough to check by eye. */
import type { Kind, Modality, RelationType } from '../../graph-schema/schema.js';
import type { ViewGraph } from '../../src/serve/types.js';
import { wholeGraph } from '../../src/serve/whole/index.js';
import { type EntityGraph, toGraph } from '../../viewer/model/graph.js';
import type { Path } from '../../viewer/model/path.js';

type Node = readonly [id: string, kind: Kind, label: string, ...aliases: string[]];
type Edge = readonly [
  id: string,
  source: string,
  target: string,
  type: RelationType,
  extra?: { count?: number; first?: string; last?: string; modality?: Modality; certainty?: number },
];

const NODES: readonly Node[] = [
  ['jx', 'Place', '江西省', '赣'],
  ['nc', 'Place', '南昌市', '南昌'],
  ['sg', 'Place', '上高县'],
  ['gxt', 'Organization', '江西省工业和信息化厅', '省工信厅'],
  ['zong', 'Person', '宗继尧'],
  ['pn', 'Enterprise', '江西匹诺鞋业有限公司', '匹诺鞋业'],
  ['hb', 'Enterprise', '上高县宏步橡塑有限公司'],
  ['alone', 'Product', '竹地板'],
];

const EDGES: readonly Edge[] = [
  ['e1', 'nc', 'jx', 'LOCATED_IN', { count: 5, first: '2023-05-01', last: '2024-06-30' }],
  ['e2', 'sg', 'jx', 'LOCATED_IN', { count: 2, first: '2023-07-18', last: '2023-07-18' }],
  ['e3', 'gxt', 'jx', 'LOCATED_IN', { certainty: 0.7 }],
  ['e4', 'zong', 'gxt', 'HOLDS_POST', { count: 3, first: '2023-07-18', last: '2025-01-02', certainty: 0.7 }],
  ['e5', 'pn', 'sg', 'LOCATED_IN', { first: '2023-07-18', last: '2023-07-18' }],
  ['e6', 'hb', 'pn', 'PARTNERS_WITH', { first: '2023-07-18', last: '2023-07-18', modality: 'planned', certainty: 0.6 }],
  ['e7', 'hb', 'sg', 'LOCATED_IN', { first: '2024-01-01', last: '2024-01-01', certainty: 0.9 }],
  ['e8', 'zong', 'pn', 'VISITED', { first: '2024-03-05', last: '2024-03-05' }],
];

export function smallGraph(): EntityGraph {
  return toGraph(smallView());
}

/** Paths over all of a graph, as the server and the single file find them. */
export function pathsOf(graph: EntityGraph, from: string, to: string, avoid: readonly string[] = []): readonly Path[] {
  const { edges, nodes } = graph.export();
  const raw = {
    generation: '1',
    nodes: nodes.map(({ key, attributes }) => ({ key, attributes: attributes! })),
    edges: edges.map(({ attributes, key, source, target }) => ({ key: key!, source, target, attributes: attributes! })),
  };
  return wholeGraph(raw).paths(from, to, new Set(avoid), 20)?.paths ?? [];
}

/** As the server gives it. */
export function smallView(): ViewGraph {
  return {
    generation: '1',
    total: { nodes: NODES.length, edges: EDGES.length },
    graph: {
      attributes: {},
      options: { type: 'directed', multi: true, allowSelfLoops: true },
      nodes: NODES.map(([key, kind, label, ...aliases], at) => ({
        key,
        attributes: { label, kind, aliases, official: false, pages: NODES.length - at, first: null, last: null, x: at, y: -at, size: 5 },
      })),
      edges: EDGES.map(([key, source, target, type, extra = {}]) => ({
        key,
        source,
        target,
        attributes: { type, key: '', count: 1, first: null, last: null, modality: 'fact', ...extra },
      })),
    },
  };
}
