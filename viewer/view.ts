/** The mounted page: builds the parts, and keeps them and the drawing in step with the state. */
import { actions, followPath } from './actions.js';
import { bindAddress } from './address.js';
import type { DataSource } from './data/source.js';
import { Drawing } from './drawing.js';
import { bindKeys } from './keys.js';
import { type Derived, Deriver } from './model/derive.js';
import type { EntityGraph } from './model/graph.js';
import { changed, History } from './model/history.js';
import { Store, type ViewState } from './model/state.js';
import { effectiveTheme, type Preferences } from './preferences.js';
import { relation } from './read/relation.js';
import { type Words, words } from './strings.js';
import { focusBar, reloadBar, statusBar, zoomBar } from './ui/bars.js';
import type { Component, Context } from './ui/context.js';
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

export function mountView(root: HTMLElement, options: ViewOptions): View {
  const { data, graph, preferences, total } = options;
  const say = words(preferences.language);
  const theme = effectiveTheme(preferences);
  document.documentElement.dataset.theme = theme;
  document.title = `${say('title')} · ${say('subtitle')}`;

  const store = new Store(options.state);
  const history = new History(store);
  const deriver = new Deriver(graph);
  let derived = deriver.derive(store.state);
  const surface = h('div', { class: 'surface', attributes: { role: 'application', tabindex: 0, 'aria-label': say('stage') } });
  const drawing = new Drawing(surface, graph, { state: store.state, derived }, say, theme);
  const toggleDrawer = (open?: boolean) => void root.classList.toggle('drawer', open ?? !root.classList.contains('drawer'));
  const act = actions({
    store,
    history,
    deriver,
    drawing,
    preferences,
    context: () => context,
    focusPanel: () => focusPanel(root, surface),
    toggleDrawer,
    loadMore: () => options.loadMore(store.state),
    preferencesChanged: (change) => options.preferencesChanged(change, store.state),
  });
  const context: Context = { act, data, graph, say, store, theme, total };
  const top = header(context);
  const side = [legend(context), filters(context), time(context)];
  const over = [
    focusBar(context),
    statusBar(context),
    panel(context),
    relation(context),
    pathFinder(context),
    list(context),
    notice(say, graph),
  ];
  const reload = reloadBar(context, () => options.reload(store.state));
  const components: Component[] = [top, ...side, ...over];

  root.classList.remove('drawer');
  root.replaceChildren(
    top.element,
    h('nav', { class: 'side', attributes: { 'aria-label': say('filters') } }, ...side.map(({ element }) => element)),
    h('main', { class: 'stage' }, surface, ...over.map(({ element }) => element), zoomBar(context), reload),
  );
  for (const component of components) component.update(store.state, derived);
  const drawn = drawing.start({
    click: (node) => (node !== null || store.state.path === null) && act.select(node, true),
    doubleClick: (node) => act.focus(node, 1),
    camera: (camera) => store.set({ camera }),
  });
  if (!drawn) surface.replaceChildren(h('p', { class: 'notice', attributes: { role: 'alert' } }, say('noWebgl')));

  store.onChange((state, before) => {
    const old = derived;
    derived = deriver.derive(state);
    if (changed(state, before).length > 0) for (const component of components) component.update(state, derived);
    drawing.update(state, derived);
    if (state.path) followPath(drawing, derived, old, state.path.index);
  });
  const endings = [
    bindAddress(store, ({ camera }) => (camera ? drawing.canvas?.look(camera) : drawing.fit())),
    bindKeys(surface, { act, drawing, focusSearch: top.focusSearch, store }),
    onSystemTheme(() => preferences.theme === null && options.preferencesChanged({}, store.state)),
  ];
  exposeForScripts(drawing);
  if (!drawn && !store.state.list) store.set({ list: true });

  return {
    offerReload: () => {
      reload.hidden = false;
    },
    close: () => {
      for (const end of endings) end();
      drawing.close();
    },
  };
}

/** After a choice by keyboard the reader goes on in the panel; one who points at the drawing stays there. */
function focusPanel(root: HTMLElement, surface: HTMLElement): void {
  if (document.activeElement === surface || document.activeElement === document.body) return;
  const open = [...root.querySelectorAll<HTMLElement>('.panel')].find((element) => !element.hidden);
  const field = open?.querySelector<HTMLInputElement>('.ends input');
  (field ?? open)?.focus({ preventScroll: true });
}

function notice(say: Words, graph: EntityGraph): Component {
  const element = h('p', { class: 'notice', attributes: { role: 'status' } });
  return {
    element,
    update(_state, { shown }: Derived) {
      element.hidden = shown.nodes.size > 0;
      element.textContent = say(graph.order === 0 ? 'empty' : graph.size === 0 ? 'allAlone' : 'allHidden');
    },
  };
}

function onSystemTheme(changed: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** A handle for tests and for scripts of the reader's own: where an entity is drawn, in pixels of the page. */
function exposeForScripts(drawing: Drawing): void {
  const position = (id: string) => drawing.canvas?.position(id) ?? null;
  Object.assign(globalThis, { gantu: { position } });
}
