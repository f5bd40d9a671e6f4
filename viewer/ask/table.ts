/** The rows of an answer: sorted by any column, entities to be chosen, each row opening its sentences. */
import type { AnswerRow } from '../../src/serve/types.js';
import type { Context } from '../ui/context.js';
import { button, h, name } from '../ui/dom.js';
import { type AnswerIndex, cellParts, sortRows } from './cells.js';
import { columnName } from './columns.js';
import { sentencesOf } from './sentences.js';

export interface AnswerTable {
  readonly element: HTMLElement;
  /** Marks the rows that speak of an entity, and brings the first into view. */
  follow(entity: string | null): void;
}

/** Rows put into the page at once. */
const PORTION = 200;

export function answerTable(context: Context, index: AnswerIndex, query: string | null, label: string): AnswerTable {
  const { act, say } = context;
  const { columns, rows } = index.answer;
  let column: string | null = null;
  let descending = false;
  let followed: string | null = null;
  let waiting: AnswerRow[] = [];
  const body = h('tbody');
  const heads = columns.map((each) =>
    h(
      'th',
      { attributes: { scope: 'col', 'data-column': each } },
      button(columnName(each, query, say), () => sortBy(each)),
    ),
  );
  const more = button('', () => append(PORTION), { class: 'link more' });
  const table = h(
    'table',
    { class: 'rows', attributes: { 'aria-label': label } },
    h('thead', {}, h('tr', {}, h('th', { class: 'opener' }, h('span', { class: 'unseen' }, say('sentencesOf'))), ...heads)),
    body,
  );

  /** Up, then down, then as the answer has it. */
  function sortBy(next: string): void {
    if (column !== next) [column, descending] = [next, false];
    else if (!descending) descending = true;
    else [column, descending] = [null, false];
    fill();
  }

  function fill(): void {
    waiting = [...sortRows(rows, column, descending)];
    heads.forEach((head, at) => {
      head.setAttribute('aria-sort', columns[at] !== column ? 'none' : descending ? 'descending' : 'ascending');
    });
    body.replaceChildren();
    append(PORTION);
  }

  function append(limit: number): void {
    body.append(...waiting.splice(0, limit).map(line));
    more.textContent = say('more', { n: waiting.length });
    more.hidden = waiting.length === 0;
  }

  function line(row: AnswerRow): HTMLElement {
    const names = index.namesOf(row);
    const nodes = index.nodesOf(row);
    const part = { nodes, edges: new Set(row.facts) };
    const number = rows.indexOf(row) + 1;
    const opener = button('', () => toggle(), {
      class: 'twist',
      attributes: { 'aria-expanded': 'false', 'aria-label': say('openRow', { n: number }) },
    });
    opener.disabled = row.facts.length === 0;
    const element = h(
      'tr',
      {
        class: followed !== null && nodes.has(followed) ? 'mine' : '',
        attributes: { 'data-nodes': [...nodes].join(' ') },
        on: {
          mouseenter: () => act.point(part),
          mouseleave: () => act.point(null),
          focusin: () => act.point(part),
          focusout: () => act.point(null),
          click: (event) => row.facts.length > 0 && !(event.target as HTMLElement).closest('button') && !chosenText() && toggle(),
        },
      },
      h('td', { class: 'opener' }, opener),
      ...columns.map((each) => cell(row, each, names)),
    );
    rowsOf.set(element, nodes);
    const toggle = (): void => {
      const open = opener.getAttribute('aria-expanded') === 'true';
      opener.setAttribute('aria-expanded', String(!open));
      if (open) {
        element.nextElementSibling?.remove();
        return;
      }
      const inside = h('td', { attributes: { colspan: columns.length + 1 } }, sentencesOf(context, index.factsOf(row)));
      element.after(h('tr', { class: 'opened' }, inside));
    };
    return element;
  }

  function cell(row: AnswerRow, each: string, names: ReadonlyMap<string, string>): HTMLElement {
    const value = row.cells[each] ?? null;
    const parts = cellParts(value, each, names, say);
    const text = parts.map((part) => part.text).join('');
    const long = text.length > 24;
    return h(
      'td',
      {
        class: [typeof value === 'number' ? 'number' : '', each === 'sentence' ? 'sentence' : ''].join(' ').trim(),
        ...(long ? { title: text } : {}),
      },
      ...parts.map(({ text, entity }) =>
        entity === undefined
          ? name(text)
          : button(name(text), () => act.select(entity), { class: 'end', attributes: { 'data-entity': entity } }),
      ),
    );
  }

  const rowsOf = new Map<HTMLElement, ReadonlySet<string>>();
  fill();
  return {
    element: h('div', { class: 'scroll', attributes: { tabindex: 0, role: 'group', 'aria-label': label } }, table, more),
    follow(entity) {
      if (entity === followed) return;
      followed = entity;
      // A row that is not in the page yet may be the one.
      if (entity !== null && waiting.some((row) => index.nodesOf(row).has(entity))) append(waiting.length);
      let first: HTMLElement | null = null;
      for (const [element, nodes] of rowsOf) {
        const mine = entity !== null && nodes.has(entity);
        element.classList.toggle('mine', mine);
        if (mine && element.isConnected) first ??= element;
      }
      first?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** Whether the reader is marking text to copy it. */
function chosenText(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}
