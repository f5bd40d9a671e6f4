/** Articles and pages as they are read, from a store. */
import { toExtract } from '../../graph/epoch.js';
import { Layer } from '../../graph/layer.js';
import { statement } from '../../store/statements.js';
import type { Row, Transaction } from '../../store/types.js';
import { articleView, type PageText, pageOfArticle, pageView, type Spans } from '../page-text.js';
import type { RawPage } from '../source.js';
import type { ArticleView, MarkRequest, PageHead, PageView } from '../types.js';
import { evidenceOfArticle, statedViews } from './stated.js';

async function stored(tx: Transaction, id: string): Promise<PageText | null> {
  const [row] = await new Layer(tx, false).run('read-pages', { ids: [id] });
  return row ? { ...pageHead(row), text: row.text as string, articles: toExtract(row).articles } : null;
}

/** The statements asked for that stand on the page. */
async function statements(tx: Transaction, page: string, { evidence = [], fact }: MarkRequest): Promise<Spans[]> {
  const byId = evidence.length > 0 ? await tx.run(statement('read/evidence'), { ids: evidence }) : [];
  const ofFact = fact === undefined ? [] : await tx.run(statement('read/evidence-of-facts'), { facts: [fact] });
  const rows = [...byId, ...ofFact.map((row) => row.properties as Row)].filter((row) => row.page === page);
  return [...new Map(rows.map((row) => [row.id as string, row as unknown as Spans])).values()];
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

/** @param id of an article: that of its page and its own there, `page#a1`. */
export async function readArticle(tx: Transaction, id: string, mark: MarkRequest): Promise<ArticleView | null> {
  const pageId = pageOfArticle(id)?.page;
  const page = pageId === undefined ? null : await stored(tx, pageId);
  const article = page?.articles.find((one) => `${pageId}#${one.id}` === id);
  if (!page || !article) return null;
  const own = await evidenceOfArticle(tx, id);
  const asked = mark.fact !== undefined || (mark.evidence ?? []).length > 0;
  const marked = asked ? await statements(tx, page.id, mark) : (own as unknown as Spans[]);
  return articleView(page, id, marked, await statedViews(tx, own, article.title));
}

export async function readPage(tx: Transaction, id: string, mark: MarkRequest): Promise<PageView | null> {
  const page = await stored(tx, id);
  return page && pageView(page, await statements(tx, id, mark));
}

export async function readRawPage(tx: Transaction, id: string): Promise<RawPage | null> {
  const page = await stored(tx, id);
  return page && { ...page, statements: (await tx.run(statement('read/spans-of-page'), { page: id })) as unknown as Spans[] };
}
