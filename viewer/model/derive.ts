/** What follows from graph and state: the part shown, and the part lit. */
import type { Edits } from './edits.js';
import { visible } from './filter.js';
import type { EntityGraph, Part } from './graph.js';
import type { Drawn } from './ground.js';
import { common, neighbourhood, relationPart, star, united, without } from './neighbourhood.js';
import { type Path, pathAt, pathPart } from './path.js';
import type { ViewState } from './state.js';

export interface Derived {
  /** What the filter lets through, without what the reader has hidden. */
  readonly filtered: Part;
  /** Of that, the neighbourhood in focus; and the path, whatever it goes through. */
  readonly shown: Part;
  readonly paths: readonly Path[];
}

/** Derives anew only what the change touches: filters cost a walk over all edges, a selection nothing. */
export class Deriver {
  #filtered: Part = { nodes: new Set(), edges: new Set() };
  #last: { state: ViewState; derived: Derived } | null = null;

  constructor(
    readonly graph: EntityGraph,
    readonly drawn: () => Pick<Drawn, 'of' | 'within'> = () => ({ of: 'whole', within: null }),
    /** The paths that were found for `state.path`. */
    readonly found: () => readonly Path[] = () => [],
  ) {}

  /** After the graph itself has changed. */
  forget(): void {
    this.#last = null;
  }

  derive(state: ViewState): Derived {
    const { graph } = this;
    const last = this.#last;
    const refilter = state.filter !== last?.state.filter || !sameSight(state.edits, last.state.edits);
    if (refilter) this.#filtered = edited(graph, ground(graph, state, this.drawn()), state.edits);
    const filtered = this.#filtered;
    const paths = this.found();
    const same = !refilter && state.focus === last?.state.focus && shownPath(state, paths) === shownPath(last.state, last.derived.paths);
    const shown = same ? last!.derived.shown : united(graph, focused(graph, state, filtered), shownPath(state, paths));
    const derived = { filtered, shown, paths };
    this.#last = { state, derived };
    return derived;
  }
}

/** An answer is shown with what stands alone in it. */
function ground(graph: EntityGraph, { filter }: ViewState, { of, within }: Pick<Drawn, 'of' | 'within'>): Part {
  return visible(graph, of === 'answer' ? { ...filter, alone: true } : filter, within);
}

/** What the reader has hidden is not shown; an entity that was asked for is, even if it stands alone. */
function edited(graph: EntityGraph, part: Part, { drawn, hidden }: Edits): Part {
  const more = drawn.filter((id) => graph.hasNode(id) && !part.nodes.has(id));
  const all = more.length === 0 ? part : { nodes: new Set([...part.nodes, ...more]), edges: part.edges };
  return without(graph, all, new Set(hidden));
}

const sameSight = (a: Edits, b: Edits): boolean => a.hidden === b.hidden && a.drawn === b.drawn;

function focused(graph: EntityGraph, { focus }: ViewState, filtered: Part): Part {
  return focus && graph.hasNode(focus.id) ? neighbourhood(graph, focus.id, focus.depth, filtered) : filtered;
}

function shownPath({ path }: ViewState, paths: readonly Path[]): Path | null {
  return path && pathAt(paths, path.index);
}

/**
 * What is lit: the hovered entity's facts, else the open relation, what two compared entities share, the path, the selected
 * entity's facts. null lights everything.
 */
export function litPart(graph: EntityGraph, state: ViewState, derived: Derived, hovered: string | null): Part | null {
  const { compare, fact, focus, selected } = state;
  const { paths, shown } = derived;
  if (hovered !== null && shown.nodes.has(hovered)) return star(graph, hovered, shown);
  if (fact !== null && shown.edges.has(fact)) return relationPart(graph, fact);
  if (compare) return compare.a && compare.b ? common(graph, compare.a, compare.b, shown) : null;
  const path = shownPath(state, paths);
  if (path) return pathPart(path);
  // In focus, the neighbourhood is all there is to see.
  if (selected === focus?.id) return null;
  if (selected !== null && shown.nodes.has(selected)) return star(graph, selected, shown);
  return null;
}
