/** Over a drawing that is of an answer: whose it is, and the way back. */
import type { Component, Context } from '../ui/context.js';
import { h, labelledButton } from '../ui/dom.js';
import { titleOf } from './title.js';

export function answerBar(context: Context): Component {
  const { ground, say, store } = context;
  const title = h('span', { class: 'title' });
  const back = labelledButton('back', say('back'), () => store.set({ ask: null }), { class: 'link' });
  const element = h('div', { class: 'bar of-answer', attributes: { role: 'group', 'aria-label': say('answer') } }, back, title);
  element.hidden = true;
  return {
    element,
    update({ ask }) {
      element.hidden = ground.drawn.of !== 'answer' || !ask;
      if (ask) title.textContent = say('answerTo', { title: titleOf(context, ask) });
    },
  };
}
