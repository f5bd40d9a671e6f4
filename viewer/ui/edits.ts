/** What the reader has changed in the drawing, as chips over it: what is expanded, hidden, pinned, each to be taken back. */
import { MOST_NEIGHBOURS } from '../model/grower.js';
import type { ViewState } from '../model/state.js';
import { removableChip } from './chips.js';
import type { Component, Context } from './context.js';
import { h } from './dom.js';

export function editsBar(context: Context): Component {
  const { graph, grower, say } = context;
  const element = h('div', { class: 'filtered edited', attributes: { role: 'group', 'aria-label': say('edited') } });
  let drawnFor = '';
  return {
    element,
    update({ edits }) {
      const expanded = edits.expanded.map((id) => ({
        id,
        label: graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id,
        busy: grower.isBusy(id),
        leftOut: grower.leftOut(id),
      }));
      const now = JSON.stringify([expanded, edits.drawn.length, edits.hidden.length, edits.pinned.length]);
      if (now === drawnFor) return;
      drawnFor = now;
      const items = [...expanded.map((one) => expansion(context, one)), ...counted(context, edits)];
      element.hidden = items.length === 0;
      element.replaceChildren(...items);
    },
  };
}

interface Expansion {
  readonly id: string;
  readonly label: string;
  readonly busy: boolean;
  readonly leftOut: number;
}

function expansion({ act, say }: Context, { busy, id, label, leftOut }: Expansion): HTMLElement {
  const text = say('expandedOf', { name: label });
  const rest = busy ? say('loading') : leftOut > 0 ? say('leftOut', { n: leftOut, most: MOST_NEIGHBOURS }) : '';
  return removableChip(rest === '' ? text : `${text}（${rest}）`, say('collapseThis', { name: label }), () => act.expand(id));
}

function counted({ act, say }: Context, { drawn, hidden, pinned }: ViewState['edits']): HTMLElement[] {
  return [
    ...(drawn.length > 0 ? [removableChip(say('drawnMore', { n: drawn.length }), say('undraw'), () => act.clearEdits('drawn'))] : []),
    ...(hidden.length > 0
      ? [removableChip(say('hiddenCount', { n: hidden.length }), say('showHidden'), () => act.clearEdits('hidden'))]
      : []),
    ...(pinned.length > 0
      ? [removableChip(say('pinnedCount', { n: pinned.length }), say('unpinAll'), () => act.clearEdits('pinned'))]
      : []),
  ];
}
