/** Word lists of the relate step (seeds/patterns/words.tsv) and posts (seeds/lexicon/posts.tsv), read once. */
import { join } from 'node:path';
import { readTable } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';

/** Lists of seeds/patterns/words.tsv. */
export type WordList = 'adverbial' | 'preposition' | 'planned' | 'negated' | 'speech' | 'pronoun';

let lists: Map<WordList, string[]> | undefined;

/** The entries of a list: regular expressions over masked text, longest first. */
export function words(list: WordList): readonly string[] {
  if (lists === undefined) {
    lists = new Map();
    const { rows } = readTable(join(packageRoot(), 'seeds/patterns/words.tsv'), ['list', 'form']);
    for (const { cells } of rows) {
      const entries = lists.get(cells.list as WordList) ?? [];
      entries.push(cells.form);
      lists.set(cells.list as WordList, entries);
    }
    for (const entries of lists.values()) entries.sort((a, b) => b.length - a.length);
  }
  return lists.get(list) ?? [];
}

export interface Head {
  readonly scope: string;
  readonly office: string;
}

export interface PostLexicon {
  readonly heads: ReadonlyMap<string, Head>;
  /** Modifier to the tenure that it marks, '' for none. */
  readonly modifiers: ReadonlyMap<string, string>;
  readonly longest: number;
}

let posts: PostLexicon | undefined;

/** The grammar of posts. */
export function postLexicon(): PostLexicon {
  if (posts !== undefined) return posts;
  const heads = new Map<string, Head>();
  const modifiers = new Map<string, string>();
  let longest = 0;
  const { rows } = readTable(join(packageRoot(), 'seeds/lexicon/posts.tsv'), ['form', 'slot', 'scope', 'office', 'note']);
  for (const { cells } of rows) {
    if (cells.slot === 'head') heads.set(cells.form, { scope: cells.scope, office: cells.office });
    else if (cells.slot === 'modifier') modifiers.set(cells.form, /^(current|former|acting|designate)/.exec(cells.note)?.[0] ?? '');
    else continue;
    longest = Math.max(longest, cells.form.length);
  }
  posts = { heads, modifiers, longest };
  return posts;
}
