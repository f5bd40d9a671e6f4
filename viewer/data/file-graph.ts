/** The graph in a single file, filtered and walked as the server does it (src/serve/whole), in the places that the server gave it. */
import { type EmbeddedData, evidenceOf, type PackedFact } from '../../src/serve/embedded.js';
import { DEFAULT_LIMITS, DEFAULT_NODE_LIMIT } from '../../src/serve/limits.js';
import type {
  EntityView,
  FactDetail,
  GraphFilter,
  NeighbourhoodView,
  PathsView,
  SerialisedGraph,
  Summary,
  ViewGraph,
} from '../../src/serve/types.js';
import { type GraphArrays, serialised, toArrays } from '../../src/serve/whole/arrays.js';
import { chooseEdges } from '../../src/serve/whole/choose.js';
import { isEmpty, type Mask, maskOf } from '../../src/serve/whole/filter.js';
import { neighbourhoodOf } from '../../src/serve/whole/neighbourhood.js';
import { pathsBetween } from '../../src/serve/whole/paths.js';
import { placeTree, Whereabouts } from '../../src/serve/whole/place-tree.js';
import { summaryOf } from '../../src/serve/whole/summary.js';
import { type Ties, tiesOf } from '../../src/serve/whole/ties.js';

export class FileGraph {
  readonly #graph: GraphArrays;
  readonly #ties: Ties;
  readonly #whereabouts: Whereabouts;
  /** All nodes, the most telling first, and how telling each is. */
  readonly #order: Uint32Array;
  readonly #rank: Float64Array;
  readonly #all: Mask;
  /** By id: places in the data. */
  readonly #nodes: ReadonlyMap<string, number>;
  readonly #facts: ReadonlyMap<string, number>;

  constructor(readonly data: EmbeddedData) {
    this.#nodes = new Map(data.nodes.map(({ key }, at) => [key, at]));
    this.#facts = new Map(data.facts.map(({ id }, at) => [id, at]));
    const between = data.facts.filter(({ source, target }) => this.#nodes.has(source.id) && this.#nodes.has(target.id));
    const edges = between.map(({ evidence: _packed, id, source, target, ...attributes }) => {
      return { key: id, source: source.id, target: target.id, attributes };
    });
    const graph = toArrays({ generation: data.generation, nodes: data.nodes, edges });
    this.#graph = graph;
    this.#ties = tiesOf(graph.adjacency, graph.edges.count);
    this.#order = Uint32Array.from(data.nodes, ({ key }) => graph.at.get(key)!);
    this.#rank = new Float64Array(graph.nodes.length);
    this.#order.forEach((n, at) => {
      this.#rank[n] = -at;
    });
    this.#whereabouts = new Whereabouts(graph, placeTree(graph, this.#order));
    this.#all = maskOf(graph, {}, {});
  }

  /** The most telling part that meets the filter; a page is not known here, and none is offered. */
  graph(limit = DEFAULT_NODE_LIMIT, filter: GraphFilter = {}): ViewGraph {
    const mask = isEmpty(filter) ? this.#all : maskOf(this.#graph, filter, { there: this.#whereabouts.named(filter.place) });
    const nodes = this.#order.filter((n) => mask.nodes[n]).slice(0, limit);
    const { communities, generation, total } = this.data;
    return {
      generation,
      total,
      ...(isEmpty(filter) ? {} : { matching: mask.size }),
      communities,
      graph: this.#part(nodes, chooseEdges(this.#graph, { ties: this.#ties }, mask, nodes)),
    };
  }

  summary(): Summary {
    return summaryOf(this.#graph, this.#whereabouts);
  }

  neighbours(id: string, depth: number, limit = DEFAULT_LIMITS.neighbours): NeighbourhoodView | null {
    const centre = this.#graph.at.get(id);
    if (centre === undefined) return null;
    const { leftOut, nodes } = neighbourhoodOf(this.#graph, { ties: this.#ties, rank: this.#rank }, centre, depth, limit);
    const edges = chooseEdges(this.#graph, { ties: this.#ties }, this.#all, nodes);
    return { generation: this.data.generation, id, depth, leftOut, graph: this.#part(nodes, edges) };
  }

  paths(from: string, to: string, avoid: readonly string[], limit = DEFAULT_LIMITS.paths): PathsView | null {
    const found = pathsBetween(this.#graph, this.#ties, [from, to], avoid, limit);
    if (!found) return null;
    const { paths, more, nodes, edges } = found;
    return { generation: this.data.generation, paths, more, graph: this.#part(new Set(nodes), new Set(edges)) };
  }

  entity(id: string): EntityView | null {
    const node = this.data.nodes[this.#nodes.get(id) ?? -1];
    if (!node) return null;
    const { aliases, first, kind, label, last, pages } = node.attributes;
    const facts = node.facts.map((at) => {
      const { evidence: _packed, source, target, ...rest } = this.data.facts[at]!;
      const outgoing = source.id === id;
      return { ...rest, outgoing, other: outgoing ? target : source, evidence: evidenceOf(this.data, this.data.facts[at]!) };
    });
    return { id, kind, name: label, aliases, codes: node.codes, pages, first, last, facts };
  }

  fact(id: string): FactDetail | null {
    const fact: PackedFact | undefined = this.data.facts[this.#facts.get(id) ?? -1];
    return fact ? { ...fact, evidence: evidenceOf(this.data, fact) } : null;
  }

  #part(nodes: Iterable<number>, edges: Iterable<number>): SerialisedGraph {
    const graph = this.#graph;
    const drawn = Array.from(nodes, (n) => this.data.nodes[this.#nodes.get(graph.nodes[n]!.key)!]!);
    const shown = drawn.map(({ attributes, key }) => ({ key, attributes }));
    return serialised(graph, shown, edges);
  }
}
