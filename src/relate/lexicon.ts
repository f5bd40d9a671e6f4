/** Word lists of the relate step (seeds/patterns/words.tsv) and posts (seeds/lexicon/posts.tsv), read once. */
import { join } from 'node:path';
import { readTable } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';

/** Lists of seeds/patterns/words.tsv. */
export type WordList =
  | 'adverbial'
  | 'preposition'
  | 'planned'
  | 'negated'
  | 'pronoun'
  | 'no-industry'
  | 'adverb'
  | 'says'
  | 'exhortation'
  | 'bearer'
  | 'stands-at'
  | 'set-up-by'
  | 'conferred'
  | 'planned-on'
  | 'done'
  | 'built-body'
  | 'seat-body'
  | 'announcement'
  | 'session'
  | 'no-post'
  | 'shared-post'
  | 'given-post'
  | 'chief-post'
  | 'bank-short'
  | 'body-noun';

/** An entry: a regular expression over masked text, and what it stands for. */
export interface Word {
  readonly form: string;
  readonly value: string;
}

let lists: Map<string, Word[]> | undefined;

/** The entries of a list, longest first. */
export function wordTable(list: WordList): readonly Word[] {
  if (lists === undefined) {
    lists = new Map();
    const { rows } = readTable(join(packageRoot(), 'seeds/patterns/words.tsv'), ['list', 'form', 'value']);
    for (const { cells } of rows) {
      const entries = lists.get(cells.list) ?? [];
      entries.push({ form: cells.form, value: cells.value });
      lists.set(cells.list, entries);
    }
    for (const entries of lists.values()) entries.sort((a, b) => b.form.length - a.form.length);
  }
  return lists.get(list) ?? [];
}

/** The entries of a list as one alternation, longest first. */
export function anyOf(list: WordList): string {
  return `(?:${wordTable(list)
    .map((word) => word.form)
    .join('|')})`;
}

export interface Head {
  readonly scope: string;
  readonly office: string;
  /** Whether it is what one works as, which is a post only where one works: 焊工, 工程师. */
  readonly trade: boolean;
}

export interface Modifier {
  /** current, former, acting, designate, or '' where it says nothing of time. */
  readonly tenure: string;
  /** Whether it belongs to the office: 副, 常务. */
  readonly office: boolean;
}

export interface PostLexicon {
  readonly heads: Endings<Head>;
  readonly modifiers: Endings<Modifier>;
  /** What ends in a word that says what one is, not what one holds: 国家级非遗传承人. */
  readonly descriptors: RegExp;
}

/** Forms that a text is asked for at their ends. */
export class Endings<T> {
  readonly #values = new Map<string, T>();
  /** Lengths of the forms that end in a code unit, longest first. */
  readonly #lengths = new Map<number, number[]>();

  set(form: string, value: T): void {
    this.#values.set(form, value);
    const unit = form.charCodeAt(form.length - 1);
    this.#lengths.set(
      unit,
      [...new Set([...(this.#lengths.get(unit) ?? []), form.length])].sort((a, b) => b - a),
    );
  }

  get(form: string): T | undefined {
    return this.#values.get(form);
  }

  /** The longest form that ends at `end`, does not begin before `floor`, and whose value suits. */
  before(
    text: string,
    end: number,
    floor: number,
    suits?: (value: T) => boolean,
  ): { readonly start: number; readonly value: T } | undefined {
    for (const length of this.#lengths.get(text.charCodeAt(end - 1)) ?? []) {
      if (length > end - floor) continue;
      const value = this.#values.get(text.slice(end - length, end));
      if (value !== undefined && (!suits || suits(value))) return { start: end - length, value };
    }
    return undefined;
  }
}

let posts: PostLexicon | undefined;

/** The grammar of posts. */
export function postLexicon(): PostLexicon {
  if (posts !== undefined) return posts;
  const heads = new Endings<Head>();
  const modifiers = new Endings<Modifier>();
  const descriptors: string[] = [];
  const { rows } = readTable(join(packageRoot(), 'seeds/lexicon/posts.tsv'), ['form', 'slot', 'scope', 'office', 'note']);
  for (const { cells } of rows) {
    if (cells.slot === 'head' || cells.slot === 'trade')
      heads.set(cells.form, { scope: cells.scope, office: cells.office, trade: cells.slot === 'trade' || cells.scope === 'academic' });
    else if (cells.slot === 'modifier')
      modifiers.set(cells.form, {
        tenure: /^(current|former|acting|designate)/.exec(cells.note)?.[0] ?? '',
        office: cells.note.includes('part of the office'),
      });
    else if (cells.slot === 'descriptor') descriptors.push(cells.form);
  }
  posts = { heads, modifiers, descriptors: new RegExp(`(?:${descriptors.join('|')})$`) };
  return posts;
}
