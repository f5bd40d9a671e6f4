/** Articles and pages as they are read, with the stretches marked that statements rest on. */
import type { Stretch } from '../../explain/marks.js';
import { toExtract } from '../../graph/epoch.js';
import { Layer } from '../../graph/layer.js';
import { byLine, inLine, lineText, type Marked } from '../../graph/line-marks.js';
import { lineStarts } from '../../graph/lines.js';
import { statement } from '../../store/statements.js';
import type { Row, Transaction } from '../../store/types.js';
import type { LineRole } from '../../types.js';
import type { ArticleLineView, ArticleView, MarkRequest, PageHead, PageView, TextLine, TextMark } from '../types.js';
import { evidenceOfArticle, statedViews } from './stated.js';

/** What a stretch is marked with: the id of a statement. */
type Evidence = Omit<TextMark, keyof Stretch>;

/** A stored page with the statements asked for. */
interface Stored {
  readonly row: Row;
  readonly starts: readonly number[];
  /** Marks by line, from 1. */
  readonly marks: ReadonlyMap<number, readonly Marked<Evidence>[]>;
}

async function stored(tx: Transaction, id: string, marked: readonly Spans[]): Promise<Stored | null> {
  const [row] = await new Layer(tx, false).run('read-pages', { ids: [id] });
  if (!row) return null;
  const starts = lineStarts(row.text as string);
  return { row, starts, marks: byLine(marked.flatMap(marksOf), starts) };
}

interface Spans {
  readonly id: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The statements asked for that stand on the page. */
async function statements(tx: Transaction, page: string, { evidence = [], fact }: MarkRequest): Promise<Spans[]> {
  const byId = evidence.length > 0 ? await tx.run(statement('read/evidence'), { ids: evidence }) : [];
  const ofFact = fact === undefined ? [] : await tx.run(statement('read/evidence-of-facts'), { facts: [fact] });
  const rows = [...byId, ...ofFact.map((row) => row.properties as Row)].filter((row) => row.page === page);
  return [...new Map(rows.map((row) => [row.id as string, row as unknown as Spans])).values()];
}

function marksOf({ id, starts, ends }: Spans): Marked<Evidence>[] {
  return starts.map((start, i) => ({ span: [start, ends[i]!], mark: { evidence: id } }));
}

function lineOf({ row, starts, marks }: Stored, line: number): TextLine {
  const text = lineText(row.text as string, starts, line);
  const own = inLine(marks.get(line) ?? [], starts[line - 1]!, text.length);
  return { line, text, marks: own.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** @param row one of a page, whole or only its head. */
export function pageHead({ id, date, newspaper, province }: Row): PageHead {
  return {
    id: id as string,
    date: (date ?? null) as string | null,
    newspaper: (newspaper ?? null) as string | null,
    province: (province ?? null) as string | null,
  };
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

/** @param id of an article: that of its page and its own there, `page#a1`. */
export async function readArticle(tx: Transaction, id: string, mark: MarkRequest): Promise<ArticleView | null> {
  const cut = id.lastIndexOf('#');
  if (cut < 0) return null;
  const own = await evidenceOfArticle(tx, id);
  const asked = mark.fact !== undefined || (mark.evidence ?? []).length > 0;
  const pageId = id.slice(0, cut);
  const page = await stored(tx, pageId, asked ? await statements(tx, pageId, mark) : (own as unknown as Spans[]));
  const article = page && toExtract(page.row).articles.find((one) => one.id === id.slice(cut + 1));
  if (!page || !article) return null;
  const lines = article.lines.map(({ line, role }) => ({ ...lineOf(page, line), role }));
  const byline = lines.filter(({ role }) => role === 'byline').map(({ text }) => text.trim());
  return {
    id,
    title: article.title,
    byline: byline.join(' '),
    page: pageHead(page.row),
    lines: paragraphs(lines),
    stated: await statedViews(tx, own, article.title),
  };
}

export async function readPage(tx: Transaction, id: string, mark: MarkRequest): Promise<PageView | null> {
  const page = await stored(tx, id, await statements(tx, id, mark));
  if (!page) return null;
  const { articles } = toExtract(page.row);
  const places = new Map(articles.flatMap((a) => a.lines.map(({ line, role }) => [line, { article: `${id}#${a.id}`, role }] as const)));
  return {
    ...pageHead(page.row),
    articles: articles.map((a) => ({ id: `${id}#${a.id}`, title: a.title })),
    lines: page.starts.map((_, i) => ({ ...lineOf(page, i + 1), ...(places.get(i + 1) ?? { article: null, role: null }) })),
  };
}
