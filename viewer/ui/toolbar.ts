/** A row of buttons of which Tab finds one; arrow keys, Home and End walk to the others (WAI-ARIA's toolbar). */
import { h } from './dom.js';

export function toolbar(label: string, ...children: HTMLElement[]): HTMLElement {
  const element = h('div', { class: 'tools', attributes: { role: 'toolbar', 'aria-label': label } }, ...children);
  const tools = (): HTMLButtonElement[] =>
    [...element.querySelectorAll<HTMLButtonElement>('.tool')].filter((tool) => !tool.disabled && tool.getClientRects().length > 0);
  const enter = (tool: HTMLElement): void => {
    for (const other of element.querySelectorAll<HTMLElement>('.tool')) other.tabIndex = other === tool ? 0 : -1;
  };
  const first = element.querySelector<HTMLElement>('.tool:not(:disabled)');
  if (first) enter(first);
  element.addEventListener('focusin', ({ target }) => {
    if ((target as HTMLElement).classList.contains('tool')) enter(target as HTMLElement);
  });
  element.addEventListener('keydown', (event) => {
    const all = tools();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  });
  return element;
}
