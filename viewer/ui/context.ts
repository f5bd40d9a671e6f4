/** What every part of the page is given. */
import type { Theme } from '../../graph-schema/colour.js';
import type { Capabilities, Summary } from '../../src/serve/types.js';
import type { Drafts } from '../ask/draft.js';
import type { DataSource } from '../data/source.js';
import type { Asker } from '../model/asker.js';
import type { Derived } from '../model/derive.js';
import type { Edits } from '../model/edits.js';
import type { EntityGraph, Part } from '../model/graph.js';
import type { Ground } from '../model/ground.js';
import type { Grower } from '../model/grower.js';
import type { Look } from '../model/look.js';
import type { Looker } from '../model/looker.js';
import type { Reading, Store, ViewState } from '../model/state.js';
import type { Preferences } from '../preferences.js';
import type { SaveFormat } from '../save/formats.js';
import type { Words } from '../strings.js';

export interface Context {
  readonly graph: EntityGraph;
  /** Of the graph as served. */
  readonly generation: string;
  readonly total: { readonly nodes: number; readonly edges: number };
  readonly data: DataSource;
  /** What the whole graph has, to filter by. */
  readonly summary: Summary;
  readonly can: Capabilities;
  /** What is drawn now: of the whole, of what meets the filter, or of an answer. */
  readonly ground: Ground;
  readonly asker: Asker;
  /** What is typed and not asked yet. */
  readonly drafts: Drafts;
  /** What is drawn beside what was served. */
  readonly grower: Grower;
  /** Colours, sizes and layouts that are computed. */
  readonly looker: Looker;
  readonly store: Store;
  readonly say: Words;
  readonly theme: Theme;
  readonly preferences: Readonly<Preferences>;
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
  /** Lights a part while something of the page points to it. */
  point(part: Part | null): void;
  /** Puts an entity that was left out into the drawing. */
  draw(id: string): void;
  /** Draws the neighbours of an entity that are not drawn yet; takes them out again if they are. */
  expand(id: string): void;
  /** What a double click does: expands or collapses, or, where all neighbours are drawn, focuses. */
  open(id: string): void;
  hide(id: string): void;
  /** Holds an entity at a place, the one where it stands if none is given. */
  pin(id: string, place?: { readonly x: number; readonly y: number }): void;
  unpin(id: string): void;
  /** Takes changes of the drawing back: of the kinds given. */
  clearEdits(...kinds: readonly (keyof Edits)[]): void;
  compare(id: string | null): void;
  look(change: Partial<Look>): void;
  /** Brings entities into view. */
  show(ids: readonly string[]): void;
  /** What can be done with an entity, as a menu. @param spot in pixels of the stage; beside the entity if it is not given. */
  menu(id: string, spot?: { readonly x: number; readonly y: number }): void;
  /** All keys of the page. */
  help(): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  zoom(direction: 'in' | 'out' | 'fit'): void;
  save(format: SaveFormat): void;
  /** Says so if a file cannot be written. */
  saving(file: Promise<unknown>): void;
  /** Whether there is a drawing. */
  canDraw(): boolean;
  loadMore(): void;
  switchLanguage(): void;
  /** null follows the system. */
  setTheme(theme: Theme | null): void;
  /** Shows or hides the drawer of a narrow screen. */
  toggleDrawer(open?: boolean): void;
}

/** A part of the page: built once, then kept up to date. */
export interface Component {
  readonly element: HTMLElement;
  update(state: ViewState, derived: Derived): void;
}
