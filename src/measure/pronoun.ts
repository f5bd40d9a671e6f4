/** Words that stand for what was named before: 公司, 该集群, 全市, 该谷, and what they may stand for. */
import type { Kind } from '../../graph-schema/schema.js';
import { SESSION, SPOKEN_OF } from './chains.js';
import { anyOf, wordsOf } from './lexicon.js';
import type { View } from './view.js';

export interface Pronoun {
  readonly length: number;
  readonly kinds: readonly Kind[];
  /** What the name must end with, of whatever kind. */
  readonly ends: RegExp | undefined;
}

interface Row {
  readonly form: RegExp;
  readonly kinds: readonly Kind[];
  readonly ends: RegExp | undefined;
}

interface Table {
  /** Whether a text begins with any of the rows' forms: nearly none does, and is asked once instead of for each row. */
  readonly any: RegExp;
  readonly rows: readonly Row[];
}

let loaded: Table | undefined;

function table(): Table {
  loaded ??= {
    any: new RegExp(`^${anyOf('pronoun')}`),
    rows: wordsOf('pronoun').map(({ form, value }) => ({
      form: new RegExp(`^(?:${form})`),
      kinds: value.startsWith('@') ? [] : (value.split('|') as Kind[]),
      ends: value.startsWith('@') ? new RegExp(`(?:${value.slice(1)})$`) : undefined,
    })),
  };
  return loaded;
}

/** 该谷, 该馆: stands for the last name with this letter at its end. */
const THAT = /^该(\p{Script=Han})/u;

/** The pronoun that begins at a place. */
export function pronounAt(view: View, from: number, to: number): Pronoun | undefined {
  // A name begins here: 企业技术中心, 本届药交会. What 该公司 stands for was settled before.
  const name = view.names.find((n) => n.start === from);
  if (name && (!name.anaphor || name.kind !== 'Place')) return undefined;
  const text = view.text.slice(from, to);
  const first = text[0];
  const session = first === '本' || first === '上' ? SESSION.exec(text) : null;
  if (session) return { length: session[0].length, kinds: [], ends: new RegExp(`${session[1]}$`) };
  const { any, rows } = table();
  for (const { form, kinds, ends } of any.test(text) ? rows : []) {
    const match = form.exec(text);
    // 全市, 我省: settled before, where that is of the word's level.
    if (match && name && ends?.test(name.full) && /^[全我本]/.test(text)) return undefined;
    if (match) return { length: match[0].length, kinds, ends };
  }
  const that = first === '该' ? THAT.exec(text) : null;
  return that ? { length: that[0].length, kinds: [], ends: new RegExp(`${that[1]}$`) } : undefined;
}

/** Whether a pronoun may stand for a name. */
export function standsFor({ kinds, ends }: Pronoun, kind: Kind, forms: readonly string[]): boolean {
  return ends ? SPOKEN_OF.has(kind) && forms.some((form) => ends.test(form)) : kinds.includes(kind);
}
