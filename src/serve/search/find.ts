/**
 * Search by name and alias, made for Chinese: by any part (信息化), by pinyin (yinhong, hong), by initials (yh, yhong), mixed (尹h), by
 * characters left out (工信厅 in 工业和信息化厅) and mistyped. One walk over the names, most important first, that stops looking for
 * what is worse than enough it has found.
 */
import type { Kind } from '../../../graph-schema/schema.js';
import type { SearchHit } from '../types.js';
import { fold } from './fold.js';
import { leftOut, mistyped } from './lenient.js';
import type { SearchIndex } from './names.js';
import { type Steps, stepsOf } from './steps.js';

/** What a reader of the list can take in. */
export const DEFAULT_HITS = 12;

/** Ranks of the ways to match, best first: rows by how the letters are taken (steps.ts), columns by where in the name. */
const RANKS = {
  //       whole, its beginning, a word's beginning, elsewhere
  strict: [0, 1, 3, 6],
  brief: [2, 4, 7, 9],
  loose: [5, 8, 10, 11],
} as const;
const WAYS = ['strict', 'brief', 'loose'] as const;
const WHOLE = 0;
const BEGINNING = 1;
const WORD = 2;
const ELSEWHERE = 3;
/** The best that a match inside the name can be. */
const BEST_INSIDE = RANKS.strict[WORD];
const RANK_COUNT = 12;

/** An entry that was found, by the number of its name. */
export interface Found {
  readonly entry: number;
  readonly name: number;
}

/** Best first; equal ones by importance. Empty for a blank question. */
export function search(index: SearchIndex, query: string, limit = DEFAULT_HITS): SearchHit[] {
  const question = fold(query, index.simplified);
  if (question.length === 0) return [];
  const steps = stepsOf(index, question);
  const found = strictly(index, steps, limit);
  if (found.length < limit && !steps.letters) found.push(...others(leftOut(index, question, limit), found));
  if (found.length === 0 && !steps.letters) found.push(...mistyped(index, question, limit));
  return found.slice(0, limit).map((one) => hit(index, one));
}

function others(more: readonly Found[], found: readonly Found[]): Found[] {
  const known = new Set(found.map(({ entry }) => entry));
  return more.filter(({ entry }) => !known.has(entry));
}

function hit({ contexts, firstName, nodes, order }: SearchIndex, { entry, name }: Found): SearchHit {
  const at = order[entry]!;
  const { key, attributes } = nodes[at]!;
  const which = name - firstName[entry]!;
  const matched = which === 0 ? attributes.label : attributes.aliases[which - 1]!;
  const { kind, label, pages } = attributes;
  return { id: key, name: label, kind: kind as Kind, matched, pages, context: contexts[at]! };
}

/** Names that hold the question in one piece. An alias counts less than a name that matches the same way. */
function strictly(index: SearchIndex, question: Steps, limit: number): Found[] {
  const { firstName, order } = index;
  const ranked: Found[][] = Array.from({ length: RANK_COUNT * 2 }, () => []);
  /** Ranks from here on cannot come among the first `limit` any more. */
  let bound = RANK_COUNT * 2;
  const rankOf = ranker(index, question);
  for (let entry = 0; entry < order.length && bound > 0; entry += 1) {
    const own = firstName[entry]!;
    if (!begins(index, question, own, firstName[entry + 1]!)) continue;
    let best = bound;
    let bestName = -1;
    for (let name = own; name < firstName[entry + 1]!; name += 1) {
      const alias = name === own ? 0 : 1;
      const rank = rankOf(name, Math.ceil((best - alias) / 2)) * 2 + alias;
      if (rank >= best) continue;
      best = rank;
      bestName = name;
    }
    if (bestName < 0) continue;
    ranked[best]!.push({ entry, name: bestName });
    for (let enough = 0, rank = 0; rank < bound; rank += 1) {
      enough += ranked[rank]!.length;
      if (enough >= limit) bound = rank;
    }
  }
  return ranked.flat();
}

/** Whether the question can begin anywhere in an entity's names, which stand one after another: in most of them it cannot. */
function begins({ start, text }: SearchIndex, { opening }: Steps, first: number, last: number): boolean {
  const end = start[last]!;
  for (let at = start[first]!; at < end; at += 1) if (opening[text[at]!] !== 0) return true;
  return false;
}

/** @returns a function that ranks a name, or gives `bound` if it has no better rank than that. */
function ranker({ start, text, wordStart }: SearchIndex, question: Steps): (name: number, bound: number) => number {
  const { length, loose, opening } = question;

  /** 0: the question is not in the name from here on; 1: it is; 2: and the name ends with it. */
  function reach(table: Uint8Array, at: number, end: number, done: number): 0 | 1 | 2 {
    if (done === length) return at === end ? 2 : 1;
    if (at === end) return 0;
    let best: 0 | 1 | 2 = 0;
    for (let lengths = table[text[at]! * length + done]! >> 1, step = 1; lengths !== 0; lengths >>= 1, step += 1) {
      if ((lengths & 1) === 0) continue;
      const own = reach(table, at + 1, end, done + step);
      if (own === 2) return 2;
      if (own > best) best = own;
    }
    return best;
  }

  return (name, bound) => {
    const from = start[name]!;
    const end = start[name + 1]!;
    let best = bound;
    if (from < end && opening[text[from]!]! > 0 && reach(loose, from, end, 0) > 0) {
      for (const way of WAYS) {
        const own = reach(question[way], from, end, 0);
        if (own > 0) best = Math.min(best, RANKS[way][own === 2 ? WHOLE : BEGINNING]);
      }
    }
    for (let at = from + 1; at < end && best > BEST_INSIDE; at += 1) {
      if (opening[text[at]!] === 0) continue;
      const where = wordStart[at] === 1 ? WORD : ELSEWHERE;
      if (RANKS.strict[where] >= best || reach(loose, at, end, 0) === 0) continue;
      for (const way of WAYS) if (RANKS[way][where] < best && reach(question[way], at, end, 0) > 0) best = RANKS[way][where];
    }
    return best;
  };
}
