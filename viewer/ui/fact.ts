/** One fact: its other end, when and how often it was stated, and the sentences behind it. */
import { span } from '../../src/dossier/span.js';
import type { FactEnd, FactView } from '../../src/serve/types.js';
import { sentence, type Told } from '../read/sentence.js';
import { standing, tags } from '../read/tags.js';
import { kindName, valueName } from '../strings.js';
import type { Context } from './context.js';
import { button, dot, firstOf, h, name } from './dom.js';
import { sign } from './sign.js';

/** Names of the entity whose panel it is, to mark in sentences. */
export interface Self {
  readonly id: string;
  readonly names: readonly string[];
}

/** Colour of what is no entity. */
const PLAIN = '#8a8a8a';

export function factItem(context: Context, self: Self, fact: FactView): HTMLLIElement {
  const { say } = context;
  const { id, key, modality, outgoing, other } = fact;
  const told: Told = { fact: id, key, modality, outgoing, own: self.names, other: [other.label] };
  return h(
    'li',
    { class: `fact ${standing(fact)}`, attributes: { 'data-fact': id } },
    heading(context, fact),
    ...firstOf(
      fact.evidence,
      1,
      (one) => sentence(context, told, one),
      (n) => say('moreSentences', { n }),
    ),
  );
}

function heading(context: Context, fact: FactView): HTMLElement {
  const { act, say } = context;
  const { id, other, outgoing, key, count, first, last } = fact;
  const times = say('pagesLong', { n: count });
  return h(
    'div',
    { class: 'heading' },
    ...end(context, other),
    key !== '' && h('span', { class: 'key' }, name(valueName(key, outgoing, say))),
    ...tags(fact, say),
    h(
      'span',
      { class: 'told' },
      button(span(first, last) || say('undated'), () => act.openFact(id), { class: 'when', title: say('openFact') }),
      h('b', { class: 'times', title: times }, say('pages', { n: count })),
    ),
  );
}

/** An end of a fact with its sign: a button where it is an entity. */
export function end({ act, say, theme }: Context, { id, kind, label }: FactEnd): Element[] {
  if (kind === 'Article' || kind === 'Metric') return [dot(PLAIN), h('span', { class: 'end' }, name(label))];
  return [
    sign(kind, theme),
    button(name(label), () => act.select(id), {
      class: 'end',
      title: kindName(kind, say),
      attributes: { 'data-entity': id },
      on: { mouseenter: () => act.hover(id), mouseleave: () => act.hover(null) },
    }),
  ];
}
