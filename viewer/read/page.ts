/** A page as it stands: all its lines, those of the article in question dark, the others pale, the sentence marked. */
import type { PageView } from '../../src/serve/types.js';
import { pageSource } from '../model/pages.js';
import { pageRows, partsOf } from '../model/reading.js';
import { h } from '../ui/dom.js';
import type { Text } from './article.js';

/** @param evidence the statement in question; its article is the one that is read. */
export function pageText(page: PageView, evidence: string | null): Text {
  const marked = page.lines.filter(({ marks }) => marks.some((mark) => mark.evidence === evidence));
  const own = marked.find(({ article }) => article !== null)?.article ?? null;
  const title = page.articles.find(({ id }) => id === own)?.title ?? page.id;
  const lines = pageRows(page.lines, own).map(({ blank, line, own: isOwn }) => {
    const parts = partsOf(line).map(({ evidence: ids, text }) =>
      ids.length === 0 ? text : h('mark', { class: ids.includes(evidence ?? '') ? 'chosen' : 'stated' }, text),
    );
    const look = `line ${isOwn ? 'own' : 'other'} ${blank ? 'blank' : (line.role ?? '')}`;
    return h('p', { class: look, attributes: { 'data-line': line.line } }, ...parts);
  });
  const element = h('div', { class: 'page-text', attributes: { lang: 'zh-CN' } }, h('p', { class: 'source' }, pageSource(page)), ...lines);
  return {
    element,
    title,
    other: own === null ? null : { as: 'article', id: own },
    choose: () => element.querySelector('.chosen')?.scrollIntoView({ block: 'center' }),
  };
}
