/** The keyboard: / search, L list, P path, Esc back, Ctrl-Z undo; on the drawing arrows pan, + - zoom, 0 fits. */

import type { Drawing } from './drawing.js';
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
    if (isTyping(event)) return;
    const run = command(event.key, targets);
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

function command(key: string, { act, focusSearch, store }: KeyTargets): (() => void) | undefined {
  switch (key) {
    case '/':
      return focusSearch;
    case 'l':
      return () => store.set({ list: !store.state.list });
    case 'p':
      return () => act.findPath(store.state.selected);
    case 'f':
      return () => store.state.selected !== null && act.focus(store.state.selected, 1);
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

/** Ctrl or Cmd with Z undoes, with Shift or with Y redoes. */
function travel(event: KeyboardEvent, { act }: KeyTargets): void {
  const key = event.key.toLowerCase();
  if (isTyping(event) || (key !== 'z' && key !== 'y')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) act.redo();
  else act.undo();
}

/** Closes what was opened last: text, relation, path, panel, focus. */
function leave({ act, store }: KeyTargets): void {
  const { fact, focus, path, reading, selected } = store.state;
  act.toggleDrawer(false);
  if (reading) store.set({ reading: null });
  else if (fact !== null) store.set({ fact: null });
  else if (path) store.set({ path: null });
  else if (selected !== null) act.select(null);
  else if (focus) act.unfocus();
}

/** Into a field, or into the editor, which is a document of its own: from outside only its frame is seen. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return target.type !== 'range' && target.type !== 'button' && target.type !== 'checkbox';
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select'));
}
