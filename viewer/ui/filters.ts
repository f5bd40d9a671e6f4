/** Switches for relation types and modality, and how strongly a fact must be supported. */
import { MODALITIES, RELATION_TYPES } from '../../graph-schema/schema.js';
import { type Filter, isFiltering, NO_FILTER, toggled } from '../model/filter.js';
import { whole } from '../model/text.js';
import { relationName } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h } from './dom.js';
import { switchOf, switchRow } from './switches.js';

export function filters(context: Context): Component {
  const parts = [relations(context), modality(context), support(context)];
  return {
    element: h('div', { class: 'filters' }, ...parts.map(({ element }) => element)),
    update: (state, derived) => parts.forEach((part) => void part.update(state, derived)),
  };
}

/** Takes all filters away. */
export function reset({ say, store }: Context): Component {
  const element = button(say('reset'), () => store.set({ filter: NO_FILTER }), { class: 'reset' });
  return {
    element,
    update({ filter }) {
      element.hidden = !isFiltering(filter);
    },
  };
}

function relations({ say, store, summary }: Context): Component {
  const totals = new Map(summary.types.map(({ type, count }) => [type, count]));
  const types = RELATION_TYPES.filter((type) => totals.has(type));
  const rows = types.map((type) => {
    const label = relationName(type, say);
    const own = switchOf({
      label,
      attributes: { 'data-relation': type },
      toggle: () => store.filter({ hiddenTypes: toggled(store.state.filter.hiddenTypes, type) }),
    });
    own.count.textContent = whole(totals.get(type) ?? 0);
    const alone = () => store.filter({ hiddenTypes: new Set(types.filter((other) => other !== type)) });
    return { type, own, row: switchRow(say, own, label, alone) };
  });
  const all = button(say('all'), () => store.filter({ hiddenTypes: new Set() }), { class: 'link' });
  return {
    element: h(
      'section',
      { class: 'group relations', attributes: { 'aria-label': say('relations') } },
      h('header', {}, h('h2', {}, say('relations')), all),
      h('ul', {}, ...rows.map(({ row }) => row)),
    ),
    update({ filter }) {
      for (const { type, own } of rows) own.turn(!filter.hiddenTypes.has(type));
      all.hidden = filter.hiddenTypes.size === 0;
    },
  };
}

function modality({ say, store, summary }: Context): Component {
  const found = new Set(summary.modalities.map(({ modality }) => modality));
  const toggles = MODALITIES.filter((value) => found.has(value)).map((value) => ({
    value,
    toggle: button(say(value), () => store.filter({ hiddenModalities: toggled(store.state.filter.hiddenModalities, value) }), {
      class: 'pill',
      attributes: { 'data-modality': value },
    }),
  }));
  const element = h(
    'section',
    { class: 'group', attributes: { 'aria-label': say('modality') } },
    h('header', {}, h('h2', {}, say('modality'))),
    h('div', { class: 'pills' }, ...toggles.map(({ toggle }) => toggle)),
  );
  element.hidden = toggles.length < 2;
  return {
    element,
    update({ filter }) {
      for (const { value, toggle } of toggles) toggle.setAttribute('aria-pressed', String(!filter.hiddenModalities.has(value)));
    },
  };
}

/** Least numbers of pages that can be asked for: most facts are on one page, few on many. */
const PAGES: readonly number[] = [1, 2, 3, 5, 10, 20, 50];
/** Least certainties, in percent: from what is often wrong to what hardly is. */
const CERTAINTIES: readonly number[] = [0, 70, 80, 90];

/** A fact is supported by the pages that state it, and by how often the rule that reads it there is right. */
function support(context: Context): Component {
  const { graph, say, store } = context;
  let most = 1;
  let surest = 0;
  let least = 1;
  graph.forEachEdge((_key, { certainty, count }) => {
    most = Math.max(most, count);
    surest = Math.max(surest, certainty ?? 0);
    least = Math.min(least, certainty ?? 0);
  });
  const pages = steps(context, {
    name: 'minCount',
    mark: 'support',
    values: PAGES.filter((value) => value <= most),
    says: (value) => (value === 1 ? say('anySupport') : say('pagesAtLeast', { n: value })),
    choose: (minCount) => store.filter({ minCount }),
    chosen: ({ minCount }) => minCount,
  });
  const certainty = steps(context, {
    name: 'certainty',
    mark: 'certainty',
    hint: say('certaintyHint'),
    // What nothing meets is not offered, and what all meets tells nothing.
    values: CERTAINTIES.filter((value) => value === 0 || (value > least * 100 && value <= surest * 100)),
    says: (value) => (value === 0 ? say('anySupport') : say('shareAtLeast', { n: value })),
    choose: (minCertainty) => store.filter({ minCertainty }),
    chosen: ({ minCertainty }) => minCertainty,
  });
  return {
    element: h('div', {}, pages.element, certainty.element),
    update(state, derived) {
      pages.update(state, derived);
      certainty.update(state, derived);
    },
  };
}

interface Steps {
  readonly name: 'minCount' | 'certainty';
  /** Its buttons bear data-MARK. */
  readonly mark: string;
  readonly hint?: string;
  readonly values: readonly number[];
  readonly says: (value: number) => string;
  readonly choose: (value: number) => void;
  readonly chosen: (filter: Filter) => number;
}

/** One of a few least values; hidden where there is nothing to choose. */
function steps({ say }: Context, { choose, chosen, hint, mark, name, says, values }: Steps): Component {
  const choices = values.map((value) => ({
    value,
    choice: button(says(value), () => choose(value), { class: 'pill', attributes: { [`data-${mark}`]: value } }),
  }));
  const element = h(
    'section',
    { class: 'group support', attributes: { 'aria-label': say(name) }, ...(hint ? { title: hint } : {}) },
    h('header', {}, h('h2', {}, say(name))),
    h('div', { class: 'pills', attributes: { role: 'group', 'aria-label': say(name) } }, ...choices.map(({ choice }) => choice)),
  );
  element.hidden = choices.length < 2;
  return {
    element,
    update({ filter }) {
      // An address may hold a number between two steps: the one below it stands for it.
      const now = choices.findLast(({ value }) => value <= chosen(filter))?.value;
      for (const { choice, value } of choices) choice.setAttribute('aria-pressed', String(value === now));
    },
  };
}
