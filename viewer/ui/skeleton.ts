/** The page before there is a graph: its parts where they will be, so that nothing moves when it comes. */
import type { Words } from '../strings.js';
import { h } from './dom.js';

/** Rows of the side column that are hinted at. */
const ROWS = 12;

export function skeleton(say: Words, role: 'status' | 'alert', ...message: (Node | string)[]): HTMLElement[] {
  const bones = Array.from({ length: ROWS }, () => h('span', { class: 'bone' }));
  return [
    h(
      'header',
      { class: 'top' },
      h(
        'h1',
        { attributes: { 'aria-label': say('title') } },
        h('span', { class: 'seal', attributes: { 'aria-hidden': 'true' } }, '赣'),
        h('span', { class: 'brand' }, say('title')),
      ),
    ),
    h('div', { class: `side bones ${role === 'status' ? 'waiting' : 'failed'}`, attributes: { 'aria-hidden': 'true' } }, ...bones),
    h('main', { class: 'stage' }, h('div', { class: 'splash', attributes: { role } }, ...message)),
  ];
}
