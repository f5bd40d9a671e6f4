/** The sentences behind a row: of each fact that it speaks of, both ends and what was printed. */
import type { FactDetail } from '../../src/serve/types.js';
import { sentence } from '../read/sentence.js';
import { standing, tags } from '../read/tags.js';
import { relationName, valueName } from '../strings.js';
import type { Context } from '../ui/context.js';
import { button, h, name } from '../ui/dom.js';
import { end } from '../ui/fact.js';

/** Sentences of a fact shown at first. */
const FIRST = 3;

export function sentencesOf(context: Context, facts: readonly FactDetail[]): HTMLElement {
  return h('div', { class: 'sentences' }, ...facts.map((fact) => one(context, fact)));
}

function one(context: Context, fact: FactDetail): HTMLElement {
  const { act, say } = context;
  const { evidence, id, key, modality, source, target, type } = fact;
  const told = { fact: id, key, modality, outgoing: true, own: [source.label], other: [target.label] };
  const between = [relationName(type, say), ...(key === '' ? [] : [valueName(key, true, say)])].join(' · ');
  const rest = evidence.slice(FIRST);
  const more = button(
    say('moreSentences', { n: rest.length }),
    () => more.replaceWith(...rest.map((each) => sentence(context, told, each))),
    {
      class: 'link more',
    },
  );
  return h(
    'section',
    { class: `spoken fact ${standing(fact)}`, attributes: { 'data-fact': id } },
    h(
      'p',
      { class: 'heading' },
      ...end(context, source),
      h('span', { class: 'key' }, '— ', name(between), ' →'),
      ...end(context, target),
      ...tags(fact, say),
      button(say('openRelation'), () => act.openFact(id), { class: 'link' }),
    ),
    ...evidence.slice(0, FIRST).map((each) => sentence(context, told, each)),
    rest.length > 0 && more,
  );
}
