/** Asks for what the state wants to see beyond what was served, and puts it into the graph when it comes. */
import type { EntityView, PathsView, SerialisedGraph } from '../../src/serve/types.js';
import type { DataSource } from '../data/source.js';
import { Additions } from './additions.js';
import { entityPart } from './expand.js';
import type { EntityGraph } from './graph.js';
import type { Path } from './path.js';
import type { PathQuery, ViewState } from './state.js';

/** Neighbours that one expansion draws, the strongest first. */
export const MOST_NEIGHBOURS = 60;

const EMPTY: SerialisedGraph = { attributes: {}, options: { type: 'directed', multi: true, allowSelfLoops: true }, nodes: [], edges: [] };

interface Grown {
  readonly part: SerialisedGraph;
  /** Neighbours that were too many. */
  readonly leftOut: number;
}

/** Paths asked for: none yet while they are looked for. */
export interface Sought {
  readonly busy: boolean;
  readonly failed: boolean;
  readonly paths: readonly Path[];
  /** Whether there are more than these. */
  readonly more: boolean;
}

const NOT_SOUGHT: Sought = { busy: false, failed: false, paths: [], more: false };

export class Grower {
  readonly #graph: EntityGraph;
  readonly #data: DataSource;
  readonly #arrived: () => void;
  readonly #additions: Additions;
  /** By what it is asked for: null while it is. */
  readonly #known = new Map<string, Grown | null>();
  #sought = { key: '', now: NOT_SOUGHT, part: EMPTY };

  /** @param arrived an answer has come: `follow` is to be called again. */
  constructor(graph: EntityGraph, data: DataSource, arrived: () => void) {
    this.#graph = graph;
    this.#data = data;
    this.#arrived = arrived;
    this.#additions = new Additions(graph);
  }

  /** After the graph has been filled anew. */
  forget(): void {
    this.#additions.forget();
  }

  /** @returns whether the graph has changed */
  follow({ edits, path }: Pick<ViewState, 'edits' | 'path'>): boolean {
    this.#seek(path);
    const grown = [
      ...edits.drawn.map((id) => this.#ask(`d ${id}`, () => this.#entity(id))),
      ...edits.expanded.map((id) => this.#ask(`x ${id}`, () => this.#neighbours(id))),
    ];
    return this.#additions.hold([...grown.flatMap((one) => (one ? [one.part] : [])), this.#sought.part]);
  }

  /** Neighbours of an expanded entity that were too many to draw. */
  leftOut(id: string): number {
    return this.#known.get(`x ${id}`)?.leftOut ?? 0;
  }

  /** Whether the neighbours of an expanded entity are being asked for. */
  isBusy(id: string): boolean {
    return this.#known.get(`x ${id}`) === null;
  }

  get sought(): Sought {
    return this.#sought.now;
  }

  #ask(key: string, get: () => Promise<Grown>): Grown | null {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, null);
    const done = (grown: Grown) => {
      this.#known.set(key, grown);
      this.#arrived();
    };
    get().then(done, (error: unknown) => {
      console.warn(error);
      done({ part: EMPTY, leftOut: 0 });
    });
    return null;
  }

  async #neighbours(id: string): Promise<Grown> {
    const view = await this.#data.neighbours(id, 1, MOST_NEIGHBOURS);
    return view ? { part: view.graph, leftOut: view.leftOut } : { part: EMPTY, leftOut: 0 };
  }

  async #entity(id: string): Promise<Grown> {
    const entity: EntityView | null = await this.#data.entity(id);
    return { part: entity ? entityPart(entity) : EMPTY, leftOut: 0 };
  }

  #seek(query: PathQuery | null): void {
    const { from, to } = query ?? {};
    const key = from && to && from !== to ? [from, to, ...query!.avoid].join('\n') : '';
    if (key === this.#sought.key) return;
    this.#sought = { key, now: NOT_SOUGHT, part: EMPTY };
    if (key === '') return;
    this.#sought.now = { ...NOT_SOUGHT, busy: true };
    const done = (view: PathsView | null, failed = false) => {
      if (this.#sought.key !== key) return;
      this.#sought = {
        key,
        now: { busy: false, failed, paths: view?.paths ?? [], more: view?.more ?? false },
        part: view?.graph ?? EMPTY,
      };
      this.#arrived();
    };
    this.#data.paths(from!, to!, query!.avoid).then(done, (error: unknown) => {
      console.warn(error);
      done(null, true);
    });
  }
}
