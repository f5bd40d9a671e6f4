/** Undo and redo: the states gone through, without the camera's. */
import type { Filter } from './filter.js';
import type { Store, ViewState } from './state.js';

/** States kept; older ones are forgotten. */
const DEPTH = 200;
const SLIDERS: ReadonlySet<keyof Filter> = new Set(['from', 'to']);

/** The parts of the state that differ, the camera left out. */
export function changed(a: ViewState, b: ViewState): (keyof ViewState)[] {
  return (Object.keys(a) as (keyof ViewState)[]).filter((key) => key !== 'camera' && a[key] !== b[key]);
}

/** The one slider that was moved between two filters, or null if something else changed. */
function sliderOf(a: Filter, b: Filter): string | null {
  const keys = (Object.keys(a) as (keyof Filter)[]).filter((key) => a[key] !== b[key]);
  return keys.length === 1 && SLIDERS.has(keys[0]!) ? keys[0]! : null;
}

/** States to go back to, the last first to come, and forth to. */
export interface Steps {
  readonly past: readonly ViewState[];
  readonly future: readonly ViewState[];
}

export const NO_STEPS: Steps = { past: [], future: [] };

export class History {
  readonly #store: Store;
  #past: ViewState[] = [];
  #future: ViewState[] = [];
  /** While true, changes come from here. */
  #going = false;
  /** The slider that the last change moved: dragging it is one step. */
  #slider: string | null = null;

  /** @param steps of an earlier page over the same graph. */
  constructor(store: Store, steps: Steps = NO_STEPS) {
    this.#store = store;
    this.#past = [...steps.past];
    this.#future = [...steps.future];
    store.onChange((state, before) => this.#note(state, before));
  }

  get steps(): Steps {
    return { past: this.#past, future: this.#future };
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  undo(): void {
    this.#go(this.#past, this.#future);
  }

  redo(): void {
    this.#go(this.#future, this.#past);
  }

  #note(state: ViewState, before: ViewState): void {
    if (this.#going) return;
    const parts = changed(state, before);
    if (parts.length === 0) return;
    const slider = parts.length === 1 && parts[0] === 'filter' ? sliderOf(state.filter, before.filter) : null;
    if (slider === null || slider !== this.#slider) this.#past = [...this.#past, before].slice(-DEPTH);
    this.#slider = slider;
    this.#future = [];
  }

  #go(from: ViewState[], to: ViewState[]): void {
    const state = from.pop();
    if (!state) return;
    const { camera } = this.#store.state;
    to.push(this.#store.state);
    this.#slider = null;
    this.#going = true;
    try {
      this.#store.set({ ...state, camera });
    } finally {
      this.#going = false;
    }
  }
}
