/**
 * Search by name and alias, made for Chinese: substrings, characters left out (工信厅 in 工业和信息化厅), shared pairs of
 * characters where something is mistyped, and first letters of readings (gxt). A scan over all names: 10,000 entities take a
 * few milliseconds, so there is no index to keep.
 */
import type { Kind } from '../../graph-schema/schema.js';
import type { EntityGraph } from './graph.js';
import { initials } from './pinyin.js';
import { normalise } from './text.js';

export interface Hit {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** The name or alias that matched. */
  readonly matched: string;
  readonly pages: number;
}

interface Name {
  readonly text: string;
  readonly plain: string;
  readonly letters: string;
}

interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly pages: number;
  /** The entity's name, then its aliases. */
  readonly names: readonly Name[];
}

export type SearchIndex = readonly Entry[];

export function searchIndex(graph: EntityGraph): SearchIndex {
  return graph.mapNodes((id, { label, aliases, kind, pages }) => ({ id, kind, pages, names: [label, ...aliases].map(prepare) }));
}

function prepare(text: string): Name {
  const plain = normalise(text);
  return { text, plain, letters: initials(plain) };
}

/** Best first; equal ones by pages, then by the shorter name. Empty for a blank query. */
export function search(index: SearchIndex, query: string, limit = 12): Hit[] {
  const wanted = normalise(query);
  if (wanted === '') return [];
  const pairs = bigrams(wanted);
  const found: { hit: Hit; score: number }[] = [];
  for (const entry of index) {
    let best: Name | undefined;
    let score = 0;
    entry.names.forEach((name, at) => {
      // An alias counts a little less than the name, so that 南昌市 comes before what is also called so.
      const own = scoreOf(name, wanted, pairs) - (at === 0 ? 0 : 3);
      if (own > score) {
        score = own;
        best = name;
      }
    });
    if (!best) continue;
    const { id, kind, pages } = entry;
    found.push({ hit: { id, kind, pages, name: entry.names[0]!.text, matched: best.text }, score });
  }
  found.sort(
    (a, b) => b.score - a.score || b.hit.pages - a.hit.pages || a.hit.name.length - b.hit.name.length || (a.hit.id < b.hit.id ? -1 : 1),
  );
  return found.slice(0, limit).map(({ hit }) => hit);
}

/** Ranks of the ways to match, wide apart so that a better way always wins over an alias's discount. */
const EXACT = 100;
const PREFIX = 80;
const INSIDE = 60;
const IN_ORDER = 40;
const LETTERS_PREFIX = 30;
const LETTERS_INSIDE = 20;
const PAIRS = 10;
/** Share of the query's pairs that a mistyped name must have. */
const ENOUGH_PAIRS = 0.6;
/** Letters say little: one alone would find half the graph. */
const ENOUGH_LETTERS = 2;

function scoreOf(name: Name, wanted: string, pairs: readonly string[]): number {
  if (name.plain === wanted) return EXACT;
  if (name.plain.startsWith(wanted)) return PREFIX;
  if (name.plain.includes(wanted)) return INSIDE;
  if (wanted.length >= 2 && inOrder(name.plain, wanted)) return IN_ORDER;
  if (/^[a-z0-9]+$/.test(wanted)) {
    if (wanted.length < ENOUGH_LETTERS) return 0;
    return name.letters.startsWith(wanted) ? LETTERS_PREFIX : name.letters.includes(wanted) ? LETTERS_INSIDE : 0;
  }
  if (pairs.length < 2) return 0;
  const shared = pairs.filter((pair) => name.plain.includes(pair)).length / pairs.length;
  return shared >= ENOUGH_PAIRS ? PAIRS * shared : 0;
}

function inOrder(text: string, wanted: string): boolean {
  let at = -1;
  for (const char of wanted) {
    at = text.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function bigrams(text: string): string[] {
  const chars = [...text];
  return chars.slice(1).map((char, at) => chars[at]! + char);
}
