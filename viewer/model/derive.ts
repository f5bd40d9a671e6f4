/** What follows from graph and state: the part shown, and the part lit. */
import { visible } from './filter.js';
import type { EntityGraph, Part } from './graph.js';
import type { Drawn } from './ground.js';
import { neighbourhood, star } from './neighbourhood.js';
import { type Path, pathPart, shortestPaths } from './path.js';
import type { ViewState } from './state.js';

export interface Derived {
  /** What the filter lets through: the ground of paths. */
  readonly filtered: Part;
  /** Of that, the neighbourhood in focus. */
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
  ) {}

  /** After the graph itself has changed. */
  forget(): void {
    this.#last = null;
  }

  derive(state: ViewState): Derived {
    const { graph } = this;
    const last = this.#last;
    const refilter = state.filter !== last?.state.filter;
    if (refilter) this.#filtered = ground(graph, state, this.drawn());
    const filtered = this.#filtered;
    const refocus = refilter || state.focus !== last?.state.focus;
    const shown = refocus ? focused(graph, state, filtered) : last!.derived.shown;
    const repath = refilter || samePaths(state, last?.state) === false;
    const paths = repath ? found(graph, state, filtered) : last!.derived.paths;
    const derived = { filtered, shown, paths };
    this.#last = { state, derived };
    return derived;
  }
}

/** An answer is shown with what stands alone in it. */
function ground(graph: EntityGraph, { filter }: ViewState, { of, within }: Pick<Drawn, 'of' | 'within'>): Part {
  return visible(graph, of === 'answer' ? { ...filter, alone: true } : filter, within);
}

function focused(graph: EntityGraph, { focus }: ViewState, filtered: Part): Part {
  return focus && graph.hasNode(focus.id) ? neighbourhood(graph, focus.id, focus.depth, filtered) : filtered;
}

function samePaths(a: ViewState, b: ViewState | undefined): boolean {
  return a.path?.from === b?.path?.from && a.path?.to === b?.path?.to && a.path?.avoid === b?.path?.avoid && b !== undefined;
}

function found(graph: EntityGraph, { path }: ViewState, filtered: Part): readonly Path[] {
  if (!path?.from || !path.to) return [];
  return shortestPaths(graph, path.from, path.to, filtered, new Set(path.avoid));
}

/** What is lit: the hovered entity's facts, else the path, else the selected entity's facts. null lights everything. */
export function litPart(graph: EntityGraph, state: ViewState, derived: Derived, hovered: string | null): Part | null {
  if (hovered !== null && derived.shown.nodes.has(hovered)) return star(graph, hovered, derived.shown);
  const path = state.path && derived.paths[Math.min(state.path.index, derived.paths.length - 1)];
  if (path) return pathPart(path);
  // In focus, the neighbourhood is all there is to see.
  if (state.selected === state.focus?.id) return null;
  if (state.selected !== null && derived.shown.nodes.has(state.selected)) return star(graph, state.selected, derived.shown);
  return null;
}
