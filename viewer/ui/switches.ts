/** Switches of the side column: a row each, with its mark, its name, how many, and a way to see it alone. */
import type { Words } from '../strings.js';
import { button, h } from './dom.js';

export interface SwitchOptions {
  /** Before the name; a box to be ticked if none is given. */
  readonly mark?: Element;
  readonly label: string;
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly toggle: () => void;
}

export interface Switch {
  readonly element: HTMLButtonElement;
  /** Says how many. */
  readonly count: HTMLElement;
  turn(on: boolean): void;
}

export function switchOf({ attributes, label, mark, toggle }: SwitchOptions): Switch {
  const count = h('span', { class: 'count' });
  const box = mark ?? h('span', { class: 'tick', attributes: { 'aria-hidden': 'true' } });
  const element = button(box, toggle, { class: 'switch', attributes });
  element.append(h('span', { class: 'label' }, label), count);
  return { element, count, turn: (on) => element.setAttribute('aria-pressed', String(on)) };
}

/** The row of one of several. @param alone turns off all others. */
export function switchRow(say: Words, own: Switch, label: string, alone: () => void): HTMLElement {
  const only = button(say('only'), alone, { class: 'only', attributes: { 'aria-label': say('onlyThis', { name: label }) } });
  return h('li', {}, own.element, only);
}
