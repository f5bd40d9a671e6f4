/** What figures are read by: units, indicators and words of seeds/lexicon, read once. */
import { join } from 'node:path';
import { readTable, several } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';
import { SCALE } from './number.js';

/** Lists of seeds/lexicon/measure-words.tsv. */
export type WordList =
  | 'bound-before'
  | 'bound-after'
  | 'level'
  | 'change'
  | 'compare'
  | 'adverb'
  | 'take'
  | 'speech'
  | 'preposition'
  | 'govern'
  | 'pronoun'
  | 'stop'
  | 'planned'
  | 'negated'
  | 'reward'
  | 'invest'
  | 'attend'
  | 'sign'
  | 'receive'
  | 'build'
  | 'condition'
  | 'post'
  | 'deed'
  | 'adverbial';

export interface Word {
  readonly form: string;
  readonly value: string;
}

/** Whether a number in a unit is a figure: always, only of a known indicator, never. */
export type Figure = 'yes' | 'named' | 'no';

export interface Unit {
  readonly dimension: string;
  /** Value × factor is the value in the base, as a decimal string. */
  readonly factor: string;
  readonly base: string;
  readonly figure: Figure;
}

export interface Lexicon {
  readonly units: ReadonlyMap<string, Unit>;
  /** First letter of units, with and without 万 and 亿 before them, to how long they are, the longest first. */
  readonly unitLengths: ReadonlyMap<string, readonly number[]>;
  /** Form of an indicator to its full name. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly longestIndicator: number;
  /** Last letter of indicators to how long they are, the longest first. */
  readonly indicatorLengths: ReadonlyMap<string, readonly number[]>;
  /** Full name of an indicator to the kind it is mostly of. */
  readonly usual: ReadonlyMap<string, string>;
}

const FOLDER = 'seeds/lexicon';
let loaded: Lexicon | undefined;
let words: Map<string, Word[]> | undefined;
/** By the place in the code that they are written at: a template's parts are one object each time it is read. */
const compiled = new Map<TemplateStringsArray, RegExp>();

export function lexicon(): Lexicon {
  if (loaded) return loaded;
  const root = packageRoot();
  const units = new Map<string, Unit>();
  const { rows } = readTable(join(root, FOLDER, 'units.tsv'), ['unit', 'dimension', 'factor', 'base', 'figure']);
  for (const { cells } of rows) {
    const { dimension, factor, base } = cells;
    units.set(cells.unit, { dimension, factor, base, figure: cells.figure as Figure });
  }
  const indicators = new Map<string, string>();
  const usual = new Map<string, string>();
  for (const { cells } of readTable(join(root, FOLDER, 'indicators.tsv'), ['indicator', 'aliases', 'usual_subject']).rows) {
    usual.set(cells.indicator, cells.usual_subject);
    for (const form of [cells.indicator, ...several(cells.aliases)]) if (!indicators.has(form)) indicators.set(form, cells.indicator);
  }
  loaded = {
    units,
    unitLengths: lengthsBy([...units.keys(), ...[...units.keys()].map((unit) => unit.replace(SCALE, ''))], (unit) => unit[0] ?? ''),
    indicators,
    longestIndicator: Math.max(...[...indicators.keys()].map((form) => form.length)),
    indicatorLengths: lengthsBy(indicators.keys(), (form) => form.at(-1)!),
    usual,
  };
  return loaded;
}

/** How long the keys with each letter are, the longest first. */
function lengthsBy(keys: Iterable<string>, letter: (key: string) => string): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const key of keys) {
    const known = lengths.get(letter(key)) ?? [];
    if (!known.includes(key.length)) known.push(key.length);
    lengths.set(letter(key), known);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

/** The entries of a list, longest first. */
export function wordsOf(list: WordList): readonly Word[] {
  if (!words) {
    words = new Map();
    for (const { cells } of readTable(join(packageRoot(), FOLDER, 'measure-words.tsv'), ['list', 'form', 'value']).rows) {
      const entries = words.get(cells.list) ?? [];
      entries.push({ form: cells.form, value: cells.value });
      words.set(cells.list, entries);
    }
    for (const entries of words.values()) entries.sort((a, b) => b.form.length - a.form.length);
  }
  return words.get(list) ?? [];
}

/** The entries of a list as the source of one alternation, longest first. */
export function anyOf(list: WordList): string {
  return `(?:${wordsOf(list)
    .map((word) => word.form)
    .join('|')})`;
}

/**
 * A regular expression over lists, written as {@link anyOf} sources between its parts: pattern`^${'level'}$`. The lists of one place in
 * the code are always the same.
 */
export function pattern(parts: TemplateStringsArray, ...lists: WordList[]): RegExp {
  let found = compiled.get(parts);
  if (!found) {
    found = new RegExp(parts.raw.reduce((all, part, i) => `${all}${anyOf(lists[i - 1]!)}${part}`));
    compiled.set(parts, found);
  }
  return found;
}

/** The value of the entry that a word found by a list is. */
export function meaning(list: WordList, word: string): string {
  const key = `${list} ${word}`;
  let found = meanings.get(key);
  if (found === undefined) {
    const entry =
      wordsOf(list).find(({ form }) => form === word) ?? wordsOf(list).find(({ form }) => new RegExp(`^(?:${form})$`).test(word));
    found = entry?.value ?? '';
    if (meanings.size < MOST_MEANINGS) meanings.set(key, found);
  }
  return found;
}

/** Words whose meaning is kept: there are few, but 较…上年 may be said in many ways. */
const MOST_MEANINGS = 4096;
const meanings = new Map<string, string>();
