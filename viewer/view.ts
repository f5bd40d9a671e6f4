/** The mounted page: the drawing first, then the parts around it; keeps all of them in step with the state. */

import type { Capabilities, Summary, ViewGraph } from '../src/serve/types.js';
import { bindAddress } from './address.js';
import { runAside } from './aside.js';
import type { Drafts } from './ask/draft.js';
import type { DataSource } from './data/source.js';
import { Drawing } from './drawing.js';
import { framed } from './frame.js';
import { toHash } from './model/address/index.js';
import { Asker } from './model/asker.js';
import { type Derived, Deriver, litPart } from './model/derive.js';
import { toGraph } from './model/graph.js';
import { Ground } from './model/ground.js';
import { Grower } from './model/grower.js';
import { changed, History, type Steps } from './model/history.js';
import { Looker } from './model/looker.js';
import { star } from './model/neighbourhood.js';
import { pathAt, pathPart } from './model/path.js';
import { Store, type ViewState } from './model/state.js';
import type { Parts } from './parts.js';
import { effectiveTheme, type Preferences } from './preferences.js';
import { words } from './strings.js';
import { h } from './ui/dom.js';

/** What of the graph the parts tell, and the drawing does not need. */
export interface Told {
  readonly can: Capabilities;
  /** What the whole graph has, to filter by. */
  readonly summary: Summary;
}

export interface ViewOptions {
  readonly served: ViewGraph;
  readonly told: () => Promise<Told>;
  readonly data: DataSource;
  readonly preferences: Preferences;
  readonly drafts: Drafts;
  readonly state: ViewState;
  readonly reload: (state: ViewState) => void;
  readonly loadMore: (state: ViewState) => void;
  /** The parts could not be had. */
  readonly failed: (error: unknown) => void;
  /** What was done so far, to be undone; null where the page begins, and stands empty. */
  readonly steps: Steps | null;
  readonly preferencesChanged: (change: Partial<Preferences>, state: ViewState, steps: Steps) => void;
}

export interface View {
  offerReload(): void;
  close(): void;
}

/** A narrower screen has bars across all of the drawing: it has to be fitted between them. */
const WIDE = 760;

export function mountView(root: HTMLElement, options: ViewOptions): View {
  const { data, preferences, served } = options;
  const say = words(preferences.language);
  const theme = effectiveTheme(preferences);
  document.documentElement.dataset.theme = theme;
  document.title = `${say('title')} · ${say('subtitle')}`;

  let told: Told | null = null;
  let parts: Parts | null = null;
  let closed = false;
  let offered = false;
  const store = new Store(options.state);
  const history = new History(store, options.steps ?? undefined);
  const graph = toGraph(served);
  const ground = new Ground(graph, served, data, (refilled) => answered(true, refilled));
  const asker = new Asker(data, () => answered());
  const grower = new Grower(graph, data, () => answered());
  const looker = new Looker(
    graph,
    () => told?.summary.places ?? [],
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
  framed(root, options.steps !== null).replaceChildren(surface);

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
    if (any || changed(state, before).length > 0) parts?.update(state, derived);
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

  /** @returns whether there is a drawing. */
  function draw(): boolean {
    const drawn = drawing.start({
      click: (node) => parts?.events.click(node),
      clickEdge: (edge) => parts?.events.clickEdge(edge),
      clickRegion: (region) => parts?.events.clickRegion(region),
      doubleClick: (node) => parts?.events.doubleClick(node),
      menu: (node, spot) => parts?.events.menu(node, spot),
      moved: (node, place) => parts?.events.moved(node, place),
      camera: (camera) => store.set({ camera }),
    });
    if (!drawn) surface.replaceChildren(h('p', { class: 'notice', attributes: { role: 'alert' } }, say('noWebgl')));
    store.onChange((_state, before) => settle(before));
    settle(store.state);
    drawing.now();
    return drawn;
  }

  /** Mounts the parts. @returns whether the page is still there. */
  async function surround(): Promise<boolean> {
    const [{ mountParts }, known] = await Promise.all([import('./parts.js'), options.told()]);
    if (closed) return false;
    told = known;
    parts = mountParts({
      root,
      surface,
      given: {
        ...{ asker, data, graph, ground, grower, looker, preferences, say, store, theme, ...known },
        ...{ drafts: options.drafts, generation: served.generation, total: served.total },
      },
      acting: {
        ...{ deriver, drawing, history },
        loadMore: () => options.loadMore(store.state),
        preferencesChanged: (change) => options.preferencesChanged(change, store.state, history.steps),
      },
      reload: () => options.reload(store.state),
    });
    parts.update(store.state, derived);
    return true;
  }

  async function begin(): Promise<void> {
    let drawn: boolean;
    if (options.steps === null && root.clientWidth > WIDE && toHash({ ...store.state, camera: null }) === '') {
      // Nothing covers the drawing: it need not wait for the parts.
      drawn = draw();
      const fetched = Promise.all([import('./parts.js'), options.told()]);
      await framePassed();
      await fetched;
      if (!(await surround())) return;
      drawing.uncover();
    } else {
      if (!(await surround())) return;
      drawn = draw();
    }
    // While the first picture is drawn aside, the column is made.
    parts!.addColumn(store.state, derived);
    if (offered) parts!.offerReload();
    exposeForScripts(drawing);
    if (!drawn && !store.state.list) store.set({ list: 'entities' });
  }
  begin().catch((error: unknown) => closed || options.failed(error));

  const endings = [
    bindAddress(store, (state) => {
      addressed = state;
      if (state.camera) drawing.canvas?.look(state.camera);
      else drawing.attend();
    }),
    onSystemTheme(() => preferences.theme === null && options.preferencesChanged({}, store.state, history.steps)),
  ];

  return {
    offerReload: () => {
      offered = true;
      parts?.offerReload();
    },
    close: () => {
      closed = true;
      options.drafts.keep();
      for (const end of endings) end();
      parts?.close();
      looker.close();
      drawing.close();
    },
  };
}

/** Brings a newly found path into view. */
function followPath(drawing: Drawing, now: Derived, before: Derived, index: number): void {
  const path = pathAt(now.paths, index);
  if (path && now.paths !== before.paths) drawing.show(pathPart(path).nodes);
}

/** The frame that shows what is there now is over; a page that nobody sees has none. */
function framePassed(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => done();
    requestAnimationFrame(() => port2.postMessage(null));
  });
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
