/** A table that says in words what the drawing shows: sorted by any column, walked by arrow keys. */
import { type Order, type SortValue, sorted } from '../model/listing.js';
import type { Context } from './context.js';
import { button, h } from './dom.js';

/** Rows added at a time. */
const PAGE = 200;

export interface Column<R> {
  readonly name: string;
  /** Of the cells: number, dates … for the style sheet. */
  readonly class?: string;
  readonly by: (row: R) => SortValue;
  readonly cell: (row: R) => readonly (Node | string)[];
  /** Whether its first sorting is from the most to the least. */
  readonly mostFirst?: boolean;
}

export interface ListingOptions<R> {
  readonly class: string;
  readonly columns: readonly Column<R>[];
  /** By which column it is sorted at first. */
  readonly first: number;
  readonly tie: (a: R, b: R) => number;
  readonly idOf: (row: R) => string;
}

export interface Listing<R> {
  readonly element: HTMLElement;
  fill(rows: readonly R[], caption: string): void;
  choose(id: string | null): void;
}

export function listing<R>({ say }: Context, options: ListingOptions<R>): Listing<R> {
  const { columns, idOf } = options;
  let order: Order = { column: options.first, descending: columns[options.first]!.mostFirst ?? false };
  let rows: readonly R[] = [];
  let waiting: R[] = [];
  let chosen: string | null = null;
  const heads = columns.map((column, at) => {
    const sorter = button(column.name, () => {
      order = { column: at, descending: order.column === at ? !order.descending : (column.mostFirst ?? false) };
      draw();
    });
    return h('th', { class: column.class ?? '', attributes: { scope: 'col' } }, sorter);
  });
  const body = h('tbody', { on: { keydown: (event) => walk(event, body) } });
  const caption = h('caption');
  const table = h('table', { class: options.class }, caption, h('thead', {}, h('tr', {}, ...heads)), body);
  const more = button('', () => append(), { class: 'link more' });

  function draw(): void {
    const { by } = columns[order.column]!;
    waiting = sorted(rows, by, order.descending, options.tie);
    heads.forEach((head, at) => {
      head.setAttribute('aria-sort', at !== order.column ? 'none' : order.descending ? 'descending' : 'ascending');
    });
    body.replaceChildren();
    append();
  }

  function append(): void {
    body.append(...waiting.splice(0, PAGE).map(line));
    more.textContent = say('more', { n: waiting.length });
    more.hidden = waiting.length === 0;
  }

  function line(row: R): HTMLElement {
    const cells = columns.map((column) => h('td', { class: column.class ?? '' }, ...column.cell(row)));
    const element = h('tr', { attributes: { 'data-id': idOf(row) } }, ...cells);
    element.classList.toggle('selected', idOf(row) === chosen);
    return element;
  }

  return {
    element: h('div', {}, table, more),
    fill(next, words) {
      rows = next;
      caption.textContent = words;
      draw();
    },
    choose(id) {
      chosen = id;
      for (const row of body.children) row.classList.toggle('selected', (row as HTMLElement).dataset.id === id);
    },
  };
}

/** Up and down go to the same column of the next row. */
function walk(event: KeyboardEvent, body: HTMLElement): void {
  const cell = (event.target as HTMLElement).closest('td');
  if (!cell || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const row = cell.parentElement!;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const target = next?.children[[...row.children].indexOf(cell)]?.querySelector('button');
  if (!target || !body.contains(target)) return;
  event.preventDefault();
  target.focus();
}
