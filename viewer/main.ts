/** Starts the page: takes the graph, mounts the view, watches for a newer graph. */
import './styles/index.css';
import { Drafts } from './ask/draft.js';
import { httpSource } from './data/http.js';
import type { DataSource } from './data/source.js';
import { fromHash } from './model/address/index.js';
import type { Steps } from './model/history.js';
import type { ViewState } from './model/state.js';
import { effectiveTheme, loadPreferences, savePreferences } from './preferences.js';
import { words } from './strings.js';
import { button, h } from './ui/dom.js';
import { skeleton } from './ui/skeleton.js';
import { mountView, type Told, type View, type ViewOptions } from './view.js';
import { watch } from './watch.js';

/** A graph that comes sooner needs no word that it comes, and the page less to draw, in ms. */
const SLOW = 150;

const root = document.getElementById('app')!;
const preferences = loadPreferences();
const drafts = new Drafts();
let view: View | null = null;
let data: DataSource | undefined;
let limit: number | undefined;

/** What reads the data of a file is in the script of the file alone. */
async function source(): Promise<DataSource> {
  return document.getElementById('gantu-data') ? (await import('./data/embedded.js')).embeddedSource(document) : httpSource();
}

/** Takes the graph anew; what the user had chosen stays. */
async function load(state: ViewState): Promise<void> {
  const say = words(preferences.language);
  document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.theme = effectiveTheme(preferences);
  const slow = setTimeout(() => {
    if (!view) root.replaceChildren(...skeleton(say, 'status', h('p', {}, say('loading'))));
  }, SLOW);
  try {
    data ??= await source();
    const asked = data;
    const served = await asked.graph(limit);
    clearTimeout(slow);
    mount({ data, served, told: once(() => tell(asked)) }, state, null);
    if (data.live) watch(data, served.generation, () => view?.offerReload());
  } catch (error) {
    clearTimeout(slow);
    fail(error, state);
  }
}

function fail(error: unknown, state: ViewState): void {
  const say = words(preferences.language);
  console.warn(error);
  view?.close();
  view = null;
  const retry = button(say('retry'), () => void load(state), { class: 'primary' });
  root.replaceChildren(...skeleton(say, 'alert', h('p', {}, say('failed')), retry));
}

async function tell(from: DataSource): Promise<Told> {
  const [can, summary] = await Promise.all([from.can(), from.summary()]);
  return { can, summary };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function mount(given: Pick<ViewOptions, 'data' | 'served' | 'told'>, state: ViewState, steps: Steps | null): void {
  view?.close();
  document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
  view = mountView(root, {
    ...given,
    preferences,
    drafts,
    state,
    steps,
    reload: (next) => void load(next),
    loadMore: (next) => {
      limit = Math.min(20_000, (limit ?? given.served.graph.nodes.length) * 2);
      void load(next);
    },
    failed: (error) => fail(error, state),
    preferencesChanged: (change, next, done) => {
      Object.assign(preferences, change);
      savePreferences(preferences);
      mount(given, next, done);
    },
  });
}

void load(fromHash(location.hash));
