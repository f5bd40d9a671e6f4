/** The menu of the query pack: by topic, with a field that finds. */
import type { QueryView } from '../../src/serve/types.js';
import type { Context } from '../ui/context.js';
import { button, h, labelledButton } from '../ui/dom.js';
import { byTopic, findQueries } from './menu-model.js';

export interface Menu {
  readonly element: HTMLElement;
  fill(queries: readonly QueryView[]): void;
  failed(message: string, retry: () => void): void;
}

export interface MenuActions {
  readonly open: (name: string) => void;
  /** null where there is no Cypher of one's own. */
  readonly cypher: (() => void) | null;
}

export function menu({ say }: Context, act: MenuActions): Menu {
  const language = say.language;
  let queries: readonly QueryView[] = [];
  const list = h(
    'div',
    { class: 'topics', attributes: { 'aria-live': 'off' } },
    h('p', { class: 'quiet', attributes: { role: 'status' } }, say('loading')),
  );
  const search = h('input', {
    class: 'field',
    attributes: { type: 'search', placeholder: say('findQuestion'), 'aria-label': say('findQuestion'), autocomplete: 'off' },
    on: { input: () => draw(), keydown: (event) => event.key === 'Enter' && openFirst(event) },
  });
  const cypher =
    act.cypher && labelledButton('code', say('ownCypher'), act.cypher, { class: 'choice write', attributes: { 'data-cypher': true } });
  const element = h('div', { class: 'pack' }, search, cypher, list);

  function openFirst(event: KeyboardEvent): void {
    const first = list.querySelector<HTMLElement>('[data-query]');
    if (event.isComposing || search.value.trim() === '' || !first) return;
    event.preventDefault();
    first.click();
  }

  function item({ name, title, description }: QueryView, told: boolean): HTMLElement {
    const open = button(h('span', {}, title[language]), () => act.open(name), { class: 'choice', attributes: { 'data-query': name } });
    if (told) open.append(h('small', {}, description[language]));
    else open.title = description[language];
    return h('li', {}, open);
  }

  function draw(): void {
    const wanted = search.value.trim();
    if (wanted !== '') {
      const found = findQueries(queries, wanted);
      list.replaceChildren(
        found.length > 0
          ? h('ul', { class: 'choices' }, ...found.map((query) => item(query, true)))
          : h('p', { class: 'quiet', attributes: { role: 'status' } }, say('noQuestion')),
      );
      return;
    }
    list.replaceChildren(
      ...byTopic(queries).map(({ title, queries }) =>
        h(
          'section',
          { class: 'group' },
          h('h2', {}, title[language]),
          h('ul', { class: 'choices' }, ...queries.map((query) => item(query, false))),
        ),
      ),
    );
  }

  return {
    element,
    fill(all) {
      queries = all;
      search.hidden = all.length === 0;
      draw();
    },
    failed(message, retry) {
      list.replaceChildren(
        h('p', { class: 'wrong', attributes: { role: 'alert' } }, say('questionsFailed'), ' ', message),
        button(say('retry'), retry, { class: 'primary' }),
      );
    },
  };
}
