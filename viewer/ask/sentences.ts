/** The sentences behind a row: of each fact that it speaks of, both ends and what was printed. */
import type { FactDetail } from '../../src/serve/types.js';
import { sentence, toldOf } from '../read/sentence.js';
import { standing, tags } from '../read/tags.js';
import { relationText } from '../strings.js';
import type { Context } from '../ui/context.js';
import { button, firstOf, h, name } from '../ui/dom.js';
import { end } from '../ui/fact.js';

/** Sentences of a fact shown at first. */
const FIRST = 3;

export function sentencesOf(context: Context, facts: readonly FactDetail[]): HTMLElement {
  return h('div', { class: 'sentences' }, ...facts.map((fact) => one(context, fact)));
}

function one(context: Context, fact: FactDetail): HTMLElement {
  const { act, say } = context;
  const { evidence, id, key, source, target, type } = fact;
  const told = toldOf(fact);
  return h(
    'section',
    { class: `spoken fact ${standing(fact)}`, attributes: { 'data-fact': id } },
    h(
      'p',
      { class: 'heading' },
      ...end(context, source),
      h('span', { class: 'key' }, '— ', name(relationText(type, key, true, say)), ' →'),
      ...end(context, target),
      ...tags(fact, say),
      button(say('openRelation'), () => act.openFact(id), { class: 'link' }),
    ),
    ...firstOf(
      evidence,
      FIRST,
      (each) => sentence(context, told, each),
      (n) => say('moreSentences', { n }),
    ),
  );
}
