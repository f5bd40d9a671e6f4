/** The places of the page's parts, as index.html has them: they have their sizes before the parts come, so that nothing moves. */
import { h } from './ui/dom.js';

/** @param anew whether what stands in the places goes. @returns the stage */
export function framed(root: HTMLElement, anew: boolean): HTMLElement {
  const stage = root.querySelector<HTMLElement>(':scope > .stage');
  if (stage && !anew) return stage;
  const fresh = h('main', { class: 'stage' });
  root.replaceChildren(h('header', { class: 'top' }), h('nav', { class: 'side' }), fresh);
  return fresh;
}
