/** Starts the page: takes the graph, mounts the view, watches for a newer graph. */
import './styles/index.css';
import { Drafts } from './ask/draft.js';
import { httpSource } from './data/http.js';
import type { DataSource } from './data/source.js';
import { fromHash } from './model/address/index.js';
import { NO_STEPS, type Steps } from './model/history.js';
import type { ViewState } from './model/state.js';
import { effectiveTheme, loadPreferences, savePreferences } from './preferences.js';
import { words } from './strings.js';
import { button, h } from './ui/dom.js';
import { skeleton } from './ui/skeleton.js';
import { mountView, type View, type ViewOptions } from './view.js';
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
    const [served, can, summary] = await Promise.all([data.graph(limit), data.can(), data.summary()]);
    clearTimeout(slow);
    mount({ data, served, can, summary }, state, NO_STEPS);
    if (data.live) watch(data, served.generation, () => view?.offerReload());
  } catch (error) {
    clearTimeout(slow);
    console.warn(error);
    view?.close();
    view = null;
    const retry = button(say('retry'), () => void load(state), { class: 'primary' });
    root.replaceChildren(...skeleton(say, 'alert', h('p', {}, say('failed')), retry));
  }
}

function mount(given: Pick<ViewOptions, 'data' | 'served' | 'can' | 'summary'>, state: ViewState, steps: Steps): void {
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
    preferencesChanged: (change, next, done) => {
      Object.assign(preferences, change);
      savePreferences(preferences);
      mount(given, next, done);
    },
  });
}

void load(fromHash(location.hash));
