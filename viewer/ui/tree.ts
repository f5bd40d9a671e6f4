/** A tree of places (the pattern of WAI-ARIA): walked by arrow keys, one of them chosen by Enter, blank or click. */
import type { PlaceBranch } from '../../src/serve/types.js';
import { placeOf } from '../model/places.js';
import { whole } from '../model/text.js';
import { h, name } from './dom.js';

export interface Tree {
  readonly element: HTMLElement;
  /** Marks a place, and opens what it lies in. */
  mark(id: string | null): void;
}

/** Indent of a level, in pixels. */
const INDENT = 12;

export function tree(roots: readonly PlaceBranch[], label: string, choose: (id: string) => void): Tree {
  const items = new Map<string, HTMLElement>();
  /** Only what is open has elements below it: a province has hundreds of towns. */
  const open = new Set<string>(roots.length === 1 ? [roots[0]!.id] : []);
  let chosen: string | null = null;
  const element = h('ul', { class: 'tree', attributes: { role: 'tree', 'aria-label': label }, on: { keydown: (event) => key(event) } });

  function item(branch: PlaceBranch, level: number): HTMLElement {
    const row = h(
      'div',
      { class: 'branch', on: { click: (event) => pointed(event, branch) } },
      h('span', { class: branch.below.length > 0 ? 'twist' : 'leaf', attributes: { 'aria-hidden': 'true' } }),
      name(branch.name),
      h('span', { class: 'count' }, whole(branch.count)),
    );
    row.style.paddingLeft = `${4 + INDENT * (level - 1)}px`;
    const attributes = { role: 'treeitem', 'aria-level': level, 'data-place': branch.id, 'aria-label': `${branch.name} ${branch.count}` };
    const own = h('li', { attributes: { ...attributes, 'aria-selected': String(branch.id === chosen), tabindex: -1 } }, row);
    items.set(branch.id, own);
    if (branch.below.length > 0) show(branch, level);
    return own;
  }

  /** Opens or closes a branch as `open` says. */
  function show(branch: PlaceBranch, level: number): void {
    const own = items.get(branch.id)!;
    const opened = open.has(branch.id);
    own.setAttribute('aria-expanded', String(opened));
    own.querySelector(':scope > ul')?.remove();
    if (opened) own.append(h('ul', { attributes: { role: 'group' } }, ...branch.below.map((child) => item(child, level + 1))));
  }

  function toggle(branch: PlaceBranch, opened = !open.has(branch.id)): void {
    if (branch.below.length === 0) return;
    if (opened) open.add(branch.id);
    else open.delete(branch.id);
    show(branch, Number(items.get(branch.id)!.getAttribute('aria-level')));
  }

  function pointed(event: MouseEvent, branch: PlaceBranch): void {
    focus(branch.id);
    if ((event.target as HTMLElement).classList.contains('twist')) toggle(branch);
    else choose(branch.id);
  }

  /** Of all places one is reached by Tab: that which was come to last. */
  function focus(id: string): void {
    for (const [other, own] of items) own.tabIndex = other === id ? 0 : -1;
    items.get(id)?.focus();
  }

  function key(event: KeyboardEvent): void {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]')?.dataset.place;
    const here = at === undefined ? null : placeOf(roots, at);
    if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
    const { branch, above } = here;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(branch.id, 1),
      ArrowUp: () => move(branch.id, -1),
      Home: () => move(branch.id, Number.NEGATIVE_INFINITY),
      End: () => move(branch.id, Number.POSITIVE_INFINITY),
      ArrowRight: () => (open.has(branch.id) ? focus(branch.below[0]?.id ?? branch.id) : toggle(branch, true)),
      ArrowLeft: () => (open.has(branch.id) ? toggle(branch, false) : focus(above.at(-1)?.id ?? branch.id)),
      Enter: () => choose(branch.id),
      ' ': () => choose(branch.id),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  /** Among the places that are seen. */
  function move(from: string, steps: number): void {
    const seen = [...element.querySelectorAll<HTMLElement>('[role=treeitem]')].map((own) => own.dataset.place!);
    const to = Math.min(Math.max(0, seen.indexOf(from) + steps), seen.length - 1);
    focus(seen[to]!);
  }

  element.append(...roots.map((branch) => item(branch, 1)));
  const [first] = items.values();
  if (first) first.tabIndex = 0;

  return {
    element,
    mark(id) {
      chosen = id;
      for (const above of (id === null ? null : placeOf(roots, id))?.above ?? []) if (!open.has(above.id)) toggle(above, true);
      for (const [other, own] of items) own.setAttribute('aria-selected', String(other === id));
    },
  };
}
