/**
 * Tables of forms (the gazetteers, heads, posts …) in one trie, so that one walk over a text finds those of all. Not an Aho-Corasick automaton: forms are short, and a trie takes more of them at any time.
 */
import { Trie } from './trie.js';

export interface FormHit<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** The forms of all tables in a text, by start and then by length, one in each column of the arrays. */
export interface Scan {
  /** By offset of the text: the first form that begins there or later; one more, their number, for the end of the text. */
  readonly from: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly nodes: Int32Array;
  /** Bits of the tables that have the form. */
  readonly tables: Uint16Array;
  /** Columns of forms that other tables than word lists have, then -1. */
  readonly named: Int32Array;
}

export class Forms {
  readonly trie = new Trie();
  /** By node: a bit for each table that has a form ending there. */
  #tables = new Uint16Array(1024);
  #known = 0;
  #text: string | undefined;
  /** Of the last text. */
  #scan = emptyScan(1024, 4096);

  /** Bits of word lists. */
  #lists = 0;

  /** The bit of a new table. */
  table(): number {
    return 1 << this.#known++;
  }

  /** The bit of a new list of words: a table without values, which no text is asked for all of. */
  list(): number {
    const bit = this.table();
    this.#lists |= bit;
    return bit;
  }

  /** The node of a form, which a table now has. */
  add(form: string, table: number): number {
    const node = this.trie.add(form);
    if (node >= this.#tables.length) {
      const old = this.#tables;
      this.#tables = new Uint16Array(old.length * 2);
      this.#tables.set(old);
    }
    this.#tables[node]! |= table;
    this.#text = undefined;
    return node;
  }

  /** The node of a form that begins and ends at these offsets, if a table has it, or -1. */
  find(text: string, start: number, end: number, table: number): number {
    const { trie } = this;
    let node = 0;
    for (let at = start; at < end && node >= 0; at++) node = trie.child(node, text.charCodeAt(at));
    return node >= 0 && this.has(node, table) ? node : -1;
  }

  has(node: number, table: number): boolean {
    return (this.#tables[node]! & table) !== 0;
  }

  /** Bits of the tables that have a form beginning at an offset, of so many characters at least and at most. */
  tablesAt(text: string, start: number, least: number, most: number): number {
    const { trie } = this;
    const last = Math.min(text.length, start + most);
    let tables = 0;
    for (let node = 0, at = start; at < last; ) {
      node = trie.child(node, text.charCodeAt(at++));
      if (node < 0) break;
      if (at - start >= least) tables |= this.#tables[node]!;
    }
    return tables;
  }

  /** Walks over a text, unless it was the last one. The result holds until another text is walked over. */
  scan(text: string): Scan {
    if (this.#text === text) return this.#scan;
    if (this.#scan.from.length <= text.length) this.#scan = emptyScan(text.length * 2, this.#scan.nodes.length);
    this.#text = text;
    const { from, starts, ends, nodes, tables, named } = this.#scan;
    const { trie } = this;
    const tablesOf = this.#tables;
    const lists = this.#lists;
    let found = 0;
    let names = 0;
    for (let start = 0; start < text.length; start++) {
      from[start] = found;
      let node = trie.child(0, text.charCodeAt(start));
      for (let end = start + 1; node >= 0; node = end < text.length ? trie.child(node, text.charCodeAt(end++)) : -1) {
        const having = tablesOf[node]!;
        if (having === 0) continue;
        starts[found] = start;
        ends[found] = end;
        nodes[found] = node;
        tables[found] = having;
        if ((having & ~lists) !== 0) named[names++] = found;
        found++;
      }
    }
    from[text.length] = found;
    named[names] = -1;
    if (found <= nodes.length) return this.#scan;
    // There was no room for all: once more with enough.
    this.#scan = emptyScan(from.length, found * 2);
    this.#text = undefined;
    return this.scan(text);
  }
}

function emptyScan(length: number, columns: number): Scan {
  return {
    from: new Int32Array(length + 1),
    starts: new Int32Array(columns),
    ends: new Int32Array(columns),
    nodes: new Int32Array(columns),
    tables: new Uint16Array(columns),
    named: new Int32Array(columns + 1),
  };
}

/** A table: what its forms stand for. */
export class FormIndex<T> {
  readonly #table: number;
  readonly #byNode = new Map<number, { readonly form: string; readonly values: T[] }>();

  /**
   * @param least characters a form must have; a lexicon of suffixes takes 1, names are found everywhere below 2.
   * @param forms shared with other tables that are asked for the same texts.
   */
  constructor(
    private readonly least: 1 | 2 = 2,
    private readonly forms = new Forms(),
  ) {
    this.#table = forms.table();
  }

  /** Adds a form; too short ones are refused (false). */
  add(form: string, value: T): boolean {
    if (form.length < this.least) return false;
    const node = this.forms.add(form, this.#table);
    const known = this.#byNode.get(node);
    if (!known) this.#byNode.set(node, { form, values: [value] });
    else if (!known.values.includes(value)) known.values.push(value);
    return true;
  }

  get(form: string): readonly T[] | undefined {
    const node = this.forms.find(form, 0, form.length, this.#table);
    return node < 0 ? undefined : this.#byNode.get(node)!.values;
  }

  /** In the order in which they were added. */
  *entries(): IterableIterator<{ readonly form: string; readonly values: readonly T[] }> {
    yield* this.#byNode.values();
  }

  /** All forms that begin at an offset, shortest first. */
  at(text: string, start: number): FormHit<T>[] {
    const { trie } = this.forms;
    const hits: FormHit<T>[] = [];
    for (let node = 0, end = start; end < text.length; ) {
      node = trie.child(node, text.charCodeAt(end++));
      if (node < 0) break;
      if (this.forms.has(node, this.#table)) hits.push({ start, end, values: this.#byNode.get(node)!.values });
    }
    return hits;
  }

  /** Whether a form begins at an offset. */
  begins(text: string, start: number): boolean {
    return (this.forms.tablesAt(text, start, this.least, text.length) & this.#table) !== 0;
  }

  /** All forms in the text, overlapping ones too, by start and then by length. */
  all(text: string): FormHit<T>[] {
    const { starts, ends, nodes, tables, named } = this.forms.scan(text);
    const hits: FormHit<T>[] = [];
    for (let n = 0, i = named[0]!; i >= 0; i = named[++n]!) {
      if ((tables[i]! & this.#table) !== 0) hits.push({ start: starts[i]!, end: ends[i]!, values: this.#byNode.get(nodes[i]!)!.values });
    }
    return hits;
  }
}
