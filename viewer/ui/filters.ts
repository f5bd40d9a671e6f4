/** Switches for relation types and modality, and how strongly a fact must be supported. */
import { MODALITIES, RELATION_TYPES } from '../../graph-schema/schema.js';
import { isFiltering, NO_FILTER, toggled } from '../model/filter.js';
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
    own.count.textContent = (totals.get(type) ?? 0).toLocaleString('en');
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
const STEPS: readonly number[] = [1, 2, 3, 5, 10, 20, 50];

/** A fact is supported by the pages that state it. */
function support({ graph, say, store }: Context): Component {
  let most = 1;
  graph.forEachEdge((_key, { count }) => {
    most = Math.max(most, count);
  });
  const choices = STEPS.filter((step) => step <= most).map((step) => ({
    step,
    choice: button(step === 1 ? say('anySupport') : say('pagesAtLeast', { n: step }), () => store.filter({ minCount: step }), {
      class: 'pill',
      attributes: { 'data-support': step },
    }),
  }));
  const element = h(
    'section',
    { class: 'group support', attributes: { 'aria-label': say('minCount') } },
    h('header', {}, h('h2', {}, say('minCount'))),
    h('div', { class: 'pills', attributes: { role: 'group', 'aria-label': say('minCount') } }, ...choices.map(({ choice }) => choice)),
  );
  element.hidden = choices.length < 2;
  return {
    element,
    update({ filter }) {
      // An address may hold a number between two steps: the one below it stands for it.
      const now = choices.findLast(({ step }) => step <= filter.minCount)?.step;
      for (const { step, choice } of choices) choice.setAttribute('aria-pressed', String(step === now));
    },
  };
}
