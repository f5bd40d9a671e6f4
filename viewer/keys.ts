/** The keyboard; viewer/ui/help.ts lists all keys for the reader. */

import type { Drawing } from './drawing.js';
import { isPinned } from './model/edits.js';
import type { Store } from './model/state.js';
import type { Actions } from './ui/context.js';

export interface KeyTargets {
  readonly store: Store;
  readonly act: Actions;
  readonly drawing: Drawing;
  readonly focusSearch: () => void;
}

/** A step of panning, as a share of the view. */
const STEP = 0.15;
const PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** @returns what ends it. */
export function bindKeys(stage: HTMLElement, targets: KeyTargets): () => void {
  const anywhere = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return travel(event, targets);
    if (event.key === 'Escape') return leave(targets);
    if (isTyping(event) || document.querySelector('dialog[open]')) return;
    const run = command(event.shiftKey && event.key === 'F10' ? 'ContextMenu' : event.key, targets);
    if (!run) return;
    event.preventDefault();
    run();
  };
  const onStage = (event: KeyboardEvent) => {
    const pan = PAN[event.key];
    if (!pan || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    targets.drawing.canvas?.pan(...pan);
  };
  addEventListener('keydown', anywhere);
  stage.addEventListener('keydown', onStage);
  return () => {
    removeEventListener('keydown', anywhere);
    stage.removeEventListener('keydown', onStage);
  };
}

function command(key: string, targets: KeyTargets): (() => void) | undefined {
  const { act, focusSearch, store } = targets;
  const { selected } = store.state;
  const own = selected === null ? undefined : ofEntity(key, selected, targets);
  if (own) return own;
  switch (key) {
    case '?':
      return () => act.help();
    case 'c':
      return () => act.compare(selected);
    case '/':
      return focusSearch;
    case 'l':
      return () => store.set({ list: store.state.list ? false : 'entities' });
    case 'p':
      return () => act.findPath(selected);
    case '+':
    case '=':
      return () => act.zoom('in');
    case '-':
      return () => act.zoom('out');
    case '0':
      return () => act.zoom('fit');
    default:
      return undefined;
  }
}

/** What is done with the selected entity. */
function ofEntity(key: string, id: string, { act, store }: KeyTargets): (() => void) | undefined {
  switch (key) {
    case 'f':
      return () => act.focus(id, 1);
    case 'x':
      return () => act.expand(id);
    case 'h':
      return () => act.hide(id);
    case 'i':
      return () => (isPinned(store.state.edits, id) ? act.unpin(id) : act.pin(id));
    case 'ContextMenu':
      return () => act.menu(id);
    default:
      return undefined;
  }
}

/** Ctrl or Cmd with Z undoes, with Shift or with Y redoes. */
function travel(event: KeyboardEvent, { act }: KeyTargets): void {
  const key = event.key.toLowerCase();
  if (isTyping(event) || (key !== 'z' && key !== 'y')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) act.redo();
  else act.undo();
}

/** Closes what was opened last: text, relation, path, comparison, panel, focus, answer. */
function leave({ act, store }: KeyTargets): void {
  const { ask, compare, fact, focus, path, reading, selected } = store.state;
  act.toggleDrawer(false);
  if (reading) store.set({ reading: null });
  else if (fact !== null) store.set({ fact: null });
  else if (path) store.set({ path: null });
  else if (compare) store.set({ compare: null });
  else if (selected !== null) act.select(null);
  else if (focus) act.unfocus();
  else if (ask) store.set({ ask: null });
}

/** Into a field, or into the editor, which is a document of its own: from outside only its frame is seen. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return target.type !== 'range' && target.type !== 'button' && target.type !== 'checkbox';
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select'));
}
