/** The panel of a relation: its two ends, and all sentences that state it. */

import { figureText, periodText } from '../../src/dossier/figures.js';
import { span } from '../../src/dossier/span.js';
import type { FactDetail, FigureView } from '../../src/serve/types.js';
import { relationText, type Words } from '../strings.js';
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
      fact.figure && h('p', { class: 'stated-figure' }, ...figureLine(fact.figure, say)),
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

/** 21亿元 · 2025, with the value in the unit's base, which tells what a figure is worth beside others. */
function figureLine(figure: FigureView, say: Words): (HTMLElement | string)[] {
  const { base, normalised, unit, value } = figure;
  const inBase = normalised !== undefined && base !== undefined && (normalised !== value || base !== unit);
  const amount = inBase ? `${normalised.toLocaleString(say.language)} ${base}` : '';
  const rest = [periodText(figure), amount].filter((part) => part !== '').join(' · ');
  return [h('b', {}, name(figureText(figure, say.language))), rest === '' ? '' : h('span', { class: 'quiet' }, ` ${rest}`)];
}
