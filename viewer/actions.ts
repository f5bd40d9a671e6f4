/** What the parts of the page can ask for. */
import type { Drawing } from './drawing.js';
import type { Derived, Deriver } from './model/derive.js';
import { collapse, draw, expand, hide, NO_EDITS, pin, unpin } from './model/edits.js';
import type { History } from './model/history.js';
import { star } from './model/neighbourhood.js';
import { NO_PATH, type Store } from './model/state.js';
import type { Preferences } from './preferences.js';
import type { Words } from './strings.js';
import type { Actions, Context } from './ui/context.js';

export interface ActionParts {
  readonly store: Store;
  readonly history: History;
  readonly deriver: Deriver;
  readonly drawing: Drawing;
  readonly preferences: Preferences;
  readonly context: () => Context;
  /** @param toFill whether it asks for something: then the reader goes on in it from wherever they are. */
  readonly focusPanel: (toFill?: boolean) => void;
  readonly toggleDrawer: (open?: boolean) => void;
  readonly menu: Actions['menu'];
  readonly help: () => void;
  readonly loadMore: () => void;
  readonly say: Words;
  /** Says what could not be done. */
  readonly complain: (word: 'saveFailed', why: string) => void;
  readonly preferencesChanged: (change: Partial<Preferences>) => void;
}

export function actions(parts: ActionParts): Actions {
  const { deriver, drawing, preferences, store } = parts;
  const { graph } = deriver;
  const derived = (): Derived => deriver.derive(store.state);
  return {
    select(id, pointed = false) {
      drawing.hover(null);
      parts.toggleDrawer(false);
      // What is chosen outside the focus ends it: else the choice could not be seen.
      const outside = id !== null && store.state.focus !== null && graph.hasNode(id) && !derived().shown.nodes.has(id);
      store.set({ selected: id, fact: null, reading: null, path: null, compare: null, ...(outside ? { focus: null } : {}) });
      if (id === null) return;
      parts.focusPanel();
      // What was pointed at in the drawing stays under the pointer, unless the panel now covers it.
      if (derived().shown.nodes.has(id) && !store.state.focus && !(pointed && drawing.sees(id)))
        drawing.show(star(graph, id, derived().shown).nodes);
    },
    focus(id, depth) {
      store.set({ focus: { id, depth }, selected: id, fact: null, reading: null, path: null, compare: null, list: false });
      drawing.fit();
    },
    openFact(id) {
      store.set({ fact: id });
      if (id !== null) parts.focusPanel();
    },
    read: (reading) => store.set({ reading }),
    unfocus() {
      store.set({ focus: null });
      drawing.fit();
    },
    findPath(from) {
      parts.toggleDrawer(false);
      const { path } = store.state;
      if (path && from === null) return store.set({ path: null });
      store.set({ path: { ...NO_PATH, from: from ?? store.state.selected }, fact: null, reading: null, focus: null, compare: null });
      parts.focusPanel(true);
    },
    hover: (id) => drawing.hover(id),
    point: (part) => drawing.point(part),
    draw(id) {
      store.set({ edits: draw(store.state.edits, id), selected: id });
    },
    expand(id) {
      const { edits } = store.state;
      store.set({ edits: edits.expanded.includes(id) ? collapse(edits, id) : expand(edits, id) });
    },
    open(id) {
      const missing = graph.hasNode(id) && (graph.getNodeAttribute(id, 'degree') ?? 0) > graph.degree(id);
      if (missing || store.state.edits.expanded.includes(id)) this.expand(id);
      else this.focus(id, 1);
    },
    hide(id) {
      drawing.hover(null);
      const { edits, focus, selected } = store.state;
      store.set({
        edits: hide(edits, id),
        ...(selected === id ? { selected: null } : {}),
        ...(focus?.id === id ? { focus: null } : {}),
      });
    },
    pin(id, place) {
      if (!graph.hasNode(id)) return;
      const { x, y } = place ?? graph.getNodeAttributes(id);
      store.set({ edits: pin(store.state.edits, { id, x, y }) });
    },
    unpin: (id) => store.set({ edits: unpin(store.state.edits, id) }),
    clearEdits(...kinds) {
      const cleared = Object.fromEntries(kinds.map((kind) => [kind, NO_EDITS[kind]]));
      store.set({ edits: { ...store.state.edits, ...cleared } });
    },
    compare(id) {
      parts.toggleDrawer(false);
      const { compare, selected } = store.state;
      if (compare && id === null) return store.set({ compare: null });
      store.set({ compare: { a: id ?? selected, b: null }, path: null, fact: null, reading: null });
      parts.focusPanel(true);
    },
    look: (change) => store.set({ look: { ...store.state.look, ...change } }),
    show: (ids) => drawing.show(ids),
    menu: parts.menu,
    help: parts.help,
    undo: () => parts.history.undo(),
    redo: () => parts.history.redo(),
    canUndo: () => parts.history.canUndo,
    canRedo: () => parts.history.canRedo,
    zoom: (direction) => (direction === 'fit' ? drawing.fit() : drawing.canvas?.zoom(direction)),
    save(format) {
      const view = { context: parts.context(), derived: derived(), sheet: () => drawing.sheet() };
      // What writes files is fetched when the first is written.
      this.saving(import('./save/index.js').then(({ saveView }) => saveView(format, view)));
    },
    saving(file) {
      file.catch((error: Error) => parts.complain('saveFailed', isPartMissing(error) ? parts.say('partMissing') : error.message));
    },
    canDraw: () => drawing.canvas !== null,
    loadMore: parts.loadMore,
    switchLanguage: () => parts.preferencesChanged({ language: preferences.language === 'zh' ? 'en' : 'zh' }),
    setTheme: (theme) => parts.preferencesChanged({ theme }),
    toggleDrawer: parts.toggleDrawer,
  };
}

/** What is fetched only when it is asked for did not come: browsers say so in words of their own. */
function isPartMissing(error: Error): boolean {
  return error instanceof TypeError && /module/i.test(error.message);
}
