/** Whether one fragment goes on with another: words across the cut, quotes across the cut, how the second begins. */
import { createRequire } from 'node:module';
import { triggers } from './lexicon.js';
import type { Line } from './lines.js';

export interface Word {
  readonly word: string;
  /** Part of speech as jieba writes it (v, n, ns, p …); x for what its dictionary does not hold. */
  readonly tag: string;
}
/** Cuts a text into words, in order, with nothing left out. */
export type Segmenter = (text: string) => readonly Word[];

let jieba: { tag(text: string): Word[] } | undefined;

/** nodejieba with its own dictionary, loaded when first needed (1 s). */
export const defaultSegmenter: Segmenter = (text) => {
  jieba ??= createRequire(import.meta.url)('nodejieba') as { tag(text: string): Word[] };
  return jieba.tag(text);
};

/** Characters on each side of a cut that can be part of one word. */
const REACH = 4;
/** Characters from which the first word of a fragment is cut. */
const HEAD = 8;

/** What each observation is worth, in the unit of the link score: 1 is a hint, 3 is strong. */
const JUNCTION = {
  /** 绿色工 | 业园区: a dictionary's word stands across the cut. */
  wordAcross: 2.5,
  /** 占比达 | 27.2%: a number follows what asks for one. */
  numberAwaited: 2,
  /** 2000 | 万元 */
  unitAwaited: 2.5,
  /** “从一颗铆钉到一架整机，在园区内 | 就能配齐七成。” */
  quoteClosed: 2.5,
  /** A quote stays open, or closes without having been opened. */
  quoteBroken: -1.5,
  /** A comma before the cut asks for a clause, and any clause will do. */
  clauseAwaited: 0.8,
} as const;

const BEGINNING = {
  /** ，%）: no line of its own begins so. */
  mark: 2.7,
  /** 的, 和, 成为 */
  continuing: 1.8,
  /** 近日, 4月9日, “ */
  fresh: -1.6,
} as const;
/** A first word by its part of speech: sentences of newspapers begin with who or when, seldom with what was done. */
const BY_TAG: Readonly<Record<string, number>> = {
  v: 0.7,
  d: 0.6,
  c: 0.6,
  u: 1.8,
  uj: 1.8,
  ul: 1.8,
  q: 1,
  y: 1,
  ns: -0.6,
  nr: -0.6,
  nt: -0.6,
  t: -0.6,
  r: -0.5,
};

/** How well `next` reads as what comes after `line`, which does not end as a sentence ends. */
export function junction(line: Line, next: Line, segment: Segmenter): number {
  const tail = line.text.trimEnd();
  const head = next.text;
  const comma = /[，、]$/.test(tail);
  let score = freshness(head, segment) * (comma ? 0.6 : 1);
  if (comma) score += JUNCTION.clauseAwaited;
  else if (wordAcross(tail, head, segment)) score += JUNCTION.wordAcross;
  if (awaitsNumber(tail) && /^\d/.test(head)) score += JUNCTION.numberAwaited;
  if (/\d$/.test(tail) && /^[余多]?[%‰亿万千百个名家户人元吨亩公米次件辆年月日项场条所座台]/.test(head)) score += JUNCTION.unitAwaited;
  const [left, right] = [line.marks.balance, next.marks.balance];
  if (left > 0 && right < 0) score += JUNCTION.quoteClosed;
  else if (left > 0 !== right < 0) score += JUNCTION.quoteBroken;
  return score;
}

/** 占比达, 同比增长, 营收2. */
function awaitsNumber(tail: string): boolean {
  return /(达|为|约|超|近|过|至|到|比|占|共|计|增长|下降|突破|累计|收入|产值|投资|第|[\d.]|—|-)$/.test(tail);
}

/** Below 0 where the text begins as sentences begin, above 0 where it reads like the middle of one. */
export function freshness(text: string, segment: Segmenter): number {
  if (/^[，、。；：！？”’）》%‰…]/.test(text)) return BEGINNING.mark;
  if (triggers('fresh-start', text) || /^[“《①-⑳]/.test(text) || /^\d{1,4}[年月日]/.test(text)) return BEGINNING.fresh;
  // 与2024年5月底的128个相比， compares; it does not go on with anything.
  if (/^[与和同]\S{1,20}(相比|不同|相同|一样)/.test(text)) return BEGINNING.fresh;
  if (triggers('continuing-start', text)) return BEGINNING.continuing;
  const [first] = segment(text.slice(0, HEAD));
  return first ? (BY_TAG[first.tag] ?? 0) : 0;
}

/** Whether a dictionary's word begins before the cut and ends after it. */
function wordAcross(tail: string, head: string, segment: Segmenter): boolean {
  const left = /\p{Script=Han}*$/u.exec(tail)![0].slice(-REACH);
  const right = /^\p{Script=Han}*/u.exec(head)![0].slice(0, REACH);
  if (left === '' || right === '') return false;
  let at = 0;
  for (const { word, tag } of segment(left + right)) {
    // x: made up by the segmenter's character model, no evidence.
    if (at < left.length && at + word.length > left.length) return tag !== 'x';
    at += word.length;
  }
  return false;
}
