/** The legend: kinds with colour and count, each a switch. */
import { KIND_NAMES } from '../../graph-schema/schema.js';
import { toggled } from '../model/filter.js';
import { kindCounts } from '../model/graph.js';
import { DASHES, type LineKind, lineColour, lineKind } from '../model/scene.js';
import { whole } from '../model/text.js';
import { kindName } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h } from './dom.js';
import { lineSign, sign } from './sign.js';
import { switchOf, switchRow } from './switches.js';

export function legend(context: Context): Component {
  const { graph, say, store, summary, theme } = context;
  const totals = new Map(summary.kinds.map(({ kind, count }) => [kind, count]));
  const kinds = KIND_NAMES.filter((kind) => totals.has(kind));
  const rows = kinds.map((kind) => {
    const label = kindName(kind, say);
    const own = switchOf({
      mark: sign(kind, theme),
      label,
      attributes: { 'data-kind': kind },
      toggle: () => store.filter({ hiddenKinds: toggled(store.state.filter.hiddenKinds, kind) }),
    });
    const alone = () => store.filter({ hiddenKinds: new Set(kinds.filter((other) => other !== kind)) });
    return { kind, own, row: switchRow(say, own, label, alone) };
  });
  const lonely = graph.filterNodes((key) => graph.degree(key) === 0).length;
  const alone = switchOf({
    label: say('alone'),
    attributes: { 'data-alone': true },
    toggle: () => store.filter({ alone: !store.state.filter.alone }),
  });
  alone.count.textContent = String(lonely);
  const all = button(say('all'), () => store.filter({ hiddenKinds: new Set() }), { class: 'link' });
  const element = h(
    'section',
    { class: 'group legend', attributes: { 'aria-label': say('kinds') } },
    h('header', {}, h('h2', {}, say('kinds')), all),
    h('ul', {}, ...rows.map(({ row }) => row), lonely > 0 && h('li', { class: 'apart' }, alone.element)),
    key(context),
  );
  return {
    element,
    update({ filter }, { shown }) {
      const counts = kindCounts(graph, shown);
      for (const { kind, own } of rows) {
        const on = !filter.hiddenKinds.has(kind);
        own.turn(on);
        const [seen, total] = [counts.get(kind) ?? 0, totals.get(kind)!];
        own.count.textContent = seen === total || !on ? whole(total) : `${whole(seen)} / ${whole(total)}`;
      }
      alone.turn(filter.alone);
      all.hidden = filter.hiddenKinds.size === 0;
    },
  };
}

/** What else the drawing says by its signs: who holds a public post, what is planned, denied or least certain. */
function key({ graph, say, theme }: Context): HTMLElement {
  const found = new Set<LineKind>();
  graph.forEachEdge((_edge, attributes) => found.add(lineKind(attributes)));
  const lines = (['planned', 'negated', 'unsure'] as const).filter((kind) => found.has(kind));
  const officials = graph.someNode((_node, { official }) => official);
  return h(
    'ul',
    { class: 'key' },
    officials && h('li', {}, sign('Person', theme, true), say('official')),
    ...lines.map((kind) =>
      h('li', kind === 'unsure' ? { title: say('unsureHint') } : {}, lineSign(lineColour(kind, theme, 1), DASHES[kind]), say(kind)),
    ),
  );
}
