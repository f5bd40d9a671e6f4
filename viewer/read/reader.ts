/** The text over the drawing: an article, or its page, with the sentence of a fact in view. */
import type { FactDetail } from '../../src/serve/types.js';
import { turn } from '../model/reading.js';
import type { Reading } from '../model/state.js';
import type { Component, Context } from '../ui/context.js';
import { button, h, icon, iconButton, setAttribute } from '../ui/dom.js';
import { articleText, type Text } from './article.js';
import { pageText } from './page.js';

export function reader(context: Context): Component {
  const { act, data, say } = context;
  const title = h('h2', { class: 'what' });
  const content = h('div', { class: 'content', attributes: { tabindex: 0, 'aria-label': say('reader') } });
  const close = iconButton('close', say('close'), () => act.read(null), { class: 'close' });
  const ways = (['article', 'page'] as const).map((as) => ({
    as,
    element: button(say(as === 'article' ? 'inArticle' : 'onPage'), () => turnTo(as), { class: 'pill', attributes: { 'data-as': as } }),
  }));
  const place = h('span', { class: 'quiet', attributes: { role: 'status' } });
  const previous = button(say('previousSentence'), () => step('previous'), { class: 'link' });
  const next = button(say('nextSentence'), () => step('next'), { class: 'link' });
  previous.prepend(icon('back'));
  const turner = h('div', { class: 'turner' }, place, previous, next);
  const element = h(
    'section',
    { class: 'reader', attributes: { 'aria-label': say('reader'), tabindex: -1 } },
    h('header', {}, h('div', { class: 'ways', attributes: { role: 'group' } }, ...ways.map((way) => way.element)), title, turner, close),
    content,
  );
  let shown: Reading | null = null;
  let text: Text | null = null;
  let fact: FactDetail | null = null;
  /** What had the focus before. */
  let opener: Element | null = null;

  function update(reading: Reading | null): void {
    element.hidden = reading === null;
    if (reading === shown) return;
    const before = shown;
    shown = reading;
    if (!reading) {
      text = null;
      content.replaceChildren();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      return;
    }
    if (!before) {
      opener = document.activeElement;
      element.focus({ preventScroll: true });
    }
    for (const way of ways) setAttribute(way.element, 'aria-pressed', String(way.as === reading.as));
    const same = before?.as === 'article' && reading.as === 'article' && before.id === reading.id;
    if (same && text) text.choose(reading.evidence);
    else void open(reading);
    void placeIn(reading);
  }

  async function open(reading: Reading): Promise<void> {
    text = null;
    content.replaceChildren(h('p', { class: 'quiet', attributes: { role: 'status' } }, say('loading')));
    title.textContent = '';
    try {
      const found = await load(reading);
      // The reader may have gone on meanwhile.
      if (shown !== reading) return;
      if (!found) return content.replaceChildren(h('p', { attributes: { role: 'status' } }, say('noText', { id: reading.id })));
      text = found;
      title.textContent = found.title;
      content.replaceChildren(found.element);
      for (const way of ways) way.element.disabled = way.as !== reading.as && found.other === null;
      found.choose(reading.evidence);
    } catch {
      if (shown !== reading) return;
      const retry = button(say('retry'), () => void open(reading), { class: 'primary' });
      content.replaceChildren(h('p', { attributes: { role: 'alert' } }, say('failed')), retry);
    }
  }

  async function load({ as, evidence, fact: of, id }: Reading): Promise<Text | null> {
    if (as === 'article') {
      const article = await data.article(id);
      return article && articleText(context, article, choose);
    }
    const page = await data.page(id, { ...(evidence === null ? {} : { evidence: [evidence] }), ...(of === null ? {} : { fact: of }) });
    return page && pageText(page, evidence);
  }

  function choose(evidence: string, of: string): void {
    if (shown) act.read({ ...shown, evidence, fact: of });
  }

  function turnTo(as: 'article' | 'page'): void {
    if (shown && text?.other?.as === as) act.read({ ...shown, ...text.other });
  }

  /** Which of the fact's sentences it is. */
  async function placeIn(reading: Reading): Promise<void> {
    if (reading.fact === null) fact = null;
    else if (fact?.id !== reading.fact) fact = await data.fact(reading.fact).catch(() => null);
    if (shown !== reading) return;
    const sentences = openable(fact);
    const { at, next: after, previous: before } = turn(sentences, reading.evidence);
    turner.hidden = at < 0 || sentences.length < 2;
    place.textContent = say('sentenceOf', { i: at + 1, n: sentences.length });
    setAttribute(previous, 'aria-disabled', String(before === null));
    setAttribute(next, 'aria-disabled', String(after === null));
  }

  function step(to: 'previous' | 'next'): void {
    const target = turn(openable(fact), shown?.evidence ?? null)[to];
    if (!shown || !target?.articleId) return;
    act.read({ ...shown, id: shown.as === 'article' ? target.articleId : target.page, evidence: target.id ?? null });
  }

  return { element, update: ({ reading }) => update(reading) };
}

const openable = (fact: FactDetail | null) => fact?.evidence.filter(({ articleId, id }) => articleId && id) ?? [];
