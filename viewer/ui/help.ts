/** The dialog that lists all keys. */
import type { Word, Words } from '../strings.js';
import { h, iconButton } from './dom.js';

const KEYS: readonly (readonly [keys: string, does: Word])[] = [
  ['/', 'search'],
  ['L', 'list'],
  ['P', 'findPath'],
  ['C', 'compareTwo'],
  ['F', 'focus'],
  ['X', 'expandOrCollapse'],
  ['H', 'hide'],
  ['I', 'pinOrUnpin'],
  ['Shift F10', 'entityMenu'],
  ['Ctrl Z', 'undoKey'],
  ['Ctrl Shift Z', 'redoKey'],
  ['← ↑ ↓ →', 'panKeys'],
  ['+ −', 'zoomKeys'],
  ['0', 'fit'],
  ['Esc', 'leaveKey'],
  ['?', 'help'],
];

/** @returns what opens it, and the dialog. */
export function help(say: Words): { readonly element: HTMLDialogElement; open(): void } {
  const rows = KEYS.flatMap(([keys, does]) => [
    h('dt', {}, ...keys.split(' ').flatMap((key, at) => [at > 0 && ' ', h('kbd', {}, key)])),
    h('dd', {}, say(does)),
  ]);
  const element: HTMLDialogElement = h(
    'dialog',
    {
      class: 'help',
      attributes: { 'aria-labelledby': 'help-title' },
      on: { click: (event) => event.target === element && element.close() },
    },
    h(
      'div',
      { class: 'body' },
      h(
        'header',
        {},
        h('h2', { attributes: { id: 'help-title' } }, say('help')),
        iconButton('close', say('close'), () => element.close()),
      ),
      h('p', { class: 'quiet' }, say('pointerHelp')),
      h('dl', {}, ...rows),
    ),
  );
  return { element, open: () => !element.open && element.showModal() };
}
