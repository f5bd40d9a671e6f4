/**
 * Entities by a part of a name. On Neo4j the full-text index narrows them down; each is checked as on the embedded store, so that both
 * give the same. (That store's own text index sees no lists, as aliases are, and no single characters: test/graph/search.test.ts.)
 */
import type { Kind } from '../../graph-schema/schema.js';
import type { SearchHit } from '../serve/types.js';
import { QueryError } from '../store/errors.js';
import { statement } from '../store/statements.js';
import type { Parameters, Row, Store } from '../store/types.js';

const MAX_HITS = 50;

/**
 * What Neo4j's cjk analyzer (Lucene's CJKAnalyzer) surely makes tokens of: each two Chinese characters that are neighbours, and
 * letters and digits up to a mark or another script. Only characters that every release of Unicode has at these places.
 */
const RUN = /[\u4e00-\u9fa5]+|[a-z0-9]+/g;
/** Words that the analyzer leaves out; what is part of one may be part of a name that the index does not know. */
const LEFT_OUT =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  );
/** The analyzer cuts longer words. */
const LONGEST = 255;

function wordOf(run: string): string | undefined {
  if (run > '\u4e00') return run.length > 1 ? `"${run}"` : `*${run}*`;
  return run.length > LONGEST || LEFT_OUT.some((word) => word.includes(run)) ? undefined : `*${run}*`;
}

/**
 * A query in Lucene's syntax that every name which holds the text answers, and some others.
 * It is made of Chinese characters, small letters and digits only, so that nothing of the text can be read as syntax.
 * @param text in small letters.
 * @returns undefined if nothing of the text is sure to be in the index.
 */
export function wordsOf(text: string): string | undefined {
  const words = (text.match(RUN) ?? []).map(wordOf).filter((word) => word !== undefined);
  return words.length === 0 ? undefined : words.map((word) => `+${word}`).join(' ');
}

/**
 * Runs a statement that asks the full-text index of names for `$words`.
 * @param text in small letters, that the names hold.
 * @returns undefined where no index can tell: on the embedded store, for a text of which nothing is sure to be in it, and in a graph
 * without its indexes, which can be searched too.
 */
export async function askIndex(store: Store, name: string, text: string, parameters: Parameters): Promise<Row[] | undefined> {
  const words = store.kind === 'neo4j' ? wordsOf(text) : undefined;
  if (words === undefined) return undefined;
  try {
    return await store.read((tx) => tx.run(statement(name), { ...parameters, words }));
  } catch (error) {
    if (error instanceof QueryError && /no such fulltext schema index/i.test(error.message)) return undefined;
    throw error;
  }
}

async function rowsFor(store: Store, text: string): Promise<Row[]> {
  const parameters = { text, limit: MAX_HITS };
  const indexed = await askIndex(store, 'read/search-indexed', text, parameters);
  return indexed ?? store.read((tx) => tx.run(statement('read/search'), parameters));
}

/** How well a name answers a search: whole, at its start, within. */
function rank(name: string, text: string): number {
  const lower = name.toLowerCase();
  return lower === text ? 0 : lower.startsWith(text) ? 1 : 2;
}

/** @returns the entities of most pages whose name or an alias holds the text, the best answers first. */
export async function searchEntities(store: Store, query: string): Promise<Omit<SearchHit, 'context'>[]> {
  const text = query.toLowerCase();
  const hits = (await rowsFor(store, text)).map((r) => {
    const names = [r.name as string, ...((r.aliases ?? []) as string[])].filter((n) => n.toLowerCase().includes(text));
    const matched = names.sort((a, b) => rank(a, text) - rank(b, text) || a.length - b.length)[0]!;
    return { id: r.id as string, name: r.name as string, kind: r.kind as Kind, matched, pages: r.pages as number };
  });
  return hits.sort((a, b) => rank(a.matched, text) - rank(b.matched, text) || b.pages - a.pages);
}
