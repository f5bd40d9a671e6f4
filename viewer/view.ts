/** The mounted page: builds the parts, keeps them and the drawing in step with the state. */
import { createCanvas, type Canvas } from './canvas/canvas.js';
import type { DataSource } from './data/source.js';
import { Deriver, litPart } from './model/derive.js';
import { addEntity } from './model/expand.js';
import type { EntityGraph } from './model/graph.js';
import { curvatures } from './model/parallel.js';
import { star } from './model/neighbourhood.js';
import { pathPart } from './model/path.js';
import type { Scene } from './model/scene.js';
import { searchIndex } from './model/search.js';
import { NO_PATH, Store, type ViewState } from './model/state.js';
import { bindAddress } from './address.js';
import { bindKeys } from './keys.js';
import { effectiveTheme, type Preferences } from './preferences.js';
import { savePicture, saveJson, withLegend } from './save.js';
import { relationName, words } from './strings.js';
import { focusBar, reloadBar, statusBar, zoomBar } from './ui/bars.js';
import type { Actions, Component, Context } from './ui/context.js';
import { h } from './ui/dom.js';
import { filters } from './ui/filters.js';
import { header } from './ui/header.js';
import { legend } from './ui/legend.js';
import { list } from './ui/list.js';
import { panel } from './ui/panel.js';
import { pathFinder } from './ui/path.js';
import { time } from './ui/time.js';

export interface ViewOptions {
  readonly graph: EntityGraph;
  readonly total: { readonly nodes: number; readonly edges: number };
  readonly data: DataSource;
  readonly preferences: Preferences;
  readonly state: ViewState;
  readonly reload: (state: ViewState) => void;
  readonly loadMore: (state: ViewState) => void;
  readonly preferencesChanged: (change: Partial<Preferences>, state: ViewState) => void;
}

export interface View {
  offerReload(): void;
  close(): void;
}

/** Edges that carry arrow heads even when nothing is lit: above it they smear. */
const ARROWS_UP_TO = 1500;
/** Labels of a hub's edges would cover each other. */
const MOST_EDGE_LABELS = 30;
