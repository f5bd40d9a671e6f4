/** An article as it is read, with all that it states: the chosen statement's sentence marked, the others to be chosen. */
import { groupBy } from '../../src/order.js';
import type { ArticleView, StatedView } from '../../src/serve/types.js';
import { pageSource } from '../model/pages.js';
import { paragraphsOf, type TextPart } from '../model/reading.js';
import { relationText } from '../strings.js';
import type { Context } from '../ui/context.js';
import { button, h, name } from '../ui/dom.js';
import { standing, tags } from './tags.js';

export interface Text {
  readonly element: HTMLElement;
  readonly title: string;
  /** The other way to read it: an article on its page, a page's article. null where there is none. */
  readonly other: { readonly as: 'article' | 'page'; readonly id: string } | null;
  /** Marks the statement's sentence and brings it into view. */
  choose(evidence: string | null): void;
}

/** @param chosen is called with a statement of the article and its fact. */
export function articleText(context: Context, article: ArticleView, chosen: (evidence: string, fact: string) => void): Text {
  const { say } = context;
  const facts = new Map(article.stated.map((stated) => [stated.evidence, stated]));
  const marks: { element: HTMLElement; evidence: readonly string[] }[] = [];
  let now: string | null = null;

  /** A click goes through the statements that rest on one stretch. */
  const pick = (evidence: readonly string[]): void => {
    const next = evidence[(evidence.indexOf(now ?? '') + 1) % evidence.length]!;
    const stated = facts.get(next);
    if (stated) chosen(next, stated.fact);
  };
  const part = ({ evidence, text }: TextPart): HTMLElement | string => {
    if (evidence.length === 0) return text;
    const element = h('mark', { class: 'stated', on: { click: () => pick(evidence) } }, text);
    marks.push({ element, evidence });
    return element;
  };
  const body = paragraphsOf(article.lines).map(({ parts, role }) =>
    role === 'title' ? h('h2', { class: 'title' }, ...parts.map(part)) : h('p', { class: role }, ...parts.map(part)),
  );
  const items = [...groupBy(article.stated, ({ fact }) => fact).values()].map((own) => item(context, own, pick));
  const element = h(
    'div',
    { class: 'columns' },
    h('article', { class: 'text', attributes: { lang: 'zh-CN' } }, h('p', { class: 'source' }, pageSource(article.page)), ...body),
    items.length > 0 &&
      h(
        'aside',
        { class: 'stated-list', attributes: { 'aria-label': say('articleSays') } },
        h('h3', {}, say('articleSays'), h('span', { class: 'count' }, String(items.length))),
        h('ul', {}, ...items.map((one) => one.element)),
      ),
  );
  return {
    element,
    title: article.title,
    other: { as: 'page', id: article.page.id },
    choose(evidence) {
      now = evidence;
      for (const mark of marks) mark.element.classList.toggle('chosen', evidence !== null && mark.evidence.includes(evidence));
      for (const { choice, element: own, evidence: ids } of items) {
        const isChosen = evidence !== null && ids.includes(evidence);
        own.classList.toggle('chosen', isChosen);
        if (isChosen) choice.setAttribute('aria-current', 'true');
        else choice.removeAttribute('aria-current');
        if (isChosen) own.scrollIntoView({ block: 'nearest' });
      }
      marks.find((mark) => mark.element.classList.contains('chosen'))?.element.scrollIntoView({ block: 'center' });
    },
  };
}

interface Stated {
  readonly element: HTMLElement;
  readonly choice: HTMLButtonElement;
  /** The statements of one fact in this article. */
  readonly evidence: readonly string[];
}

/** @param own all statements of one fact. @param pick chooses the next one of some statements. */
function item({ act, say }: Context, own: readonly StatedView[], pick: (evidence: readonly string[]) => void): Stated {
  const { fact, key, source, target, type } = own[0]!;
  const judged = { ...own[0]!, count: own.length };
  const evidence = own.map((one) => one.evidence);
  const choice = button(name(source.label), () => pick(evidence), { class: 'says' });
  choice.append(
    h('span', { class: 'quiet' }, ` ${relationText(type, key, true, say)} `),
    name(target.label),
    own.length > 1 ? h('span', { class: 'count' }, ` ×${own.length}`) : '',
  );
  const all = button(say('openFact'), () => act.openFact(fact), { class: 'link all' });
  return { element: h('li', { class: standing(judged) }, choice, ' ', ...tags(judged, say), all), choice, evidence };
}
