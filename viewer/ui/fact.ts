/** One fact: its other end, when and how often it was stated, and the sentences behind it. */
import { kindColour } from '../../graph-schema/colour.js';
import type { EvidenceView, FactView } from '../../src/serve/types.js';
import { mark } from '../model/mark.js';
import { kindName, valueName } from '../strings.js';
import type { Context } from './context.js';
import { button, dot, h, name } from './dom.js';

/** Names of the entity whose panel it is, to mark in sentences. */
export interface Self {
  readonly id: string;
  readonly names: readonly string[];
}

/** Colour of what is no entity. */
const PLAIN = '#8a8a8a';

export function factItem(context: Context, self: Self, fact: FactView): HTMLLIElement {
  const { say } = context;
  const [newest, ...older] = fact.evidence;
  const item = h('li', { class: `fact ${fact.modality}`, attributes: { 'data-fact': fact.id } }, heading(context, fact));
  if (newest) item.append(sentence(context, self, fact, newest));
  if (older.length > 0) {
    const more = button(say('moreSentences', { n: older.length }), () => {
      more.replaceWith(...older.map((evidence) => sentence(context, self, fact, evidence)));
    });
    more.className = 'link more';
    item.append(more);
  }
  return item;
}

function heading({ act, say, theme }: Context, { other, outgoing, key, count, first, last, modality }: FactView): HTMLElement {
  const entity = other.kind !== 'Article' && other.kind !== 'Metric';
  const colour = entity ? kindColour(other.kind as Parameters<typeof kindColour>[0], theme) : PLAIN;
  const label = name(other.label);
  const end = entity
    ? button(label, () => act.select(other.id), {
        class: 'end',
        title: kindName(other.kind, say),
        attributes: { 'data-entity': other.id },
        on: { mouseenter: () => act.hover(other.id), mouseleave: () => act.hover(null) },
      })
    : h('span', { class: 'end' }, label);
  return h(
    'div',
    { class: 'heading' },
    dot(colour),
    end,
    key !== '' && h('span', { class: 'key' }, name(valueName(key, outgoing, say))),
    modality !== 'fact' && h('span', { class: `tag ${modality}` }, say(modality)),
    h('span', { class: 'when' }, span(first, last) || say('undated'), h('b', { title: say('pagesLong', { n: count }) }, `×${count}`)),
  );
}

/** 2023-07-18, or 2023-07-18 – 2024-02-01. */
export function span(first: string | null, last: string | null): string {
  if (first === null || last === null) return first ?? last ?? '';
  return first === last ? first : `${first} – ${last}`;
}

/** Whether a detail tells more than the fact's heading does. */
function says(detail: string, value: string | number | boolean, { key, modality }: FactView): boolean {
  // Yuan are for computing; the amount as printed stands beside them. A current tenure goes without saying.
  return value !== '' && value !== key && value !== modality && detail !== 'amountYuan' && value !== 'current';
}

function sentence({ say }: Context, self: Self, fact: FactView, evidence: EvidenceView): HTMLElement {
  const segments = mark(evidence.sentence, self.names, [fact.other.label]).map(({ text, role }) =>
    role ? h('mark', { class: role }, text) : text,
  );
  const details = Object.entries(evidence.details).filter(([detail, value]) => says(detail, value, fact));
  return h(
    'figure',
    { class: 'evidence' },
    h('blockquote', { attributes: { dir: 'auto' } }, ...segments),
    h(
      'figcaption',
      {},
      evidence.date ? h('time', { attributes: { datetime: evidence.date } }, evidence.date) : h('span', {}, say('undated')),
      h('span', { class: 'page', title: `${say('rule')}: ${evidence.rule}` }, name(evidence.page)),
      evidence.article && h('cite', {}, name(evidence.article)),
      evidence.modality !== 'fact' && h('span', { class: `tag ${evidence.modality}` }, say(evidence.modality)),
      ...details.map(([key, value]) => h('span', { class: 'detail', title: key }, name(valueName(String(value), fact.outgoing, say)))),
    ),
  );
}
