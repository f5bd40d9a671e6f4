/** Word lists of the measure step: seeds/lexicon/figure-words.tsv, read once. Forms are regular expressions over masked text. */
import { join } from 'node:path';
import { readTable } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';

export type FigureList =
  | 'bound-before'
  | 'bound-after'
  | 'reach'
  | 'rise-to'
  | 'direction'
  | 'manner'
  | 'compare'
  | 'light'
  | 'opener'
  | 'count-verb'
  | 'award-verb'
  | 'verb'
  | 'generic'
  | 'invest'
  | 'subsidy'
  | 'meeting'
  | 'above'
  | 'planned'
  | 'source'
  | 'preposition'
  | 'no-unit'
  | 'no-figure';

export interface FigureWord {
  readonly form: string;
  readonly value: string;
}

let lists: Map<string, FigureWord[]> | undefined;

/** Entries of a list, longest first. */
export function figureWords(list: FigureList): readonly FigureWord[] {
  if (lists === undefined) {
    lists = new Map();
    const { rows } = readTable(join(packageRoot(), 'seeds/lexicon/figure-words.tsv'), ['list', 'forms', 'value']);
    for (const { cells } of rows) {
      const entries = lists.get(cells.list) ?? [];
      for (const form of cells.forms.split(' ')) if (form !== '') entries.push({ form, value: cells.value });
      lists.set(cells.list, entries);
    }
    for (const entries of lists.values()) entries.sort((a, b) => b.form.length - a.form.length);
  }
  return lists.get(list) ?? [];
}

/** The entries of a list as one alternation. */
export function oneOf(list: FigureList): string {
  return `(?:${figureWords(list)
    .map((word) => word.form)
    .join('|')})`;
}

const compiled = new Map<string, RegExp>();

/** A regular expression in which `{list}` stands for the entries of a list; compiled once. */
export function pattern(source: string): RegExp {
  let found = compiled.get(source);
  if (!found) {
    found = new RegExp(source.replace(/\{([a-z-]+)\}/g, (_, list: FigureList) => oneOf(list)));
    compiled.set(source, found);
  }
  return found;
}

/** The value of the entry that a text matches whole. */
export function valueOf(list: FigureList, text: string): string | undefined {
  return figureWords(list).find((word) => new RegExp(`^(?:${word.form})$`).test(text))?.value;
}
