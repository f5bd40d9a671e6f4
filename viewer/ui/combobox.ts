/** A field that finds an entity: the combobox pattern of WAI-ARIA 1.2, driven by keyboard or pointer. */
import type { Kind } from '../../graph-schema/schema.js';
import type { SearchHit } from '../../src/serve/types.js';
import { asker, type Hits } from '../model/search.js';
import { kindName } from '../strings.js';
import type { Context } from './context.js';
import { h, name, setAttribute } from './dom.js';
import { sign } from './sign.js';

export interface ComboboxOptions {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** @param hits all that were offered. */
  readonly onChoose: (hit: SearchHit, hits: readonly SearchHit[]) => void;
  /** Empties the field after a choice. */
  readonly clear?: boolean;
  /** Only these kinds are offered; all if there are none. */
  readonly kinds?: readonly Kind[] | null;
}

export interface Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  close(): void;
}

export function combobox(context: Context, options: ComboboxOptions): Combobox {
  const { say } = context;
  let hits: readonly SearchHit[] = [];
  let active = -1;
  /** Whether arrow keys walk the list: then Home and End are its own, else the field's. */
  let walking = false;
  /** Whether Enter came before the answer: then its best is chosen. */
  let entered = false;
  const questions = asker(
    (query, signal) => context.data.search(query, signal),
    (query, found) => show(query, found),
  );

  const list = h('ul', {
    class: 'options',
    attributes: { id: `${options.id}-options`, role: 'listbox', 'aria-label': say('searchResults') },
  });
  list.hidden = true;
  const input = h('input', {
    attributes: {
      id: options.id,
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      placeholder: options.placeholder,
      'aria-label': options.label,
      'aria-controls': list.id,
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
    },
    on: { input: () => ask(), keydown: (event) => key(event), focus: () => input.value !== '' && ask(), blur: () => close() },
  });
  const count = h('span', { class: 'unseen', attributes: { role: 'status' } });
  const element = h('div', { class: 'combobox' }, input, list, count);

  function ask(): void {
    walking = false;
    entered = false;
    questions.ask(input.value);
  }

  function show(query: string, found: Hits): void {
    hits = (found ?? []).filter(({ kind }) => options.kinds?.includes(kind) ?? true);
    list.replaceChildren(...hits.map(option));
    const nothing = found === null ? say('failed') : hits.length === 0 ? say('nothingFound', { q: query.trim() }) : '';
    if (nothing !== '') list.append(h('li', { class: 'nothing', attributes: { role: 'presentation' } }, nothing));
    list.hidden = query.trim() === '';
    count.textContent = list.hidden ? '' : nothing || say('found', { n: hits.length });
    setAttribute(input, 'aria-expanded', String(!list.hidden));
    activate(hits.length > 0 ? 0 : -1);
    if (entered) choose(active);
  }

  function option(hit: SearchHit, at: number): HTMLLIElement {
    const known = context.graph.hasNode(hit.id);
    return h(
      'li',
      {
        attributes: { role: 'option', id: `${options.id}-${at}`, 'aria-selected': 'false' },
        on: { mousedown: (event) => press(event, at), mousemove: () => at !== active && activate(at) },
      },
      sign(hit.kind, context.theme),
      h('span', { class: 'hit' }, name(hit.name), hit.matched !== hit.name && h('small', {}, '（', name(hit.matched), '）')),
      h('small', { class: 'context' }, hit.context === '' ? say('pages', { n: hit.pages }) : name(hit.context)),
      h('small', { class: 'meta' }, kindName(hit.kind, say), !known && ` · ${say('notDrawn')}`),
    );
  }

  function press(event: MouseEvent, at: number): void {
    // Otherwise the field blurs first, and closes the list under the pointer.
    event.preventDefault();
    choose(at);
  }

  function activate(at: number): void {
    active = at;
    [...list.children].forEach((child, index) => {
      if (child.getAttribute('role') === 'option') child.setAttribute('aria-selected', String(index === at));
    });
    setAttribute(input, 'aria-activedescendant', at < 0 ? null : `${options.id}-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function choose(at: number): void {
    const hit = hits[at];
    if (!hit) return;
    input.value = options.clear ? '' : hit.name;
    close();
    options.onChoose(hit, hits);
  }

  function close(): void {
    questions.stop();
    list.hidden = true;
    count.textContent = '';
    setAttribute(input, 'aria-expanded', 'false');
    setAttribute(input, 'aria-activedescendant', null);
  }

  function key(event: KeyboardEvent): void {
    // An input method is composing: Enter and arrows are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (list.hidden && input.value === '') {
        input.blur();
        return;
      }
      event.stopPropagation();
      input.value = '';
      close();
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (questions.waiting()) entered = true;
      else if (!list.hidden) choose(active);
      return;
    }
    const to = target(event.key);
    if (to === null) return;
    event.preventDefault();
    if (list.hidden) {
      ask();
      return;
    }
    walking = true;
    activate(to);
  }

  /** The option that a key leads to, null for a key that is the field's. */
  function target(pressed: string): number | null {
    const last = hits.length - 1;
    if (pressed === 'ArrowDown') return active === last ? Math.min(0, last) : active + 1;
    if (pressed === 'ArrowUp') return active <= 0 ? last : active - 1;
    if (!walking || list.hidden) return null;
    return pressed === 'Home' ? Math.min(0, last) : pressed === 'End' ? last : null;
  }

  return { element, input, close };
}
