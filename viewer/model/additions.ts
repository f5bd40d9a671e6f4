/** Parts put into the drawn graph beside what was served, and taken out again: neighbours of an expanded entity, a path. */
import type { SerialisedGraph } from '../../src/serve/types.js';
import { placesBeside } from './beside.js';
import type { EntityGraph } from './graph.js';

export class Additions {
  readonly #graph: EntityGraph;
  #nodes = new Set<string>();
  #edges = new Set<string>();

  constructor(graph: EntityGraph) {
    this.#graph = graph;
  }

  /** After the graph has been filled anew: nothing of ours is in it. */
  forget(): void {
    this.#nodes = new Set();
    this.#edges = new Set();
  }

  /**
   * Brings the graph to what was served and these parts. A fact comes in only with both its ends.
   * @returns whether it has changed
   */
  hold(parts: readonly SerialisedGraph[]): boolean {
    const wanted = { nodes: new Set(parts.flatMap(({ nodes }) => nodes.map(({ key }) => key))), edges: new Set<string>() };
    for (const { edges } of parts) for (const { key } of edges) wanted.edges.add(key);
    const dropped = this.#drop(wanted.nodes, wanted.edges);
    const added = parts.map((part) => this.#add(part));
    return dropped || added.includes(true);
  }

  #drop(nodes: ReadonlySet<string>, edges: ReadonlySet<string>): boolean {
    const graph = this.#graph;
    const gone = { edges: [...this.#edges].filter((key) => !edges.has(key)), nodes: [...this.#nodes].filter((key) => !nodes.has(key)) };
    for (const key of gone.edges) {
      this.#edges.delete(key);
      if (graph.hasEdge(key)) graph.dropEdge(key);
    }
    for (const key of gone.nodes) {
      this.#nodes.delete(key);
      // With its facts, which may be those of a part that stays: it is put in again with them.
      graph.forEachEdge(key, (edge) => this.#edges.delete(edge));
      graph.dropNode(key);
    }
    return gone.edges.length + gone.nodes.length > 0;
  }

  #add(part: SerialisedGraph): boolean {
    const graph = this.#graph;
    const places = placesBeside(graph, part);
    let changed = false;
    for (const { key, attributes } of part.nodes) {
      if (graph.hasNode(key)) continue;
      graph.addNode(key, { ...attributes, ...places.get(key) });
      this.#nodes.add(key);
      changed = true;
    }
    for (const { attributes, key, source, target } of part.edges) {
      if (graph.hasEdge(key) || !graph.hasNode(source) || !graph.hasNode(target)) continue;
      graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
      this.#edges.add(key);
      changed = true;
    }
    return changed;
  }
}
