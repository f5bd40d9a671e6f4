/** A button that opens a menu (WAI-ARIA's menu button): arrow keys walk it, Escape and a click elsewhere close it. */
import { button, h, type IconName, icon } from './dom.js';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly icon?: IconName;
  readonly lang?: string;
  run(): void;
  /** Of a choice among several: whether it is the one. */
  readonly checked?: () => boolean;
  readonly disabled?: () => boolean;
}

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export interface MenuOptions {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly groups: readonly MenuGroup[];
}

export interface Menu {
  /** Holds the button and the menu. */
  readonly element: HTMLElement;
  readonly opener: HTMLButtonElement;
}

export function menu(options: MenuOptions): Menu {
  const list = h('div', { class: 'menu', attributes: { role: 'menu', id: `menu-${options.id}`, 'aria-label': options.label } });
  list.hidden = true;
  const opener = button(icon(options.icon), () => (list.hidden ? open() : close()), {
    class: 'tool',
    title: options.label,
    attributes: {
      'data-tool': options.id,
      'aria-label': options.label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    },
  });
  const element = h('div', { class: 'menu-box' }, opener, list);

  function open(last = false): void {
    list.replaceChildren(...options.groups.map((group) => groupElement(group, choose)));
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    const items = itemsOf(list);
    (last ? items.at(-1) : items[0])?.focus();
    addEventListener('pointerdown', outside, true);
  }

  function close(focus = true): void {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    removeEventListener('pointerdown', outside, true);
    if (focus) opener.focus();
  }

  function choose({ disabled, run }: MenuItem): void {
    if (disabled?.()) return;
    close();
    run();
  }

  function outside(event: Event): void {
    if (!element.isConnected || !element.contains(event.target as Node)) close(false);
  }

  element.addEventListener('focusout', (event) => {
    const next = event.relatedTarget as Node | null;
    if (!list.hidden && next !== null && !element.contains(next)) close(false);
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowUp');
  });
  list.addEventListener('keydown', (event) => walk(event, list, close));
  return { element, opener };
}

const itemsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role^=menuitem]')];

function groupElement({ items, label }: MenuGroup, choose: (item: MenuItem) => void): HTMLElement {
  return h(
    'div',
    { attributes: { role: 'group', 'aria-label': label } },
    h('span', { class: 'quiet', attributes: { 'aria-hidden': 'true' } }, label),
    ...items.map((item) => {
      const choice = item.checked !== undefined;
      const element = button(item.icon ? icon(item.icon) : h('span', { class: 'mark' }), () => choose(item), {
        attributes: {
          role: choice ? 'menuitemradio' : 'menuitem',
          tabindex: -1,
          'data-item': item.id,
          'aria-checked': choice ? String(item.checked!()) : null,
          'aria-disabled': item.disabled?.() ? 'true' : null,
          lang: item.lang ?? null,
        },
      });
      element.append(h('span', {}, item.text));
      return element;
    }),
  );
}

function walk(event: KeyboardEvent, list: HTMLElement, close: (focus?: boolean) => void): void {
  const items = itemsOf(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) items.at(to % items.length)?.focus();
  if (event.key === 'Escape') close();
  if (event.key === 'Tab') close();
  if (to !== undefined || event.key === 'Escape') event.preventDefault();
  // Letters choose nothing here, and must not act on the page.
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}
