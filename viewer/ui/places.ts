/** Choosing a place, with all below it: a tree (the pattern of WAI-ARIA) that can be searched. */
import type { PlaceBranch } from '../../src/serve/types.js';
import { type FoundPlace, findPlaces, placeOf } from '../model/places.js';
import type { Component, Context } from './context.js';
import { button, h, name } from './dom.js';

/** Places found that are shown. */
const MOST = 30;

export function places({ say, store, summary }: Context): Component {
  const { places: roots } = summary;
  const items = new Map<string, HTMLElement>();
  /** Opened by the reader. What is closed has no elements: a province has hundreds of towns. */
  const open = new Set<string>(roots.length === 1 ? [roots[0]!.id] : []);
  let chosen: string | null = null;
  const tree = h('ul', {
    class: 'tree',
    attributes: { role: 'tree', 'aria-label': say('byPlace') },
    on: { keydown: (event) => key(event) },
  });
  const found = h('ul', { class: 'choices', attributes: { 'aria-label': say('searchResults') } });
  const search = h('input', {
    class: 'field',
    attributes: { type: 'search', placeholder: say('findPlace'), 'aria-label': say('findPlace'), autocomplete: 'off' },
    on: { input: () => look() },
  });
  const all = button(say('all'), () => store.filter({ place: null }), { class: 'link' });
  const element = h(
    'section',
    { class: 'group places', attributes: { 'aria-label': say('byPlace') } },
    h('header', {}, h('h2', {}, say('byPlace')), all),
    search,
    found,
    tree,
  );
  element.hidden = roots.length === 0;
  found.hidden = true;

  const choose = (id: string) => store.filter({ place: store.state.filter.place === id ? null : id });

  function look(): void {
    const results = findPlaces(roots, search.value, MOST);
    const searching = search.value.trim() !== '';
    tree.hidden = searching;
    found.hidden = !searching;
    found.replaceChildren(...results.map(result));
    if (searching && results.length === 0) found.append(h('li', { class: 'quiet' }, say('nothingFound', { q: search.value.trim() })));
  }

  function result({ branch, above }: FoundPlace): HTMLElement {
    const choice = button(name(branch.name), () => choose(branch.id), {
      class: 'choice',
      attributes: { 'data-place': branch.id, 'aria-pressed': String(branch.id === chosen) },
    });
    choice.append(h('small', {}, above.map((place) => place.name).join(' › ')), h('span', { class: 'count' }, String(branch.count)));
    return h('li', {}, choice);
  }

  function item(branch: PlaceBranch, level: number): HTMLElement {
    const inner = branch.below.length > 0;
    const row = h(
      'div',
      { class: 'branch', on: { click: (event) => pointed(event, branch) } },
      h('span', { class: inner ? 'twist' : 'leaf', attributes: { 'aria-hidden': 'true' } }),
      name(branch.name),
      h('span', { class: 'count' }, String(branch.count)),
    );
    row.style.paddingLeft = `${4 + 12 * (level - 1)}px`;
    const element = h('li', {
      attributes: { role: 'treeitem', 'aria-level': level, 'data-place': branch.id, 'aria-label': `${branch.name} ${branch.count}` },
    });
    element.append(row);
    element.tabIndex = -1;
    items.set(branch.id, element);
    if (inner) show(branch, level);
    element.setAttribute('aria-selected', String(branch.id === chosen));
    return element;
  }

  /** Opens or closes a branch as `open` says. */
  function show(branch: PlaceBranch, level: number): void {
    const element = items.get(branch.id)!;
    const opened = open.has(branch.id);
    element.setAttribute('aria-expanded', String(opened));
    element.querySelector(':scope > ul')?.remove();
    if (opened) element.append(h('ul', { attributes: { role: 'group' } }, ...branch.below.map((child) => item(child, level + 1))));
  }

  function toggle(branch: PlaceBranch, opened = !open.has(branch.id)): void {
    if (branch.below.length === 0) return;
    if (opened) open.add(branch.id);
    else open.delete(branch.id);
    show(branch, Number(items.get(branch.id)!.getAttribute('aria-level')));
  }

  function pointed(event: MouseEvent, branch: PlaceBranch): void {
    event.stopPropagation();
    focus(branch.id);
    if ((event.target as HTMLElement).classList.contains('twist')) toggle(branch);
    else choose(branch.id);
  }

  function focus(id: string): void {
    for (const [other, element] of items) element.tabIndex = other === id ? 0 : -1;
    items.get(id)?.focus({ preventScroll: false });
  }

  function key(event: KeyboardEvent): void {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]');
    const at = element?.dataset.place;
    const here = at === undefined ? null : placeOf(roots, at);
    if (!here) return;
    const go = () => move(event.key, here);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: go,
      ArrowUp: go,
      Home: go,
      End: go,
      ArrowRight: () => (open.has(here.branch.id) ? focus(here.branch.below[0]?.id ?? here.branch.id) : toggle(here.branch, true)),
      ArrowLeft: () => (open.has(here.branch.id) ? toggle(here.branch, false) : focus(here.above.at(-1)?.id ?? here.branch.id)),
      Enter: () => choose(here.branch.id),
      ' ': () => choose(here.branch.id),
    };
    const run = keys[event.key];
    if (!run || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  /** Among the places that can be seen. */
  function move(way: string, { branch }: FoundPlace): void {
    const seen = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].map((element) => element.dataset.place!);
    const at = seen.indexOf(branch.id);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: seen.length - 1 }[way] ?? at;
    const next = seen[Math.min(Math.max(0, to), seen.length - 1)];
    if (next !== undefined) focus(next);
  }

  tree.append(...roots.map((branch) => item(branch, 1)));
  const [first] = items.values();
  if (first) first.tabIndex = 0;

  return {
    element,
    update({ filter }) {
      all.hidden = filter.place === null;
      if (filter.place === chosen) return;
      chosen = filter.place;
      // What is chosen by search or by the address is seen in the tree too.
      for (const above of (chosen === null ? null : placeOf(roots, chosen))?.above ?? []) if (!open.has(above.id)) toggle(above, true);
      for (const [id, row] of items) row.setAttribute('aria-selected', String(id === chosen));
      for (const row of found.querySelectorAll<HTMLElement>('[data-place]'))
        row.setAttribute('aria-pressed', String(row.dataset.place === chosen));
    },
  };
}
