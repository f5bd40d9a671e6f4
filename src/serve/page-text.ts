/** A page as it was read, and what is shown of it: an article with the stretches marked that statements rest on, or the whole page. */
import type { Stretch } from '../explain/marks.js';
import { byLine, inLine, lineText, type Marked } from '../graph/line-marks.js';
import { lineStarts } from '../graph/lines.js';
import type { Extract, LineRole } from '../types.js';
import type { ArticleLineView, ArticleView, PageHead, PageView, StatedView, TextLine, TextMark } from './types.js';

export interface PageText extends PageHead {
  readonly text: string;
  /** With ids of their own there: a1. */
  readonly articles: Extract['articles'];
}

/** Where a statement stands on its page: UTF-16 offsets, the ends exclusive. */
export interface Spans {
  /** Of the statement. */
  readonly id: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What a stretch is marked with: the id of a statement. */
type Evidence = Omit<TextMark, keyof Stretch>;

/** The page's id and its own of an article, `page#a1`; null for what is none. */
export function pageOfArticle(id: string): { readonly page: string; readonly own: string } | null {
  const cut = id.lastIndexOf('#');
  return cut < 0 ? null : { page: id.slice(0, cut), own: id.slice(cut + 1) };
}

/** @returns null if the page has no such article. @param stated all that the article states. */
export function articleView(page: PageText, id: string, marked: readonly Spans[], stated: readonly StatedView[]): ArticleView | null {
  const article = page.articles.find((one) => one.id === pageOfArticle(id)?.own);
  if (!article) return null;
  const lineOf = liner(page.text, marked);
  const lines = article.lines.map(({ line, role }) => ({ ...lineOf(line), role }));
  const byline = lines.filter(({ role }) => role === 'byline').map(({ text }) => text.trim());
  return { id, title: article.title, byline: byline.join(' '), page: headOf(page), lines: paragraphs(lines), stated };
}

export function pageView(page: PageText, marked: readonly Spans[]): PageView {
  const { articles, id } = page;
  const lineOf = liner(page.text, marked);
  const places = new Map(articles.flatMap((a) => a.lines.map(({ line, role }) => [line, { article: `${id}#${a.id}`, role }] as const)));
  return {
    ...headOf(page),
    articles: articles.map((a) => ({ id: `${id}#${a.id}`, title: a.title })),
    lines: lineStarts(page.text).map((_, i) => ({ ...lineOf(i + 1), ...(places.get(i + 1) ?? { article: null, role: null }) })),
  };
}

function headOf({ date, id, newspaper, province }: PageHead): PageHead {
  return { id, date, newspaper, province };
}

/** @returns a function that gives a line by its number, from 1, with its marks. */
function liner(text: string, marked: readonly Spans[]): (line: number) => TextLine {
  const starts = lineStarts(text);
  const marks = byLine(marked.flatMap(marksOf), starts);
  return (line) => {
    const bare = lineText(text, starts, line);
    const own = inLine(marks.get(line) ?? [], starts[line - 1]!, bare.length);
    return { line, text: bare, marks: own.sort((a, b) => a.start - b.start || b.end - a.end) };
  };
}

function marksOf({ id, starts, ends }: Spans): Marked<Evidence>[] {
  return starts.map((start, i) => ({ span: [start, ends[i]!], mark: { evidence: id } }));
}

/** Marks after which nothing of a paragraph is left to come on another line. */
const ENDED = /[。！？!?”…]\s*$/;

/** Only what the layout cuts in the middle of a sentence is read on. */
function paragraphs(lines: readonly (TextLine & { readonly role: LineRole })[]): ArticleLineView[] {
  let paragraph = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    const goesOn = before !== undefined && line.role === 'body' && before.role === 'body' && !ENDED.test(before.text);
    if (!goesOn) paragraph += 1;
    return { ...line, paragraph };
  });
}
