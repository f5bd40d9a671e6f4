/** The names of a graph spread into arrays, as the search walks them. No dictionary, no page, no server: it runs everywhere. */
import type { Kind } from '../../../graph-schema/schema.js';
import { FIRST_UNIT, type NamedNode, type SearchData } from './data.js';

export interface SearchIndex {
  readonly nodes: readonly NamedNode<Kind>[];
  readonly contexts: readonly string[];
  /** Place in `nodes` of each entry; entries stand by importance. */
  readonly order: Uint32Array;
  /** The entry's first name; one more at the end. */
  readonly firstName: Uint32Array;
  /** Where a name begins in `text`; one more at the end. */
  readonly start: Uint32Array;
  /** Units of all names, one after another. */
  readonly text: Uint16Array;
  /** 1 where a word begins within a name. */
  readonly wordStart: Uint8Array;
  readonly units: readonly Unit[];
  /** Units of a character. */
  readonly unitsOf: ReadonlyMap<string, readonly number[]>;
  readonly syllables: readonly string[];
  readonly simplified: ReadonlyMap<string, string>;
}

/** A character with how it is read; numbers of syllables. */
export interface Unit {
  readonly char: string;
  readonly likely: readonly number[];
  readonly unlikely: readonly number[];
}

/** @param nodes those that the data was made of, in the same order. */
export function searchIndex(data: SearchData, nodes: readonly NamedNode<Kind>[]): SearchIndex {
  const { syllables, units, unitsOf } = readUnits(data.units);
  const order = Uint32Array.from(data.order);
  const firstName = new Uint32Array(order.length + 1);
  for (let entry = 0; entry < order.length; entry += 1)
    firstName[entry + 1] = firstName[entry]! + 1 + nodes[order[entry]!]!.attributes.aliases.length;
  const start = new Uint32Array(data.lengths.length + 1);
  for (let name = 0; name < data.lengths.length; name += 1) start[name + 1] = start[name]! + data.lengths[name]!;
  const text = new Uint16Array(data.text.length);
  for (let at = 0; at < text.length; at += 1) text[at] = data.text.charCodeAt(at) - FIRST_UNIT;
  const pairs = [...data.simplified];
  const simplified = new Map(pairs.flatMap((char, at) => (at % 2 === 0 ? [[char, pairs[at + 1]!] as const] : [])));
  const bare = { nodes, contexts: data.contexts, order, firstName, start, text, units, unitsOf, syllables, simplified };
  return { ...bare, wordStart: wordStarts(bare) };
}

function readUnits(list: readonly string[]): Pick<SearchIndex, 'syllables' | 'units' | 'unitsOf'> {
  const numbers = new Map<string, number>();
  const number = (syllable: string): number => {
    const known = numbers.get(syllable) ?? numbers.size;
    numbers.set(syllable, known);
    return known;
  };
  const unitsOf = new Map<string, number[]>();
  const units = list.map((unit, at): Unit => {
    const char = String.fromCodePoint(unit.codePointAt(0)!);
    const [likely = [], unlikely = []] = unit
      .slice(char.length)
      .split('|')
      .map((part) => part.split(' ').filter(Boolean).map(number));
    const same = unitsOf.get(char);
    if (same) same.push(at);
    else unitsOf.set(char, [at]);
    return { char, likely, unlikely };
  });
  return { syllables: [...numbers.keys()], units, unitsOf };
}

/** Names of places longer than this begin no other name. */
const LONGEST_PLACE = 10;

/**
 * Where readers see a word begin: 江西省|上饶市|广信区|人民政府 after each place that the graph knows, 张|志远 after the surname, and
 * where letters, figures and Hanzi meet.
 */
function wordStarts(index: Omit<SearchIndex, 'wordStart'>): Uint8Array {
  const { firstName, nodes, order, start, text, units } = index;
  const marks = new Uint8Array(text.length);
  const sorts = Uint8Array.from(units, ({ char }) => (/[a-z0-9]/.test(char) ? 1 : /[\p{L}\p{N}]/u.test(char) ? 2 : 0));
  const plain = (name: number): string => {
    let out = '';
    for (let at = start[name]!; at < start[name + 1]!; at += 1) out += units[text[at]!]!.char;
    return out;
  };
  const places = placeNames(index, plain);
  for (let entry = 0; entry < order.length; entry += 1) {
    const person = nodes[order[entry]!]!.attributes.kind === 'Person';
    for (let name = firstName[entry]!; name < firstName[entry + 1]!; name += 1) {
      const from = start[name]!;
      const length = start[name + 1]! - from;
      for (let at = from + 1; at < from + length; at += 1) {
        const [before, here] = [sorts[text[at - 1]!]!, sorts[text[at]!]!];
        if (here !== 0 && before !== here) marks[at] = 1;
      }
      if (person) marks[from + (length < 4 ? 1 : 2)] = length > 1 ? 1 : 0;
      else for (const at of places.bordersIn(plain(name))) marks[from + at] = 1;
    }
  }
  return marks;
}

function placeNames({ firstName, nodes, order }: Omit<SearchIndex, 'wordStart'>, plain: (name: number) => string) {
  const known = new Set<string>();
  const longest = new Map<string, number>();
  for (let entry = 0; entry < order.length; entry += 1) {
    if (nodes[order[entry]!]!.attributes.kind !== 'Place') continue;
    for (let name = firstName[entry]!; name < firstName[entry + 1]!; name += 1) {
      const text = plain(name);
      if (text.length < 2 || text.length > LONGEST_PLACE) continue;
      known.add(text);
      longest.set(text[0]!, Math.max(text.length, longest.get(text[0]!) ?? 0));
    }
  }
  return {
    /** Ends of the places that a name begins with, one after another. */
    bordersIn(name: string): number[] {
      const borders: number[] = [];
      for (let at = 0; ; ) {
        let length = Math.min(longest.get(name[at] ?? '') ?? 0, name.length - at - 1);
        while (length > 1 && !known.has(name.slice(at, at + length))) length -= 1;
        if (length < 2) return borders;
        at += length;
        borders.push(at);
      }
    },
  };
}
