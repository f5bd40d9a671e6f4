/** The whole graph in memory, made once a generation: every part that a page draws comes from it, with its places. */

import { inSlices } from '../../slices.js';
import { nodeSize } from '../size.js';
import type { RawGraph, RawNode, WholeGraph } from '../source.js';
import type { CommunityView, GraphFilter, NodeAttributes, SerialisedGraph, Summary, ViewGraph } from '../types.js';
import { type GraphArrays, serialised, toArrays } from './arrays.js';
import { prepareAside } from './aside.js';
import { chooseEdges, chooseNodes } from './choose.js';
import { isEmpty, type Mask, maskOf } from './filter.js';
import { neighbourhoodOf } from './neighbourhood.js';
import { pathsBetween } from './paths.js';
import { placeTree, Whereabouts } from './place-tree.js';
import { placesOf } from './places.js';
import { type Prepared, partHolding, prepare, type Unprepared } from './prepare.js';
import { summaryOf, summarySteps } from './summary.js';

/** So many edges are prepared in a tenth of a second, which is what a thread needs to begin. */
const LONG = 20_000;
/** A community is called by so many of its members. */
const NAMES = 3;

/** At once: for graphs of a few thousand nodes, and where nobody waits. */
export function wholeGraph(raw: RawGraph): WholeGraph {
  const graph = toArrays(raw);
  return new Whole(graph, prepare(unprepared(graph)));
}

/** In a thread if it takes long, so that a server answers meanwhile: 100,000 nodes take seconds. @throws Error what went wrong there. */
export async function wholeGraphAside(graph: GraphArrays): Promise<WholeGraph> {
  const own = unprepared(graph);
  return new Whole(graph, graph.edges.id.length < LONG ? prepare(own) : await prepareAside(own));
}

function unprepared({ pages, edges, adjacency }: GraphArrays): Unprepared {
  return { pages, counts: edges.count, adjacency };
}

class Whole implements WholeGraph {
  readonly #whereabouts: Whereabouts;
  readonly #all: Mask;

  constructor(
    readonly graph: GraphArrays,
    readonly prepared: Prepared,
  ) {
    this.#whereabouts = new Whereabouts(graph, placeTree(graph, prepared.order));
    this.#all = maskOf(graph, {}, {});
  }

  get generation(): string {
    return this.graph.generation;
  }

  select(filter: GraphFilter, limit: number, pageFacts?: ReadonlySet<string>): ViewGraph {
    const { graph, prepared } = this;
    const mask = isEmpty(filter)
      ? this.#all
      : maskOf(graph, filter, {
          there: this.#whereabouts.named(filter.place),
          community: filter.community === undefined ? undefined : (prepared.all[filter.community]?.members ?? []),
          pageFacts: filter.page === undefined ? undefined : (pageFacts ?? new Set()),
        });
    const nodes = chooseNodes(graph, prepared, mask, limit);
    const { serialised, communities } = this.#drawn(nodes, chooseEdges(graph, prepared, mask, nodes), filter.community);
    return {
      generation: this.generation,
      total: { nodes: graph.nodes.length, edges: graph.edges.id.length },
      ...(isEmpty(filter) ? {} : { matching: mask.size }),
      communities,
      graph: serialised,
    };
  }

  neighbourhood(id: string, depth: number, limit: number) {
    const centre = this.graph.at.get(id);
    if (centre === undefined) return null;
    const { nodes, leftOut } = neighbourhoodOf(this.graph, this.prepared, centre, depth, limit);
    const edges = chooseEdges(this.graph, this.prepared, this.#all, nodes);
    return { generation: this.generation, id, depth, leftOut, graph: this.#drawn(nodes, edges).serialised };
  }

  paths(from: string, to: string, avoid: ReadonlySet<string>, limit: number) {
    const found = pathsBetween(this.graph, this.prepared.ties, [from, to], avoid, limit);
    if (!found) return null;
    const { paths, more, nodes, edges } = found;
    return { generation: this.generation, paths, more, graph: this.#part(nodes, edges) };
  }

  part(ids: Iterable<string>, facts: Iterable<string>): SerialisedGraph {
    const { graph } = this;
    const nodes = [...ids].flatMap((id) => graph.at.get(id) ?? []);
    return this.#part(
      nodes,
      [...facts].flatMap((id) => this.#edgeAt().get(id) ?? []),
    );
  }

  #summary: Summary | null = null;

  /** In slices, once. */
  async counted(): Promise<Summary> {
    this.#summary ??= await inSlices(summarySteps(this.graph, this.#whereabouts));
    return this.#summary;
  }

  summary(): Summary {
    this.#summary ??= summaryOf(this.graph, this.#whereabouts);
    return this.#summary;
  }

  /** Facts by id are asked for seldom: the index is made when they are. */
  #edges: ReadonlyMap<string, number> | null = null;

  #edgeAt(): ReadonlyMap<string, number> {
    this.#edges ??= new Map(this.graph.edges.id.map((id, edge) => [id, edge]));
    return this.#edges;
  }

  #part(nodes: readonly number[], edges: readonly number[]): SerialisedGraph {
    const { source, target } = this.graph.edges;
    const all = new Set([...nodes, ...edges.flatMap((edge) => [source[edge]!, target[edge]!])]);
    const { rank } = this.prepared;
    const sorted = Uint32Array.from(all).sort((a, b) => rank[b]! - rank[a]! || a - b);
    return this.#drawn(sorted, Uint32Array.from(new Set(edges))).serialised;
  }

  /** @param opened the community whose parts tell nodes apart; those of the first level if none is. */
  #drawn(nodes: Uint32Array, edges: Uint32Array, opened = 0): { serialised: SerialisedGraph; communities: CommunityView[] } {
    const { graph, prepared } = this;
    const { x, y } = placesOf(graph, prepared, nodes, edges);
    const seen = new Set<number>();
    const drawn = Array.from(nodes, (n, place) => {
      const community = prepared.home[n]! < 0 ? undefined : partHolding(prepared, opened, prepared.home[n]!);
      if (community !== undefined) seen.add(community);
      return { key: graph.nodes[n]!.key, attributes: this.#attributes(graph.nodes[n]!, n, { x: x[place]!, y: y[place]! }, community) };
    });
    return {
      serialised: serialised(graph, drawn, edges),
      communities: [...seen].sort((a, b) => a - b).map((id) => this.#community(id)),
    };
  }

  #attributes({ attributes }: RawNode, n: number, at: { x: number; y: number }, community: number | undefined): NodeAttributes {
    const { start } = this.graph.adjacency;
    const degree = start[n + 1]! - start[n]!;
    const { aliases, first, kind, label, last, official, pages } = attributes;
    // Named one by one: to spread thousands of them takes a tenth of a filter's time.
    const own = { label, kind, aliases, official, pages, first, last, x: at.x, y: at.y, size: nodeSize(pages), degree };
    return community === undefined ? own : { ...own, community };
  }

  #community(id: number): CommunityView {
    const { members } = this.prepared.all[id]!;
    const names = Array.from(members.subarray(0, NAMES), (n) => this.graph.nodes[n]!.attributes.label);
    return { id, names, nodes: members.length };
  }
}
