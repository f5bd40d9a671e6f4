/** The entities as a table: the way to everything for those who cannot see or point at the drawing. */
import { span } from '../../src/dossier/span.js';
import type { NodeAttributes } from '../../src/serve/types.js';
import type { Part } from '../model/graph.js';
import { kindName, type Word } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h, name } from './dom.js';
import { sign } from './sign.js';

/** Rows added at a time. */
const PAGE = 200;

type Column = 'name' | 'kind' | 'pagesColumn' | 'degree' | 'firstLast';

interface Row {
  readonly id: string;
  readonly node: NodeAttributes;
  readonly degree: number;
}

const ORDER: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
  name: (a, b) => a.node.label.localeCompare(b.node.label, 'zh-CN'),
  kind: (a, b) => a.node.kind.localeCompare(b.node.kind),
  pagesColumn: (a, b) => b.node.pages - a.node.pages,
  degree: (a, b) => b.degree - a.degree,
  firstLast: (a, b) => (b.node.last ?? '').localeCompare(a.node.last ?? ''),
};

export function list(context: Context): Component {
  const { say } = context;
  const rows = h('tbody');
  const more = button('', () => append(), { class: 'link more' });
  let order: Column = 'pagesColumn';
  let part: Part | null = null;
  let waiting: Row[] = [];
  const heads = (Object.keys(ORDER) as Column[]).map((column) => {
    const sorter = button(say(column as Word), () => {
      order = column;
      fill();
    });
    return { column, head: h('th', { attributes: { scope: 'col' } }, sorter) };
  });
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...heads.map(({ head }) => head))), rows);
  const element = h('section', { class: 'list', attributes: { 'aria-label': say('listOf'), tabindex: -1 } }, table, more);

  function fill(): void {
    if (!part) return;
    waiting = tableRows(context, part).sort((a, b) => ORDER[order](a, b) || b.node.pages - a.node.pages || (a.id < b.id ? -1 : 1));
    for (const { column, head } of heads)
      head.setAttribute('aria-sort', column !== order ? 'none' : column === 'name' || column === 'kind' ? 'ascending' : 'descending');
    rows.replaceChildren();
    append();
  }

  function append(): void {
    rows.append(...waiting.splice(0, PAGE).map((row) => tableRow(context, row)));
    more.textContent = say('more', { n: waiting.length });
    more.hidden = waiting.length === 0;
  }

  return {
    element,
    update(state, { shown }) {
      element.hidden = !state.list;
      if (state.list && shown !== part) {
        part = shown;
        fill();
      }
      for (const row of rows.children) row.classList.toggle('selected', (row as HTMLElement).dataset.entity === state.selected);
    },
  };
}

function tableRows({ graph }: Context, part: Part): Row[] {
  const degrees = new Map<string, number>();
  for (const edge of part.edges) {
    for (const end of new Set(graph.extremities(edge))) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return [...part.nodes].map((id) => ({ id, node: graph.getNodeAttributes(id), degree: degrees.get(id) ?? 0 }));
}

function tableRow({ act, say, theme }: Context, { id, node, degree }: Row): HTMLElement {
  return h(
    'tr',
    { attributes: { 'data-entity': id } },
    h(
      'td',
      {},
      button(name(node.label), () => act.select(id), { class: 'end' }),
    ),
    h('td', { class: 'kind' }, sign(node.kind, theme, node.official), kindName(node.kind, say)),
    h('td', { class: 'number' }, String(node.pages)),
    h('td', { class: 'number' }, String(degree)),
    h('td', { class: 'dates' }, span(node.first, node.last)),
  );
}
