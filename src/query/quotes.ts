/**
 * Sentences that name something though no fact stands on them, found again in the article on the stored page.
 * Rows bear the page (`_text`, `_extract`), the article's own id on it (`_article`) and the forms looked for.
 */
import { articleSentences } from '../explain/sentences.js';
import { compareText, groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { SOURCE, type Step, text } from './step.js';

type Forms = readonly string[];

/** A row is asked for once for each other thing in its article. */
const known = new WeakMap<Row, readonly string[]>();

function sentencesIn(row: Row): readonly string[] {
  const found = known.get(row) ?? articleSentences(JSON.parse(text(row, '_extract')), text(row, '_text'), text(row, '_article'));
  known.set(row, found);
  return found;
}

/** 记者佟 安: pages space out names of two characters. */
const packed = (text: string): string => text.replace(/\s+/g, '');

const names = (sentence: string, forms: Forms): boolean => forms.some((form) => packed(sentence).includes(packed(form)));

/** Sentences of a row's article that name both; two forms of one thing may be given twice. */
function quotesOf(row: Row, first: Forms, second: Forms): string[] {
  return sentencesIn(row).filter((sentence) => names(sentence, first) && names(sentence, second));
}

const formsOf = (row: Row, column: string): Forms => row[column] as string[];

/** The first sentence of each row's article that holds both forms. */
export const quote: Step = (rows) => ({
  columns: ['session', 'bill', 'article', ...SOURCE],
  rows: rows.map((row) => ({ ...row, sentence: quotesOf(row, formsOf(row, '_first'), formsOf(row, '_second'))[0] ?? null })),
});

/** Each sentence of each row's article, a row each. */
export const quoteAll: Step = (rows) => ({
  columns: ['name', 'kind', 'article', 'times', ...SOURCE],
  rows: rows.flatMap((row) => {
    const found = quotesOf(row, formsOf(row, '_first'), formsOf(row, '_second'));
    return (found.length > 0 ? found : [null]).map((sentence) => ({ ...row, sentence }));
  }),
});

/** Another entity that an article names: one of `_others`. */
interface Other {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly forms: Forms;
  /** Articles that name it at all. */
  readonly articles: number;
}

/** @param rows one an article of the name, newest first, with the others in it. */
export const together: Step = (rows, { top }) => {
  const pairs = rows.flatMap((row) => (row._others as unknown as Other[]).map((other) => ({ row, other })));
  const found = [...groupBy(pairs, ({ row, other }) => `${row.nameId}\t${other.id}`).values()].map((shared) => {
    const { row, other } = shared[0]!;
    const articles = shared.length;
    const all = (row.ofName as number) + other.articles - articles;
    return {
      shared,
      other,
      name: text(row, 'name'),
      nameId: text(row, 'nameId'),
      articles,
      strength: Math.round((articles / all) * 1000) / 1000,
    };
  });
  found.sort(
    (a, b) =>
      b.articles - a.articles ||
      b.strength - a.strength ||
      compareText(a.other.name, b.other.name) ||
      compareText(a.other.id, b.other.id) ||
      compareText(a.nameId, b.nameId),
  );
  return {
    columns: ['name', 'other', 'kind', 'articles', 'strength', ...SOURCE],
    rows: found.slice(0, Number(top)).map(({ shared, other, name, nameId, articles, strength }) => {
      const said = sourceOf(
        shared.map(({ row }) => row),
        other,
      );
      return { name, other: other.name, kind: other.kind, articles, strength, ...said, _node: [nameId, other.id] };
    }),
  };
};

/** The newest sentence that names both, else the newest article's first that names the other. */
function sourceOf(rows: readonly Row[], other: Other): Row {
  for (const row of rows) {
    const [sentence] = quotesOf(row, formsOf(row, '_first'), other.forms);
    if (sentence !== undefined) return { date: row.date!, sentence, page: row.page! };
  }
  const [newest] = rows;
  return { date: newest!.date!, sentence: quotesOf(newest!, other.forms, other.forms)[0] ?? null, page: newest!.page! };
}
