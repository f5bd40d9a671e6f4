/** What every part of the page is given. */
import type { Theme } from '../../graph-schema/colour.js';
import type { EntityView } from '../../src/serve/types.js';
import type { DataSource } from '../data/source.js';
import type { Derived } from '../model/derive.js';
import type { EntityGraph } from '../model/graph.js';
import type { Reading, Store, ViewState } from '../model/state.js';
import type { Words } from '../strings.js';

export interface Context {
  readonly graph: EntityGraph;
  readonly total: { readonly nodes: number; readonly edges: number };
  readonly data: DataSource;
  readonly store: Store;
  readonly say: Words;
  readonly theme: Theme;
  readonly act: Actions;
}

export interface Actions {
  /** Opens the entity's panel; if it is drawn, brings it and its facts into view, unless it was pointed at there. */
  select(id: string | null, pointed?: boolean): void;
  /** Opens the panel of a relation, whether or not it is drawn. */
  openFact(id: string | null): void;
  /** Opens a text over the drawing, or closes it. */
  read(reading: Reading | null): void;
  focus(id: string, depth: number): void;
  unfocus(): void;
  findPath(from: string | null): void;
  /** Lights an entity while something of the page points to it. */
  hover(id: string | null): void;
  /** Puts an entity that the budget left out into the drawing. */
  draw(entity: EntityView): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  zoom(direction: 'in' | 'out' | 'fit'): void;
  savePicture(): void;
  saveJson(): void;
  loadMore(): void;
  switchLanguage(): void;
  switchTheme(): void;
  /** Shows or hides the drawer of a narrow screen. */
  toggleDrawer(open?: boolean): void;
}

/** A part of the page: built once, then kept up to date. */
export interface Component {
  readonly element: HTMLElement;
  update(state: ViewState, derived: Derived): void;
}
