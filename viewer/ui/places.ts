/** Choosing a place, with all below it: from a tree, or by its name. */
import { type FoundPlace, findPlaces } from '../model/places.js';
import { whole } from '../model/text.js';
import type { Component, Context } from './context.js';
import { button, h, name } from './dom.js';
import { tree } from './tree.js';

/** Places found that are shown. */
const MOST = 30;

export function places({ say, store, summary }: Context): Component {
  const { places: roots } = summary;
  let chosen: string | null = null;
  const choose = (id: string) => store.filter({ place: store.state.filter.place === id ? null : id });
  const all = tree(roots, say('byPlace'), choose);
  const found = h('ul', { class: 'choices', attributes: { 'aria-label': say('searchResults') } });
  const search = h('input', {
    class: 'field',
    attributes: { type: 'search', placeholder: say('findPlace'), 'aria-label': say('findPlace'), autocomplete: 'off' },
    on: { input: () => look() },
  });
  const clear = button(say('all'), () => store.filter({ place: null }), { class: 'link' });
  const element = h(
    'section',
    { class: 'group places', attributes: { 'aria-label': say('byPlace') } },
    h('header', {}, h('h2', {}, say('byPlace')), clear),
    search,
    found,
    all.element,
  );
  element.hidden = roots.length === 0;
  found.hidden = true;

  function look(): void {
    const wanted = search.value.trim();
    const results = findPlaces(roots, wanted, MOST);
    all.element.hidden = wanted !== '';
    found.hidden = wanted === '';
    found.replaceChildren(...results.map(result));
    if (results.length === 0) found.append(h('li', { class: 'quiet' }, say('nothingFound', { q: wanted })));
  }

  function result({ branch, above }: FoundPlace): HTMLElement {
    const choice = button(name(branch.name), () => choose(branch.id), {
      class: 'choice',
      attributes: { 'data-place': branch.id, 'aria-pressed': String(branch.id === chosen) },
    });
    choice.append(h('small', {}, above.map((place) => place.name).join(' › ')), h('span', { class: 'count' }, whole(branch.count)));
    return h('li', {}, choice);
  }

  return {
    element,
    update({ filter }) {
      clear.hidden = filter.place === null;
      if (filter.place === chosen) return;
      chosen = filter.place;
      all.mark(chosen);
      for (const row of found.querySelectorAll<HTMLElement>('[data-place]'))
        row.setAttribute('aria-pressed', String(row.dataset.place === chosen));
    },
  };
}
