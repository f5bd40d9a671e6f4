/** What the user has chosen: the whole of the page follows from it and from the graph. */
import { type Edits, NO_EDITS } from './edits.js';
import type { Filter } from './filter.js';
import { NO_FILTER } from './filter.js';
import type { Listed } from './listing.js';
import { type Look, NO_LOOK } from './look.js';
import type { Asked } from './question.js';

export interface Focus {
  readonly id: string;
  readonly depth: number;
}

export interface PathQuery {
  readonly from: string | null;
  readonly to: string | null;
  /** Which of the shortest paths is shown. */
  readonly index: number;
  readonly avoid: readonly string[];
}

/** Two entities side by side. */
export interface Compare {
  readonly a: string | null;
  readonly b: string | null;
}

/** A text that is read, over the drawing. */
export interface Reading {
  readonly as: 'article' | 'page';
  /** Of the article, or of the page. */
  readonly id: string;
  /** The statement whose sentence is in view. */
  readonly evidence: string | null;
  /** Whose other sentences the next and the previous one are. */
  readonly fact: string | null;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface ViewState {
  readonly selected: string | null;
  /** The relation whose panel is open, before the entity's. */
  readonly fact: string | null;
  readonly reading: Reading | null;
  readonly focus: Focus | null;
  readonly path: PathQuery | null;
  readonly compare: Compare | null;
  /** What the reader has changed in the drawing. */
  readonly edits: Edits;
  readonly look: Look;
  readonly filter: Filter;
  /** The tab of the side column that is open. */
  readonly side: 'filter' | 'ask';
  readonly ask: Asked | null;
  /** The table that lies over the drawing. */
  readonly list: false | Listed;
  /** null is the whole graph, fitted. */
  readonly camera: Camera | null;
}

export const START: ViewState = {
  selected: null,
  fact: null,
  reading: null,
  focus: null,
  path: null,
  compare: null,
  edits: NO_EDITS,
  look: NO_LOOK,
  filter: NO_FILTER,
  side: 'filter',
  ask: null,
  list: false,
  camera: null,
};
export const NO_PATH: PathQuery = { from: null, to: null, index: 0, avoid: [] };
export const MAX_DEPTH = 3;

export type Listener = (state: ViewState, before: ViewState) => void;

/** Holds the state and tells listeners of each change. */
export class Store {
  #state: ViewState;
  readonly #listeners: Listener[] = [];

  constructor(state: ViewState) {
    this.#state = state;
  }

  get state(): ViewState {
    return this.#state;
  }

  set(change: Partial<ViewState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  filter(change: Partial<Filter>): void {
    this.set({ filter: { ...this.#state.filter, ...change } });
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }
}
