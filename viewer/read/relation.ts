/** The panel of a relation: its two ends, and all sentences that state it. */

import { span } from '../../src/dossier/span.js';
import type { FactDetail } from '../../src/serve/types.js';
import { relationText } from '../strings.js';
import type { Component, Context } from '../ui/context.js';
import { h, iconButton, name } from '../ui/dom.js';
import { end } from '../ui/fact.js';
import { type Sheet, sheet } from '../ui/sheet.js';
import { sentence, toldOf } from './sentence.js';
import { standing, tags } from './tags.js';

export function relation(context: Context): Component {
  const { act, data, say } = context;
  const own: Sheet = sheet(context, {
    class: 'relation',
    label: say('relation'),
    close: () => act.openFact(null),
    async content(id) {
      const fact = await data.fact(id);
      return fact ? content(context, fact) : null;
    },
    missing: (id) => say('noFact', { id }),
  });
  return { element: own.element, update: ({ fact }) => own.show(fact) };
}

function content(context: Context, fact: FactDetail): HTMLElement[] {
  const { act, say } = context;
  const { count, evidence, first, key, last, source, target, type } = fact;
  const told = toldOf(fact);
  return [
    h(
      'header',
      { class: `head ${standing(fact)}` },
      h('p', { class: 'kind' }, say('relation'), ...tags(fact, say)),
      h(
        'h2',
        { class: 'ends-of' },
        h('span', { class: 'stop' }, ...end(context, source)),
        h('span', { class: 'between' }, name(relationText(type, key, true, say))),
        h('span', { class: 'stop' }, ...end(context, target)),
      ),
      h(
        'p',
        { class: 'quiet facts-line' },
        [span(first, last) || say('undated'), say('pagesLong', { n: count }), say('sentences', { n: evidence.length })].join(' · '),
      ),
      iconButton('close', say('close'), () => act.openFact(null), { class: 'close' }),
    ),
    h('div', { class: `fact all ${standing(fact)}` }, ...evidence.map((one) => sentence(context, told, one))),
  ];
}
