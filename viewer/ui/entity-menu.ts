/** What can be done with an entity, as a menu at the place pointed to (WAI-ARIA: menu), driven by pointer or keyboard. */
import { isPinned } from '../model/edits.js';
import type { Context } from './context.js';
import { button, h, name } from './dom.js';

export interface EntityMenu {
  readonly element: HTMLElement;
  /** @param spot in pixels of the stage */
  open(id: string, spot: { readonly x: number; readonly y: number }): void;
  close(): void;
}

/** Between the menu and the rim of the stage, in pixels. */
const RIM = 8;

export function entityMenu(context: Context): EntityMenu {
  const { say } = context;
  const element = h('div', {
    class: 'entity-menu',
    attributes: { role: 'menu', 'aria-label': say('entityMenu'), tabindex: -1 },
    on: { keydown: key },
  });
  element.hidden = true;
  let before: Element | null = null;

  const items = () => [...element.querySelectorAll<HTMLElement>('[role=menuitem]')];
  function close(): void {
    if (element.hidden) return;
    const inside = element.contains(document.activeElement);
    element.hidden = true;
    removeEventListener('pointerdown', outside, true);
    if (inside && before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
  const outside = (event: PointerEvent) => !element.contains(event.target as Node) && close();
  function key(event: KeyboardEvent): void {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (to === undefined) return;
    else all[(to + all.length) % all.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    element,
    close,
    open(id, spot) {
      const { graph } = context;
      if (!graph.hasNode(id)) return;
      close();
      before = document.activeElement;
      const title = h('p', { class: 'title', attributes: { role: 'presentation' } }, name(graph.getNodeAttribute(id, 'label')));
      const done = (run: () => void) => () => {
        close();
        run();
      };
      element.replaceChildren(title, ...choices(context, id).map(([text, keys, run]) => choice(text, keys, done(run))));
      element.hidden = false;
      const stage = (element.offsetParent ?? document.body).getBoundingClientRect();
      element.style.left = `${Math.max(RIM, Math.min(spot.x, stage.width - element.offsetWidth - RIM))}px`;
      element.style.top = `${Math.max(RIM, Math.min(spot.y, stage.height - element.offsetHeight - RIM))}px`;
      items()[0]?.focus({ preventScroll: true });
      addEventListener('pointerdown', outside, true);
    },
  };
}

type Choice = readonly [text: string, key: string, run: () => void];

function choices({ act, say, store }: Context, id: string): Choice[] {
  const { edits, focus } = store.state;
  const pinned = isPinned(edits, id);
  return [
    [say('openPanel'), '', () => act.select(id, true)],
    focus?.id === id ? [say('back'), '', () => act.unfocus()] : [say('focus'), 'F', () => act.focus(id, 1)],
    [say(edits.expanded.includes(id) ? 'collapse' : 'expand'), 'X', () => act.expand(id)],
    [say('hide'), 'H', () => act.hide(id)],
    [say(pinned ? 'unpin' : 'pin'), 'I', () => (pinned ? act.unpin(id) : act.pin(id))],
    [say('pathFrom'), 'P', () => act.findPath(id)],
    [say('compare'), 'C', () => act.compare(id)],
  ];
}

function choice(text: string, key: string, run: () => void): HTMLElement {
  const element = button(h('span', {}, text), run, { attributes: { role: 'menuitem', tabindex: -1 } });
  if (key !== '') {
    element.append(h('kbd', { attributes: { 'aria-hidden': 'true' } }, key));
    element.setAttribute('aria-keyshortcuts', key.toLowerCase());
  }
  return element;
}
