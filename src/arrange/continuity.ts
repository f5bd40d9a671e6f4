/** Whether one fragment goes on with another: words across the cut, quotes across the cut, how the second begins. */
import { createRequire } from 'node:module';
import { triggers } from './lexicon.js';
import type { Line } from './lines.js';

/** Cuts a text into words, in order, with nothing left out. */
export type Segmenter = (text: string) => readonly string[];

let jieba: Segmenter | undefined;

/** nodejieba with its own dictionary, loaded when first needed (1 s). */
export const defaultSegmenter: Segmenter = (text) => {
  jieba ??= (createRequire(import.meta.url)('nodejieba') as { cut(text: string, hmm: boolean): string[] }).cut.bind(undefined) as never;
  // Without the hidden Markov model: it would make up words that are no evidence.
  return (jieba as unknown as (text: string, hmm: boolean) => string[])(text, false);
};

/** Characters on each side of a cut that can be part of one word. */
const REACH = 4;

/** What each observation is worth, in the unit of the link score: 1 is about a coin thrown well. */
export const JUNCTION = {
  /** 绿色工 | 业园区: a dictionary's word stands across the cut. */
  wordAcross: 2.5,
  /** 占比达 | 27.2%, 良率 | 从68%: a number follows what asks for one. */
  numberAwaited: 2,
  /** 2000 | 万元 */
  unitAwaited: 2.5,
  /** “从一颗铆钉到一架整机，在园区内 | 就能配齐七成。” */
  quoteClosed: 2.5,
  /** A quote stays open, or closes without having been opened. */
  quoteBroken: -1.5,
  /** 的, 和, 性化, ，: no sentence begins so. */
  continuing: 1.8,
  /** 近日, 4月9日, “: sentences begin so. */
  fresh: -1.6,
  /** A comma before the cut asks for a clause, and any clause will do. */
  clauseAwaited: 0.8,
} as const;

/** How well `next` reads as what comes after `line`, which does not end as a sentence ends. */
export function junction(line: Line, next: Line, segment: Segmenter): number {
  const tail = line.text.replace(/\s+$/, '');
  const head = next.text;
  let score = freshness(head) * (/[，、]$/.test(tail) ? 0.5 : 1);
  if (/[，、]$/.test(tail)) score += JUNCTION.clauseAwaited;
  else if (wordAcross(tail, head, segment)) score += JUNCTION.wordAcross;
  if (/(达|为|约|超|近|过|至|到|比|占|共|计|增长|下降|突破|累计|收入|产值|投资|第|[\d.]|—|-)$/.test(tail) && /^\d/.test(head))
    score += JUNCTION.numberAwaited;
  if (/\d$/.test(tail) && /^(余|多)?[%‰亿万千百个名家户人元吨亩公米次件辆年月日项场条所座台]/.test(head)) score += JUNCTION.unitAwaited;
  const [left, right] = [line.marks.balance, next.marks.balance];
  if (left > 0 && right < 0) score += JUNCTION.quoteClosed;
  else if (left > 0 !== right < 0) score += JUNCTION.quoteBroken;
  return score;
}

/** Below 0 where the text begins as sentences begin, above 0 where it cannot. */
export function freshness(text: string): number {
  if (/^[，、。；：！？”’）》%‰…]/.test(text)) return JUNCTION.continuing * 1.5;
  if (triggers('fresh-start', text) || /^[“《①-⑳]/.test(text) || /^\d{1,4}[年月日]/.test(text)) return JUNCTION.fresh;
  if (triggers('continuing-start', text)) return JUNCTION.continuing;
  return 0;
}

/** Whether a word of at least two characters begins before the cut and ends after it. */
export function wordAcross(tail: string, head: string, segment: Segmenter): boolean {
  const left = /\p{Script=Han}*$/u.exec(tail)![0].slice(-REACH);
  const right = /^\p{Script=Han}*/u.exec(head)![0].slice(0, REACH);
  if (left === '' || right === '') return false;
  let at = 0;
  for (const word of segment(left + right)) {
    if (at < left.length && at + word.length > left.length) return true;
    at += word.length;
  }
  return false;
}
