/** The mounted page: builds the parts, and keeps them and the drawing in step with the state. */

import type { Capabilities, Summary, ViewGraph } from '../src/serve/types.js';
import { actions, followPath } from './actions.js';
import { bindAddress } from './address.js';
import { runAside } from './aside.js';
import { answer } from './ask/answer.js';
import { answerBar } from './ask/bar.js';
import type { Drafts } from './ask/draft.js';
import type { DataSource } from './data/source.js';
import { Drawing } from './drawing.js';
import { bindKeys } from './keys.js';
import { Asker } from './model/asker.js';
import { type Derived, Deriver, litPart } from './model/derive.js';
import { type EntityGraph, toGraph } from './model/graph.js';
import { Ground } from './model/ground.js';
import { Grower } from './model/grower.js';
import { changed, History, type Steps } from './model/history.js';
import { Looker } from './model/looker.js';
import { star } from './model/neighbourhood.js';
import { Store, type ViewState } from './model/state.js';
import { effectiveTheme, type Preferences } from './preferences.js';
import { reader } from './read/reader.js';
import { relation } from './read/relation.js';
import { type Words, words } from './strings.js';
import { complaintBar, focusBar, reloadBar, statusBar, zoomBar } from './ui/bars.js';
import { chips } from './ui/chips.js';
import { comparison } from './ui/compare.js';
import type { Component, Context } from './ui/context.js';
import { h } from './ui/dom.js';
import { editsBar } from './ui/edits.js';
import { entityMenu } from './ui/entity-menu.js';
import { header } from './ui/header.js';
import { help } from './ui/help.js';
import { list } from './ui/list.js';
import { progressBar } from './ui/look.js';
import { panel } from './ui/panel.js';
import { pathFinder } from './ui/path.js';
import { openPanel } from './ui/sheet.js';
import { side } from './ui/side.js';

export interface ViewOptions {
  readonly served: ViewGraph;
  readonly can: Capabilities;
  readonly summary: Summary;
  readonly data: DataSource;
  readonly preferences: Preferences;
  readonly drafts: Drafts;
  readonly state: ViewState;
  readonly reload: (state: ViewState) => void;
  readonly loadMore: (state: ViewState) => void;
  /** What was done so far, to be undone. */
  readonly steps: Steps;
  readonly preferencesChanged: (change: Partial<Preferences>, state: ViewState, steps: Steps) => void;
}

export interface View {
  offerReload(): void;
  close(): void;
}

export function mountView(root: HTMLElement, options: ViewOptions): View {
  const { can, data, preferences, served, summary } = options;
  const say = words(preferences.language);
  const theme = effectiveTheme(preferences);
  document.documentElement.dataset.theme = theme;
  document.title = `${say('title')} · ${say('subtitle')}`;

  const store = new Store(options.state);
  const history = new History(store, options.steps);
  const graph = toGraph(served);
  const ground = new Ground(graph, served, data, (refilled) => answered(true, refilled));
  const asker = new Asker(data, () => answered());
  const grower = new Grower(graph, data, () => answered());
  const looker = new Looker(
    graph,
    summary.places,
    runAside,
    () => answered(),
    () => surface.clientWidth / (surface.clientHeight || 1),
  );
  const deriver = new Deriver(
    graph,
    () => ground.drawn,
    () => grower.sought.paths,
  );
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
    focusPanel: (toFill) => focusPanel(surface, toFill),
    toggleDrawer,
    menu: (id, spot) => ownMenu.open(id, spot ?? drawing.spot(id)),
    help: () => keys.open(),
    loadMore: () => options.loadMore(store.state),
    say,
    complain: (word, why) => complaint.say(say(word, { why })),
    preferencesChanged: (change) => options.preferencesChanged(change, store.state, history.steps),
  });
  const context: Context = {
    act,
    asker,
    can,
    data,
    drafts: options.drafts,
    generation: served.generation,
    graph,
    ground,
    grower,
    looker,
    preferences,
    say,
    store,
    summary,
    theme,
    total: served.total,
  };
  const ownMenu = entityMenu(context);
  const keys = help(say);
  const top = header(context);
  const above = [answerBar(context), focusBar(context), chips(context), editsBar(context), progressBar(context)];
  const status = statusBar(context);
  const over = [
    panel(context),
    relation(context),
    pathFinder(context),
    comparison(context),
    reader(context),
    list(context),
    answer(context),
    notice(say, graph),
  ];
  const complaint = complaintBar(context);
  const reload = reloadBar(context, () => options.reload(store.state));
  const components: Component[] = [top, ...above, status, ...over];
  // As wide as the column that takes its place.
  const place = h('nav', { class: 'side' });

  root.classList.remove('drawer');
  root.replaceChildren(
    top.element,
    place,
    h(
      'main',
      { class: 'stage' },
      surface,
      h('div', { class: 'above' }, ...above.map(({ element }) => element)),
      ...over.map(({ element }) => element),
      h('div', { class: 'below' }, zoomBar(context), status.element),
      reload,
      complaint.element,
      ownMenu.element,
      keys.element,
    ),
  );
  for (const component of components) component.update(store.state, derived);
  const drawn = drawing.start({
    click: (node) => (node !== null || (store.state.path === null && store.state.compare === null)) && act.select(node, true),
    clickEdge: (edge) => act.openFact(edge),
    clickRegion: (region) => drawing.showRegion(region),
    doubleClick: (node) => act.open(node),
    menu: (node, spot) => act.menu(node, spot),
    moved: (node, place) => act.pin(node, place),
    camera: (camera) => store.set({ camera }),
  });
  if (!drawn) surface.replaceChildren(h('p', { class: 'notice', attributes: { role: 'alert' } }, say('noWebgl')));

  /** Where the address looks, for as long as the reader has asked for nothing else: what it speaks of may come late. */
  let addressed: Pick<ViewState, 'camera'> | null = options.state;
  let settling = false;
  let news = { any: false, drawn: false, refilled: false };
  /** The server has answered: the state is as it was, what follows from it is not. */
  function answered(drawn = false, refilled = false): void {
    news = { any: true, drawn: news.drawn || drawn, refilled: news.refilled || refilled };
    if (!settling) settle(store.state);
  }
  /** Brings all in step with the state. */
  function settle(before: ViewState): void {
    const { state } = store;
    if (changed(state, before).length > 0) addressed = null;
    settling = true;
    asker.follow(state.ask);
    ground.follow(state, asker.answer);
    settling = false;
    const { any, drawn, refilled } = news;
    news = { any: false, drawn: false, refilled: false };
    if (refilled) grower.forget();
    const grown = grower.follow(state);
    if (drawn || grown) deriver.forget();
    const old = derived;
    derived = deriver.derive(state);
    if (any || changed(state, before).length > 0) for (const component of components) component.update(state, derived);
    if (refilled) drawing.refilled(state, derived);
    else drawing.update(state, derived, grown, ground.busy);
    looker.follow(state.look, derived.shown);
    drawing.look(looker.looks, ground.drawn.communities);
    root.classList.toggle('by-community', looker.looks.communities !== null);
    // What an address brings is seen as it was then; what the reader has asked for is brought into view.
    const kept = addressed?.camera;
    if (drawn && kept) drawing.canvas?.look(kept);
    else if (drawn && addressed && ground.drawn.of !== 'answer') drawing.attend();
    else if (drawn && !refilled) drawing.fit();
    const { selected } = state;
    if (grown && !kept && selected && derived.shown.nodes.has(selected) && !old.shown.nodes.has(selected))
      drawing.show(star(graph, selected, derived.shown).nodes);
    if (state.path && !kept) followPath(drawing, derived, old, state.path.index);
    if (state.compare && state.compare !== before.compare) drawing.show(litPart(graph, state, derived, null)?.nodes ?? []);
  }
  store.onChange((_state, before) => settle(before));
  settle(store.state);
  // While the first picture is drawn aside, the column is made.
  drawing.now();
  const column = side(context);
  column.update(store.state, derived);
  components.push(column);
  place.replaceWith(column.element);
  const endings = [
    bindAddress(store, (state) => {
      addressed = state;
      if (state.camera) drawing.canvas?.look(state.camera);
      else drawing.attend();
    }),
    bindKeys(surface, { act, drawing, focusSearch: top.focusSearch, store }),
    onSystemTheme(() => preferences.theme === null && options.preferencesChanged({}, store.state, history.steps)),
  ];
  exposeForScripts(drawing);
  if (!drawn && !store.state.list) store.set({ list: 'entities' });

  return {
    offerReload: () => {
      reload.hidden = false;
    },
    close: () => {
      options.drafts.keep();
      for (const end of endings) end();
      looker.close();
      drawing.close();
    },
  };
}

/** After a choice by keyboard the reader goes on in the panel; one who points at the drawing stays there, unless the panel has a field to fill. */
function focusPanel(surface: HTMLElement, toFill = false): void {
  if (!toFill && (document.activeElement === surface || document.activeElement === document.body)) return;
  const open = openPanel();
  const field = [...(open?.querySelectorAll<HTMLInputElement>('.ends input') ?? [])].find(({ value }) => value === '');
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
