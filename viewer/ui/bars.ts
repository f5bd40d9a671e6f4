/** Bars over the drawing: what is in focus, how much is shown, zoom, and that the graph has changed. */
import { MAX_DEPTH } from '../model/state.js';
import type { Component, Context } from './context.js';
import { button, h, iconButton, labelledButton, name } from './dom.js';

export function focusBar({ act, graph, say, store }: Context): Component {
  const title = h('span', { class: 'title' });
  const depths = Array.from({ length: MAX_DEPTH }, (_unused, at) => {
    const depth = at + 1;
    return button(say('steps', { n: depth }), () => store.state.focus && act.focus(store.state.focus.id, depth), { class: 'pill' });
  });
  const back = labelledButton('back', say('back'), () => act.unfocus(), { class: 'link' });
  const element = h('div', { class: 'bar focus', attributes: { role: 'group', 'aria-label': say('focus') } }, back, title, ...depths);
  return {
    element,
    update({ focus }) {
      element.hidden = !focus || !graph.hasNode(focus.id);
      if (!focus || !graph.hasNode(focus.id)) return;
      title.replaceChildren(name(graph.getNodeAttribute(focus.id, 'label')));
      depths.forEach((depth, at) => {
        depth.setAttribute('aria-pressed', String(focus.depth === at + 1));
      });
    },
  };
}

export function statusBar({ act, data, graph, ground, say, total }: Context): Component {
  const count = h('span', { attributes: { role: 'status', 'data-testid': 'count' } });
  const element = h('div', { class: 'bar status' }, count);
  const capped = h('span', { class: 'capped' });
  const more = button(say('loadMore'), () => act.loadMore(), { class: 'link' });
  const holds = data.holds ?? total.nodes;
  if (holds < total.nodes) element.append(h('span', { class: 'holds' }, say('fileHolds', { n: holds, all: total.nodes })));
  if (ground.capped) element.append(capped, more);
  const wrong = h('span', { class: 'wrong', attributes: { role: 'alert' } });
  element.append(wrong);
  return {
    element,
    update(_state, { shown }) {
      const { of, matching } = ground.drawn;
      // An answer is all there, unless the filter hides some of it.
      const all = of === 'answer' ? { nodes: graph.order, edges: graph.size } : total;
      count.textContent = say('showing', { n: shown.nodes.size, all: all.nodes, m: shown.edges.size, allEdges: all.edges });
      // Of a filter the server tells how much meets it.
      capped.hidden = of === 'answer' || (matching !== null && matching.nodes <= shown.nodes.size);
      capped.textContent = matching ? say('matching', { n: matching.nodes }) : say('capped', { n: graph.order, all: total.nodes });
      more.hidden = of !== 'whole' || graph.order >= holds;
      if (graph.order >= holds) capped.hidden = true;
      element.classList.toggle('busy', ground.busy);
      wrong.hidden = ground.failure === null;
      wrong.textContent = ground.failure === null ? '' : say('filterFailed', { message: ground.failure });
    },
  };
}

export function zoomBar({ act, say }: Context): HTMLElement {
  return h(
    'div',
    { class: 'bar zoom', attributes: { role: 'group' } },
    iconButton('plus', say('zoomIn'), () => act.zoom('in')),
    iconButton('minus', say('zoomOut'), () => act.zoom('out')),
    iconButton('fit', say('fit'), () => act.zoom('fit')),
    iconButton('help', say('help'), () => act.help(), { attributes: { 'data-tool': 'help' } }),
  );
}

/** Stays until it is used: nothing moves under the reader. */
export function reloadBar({ say }: Context, reload: () => void): HTMLElement {
  const element = h('div', { class: 'bar reload', attributes: { role: 'status' } });
  element.hidden = true;
  element.append(h('span', {}, `${say('changed')} — `), button(say('reload'), reload, { class: 'link' }));
  return element;
}

/** Says what could not be done, until it is read or something else goes wrong. */
export function complaintBar({ say }: Context): { readonly element: HTMLElement; say(words: string): void } {
  const words = h('span');
  const element = h('div', { class: 'bar complaint', attributes: { role: 'alert' } }, words);
  element.append(
    iconButton('close', say('close'), () => {
      element.hidden = true;
    }),
  );
  element.hidden = true;
  return {
    element,
    say(text) {
      element.hidden = false;
      words.textContent = text;
    },
  };
}
