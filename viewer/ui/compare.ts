/** Two entities side by side: what both have, and what each has alone. */

import { isUnsure } from '../../src/dossier/unsure.js';
import type { EntityView, FactView } from '../../src/serve/types.js';
import { type Comparison, compare, type Shared } from '../model/compare.js';
import type { Compare } from '../model/state.js';
import { tags } from '../read/tags.js';
import { relationHeading, relationName, valueName } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h, moreButton, name } from './dom.js';
import { twoEnds } from './ends.js';
import { end, factItem } from './fact.js';

/** Neighbours and facts of a group shown at first. */
const FIRST = 10;

export function comparison(context: Context): Component {
  const { say, store } = context;
  const { element, inputs, result, show } = twoEnds(context, {
    id: 'compare',
    class: 'comparison',
    title: say('compareTwo'),
    labels: { a: say('firstEntity'), b: say('secondEntity') },
    now: () => store.state.compare,
    change: (ends) => store.set({ compare: { a: null, b: null, ...store.state.compare, ...ends } }),
    close: () => store.set({ compare: null }),
    // Its name comes with what it is compared by.
    undrawn: (_id, written) => written,
  });
  let shown: Compare | null = null;

  async function fill(now: Compare): Promise<void> {
    const { a, b } = now;
    if (!a || !b || a === b) return result.replaceChildren(h('p', { class: 'quiet' }, say('chooseTwo')));
    result.replaceChildren(h('p', { class: 'quiet' }, say('loading')));
    const entities = await Promise.all([a, b].map((id) => context.data.entity(id))).catch(() => null);
    // The reader may have gone on meanwhile.
    if (shown !== now) return;
    const retry = button(say('retry'), () => void fill(now), { class: 'primary' });
    if (!entities) return result.replaceChildren(h('p', {}, say('failed')), retry);
    const [first, second] = entities;
    if (!first || !second) return result.replaceChildren(h('p', { class: 'quiet' }, say('unknown', { id: first ? b : a })));
    inputs.a.value = first.name;
    inputs.b.value = second.name;
    result.replaceChildren(...outcome(context, first, second));
  }

  return {
    element,
    update({ compare: now, fact }) {
      element.hidden = now === null || fact !== null;
      if (!now || now === shown) return;
      shown = now;
      show(now);
      void fill(now);
    },
  };
}

function outcome(context: Context, a: EntityView, b: EntityView): HTMLElement[] {
  const { say } = context;
  const found = compare(a, b);
  const shared = found.alike.length + found.otherwise.length + found.between.length + found.pages.length > 0;
  return [
    h('h3', {}, say('inCommon')),
    ...(shared ? common(context, a, found) : [h('p', { class: 'quiet' }, say('nothingInCommon'))]),
    ...alone(context, a, found.onlyA),
    ...alone(context, b, found.onlyB),
  ];
}

function common(context: Context, a: EntityView, found: Comparison): HTMLElement[] {
  const { say } = context;
  const self = { id: a.id, names: [a.name, ...a.aliases] };
  return [
    ...(found.between.length > 0
      ? [
          section(
            say('betweenThem'),
            found.between.length,
            found.between.map((fact) => factItem(context, self, fact)),
            say,
          ),
        ]
      : []),
    ...found.alike.map(({ neighbours, outgoing, type }) =>
      section(
        relationHeading(type, outgoing, say),
        neighbours.length,
        neighbours.map((one) => neighbour(context, one, false)),
        say,
      ),
    ),
    ...(found.otherwise.length > 0
      ? [
          section(
            say('otherwise'),
            found.otherwise.length,
            found.otherwise.map((one) => neighbour(context, one, true)),
            say,
          ),
        ]
      : []),
    ...(found.pages.length > 0
      ? [h('p', { class: 'quiet' }, say('commonPages', { n: found.pages.length, dates: found.dates.slice(0, 5).join('、') }))]
      : []),
  ];
}

/** The neighbour, and what joins it to each of the two. */
function neighbour(context: Context, { a, b, other }: Shared, how: boolean): HTMLElement {
  const keys = (facts: readonly FactView[]) =>
    [...new Set(facts.map((fact) => wayOf(context, fact, how)))].filter((text) => text !== '').join('、');
  const [ofA, ofB] = [keys(a), keys(b)];
  const said = ofA === ofB ? ofA : `${ofA || '—'} ⁄ ${ofB || '—'}`;
  const text = said !== '' && h('span', { class: 'quiet' }, said);
  return h('li', { class: 'shared' }, ...end(context, other), text, ...doubts(context, [a, b]));
}

/** What stands on no plain fact says so, once for both sides. */
function doubts({ say }: Context, sides: readonly (readonly FactView[])[]): HTMLElement[] {
  const isPlain = (fact: FactView): boolean => fact.modality === 'fact' && !isUnsure(fact);
  const found = sides.flatMap((facts) => (facts.some(isPlain) ? [] : tags(facts[0]!, say)));
  return [...new Map(found.map((tag) => [tag.textContent, tag])).values()];
}

function wayOf({ say }: Context, { key, outgoing, type }: FactView, how: boolean): string {
  const value = key === '' ? '' : valueName(key, outgoing, say);
  return how ? [...new Set([relationName(type, say), value])].filter((text) => text !== '').join(' ') : value;
}

function alone(context: Context, entity: EntityView, facts: readonly FactView[]): HTMLElement[] {
  const { say } = context;
  const figures = facts.filter(({ figure }) => figure).length;
  const rest = facts.filter(({ figure }) => !figure);
  const items = rest.map((fact) =>
    h(
      'li',
      { class: 'shared' },
      ...end(context, fact.other),
      h('span', { class: 'quiet' }, wayOf(context, fact, true)),
      ...doubts(context, [[fact]]),
    ),
  );
  return [
    h('h3', {}, say('onlyOf', { name: entity.name })),
    ...(items.length > 0 ? [list(items, say)] : [h('p', { class: 'quiet' }, say('nothingAlone'))]),
    ...(figures > 0 ? [h('p', { class: 'quiet' }, say('andFigures', { n: figures }))] : []),
  ];
}

function section(title: string, count: number, items: HTMLElement[], say: Context['say']): HTMLElement {
  return h('section', { class: 'facts' }, h('h4', {}, name(title), h('span', { class: 'count' }, String(count))), list(items, say));
}

function list(items: readonly HTMLElement[], say: Context['say']): HTMLElement {
  const rest = items.slice(FIRST);
  const all = h('ul', {}, ...items.slice(0, FIRST));
  if (rest.length === 0) return all;
  return h(
    'div',
    {},
    all,
    moreButton(say('more', { n: rest.length }), () => all.append(...rest)),
  );
}
