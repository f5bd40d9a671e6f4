/** Words, and letters at their edges, as numbers; 0 is what was not seen in training. */

import type { Word } from '../../segment/segmenter.js';
import { PERSON_TAG, PLACE_TAG, tagNumber } from './tags.js';

/** What the tagger sees of a word. */
export interface Form {
  readonly text: string;
  readonly word: number;
  /** Its first and last letter, and its last two. */
  readonly first: number;
  readonly last: number;
  readonly tail: number;
  /** Letters, up to four. */
  readonly length: number;
  /** A verb by the segmenter's tag, as training saw it. */
  readonly verb: boolean;
  /** Ends an item of a list; ends a clause. */
  readonly item: boolean;
  readonly clause: boolean;
  /** So common outside of names, and never seen inside of one, that no name holds it. */
  readonly outside: boolean;
  /** Its tag, as a number of tags.ts. */
  readonly tag: number;
  /** What it says by itself, when a model has been asked for it. */
  own: Own | undefined;
  /** The word's forms within names of persons and places that it has stood in. */
  readonly within: Partial<Record<Within, Form>>;
}

export interface Own {
  /** Weights of labels. */
  readonly weights: Int32Array;
  /** The greatest weight of a label within names, and of one within names that are sought, less that of outside. */
  readonly margin: number;
  readonly sought: number;
}

/** Classes of words that training sees as one. */
export const NUMBER = '@number';
export const BLANK = '@blank';
export const PERSON = '@person';
export const PLACE = '@place';
export const PLACE_ON = '@place-on';
type Within = typeof PERSON | typeof PLACE | typeof PLACE_ON;
/** Before the first word and behind the last. */
export const EDGE = '@edge';

const NUMERAL = /^(?:[\d.]+|[一二三四五六七八九十百千万亿两]+)$/u;
const CLAUSE_END = /^[，。；！？：…\s]/u;

/** The class of a word, or the word. */
export function wordClass(text: string): string {
  if (NUMERAL.test(text)) return NUMBER;
  return text.trim() === '' ? BLANK : text;
}

export type Domain = 'word' | 'letter' | 'tail';

export class Vocabulary {
  readonly #ids: Readonly<Record<Domain, Map<string, number>>> = { word: new Map(), letter: new Map(), tail: new Map() };
  readonly #verbs = new Set<string>();
  readonly #outside = new Set<string>();
  /** By the number of a word. */
  readonly #forms: Form[] = [];

  /** @param grows whether what is new gets a number: in training. */
  constructor(readonly grows: boolean) {}

  id(domain: Domain, text: string): number {
    const ids = this.#ids[domain];
    let id = ids.get(text);
    if (id === undefined) {
      if (!this.grows) return 0;
      id = ids.size + 1;
      ids.set(text, id);
    }
    return id;
  }

  /** Gives a word or letter its number when a model is read. */
  learn(domain: Domain, text: string): number {
    const ids = this.#ids[domain];
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size + 1);
    return ids.size;
  }

  addVerb(word: string): void {
    this.#verbs.add(word);
  }

  addOutside(word: string): void {
    this.#outside.add(word);
  }

  /** One more than the greatest number of a domain. */
  size(domain: Domain): number {
    return this.#ids[domain].size + 1;
  }

  /** By number, the text. */
  texts(domain: Domain): string[] {
    return ['', ...this.#ids[domain].keys()];
  }

  /** A word's tag does not depend on where it stands: it is asked for once. */
  form(word: Word): Form {
    const { text } = word;
    const known = this.#forms[word.id];
    if (known?.text === text) return known;
    const name = wordClass(text);
    const outside = this.#outside.has(name);
    const form: Form = {
      text,
      word: this.id('word', name),
      first: this.id('letter', text[0] ?? ''),
      last: this.id('letter', text.at(-1) ?? ''),
      tail: this.id('tail', text.slice(-2)),
      length: Math.min(4, text.length),
      verb: this.#verbs.has(text),
      item: text === '、' || CLAUSE_END.test(text),
      clause: CLAUSE_END.test(text),
      outside,
      tag: tagNumber(word.tag),
      own: undefined,
      within: {},
    };
    this.#forms[word.id] = form;
    return form;
  }

  /** The form of a word inside a name of a person or place: it is seen as that. */
  formWithin(word: Word, name: Within): Form {
    const form = this.form(word);
    form.within[name] ??= {
      ...form,
      word: this.id('word', name),
      tag: name === PERSON ? PERSON_TAG : PLACE_TAG,
      verb: false,
      outside: name === PERSON,
      own: undefined,
    };
    return form.within[name];
  }
}
