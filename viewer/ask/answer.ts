/** The answer over the drawing: as a table, or below the graph of what its rows speak of. */

import type { AnswerStatus } from '../model/asker.js';
import { isCypher, type Question } from '../model/question.js';
import { download } from '../save/download.js';
import type { Component, Context } from '../ui/context.js';
import { button, h, type IconName, icon, iconButton, labelledButton } from '../ui/dom.js';
import { AnswerIndex } from './cells.js';
import { type AnswerTable, answerTable } from './table.js';
import { titleOf, valuesOf } from './title.js';

export function answer(context: Context): Component {
  const { asker, say, store } = context;
  const title = h('h2', {});
  const values = h('p', { class: 'quiet values' });
  const count = h('p', { class: 'quiet counted', attributes: { role: 'status' } });
  const files = h('div', { class: 'files' });
  const forms = formChoice(context);
  const content = h('div', { class: 'content' });
  const close = iconButton('close', say('closeAnswer'), () => store.set({ ask: null }), { class: 'close' });
  const element = h(
    'section',
    { class: 'answer', attributes: { 'aria-label': say('answer'), tabindex: -1 } },
    h('header', {}, h('div', { class: 'titles' }, title, values, count), forms.element, files, close),
    content,
  );
  element.hidden = true;
  let drawnFor: AnswerStatus | null = null;
  let table: AnswerTable | null = null;

  function draw(status: AnswerStatus): void {
    table = null;
    files.replaceChildren();
    if (status.is !== 'answered') {
      count.textContent = '';
      content.replaceChildren(message(context, status));
      return;
    }
    const { answer, question } = status;
    const { rows, truncated } = answer;
    count.textContent = truncated ? say('cutOff', { n: rows.length }) : say('rows', { n: rows.length });
    if (rows.length === 0) {
      content.replaceChildren(h('p', { class: 'state quiet' }, say('noRows')));
      return;
    }
    files.replaceChildren(...saves(context, status));
    table = answerTable(context, new AnswerIndex(answer), isCypher(question) ? null : question.query, titleOf(context, question));
    content.replaceChildren(table.element);
  }

  return {
    element,
    update(state, derived) {
      const { status } = asker;
      element.hidden = status.is === 'none' || state.list !== false;
      element.parentElement?.classList.toggle('answering', !element.hidden && state.ask?.as === 'graph');
      if (status.is === 'none') {
        drawnFor = null;
        return;
      }
      title.textContent = titleOf(context, status.question);
      values.textContent = valuesOf(context, status.question);
      values.hidden = values.textContent === '';
      forms.update(state, derived);
      if (status !== drawnFor) {
        drawnFor = status;
        draw(status);
      }
      table?.follow(state.selected);
    },
  };
}

/** Table or graph: two buttons, one of them pressed. */
function formChoice({ asker, say, store }: Context): Component {
  const choice = (as: 'table' | 'graph', image: IconName, text: string) =>
    labelledButton(
      image,
      text,
      () => store.state.ask && store.set({ ask: { ...store.state.ask, as }, ...(as === 'graph' ? { list: false } : {}) }),
      { class: 'primary', attributes: { 'data-as': as } },
    );
  const [table, graph] = [choice('table', 'table', say('asTable')), choice('graph', 'path', say('asGraph'))];
  return {
    element: h('div', { class: 'forms', attributes: { role: 'group', 'aria-label': say('answer') } }, table, graph),
    update({ ask }) {
      const { answer } = asker;
      table.setAttribute('aria-pressed', String(ask?.as === 'table'));
      graph.setAttribute('aria-pressed', String(ask?.as === 'graph'));
      const none = answer !== null && answer.graph.nodes.length === 0;
      graph.disabled = none;
      graph.title = none ? say('noGraph') : '';
    },
  };
}

function message(context: Context, status: AnswerStatus): HTMLElement {
  const { asker, say } = context;
  const again = () => button(say('askAgain'), () => asker.again(), { class: 'primary' });
  // What is wrong with Cypher stands below the editor, where it is mended.
  if (status.is === 'failed' && isCypher(status.question))
    return h(
      'div',
      { class: 'state', attributes: { role: 'status' } },
      h('p', {}, say('cypherFailed')),
      button(say('toEditor'), () => toEditor(context), { class: 'primary' }),
    );
  if (status.is === 'failed')
    return h('div', { class: 'state', attributes: { role: 'alert' } }, h('p', { class: 'wrong' }, status.message), again());
  if (status.is === 'cancelled') return h('div', { class: 'state', attributes: { role: 'status' } }, h('p', {}, say('cancelled')), again());
  return h(
    'div',
    { class: 'state', attributes: { role: 'status' } },
    h('p', { class: 'busy' }, say('asking')),
    button(say('cancel'), () => asker.cancel(), { class: 'primary' }),
  );
}

function toEditor({ act, store }: Context): void {
  store.set({ side: 'ask' });
  act.toggleDrawer(true);
  document.querySelector<HTMLElement>('.writing > :is(.editor, textarea)')?.focus();
}

/** From the server where it has the file, else from what the page has. */
function saves({ act, data, say }: Context, { answer, question }: Extract<AnswerStatus, { is: 'answered' }>): HTMLElement[] {
  const formats = [
    ['csv', say('saveCsv'), (file: typeof import('./file.js')) => file.rowsAsCsv(answer), 'text/csv'],
    ['json', say('saveRowsJson'), (file: typeof import('./file.js')) => file.rowsAsJson(answer), 'application/json'],
  ] as const;
  return formats.map(([format, text, write, type]) => {
    const address = isCypher(question) ? null : data.answerFile(question.query, question.parameters, format);
    const link = h(
      'a',
      { class: 'link', attributes: { download: fileName(question, format), 'data-save': format, href: address ?? '#' } },
      icon('download'),
      text,
    );
    if (address === null)
      link.addEventListener('click', (event) => {
        event.preventDefault();
        act.saving(import('./file.js').then((file) => download(new Blob([write(file)], { type }), fileName(question, format))));
      });
    return link;
  });
}

function fileName(question: Question, format: string): string {
  return `${isCypher(question) ? 'cypher' : question.query}.${format}`;
}
