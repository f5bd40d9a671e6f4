/**
 * Words and their tags, as jieba gives them. A prior for boundaries, not for names: of ten officials' names it keeps three
 * whole.
 */
import type { Forms } from '../gazetteer/forms.js';
import { Cutter, type Word } from './cutter.js';
import type { DictionaryFiles } from './dictionary.js';

export type { Word };

/** Stretches up to this long are asked for again and again (what follows a name). */
const SHORT = 8;
/** Stretches kept; some 10 MB. */
const CACHED = 20_000;

export class Segmenter {
  readonly #makeFiles: () => DictionaryFiles;
  readonly #watch: <T>(work: () => T) => T;
  #cutter: Cutter | undefined;
  readonly #cache = new Map<string, readonly Word[]>();

  /**
   * @param files called at the first use: a process that only queries never loads the dictionaries.
   * @param forms the trie for the dictionary.
   * @param watch does the work of cutting, for whoever wants to know what it costs.
   */
  constructor(
    files: () => DictionaryFiles,
    private readonly forms: Forms,
    watch: <T>(work: () => T) => T = (work) => work(),
  ) {
    this.#makeFiles = files;
    this.#watch = watch;
  }

  /** The words of a text, without gaps. A lone surrogate is U+FFFD in them. */
  words(text: string): readonly Word[] {
    if (text.length > SHORT) return this.#watch(() => this.#cut(text));
    const known = this.#cache.get(text);
    if (known) return known;
    const words = this.#watch(() => this.#cut(text));
    if (this.#cache.size >= CACHED) this.#cache.clear();
    this.#cache.set(text, words);
    return words;
  }

  #cut(text: string): Word[] {
    this.#cutter ??= new Cutter(this.#makeFiles(), this.forms);
    return this.#cutter.cut(text.toWellFormed());
  }
}
