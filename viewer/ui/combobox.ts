/** A field that finds an entity: the combobox pattern of WAI-ARIA 1.2, driven by keyboard or pointer. */
import { kindColour } from '../../graph-schema/colour.js';
import { type Hit, search } from '../model/search.js';
import { kindName } from '../strings.js';
import type { Context } from './context.js';
import { dot, h, name, setAttribute } from './dom.js';

export interface ComboboxOptions {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (hit: Hit) => void;
  /** Empties the field after a choice. */
  readonly clear?: boolean;
}

export interface Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  close(): void;
}

/** Wait before the server is asked about entities that are not drawn, in ms. */
const PATIENCE = 180;

export function combobox(context: Context, options: ComboboxOptions): Combobox {
  const { say } = context;
  let hits: readonly Hit[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

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
  const element = h('div', { class: 'combobox' }, input, list);

  function ask(): void {
    clearTimeout(timer);
    show(search(context.index, input.value));
    if (context.total.nodes > context.index.length && input.value.trim() !== '') timer = setTimeout(askServer, PATIENCE, input.value);
  }

  async function askServer(query: string): Promise<void> {
    const more = await context.data.search(query).catch(() => []);
    if (input.value !== query || list.hidden) return;
    const known = new Set(hits.map((hit) => hit.id));
    show([...hits, ...more.filter((hit) => !known.has(hit.id))].slice(0, 16), active);
  }

  function show(found: readonly Hit[], at = 0): void {
    hits = found;
    const query = input.value.trim();
    list.replaceChildren(...hits.map(option));
    if (hits.length === 0 && query !== '')
      list.append(h('li', { class: 'nothing', attributes: { role: 'presentation' } }, say('nothingFound', { q: query })));
    list.hidden = query === '';
    setAttribute(input, 'aria-expanded', String(!list.hidden));
    activate(hits.length > 0 ? Math.min(Math.max(0, at), hits.length - 1) : -1);
  }

  function option(hit: Hit, at: number): HTMLLIElement {
    const known = context.graph.hasNode(hit.id);
    return h(
      'li',
      {
        attributes: { role: 'option', id: `${options.id}-${at}`, 'aria-selected': 'false' },
        on: { mousedown: (event) => press(event, at), mousemove: () => at !== active && activate(at) },
      },
      dot(kindColour(hit.kind, context.theme)),
      h('span', { class: 'hit' }, name(hit.name), hit.matched !== hit.name && h('small', {}, '（', name(hit.matched), '）')),
      h('small', { class: 'meta' }, `${kindName(hit.kind, say)} · ${say('pages', { n: hit.pages })}`, !known && ` · ${say('notDrawn')}`),
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
    options.onChoose(hit);
  }

  function close(): void {
    clearTimeout(timer);
    list.hidden = true;
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
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (list.hidden) ask();
      else if (hits.length > 0) activate((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      choose(active);
    }
  }

  return { element, input, close };
}
