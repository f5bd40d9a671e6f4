/** How the drawing looks: the menu that chooses it, what is being computed, and the communities that colours stand for. */
import { groupBy } from '../../src/order.js';
import { COLOURS, communityColour, LAYOUTS, type Look, SIZES } from '../model/look.js';
import type { Word } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, dot, h, name } from './dom.js';
import type { MenuGroup } from './menu.js';

const WORDS: Readonly<Record<string, Word>> = {
  kind: 'kinds',
  community: 'community',
  pages: 'byPages',
  degree: 'byDegree',
  rank: 'byRank',
  own: 'layoutOwn',
  force: 'layoutForce',
  place: 'layoutPlace',
  time: 'layoutTime',
};
/** Communities that the legend names. */
const NAMED = 10;

export function lookGroups({ act, say, store }: Context): MenuGroup[] {
  const group = <K extends keyof Look>(label: Word, key: K, values: readonly Look[K][]): MenuGroup => ({
    label: say(label),
    items: values.map((value) => ({
      id: `look-${value}`,
      text: say(WORDS[value]!),
      run: () => act.look({ [key]: value }),
      checked: () => store.state.look[key] === value,
    })),
  });
  return [group('colourBy', 'colour', COLOURS), group('sizeBy', 'size', SIZES), group('layout', 'layout', LAYOUTS)];
}

/** The layout that is being computed, and how to stop it. */
export function progressBar({ looker, say }: Context): Component {
  const bar = h('progress', { attributes: { max: 1, 'aria-label': say('layoutForce') } });
  const stop = button(say('stop'), () => looker.stop(), { class: 'link' });
  const element = h('div', { class: 'bar progress', attributes: { role: 'status' } }, h('span', {}, say('layingOut')), bar, stop);
  return {
    element,
    update() {
      const { progress } = looker.looks;
      element.hidden = progress === null;
      if (progress !== null) bar.value = progress;
    },
  };
}

/** The communities of what is shown, largest first; each brings its members into view. */
export function communityLegend(context: Context): Component {
  const { act, graph, looker, say, theme } = context;
  const list = h('ul');
  const element = h(
    'section',
    { class: 'group communities', attributes: { 'aria-label': say('community') } },
    h('h2', {}, say('community')),
    list,
  );
  let drawnFor: unknown = null;
  return {
    element,
    update() {
      const { communities } = looker.looks;
      element.hidden = communities === null;
      if (communities === drawnFor || communities === null) return;
      drawnFor = communities;
      const named = [...communities.keys()].filter((node) => graph.hasNode(node));
      const members = groupBy(named, (node) => communities.get(node)!);
      const rows = [...members].filter(([rank]) => rank >= 0 && rank < NAMED).sort((a, b) => a[0] - b[0]);
      list.replaceChildren(
        ...rows.map(([rank, own]) => {
          const best = own.reduce((a, b) => (graph.degree(b) > graph.degree(a) ? b : a));
          const row = button(dot(communityColour(rank, theme)), () => act.show(own), { class: 'switch' });
          row.append(
            h('span', { class: 'label' }, name(graph.getNodeAttribute(best, 'label'))),
            h('span', { class: 'count' }, String(own.length)),
          );
          return h('li', {}, row);
        }),
      );
    },
  };
}
