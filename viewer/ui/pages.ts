/** Choosing a page: the facts that it states. */
import { findPages, pageName } from '../model/pages.js';
import type { Component, Context } from './context.js';
import { button, h } from './dom.js';

/** Rows shown at first, and added each time. */
const ROWS = 40;

export function pages({ say, store, summary }: Context): Component {
  let shown = ROWS;
  let drawnFor: string | null | undefined;
  const rows = h('ul', { class: 'choices' });
  const count = h('span', { class: 'count', attributes: { role: 'status' } });
  const more = button('', () => fill(shown + ROWS), { class: 'link more' });
  const search = h('input', {
    class: 'field',
    attributes: { type: 'search', placeholder: say('findPage'), 'aria-label': say('findPage'), autocomplete: 'off' },
    on: { input: () => fill(ROWS) },
  });
  const element = h(
    'section',
    { class: 'group pages', attributes: { 'aria-label': say('byPage') } },
    h('header', {}, h('h2', {}, say('byPage')), count),
    search,
    rows,
    more,
  );
  element.hidden = summary.pages.length === 0;

  function fill(limit: number): void {
    shown = limit;
    const found = findPages(summary.pages, search.value);
    const { page } = store.state.filter;
    rows.replaceChildren(
      ...found.slice(0, limit).map((head) =>
        h(
          'li',
          {},
          button(pageName(head), () => store.filter({ page: store.state.filter.page === head.id ? null : head.id }), {
            class: 'choice',
            title: head.id,
            attributes: { 'data-page': head.id, 'aria-pressed': String(head.id === page) },
          }),
        ),
      ),
    );
    if (found.length === 0) rows.append(h('li', { class: 'quiet' }, say('noPages')));
    count.textContent = String(found.length);
    more.textContent = say('more', { n: found.length - limit });
    more.hidden = found.length <= limit;
  }

  return {
    element,
    update({ filter }) {
      if (filter.page === drawnFor) return;
      if (drawnFor === undefined) fill(ROWS);
      drawnFor = filter.page;
      for (const row of rows.querySelectorAll<HTMLElement>('[data-page]'))
        row.setAttribute('aria-pressed', String(row.dataset.page === filter.page));
    },
  };
}
