/**
 * jieba's cut into words: of all ways to put a text together from words of the dictionary the likeliest, and what is left over in single
 * characters by a model of characters. Word for word that of `nodejieba.cut(text, true)` (cppjieba's `MixSegment`), in a fifth of its
 * time: its tries of nodes here and there make the processor wait for memory, and each word crosses into JavaScript as a new string.
 */
import { readFileSync } from 'node:fs';
import { CharacterModel, widthAt } from './characters.js';
import type { DictionaryFiles } from './dictionary.js';
import { Trie } from './trie.js';

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
  readonly #trie = new Trie();
  /** By node: the word that ends there, and the log of its frequency (0: none does). */
  readonly #entries: (Entry | undefined)[] = [];
  readonly #weights: Float64Array;
  /** What a character that is no word weighs. */
  readonly #least: number;
  readonly #model: CharacterModel;
  /** By offset: weight of the best cut of what follows, its first word's node (-1: a character that is no word) and where that ends. */
  #best = new Float64Array(0);
  #nodes = new Int32Array(0);
  #ends = new Int32Array(0);

  constructor(files: DictionaryFiles) {
    this.#model = new CharacterModel(files.hmmDict);
    const rows = rowsOf(files.dict);
    const sum = rows.reduce((total, [, frequency]) => total + Number(frequency), 0);
    const weights = Float64Array.from(rows, ([, frequency]) => Math.log(Number(frequency) / sum));
    const sorted = weights.toSorted();
    this.#least = sorted[0]!;
    const nodes = rows.map(([text, , tag]) => this.#add(text!, tag!));
    const own = rowsOf(files.userDict).map(([text, tag]) => this.#add(text!, tag!));
    this.#weights = new Float64Array(this.#trie.size);
    nodes.forEach((node, i) => {
      this.#weights[node] = weights[i]!;
    });
    // A word of our own weighs as much as the median word, whatever it weighed before.
    for (const node of own) this.#weights[node] = sorted[sorted.length >> 1]!;
  }

  #add(text: string, tag: string): number {
    const node = this.#trie.add(text);
    this.#entries[node] = { text, tag };
    return node;
  }

  /** @param text without lone surrogates. */
  cut(text: string): Word[] {
    if (this.#best.length <= text.length) {
      this.#best = new Float64Array(text.length * 2 + 1);
      this.#nodes = new Int32Array(text.length * 2);
      this.#ends = new Int32Array(text.length * 2);
    }
    const words: Word[] = [];
    for (let start = 0; start < text.length; ) {
      let end = start;
      while (end < text.length && !isSeparator(text.charCodeAt(end))) end++;
      if (end === start) words.push(this.#word(text, start, ++end));
      else this.#cutRange(text, start, end, words);
      start = end;
    }
    return words;
  }

  #cutRange(text: string, start: number, end: number, words: Word[]): void {
    this.#weigh(text, start, end);
    for (let at = start; at < end; ) {
      const next = this.#ends[at]!;
      if (next > at + widthAt(text, at)) {
        const { text: word, tag } = this.#entries[this.#nodes[at]!]!;
        words.push({ start: at, end: next, text: word, tag });
        at = next;
        continue;
      }
      let run = next;
      while (run < end && this.#ends[run]! === run + widthAt(text, run)) run = this.#ends[run]!;
      for (const cut of this.#model.cut(text, at, run)) {
        words.push(this.#word(text, at, cut));
        at = cut;
      }
    }
  }

  /** Of the words that begin at each offset the one with which the rest weighs most, the shorter of two alike. */
  #weigh(text: string, start: number, end: number): void {
    const [trie, weights, best, ends, nodes] = [this.#trie, this.#weights, this.#best, this.#ends, this.#nodes];
    best[end] = 0;
    for (let at = end - 1; at >= start; at--) {
      // The second half of a character of two code units begins nothing.
      if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) continue;
      const width = widthAt(text, at);
      let node = trie.child(0, text.charCodeAt(at));
      if (width === 2 && node >= 0) node = trie.child(node, text.charCodeAt(at + 1));
      let to = at + width;
      let weight = best[to]! + (node >= 0 && weights[node] !== 0 ? weights[node]! : this.#least);
      ends[at] = to;
      for (let next = to; node >= 0 && next < end; ) {
        node = trie.child(node, text.charCodeAt(next++));
        if (node < 0 || weights[node] === 0) continue;
        const other = best[next]! + weights[node]!;
        if (other <= weight) continue;
        weight = other;
        to = next;
        ends[at] = to;
        nodes[at] = node;
      }
      best[at] = weight;
    }
  }

  /** A word that the dictionary may not have. */
  #word(text: string, start: number, end: number): Word {
    let node = 0;
    for (let at = start; at < end && node >= 0; at++) node = this.#trie.child(node, text.charCodeAt(at));
    const known = this.#entries[node];
    const word = known?.text ?? text.slice(start, end);
    return { start, end, text: word, tag: known?.tag ?? tagOf(word) };
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
  const characters = [...word];
  let [ascii, digits] = [0, 0];
  for (let i = 0; i < characters.length && ascii < characters.length >> 1; i++) {
    const unit = characters[i]!.charCodeAt(0);
    if (unit < 0x80) ascii++;
    if (unit >= 48 && unit <= 57) digits++;
  }
  return ascii === 0 ? 'x' : digits === ascii ? 'm' : 'eng';
}
