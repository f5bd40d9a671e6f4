/** The legend: kinds with colour and count, each a switch. */
import { KIND_NAMES, type Kind, type Modality } from '../../graph-schema/schema.js';
import { toggled } from '../model/filter.js';
import { DASHES, edgeColour } from '../model/scene.js';
import { kindName } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h } from './dom.js';
import { lineSign, sign } from './sign.js';

export function legend(context: Context): Component {
  const { graph, say, store, summary, theme } = context;
  const totals = new Map(summary.kinds.map(({ kind, count }) => [kind, count]));
  const kinds = KIND_NAMES.filter((kind) => totals.has(kind));
  const rows = kinds.map((kind) => {
    const label = kindName(kind, say);
    const count = h('span', { class: 'count' });
    const toggle = button(sign(kind, theme), () => store.filter({ hiddenKinds: toggled(store.state.filter.hiddenKinds, kind) }), {
      class: 'switch',
      attributes: { 'data-kind': kind },
    });
    toggle.append(h('span', { class: 'label' }, label), count);
    const only = button(say('only'), () => store.filter({ hiddenKinds: new Set(kinds.filter((other) => other !== kind)) }), {
      class: 'only',
      attributes: { 'aria-label': say('onlyThis', { name: label }) },
    });
    return { kind, toggle, count, row: h('li', {}, toggle, only) };
  });
  const lonely = graph.filterNodes((key) => graph.degree(key) === 0).length;
  const alone = button(
    h('span', { class: 'tick', attributes: { 'aria-hidden': 'true' } }),
    () => store.filter({ alone: !store.state.filter.alone }),
    {
      class: 'switch',
      attributes: { 'data-alone': true },
    },
  );
  alone.append(h('span', { class: 'label' }, say('alone')), h('span', { class: 'count' }, String(lonely)));
  const all = button(say('all'), () => store.filter({ hiddenKinds: new Set() }), { class: 'link' });
  const element = h(
    'section',
    { class: 'group legend', attributes: { 'aria-label': say('kinds') } },
    h('header', {}, h('h2', {}, say('kinds')), all),
    h('ul', {}, ...rows.map(({ row }) => row), lonely > 0 && h('li', { class: 'apart' }, alone)),
    key(context),
  );
  return {
    element,
    update({ filter }, { shown }) {
      const counts = new Map<Kind, number>();
      for (const node of shown.nodes) {
        const { kind } = graph.getNodeAttributes(node);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      for (const { kind, toggle, count } of rows) {
        const on = !filter.hiddenKinds.has(kind);
        toggle.setAttribute('aria-pressed', String(on));
        const own = counts.get(kind) ?? 0;
        const total = totals.get(kind)!;
        const [some, whole] = [own, total].map((n) => n.toLocaleString('en'));
        count.textContent = own === total || !on ? whole! : `${some} / ${whole}`;
      }
      alone.setAttribute('aria-pressed', String(filter.alone));
      all.hidden = filter.hiddenKinds.size === 0;
    },
  };
}

/** What else the drawing says by its signs: who holds a public post, what is planned, what is denied. */
function key({ graph, say, theme }: Context): HTMLElement {
  const modalities = new Set<Modality>();
  graph.forEachEdge((_edge, { modality }) => modalities.add(modality));
  const lines = (['planned', 'negated'] as const).filter((modality) => modalities.has(modality));
  const officials = graph.someNode((_node, { official }) => official);
  return h(
    'ul',
    { class: 'key' },
    officials && h('li', {}, sign('Person', theme, true), say('official')),
    ...lines.map((modality) => h('li', {}, lineSign(edgeColour({ modality }, theme, 1), DASHES[modality]), say(modality))),
  );
}
