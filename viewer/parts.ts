/** The parts of the page around the drawing, mounted as soon as that stands: they are fetched while it is drawn. */
import { type ActionParts, actions } from './actions.js';
import { answer } from './ask/answer.js';
import { answerBar } from './ask/bar.js';
import type { DrawingEvents } from './drawing.js';
import { bindKeys } from './keys.js';
import type { Derived } from './model/derive.js';
import type { EntityGraph } from './model/graph.js';
import type { ViewState } from './model/state.js';
import { reader } from './read/reader.js';
import { relation } from './read/relation.js';
import type { Words } from './strings.js';
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

/** What the parts stand around. */
export interface Stage {
  readonly root: HTMLElement;
  readonly surface: HTMLElement;
  readonly given: Omit<Context, 'act'>;
  readonly acting: Pick<ActionParts, 'deriver' | 'drawing' | 'history' | 'loadMore' | 'preferencesChanged'>;
  readonly reload: () => void;
}

export interface Parts {
  readonly events: Omit<DrawingEvents, 'camera'>;
  update(state: ViewState, derived: Derived): void;
  /** The column at the side, which takes longest to make; until then its place is kept. */
  addColumn(state: ViewState, derived: Derived): void;
  offerReload(): void;
  close(): void;
}

/** Puts the parts into the page, in the places that are kept for them; they show nothing until they are updated. */
export function mountParts({ acting, given, reload, root, surface }: Stage): Parts {
  const { graph, preferences, say, store } = given;
  const { drawing } = acting;
  const toggleDrawer = (open?: boolean) => void root.classList.toggle('drawer', open ?? !root.classList.contains('drawer'));
  const act = actions({
    ...acting,
    store,
    preferences,
    context: () => context,
    focusPanel: (toFill) => focusPanel(surface, toFill),
    toggleDrawer,
    menu: (id, spot) => ownMenu.open(id, spot ?? drawing.spot(id)),
    help: () => keys.open(),
    say,
    complain: (word, why) => complaint.say(say(word, { why })),
  });
  const context: Context = { ...given, act };
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
  const reloading = reloadBar(context, reload);
  const components: Component[] = [top, ...above, status, ...over];
  const place = (name: string) => root.querySelector(`:scope > .${name}`)!;

  root.classList.remove('drawer');
  place('top').replaceWith(top.element);
  place('stage').append(
    h('div', { class: 'above' }, ...above.map(({ element }) => element)),
    ...over.map(({ element }) => element),
    h('div', { class: 'below' }, zoomBar(context), status.element),
    reloading,
    complaint.element,
    ownMenu.element,
    keys.element,
  );
  const unbind = bindKeys(surface, { act, drawing, focusSearch: top.focusSearch, store });

  return {
    events: {
      click: (node) => (node !== null || (store.state.path === null && store.state.compare === null)) && act.select(node, true),
      clickEdge: (edge) => act.openFact(edge),
      clickRegion: (region) => drawing.showRegion(region),
      doubleClick: (node) => act.open(node),
      menu: (node, spot) => act.menu(node, spot),
      moved: (node, place) => act.pin(node, place),
    },
    update(state, derived) {
      for (const component of components) component.update(state, derived);
    },
    addColumn(state, derived) {
      const column = side(context);
      column.update(state, derived);
      components.push(column);
      place('side').replaceWith(column.element);
    },
    offerReload() {
      reloading.hidden = false;
    },
    close: unbind,
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
