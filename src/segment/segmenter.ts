/**
 * Words and their tags, by nodejieba. A prior for boundaries, not for names: of ten officials' names it keeps three
 * whole. `cut(text, true)` gives the words that `tag` gives (without its second argument it splits digits and names) in
 * half the time; a word's tag does not depend on its context, so it is asked for once, and only when it is wanted, which
 * for most words is never. Offsets are the running sum of the words' lengths, checked.
 */
import nodejieba from 'nodejieba';
import type { DictionaryFiles } from './dictionary.js';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A number of its text, for tables by word; another text may come to have it. */
  readonly id: number;
  /** jieba's tag: n, v, ns …; x for unknown words and for punctuation. */
  readonly tag: string;
}

/** What is a word's wherever it stands: looked up once where a text is cut, so that who asks for it later need not. */
interface Lexeme {
  readonly id: number;
  readonly text: string;
  tag: string | undefined;
}

/** A word of a text that was cut, its tag found when it is asked for. */
class CutWord implements Word {
  readonly text: string;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly lexeme: Lexeme,
    readonly cut: { readonly source: string; readonly tagOf: (word: string, source: string) => string },
  ) {
    this.text = lexeme.text;
  }

  get id(): number {
    return this.lexeme.id;
  }

  get tag(): string {
    this.lexeme.tag ??= this.cut.tagOf(this.text, this.cut.source);
    return this.lexeme.tag;
  }
}

/** Stretches up to this long are asked for again and again (what follows a name), and a call costs more than they do. */
const SHORT = 8;
/** Stretches kept; some 10 MB. */
const CACHED = 20_000;
/** Words that are kept. */
const KNOWN = 200_000;

let loaded: DictionaryFiles | undefined;

export class Segmenter {
  readonly #makeFiles: () => DictionaryFiles;
  readonly #watch: <T>(work: () => T) => T;
  #files: DictionaryFiles | undefined;
  readonly #cache = new Map<string, readonly Word[]>();
  readonly #lexemes = new Map<string, Lexeme>();

  /**
   * @param files called at the first use: a process that only queries never loads the dictionaries.
   * @param watch does the work of cutting, for whoever wants to know what it costs.
   */
  constructor(files: () => DictionaryFiles, watch: <T>(work: () => T) => T = (work) => work()) {
    this.#makeFiles = files;
    this.#watch = watch;
  }

  /** Loads the dictionaries now; `words` does it by itself. */
  load(): void {
    this.#files ??= this.#makeFiles();
    // nodejieba holds one set of dictionaries a process: two extractors with different gazetteers take turns.
    if (loaded === this.#files) return;
    nodejieba.load({ ...this.#files });
    loaded = this.#files;
  }

  /**
   * The words of a text, without gaps.
   * @throws Error if the words do not add up to the text: every later offset would be wrong.
   */
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
    this.load();
    // A lone surrogate comes back from nodejieba as U+FFFD: put it there before.
    const source = text.toWellFormed();
    const cut = { source, tagOf: this.#tagOf };
    const words: Word[] = [];
    let at = 0;
    for (const word of nodejieba.cut(source, true)) {
      words.push(new CutWord(at, at + word.length, this.#lexeme(word), cut));
      at += word.length;
    }
    if (at !== text.length) throw new Error(`nodejieba gave ${at} of ${text.length} characters back: ${text.slice(0, 40)}`);
    return words;
  }

  #lexeme(text: string): Lexeme {
    let lexeme = this.#lexemes.get(text);
    if (lexeme) return lexeme;
    if (this.#lexemes.size >= KNOWN) this.#lexemes.clear();
    lexeme = { id: this.#lexemes.size, text, tag: undefined };
    this.#lexemes.set(text, lexeme);
    return lexeme;
  }

  /**
   * The best cut of a text holds the best cut of its parts, so a word of the dictionary is nearly always one word by
   * itself too; what is not is looked up where it stands.
   */
  readonly #tagOf = (word: string, source: string): string => {
    this.load();
    const alone = nodejieba.tag(word);
    const tagged = alone.length === 1 ? alone : nodejieba.tag(source);
    return tagged.find((item) => item.word === word)?.tag ?? 'x';
  };
}
