/** What the drawing is filtered by, as chips over it, each with a cross. */
import type { Kind, Modality, RelationType } from '../../graph-schema/schema.js';
import { type Chip, type ChipOf, chipsOf } from '../model/chips.js';
import { type Filter, NO_FILTER } from '../model/filter.js';
import { pageName } from '../model/pages.js';
import { placeOf } from '../model/places.js';
import { kindName, relationName, type Word } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h, icon } from './dom.js';

const HEADS: Readonly<Record<ChipOf, Word>> = {
  kinds: 'kinds',
  types: 'relations',
  modalities: 'modality',
  dates: 'time',
  count: 'minCount',
  certainty: 'certainty',
  alone: 'alone',
  place: 'byPlace',
  page: 'byPage',
};
/** Values named in a chip; more are counted. */
const NAMED = 3;

function chipsFor({ summary }: Context, filter: Filter): Chip[] {
  return chipsOf(filter, { kinds: summary.kinds.map(({ kind }) => kind), types: summary.types.map(({ type }) => type) });
}

/** What is filtered by, in words. */
export function filterWords(context: Context, filter: Filter): string[] {
  return chipsFor(context, filter).map((chip) => describe(context, chip));
}

export function chips(context: Context): Component {
  const { say, store } = context;
  const element = h('div', { class: 'filtered', attributes: { role: 'group', 'aria-label': say('filteredBy') } });
  let drawnFor: unknown = null;
  return {
    element,
    update({ filter }) {
      if (filter === drawnFor) return;
      drawnFor = filter;
      const all = chipsFor(context, filter);
      element.hidden = all.length === 0;
      const clearAll = button(say('clearAll'), () => store.set({ filter: NO_FILTER }), { class: 'link' });
      element.replaceChildren(...all.map((chip) => item(context, chip)), ...(all.length > 1 ? [clearAll] : []));
    },
  };
}

function item(context: Context, chip: Chip): HTMLElement {
  const { say, store } = context;
  const text = describe(context, chip);
  const element = removableChip(text, say('removeThis', { name: text }), () => store.filter(chip.clear), say('removeFilter'));
  element.dataset.chip = chip.of;
  return element;
}

/** A chip with a cross. @param label says what the cross does, to those who cannot see which chip it is on; @param title to the others. */
export function removableChip(text: string, label: string, remove: () => void, title = label): HTMLElement {
  const cross = button(icon('close'), remove, { class: 'remove', title, attributes: { 'aria-label': label } });
  return h('span', { class: 'chip by' }, h('span', { class: 'says', title: text }, text), cross);
}

/** 类型：只看人物、地点. */
function describe(context: Context, { of, only, values }: Chip): string {
  const { say } = context;
  if (of === 'alone') return say('withAlone');
  const said = of === 'dates' ? dates(context, values) : listed(context, of, values);
  const sign = of === 'kinds' || of === 'types' || of === 'modalities' ? (only ? 'onlyThese' : 'notThese') : 'these';
  return say(sign, { what: say(HEADS[of]), values: said });
}

function dates({ say }: Context, [from, to]: readonly string[]): string {
  if (!to) return say('since', { date: from! });
  return from ? `${from} – ${to}` : say('until', { date: to });
}

function listed(context: Context, of: ChipOf, values: readonly string[]): string {
  const { say } = context;
  const named = values.slice(0, NAMED).map((value) => nameOf(context, of, value));
  const text = named.join(say('comma'));
  return values.length > NAMED ? say('andMore', { names: text, n: values.length }) : text;
}

function nameOf({ say, summary }: Context, of: ChipOf, value: string): string {
  switch (of) {
    case 'kinds':
      return kindName(value as Kind, say);
    case 'types':
      return relationName(value as RelationType, say);
    case 'modalities':
      return say(value as Modality);
    case 'count':
      return say('pages', { n: Number(value) });
    case 'certainty':
      return say('shareAtLeast', { n: value });
    case 'place':
      return placeOf(summary.places, value)?.branch.name ?? value;
    case 'page': {
      const page = summary.pages.find(({ id }) => id === value);
      return page ? pageName(page) : value;
    }
    default:
      return value;
  }
}
