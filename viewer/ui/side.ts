/** The side column: what is shown, and what is asked, as two tabs. */
import { ask } from '../ask/ask.js';
import type { ViewState } from '../model/state.js';
import type { Component, Context } from './context.js';
import { button, h } from './dom.js';
import { filters, reset } from './filters.js';
import { legend } from './legend.js';
import { communityLegend } from './look.js';
import { pages } from './pages.js';
import { places } from './places.js';
import { time } from './time.js';

type Side = ViewState['side'];

/** One tab alone needs no name: where nothing can be asked, the column is the filter. */
export function side(context: Context): Component {
  const { can, say } = context;
  const filter = panelOf('filter', [
    legend(context),
    communityLegend(context),
    filters(context),
    time(context),
    places(context),
    pages(context),
    reset(context),
  ]);
  if (!can.ask && !can.cypher)
    return { element: h('nav', { class: 'side', attributes: { 'aria-label': say('filters') } }, filter.element), update: filter.update };
  const panels = { filter, ask: panelOf('ask', [ask(context)]) };
  const tabs = tabList(context);
  return {
    element: h(
      'nav',
      { class: 'side', attributes: { 'aria-label': say('filtersAndQuestions') } },
      tabs.element,
      filter.element,
      panels.ask.element,
    ),
    update(state, derived) {
      tabs.update(state, derived);
      for (const [name, panel] of Object.entries(panels)) {
        panel.element.hidden = state.side !== name;
        panel.update(state, derived);
      }
    },
  };
}

function panelOf(name: Side, parts: readonly Component[]): Component {
  const element = h(
    'div',
    { class: `tabpanel ${name}`, attributes: { role: 'tabpanel', id: `side-${name}`, 'aria-labelledby': `tab-${name}` } },
    ...parts.map(({ element }) => element),
  );
  return { element, update: (state, derived) => parts.forEach((part) => void part.update(state, derived)) };
}

/** The tabs pattern of WAI-ARIA: arrows, Home and End go from tab to tab, and what is gone to opens. */
function tabList({ say, store }: Context): Component {
  const names: readonly Side[] = ['filter', 'ask'];
  const tabs = names.map((name) =>
    button(say(name === 'filter' ? 'filterTab' : 'askTab'), () => store.set({ side: name }), {
      class: 'tab',
      attributes: { role: 'tab', id: `tab-${name}`, 'aria-controls': `side-${name}`, 'data-tab': name },
      on: { keydown: (event) => turn(event) },
    }),
  );
  function turn(event: KeyboardEvent): void {
    const at = names.indexOf(store.state.side);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + names.length) % names.length;
    store.set({ side: names[next]! });
    tabs[next]!.focus();
  }
  return {
    element: h('div', { class: 'tabs', attributes: { role: 'tablist', 'aria-label': say('filtersAndQuestions') } }, ...tabs),
    update({ side }) {
      tabs.forEach((tab, at) => {
        tab.setAttribute('aria-selected', String(names[at] === side));
        tab.tabIndex = names[at] === side ? 0 : -1;
      });
    },
  };
}
