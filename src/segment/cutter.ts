/**
 * jieba's cut into words: of all ways to put a text together from words of the dictionary the likeliest, and what is left over in single
 * characters by a model of characters. Word for word that of `nodejieba.cut(text, true)` (cppjieba's `MixSegment`), in a fifth of its
 * time: its tries of nodes here and there make the processor wait for memory, and each word crosses into JavaScript as a new string.
 */
import { readFileSync } from 'node:fs';
import type { Forms } from '../gazetteer/forms.js';
import { CharacterModel, widthAt } from './characters.js';
import type { DictionaryFiles } from './dictionary.js';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** jieba's tag: n, v, ns …; x for unknown words and for punctuation. */
  readonly tag: string;
}

interface Entry {
  readonly text: string;
  readonly tag: string;
}

export class Cutter {
  /** By node of the trie: the word that ends there, and the log of its frequency. */
  readonly #entries: (Entry | undefined)[];
  readonly #weights: Float64Array;
  readonly #table: number;
  /** What a character that is no word weighs. */
  readonly #least: number;
  readonly #model: CharacterModel;
  /** By offset: weight of the best cut of what follows, where its first word ends, and that word's node. */
  #best = new Float64Array(0);
  #ends = new Int32Array(0);
  #nodes = new Int32Array(0);

  /** @param forms the trie for the dictionary. */
  constructor(
    files: DictionaryFiles,
    private readonly forms: Forms,
  ) {
    this.#model = new CharacterModel(files.hmmDict);
    this.#table = forms.list();
    const rows = rowsOf(files.dict);
    const sum = rows.reduce((total, [, frequency]) => total + Number(frequency), 0);
    const weights = Float64Array.from(rows, ([, frequency]) => Math.log(Number(frequency) / sum));
    const sorted = weights.toSorted();
    this.#least = sorted[0]!;
    // A word of our own weighs as much as the median word, whatever it weighed before.
    const median = sorted[sorted.length >> 1]!;
    const words = rows.map(([text, , tag], i) => ({ text: text!, tag: tag!, weight: weights[i]! }));
    for (const [text, tag] of rowsOf(files.userDict)) words.push({ text: text!, tag: tag!, weight: median });
    const nodes = words.map(({ text }) => forms.add(text, this.#table));
    this.#entries = new Array(forms.trie.size);
    this.#weights = new Float64Array(forms.trie.size);
    words.forEach((word, i) => {
      this.#entries[nodes[i]!] = word;
      this.#weights[nodes[i]!] = word.weight;
    });
  }

  /** @param text without lone surrogates. */
  cut(text: string): Word[] {
    this.#weigh(text);
    const words: Word[] = [];
    for (let at = 0; at < text.length; ) {
      const next = this.#ends[at]!;
      if (next > at + widthAt(text, at)) {
        const { text: word, tag } = this.#entries[this.#nodes[at]!]!;
        words.push({ start: at, end: next, text: word, tag });
        at = next;
        continue;
      }
      const run = isSeparator(text.charCodeAt(at)) ? next : this.#runEnd(text, next);
      // A character alone is a word whatever the model says.
      for (const end of run === next ? [run] : this.#model.cut(text, at, run)) {
        words.push(this.#word(text, at, end));
        at = end;
      }
    }
    return words;
  }

  /** Where the characters that are left over end. */
  #runEnd(text: string, start: number): number {
    let at = start;
    while (at < text.length && this.#ends[at]! === at + widthAt(text, at) && !isSeparator(text.charCodeAt(at))) at = this.#ends[at]!;
    return at;
  }

  /** Of the words that begin at each offset the one with which the rest weighs most, the shorter of two alike. */
  #weigh(text: string): void {
    if (this.#best.length <= text.length) {
      this.#best = new Float64Array(text.length * 2 + 1);
      this.#ends = new Int32Array(text.length * 2);
      this.#nodes = new Int32Array(text.length * 2);
    }
    const scan = this.forms.scan(text);
    const [weights, best, ends, nodes] = [this.#weights, this.#best, this.#ends, this.#nodes];
    // Marks part the text: what is before one weighs what it weighs alone, and no word runs across.
    let limit = text.length;
    best[limit] = 0;
    for (let at = text.length - 1; at >= 0; at--) {
      const unit = text.charCodeAt(at);
      if (isSeparator(unit)) {
        limit = at;
        best[at] = 0;
        ends[at] = at + 1;
        continue;
      }
      // The second half of a character of two code units begins nothing.
      if ((unit & 0xfc00) === 0xdc00) continue;
      const single = at + widthAt(text, at);
      let to = single;
      let weight = best[to]! + this.#least;
      for (let i = scan.from[at]!; i < scan.from[at + 1]! && scan.ends[i]! <= limit; i++) {
        if ((scan.tables[i]! & this.#table) === 0) continue;
        const node = scan.nodes[i]!;
        const end = scan.ends[i]!;
        const other = best[end]! + weights[node]!;
        // A character that the dictionary has weighs what it says there.
        if (other <= weight && end > single) continue;
        weight = other;
        to = end;
        nodes[at] = node;
      }
      ends[at] = to;
      best[at] = weight;
    }
  }

  /** A word that the dictionary may not have. */
  #word(text: string, start: number, end: number): Word {
    const node = this.forms.find(text, start, end, this.#table);
    if (node >= 0) return { start, end, text: this.#entries[node]!.text, tag: this.#entries[node]!.tag };
    const word = text.slice(start, end);
    return { start, end, text: word, tag: tagOf(word) };
  }
}

/** Cells between blanks of each line. */
function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
}

/** Marks that no word runs across. */
function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002;
}

/** What an unknown word is tagged as: m and eng where half of it are digits or Latin letters, else x. */
function tagOf(word: string): string {
  if (word.length === 1) return 'x';
  const characters = [...word];
  let [ascii, digits] = [0, 0];
  for (let i = 0; i < characters.length && ascii < characters.length >> 1; i++) {
    const unit = characters[i]!.charCodeAt(0);
    if (unit < 0x80) ascii++;
    if (unit >= 48 && unit <= 57) digits++;
  }
  return ascii === 0 ? 'x' : digits === ascii ? 'm' : 'eng';
}
