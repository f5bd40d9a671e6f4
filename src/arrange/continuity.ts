/** Whether one fragment goes on with another: words and names across the cut, quotes across the cut, how the second begins. */
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
export const JUNCTION = {
  /** 绿色工 | 业园区: a dictionary's word stands across the cut. */
  wordAcross: 1.8,
  longWordAcross: 2.6,
  /** 鑫鑫新 | 材料: the page holds the same characters elsewhere, two and two, or two and one. */
  fourAcross: 2.4,
  threeAcross: 1.2,
  /** 占比达 | 27.2%: a number follows what asks for one. */
  numberAwaited: 2,
  /** 占比达 | 公司: or it does not. */
  numberMissing: -1.2,
  /** 2000 | 万元 */
  unitAwaited: 2.5,
  /** “从一颗铆钉到一架整机，在园区内 | 就能配齐七成。” */
  quoteClosed: 2.5,
  /** A quote stays open, or closes without having been opened. */
  quoteBroken: -1.5,
  /** A comma before the cut asks for a clause, and any clause will do. */
  clauseAwaited: 0.6,
  /** A single character of a word stands before or after the cut, and nothing stands across it. */
  wordBroken: -1.1,
} as const;

/** What the beginning of a fragment is worth. */
export const LOOKS = {
  /** ，%）: no line of its own begins so. */
  mark: 2.7,
  /** 的, 和, 成为 */
  continuing: 1.8,
  /** 业和信息化局: one character of a word. */
  broken: 0.9,
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
/** Single characters that are words of their own in this prose. */
const LONE = /[\p{Script=Han}]/u;
const WORDS_OF_ONE = new Set(
  '的了在是和与及为对从由向把被将以让使给到至于并而也就都还又才更最不没有该其这那我他她你它们个条家年月日时省市县区乡镇村人达超近约共比占同按据经靠用含',
);

/** Judges junctions of one page; looks and scores are asked for many times. */
export class Junctions {
  /** By line, by the line after. */
  readonly #scores = new Map<number, Map<number, number>>();
  readonly #looks = new Map<number, number>();
  readonly #firstBroken = new Map<number, boolean>();

  constructor(
    private readonly pageText: string,
    private readonly segment: Segmenter,
  ) {}

  /** How well `next` reads as what comes after `line`, which does not end as a sentence ends. */
  score(line: Line, next: Line): number {
    const scores = this.#scores.get(line.number) ?? new Map<number, number>();
    const score = scores.get(next.number) ?? this.#score(line, next);
    this.#scores.set(line.number, scores.set(next.number, score));
    return score;
  }

  #score(line: Line, next: Line): number {
    const tail = line.text.trimEnd();
    const head = next.text;
    const comma = /[，、]$/.test(tail);
    const looks = this.looks(next);
    // After a comma a clause may begin as sentences do.
    let score = comma && looks < 0 ? looks * 0.6 : looks;
    if (comma) score += JUNCTION.clauseAwaited;
    else if (looks > LOOKS.fresh) score += this.#across(tail, head, next);
    if (awaitsNumber(tail)) score += /^\d/.test(head) ? JUNCTION.numberAwaited : JUNCTION.numberMissing;
    if (
      /\d$/.test(tail) &&
      /^[余多]?([%‰亿]|[万千百]{0,2}(个|名|家|户|人|元|吨|亩|公里|平方|立方|米|次|件|辆|年|月|日|项|场|条|所|座|台|千瓦|美元|余|多)|万[^年安载])/.test(
        head,
      )
    )
      score += JUNCTION.unitAwaited;
    const [left, right] = [line.marks.balance, next.marks.balance];
    if (left > 0 && right < 0) score += JUNCTION.quoteClosed;
    else if (left > 0 !== right < 0) score += JUNCTION.quoteBroken;
    return score;
  }

  /** The words of a short stretch of text. */
  words(text: string): readonly Word[] {
    return this.segment(text);
  }

  /** Below 0 where the line begins as sentences begin, above 0 where it reads like the middle of one. */
  looks(line: Line): number {
    let looks = this.#looks.get(line.number);
    if (looks === undefined) {
      looks = this.#look(line.text);
      this.#looks.set(line.number, looks);
    }
    return looks;
  }

  #look(text: string): number {
    if (/^[，、。；：！？”’）》%‰…]/.test(text)) return LOOKS.mark;
    if (isFresh(text)) return LOOKS.fresh;
    // 与2024年5月底的128个相比， compares; it does not go on with anything.
    if (/^[与和同]\S{1,20}(相比|不同|相同|一样)/.test(text)) return LOOKS.fresh;
    if (triggers('continuing-start', text)) return LOOKS.continuing;
    const [first] = this.segment(text.slice(0, HEAD));
    if (!first) return 0;
    return (BY_TAG[first.tag] ?? 0) + (isBroken(first.word) ? LOOKS.broken : 0);
  }

  #across(tail: string, head: string, next: Line): number {
    const left = /\p{Script=Han}*$/u.exec(tail)![0].slice(-REACH);
    const right = /^\p{Script=Han}*/u.exec(head)![0].slice(0, REACH);
    if (left === '' || right === '') return 0;
    const [l, r] = [left.slice(-2), right.slice(0, 2)];
    let score = 0;
    if (l.length === 2 && r.length === 2 && this.pageText.includes(l + r)) score += JUNCTION.fourAcross;
    else if (this.pageText.includes(l + r[0]) || this.pageText.includes(l.slice(-1) + r)) score += JUNCTION.threeAcross;
    const length = this.#wordAcross(left, right);
    if (length > 2) score += JUNCTION.longWordAcross;
    else if (length === 2) score += JUNCTION.wordAcross;
    if (score === 0 && this.#startsBroken(next)) score += JUNCTION.wordBroken;
    if (score === 0) {
      const last = this.segment(left).at(-1);
      if (last && isBroken(last.word)) score += JUNCTION.wordBroken;
    }
    return score;
  }

  /** The word of the dictionary, no proper name, that runs through a cut; '' if there is none: 农村 of 农业农|村厅. */
  wordThrough(left: string, right: string): string {
    let at = 0;
    for (const { word, tag } of this.segment(left + right)) {
      if (at < left.length && at + word.length > left.length) return tag === 'x' || /^n[rstz]/.test(tag) ? '' : word;
      at += word.length;
    }
    return '';
  }

  #startsBroken(line: Line): boolean {
    let broken = this.#firstBroken.get(line.number);
    if (broken === undefined) {
      const [first] = this.segment(line.text.slice(0, HEAD));
      broken = first !== undefined && isBroken(first.word);
      this.#firstBroken.set(line.number, broken);
    }
    return broken;
  }

  /** Length of the dictionary's word that begins before the cut and ends after it, 0 if there is none. */
  #wordAcross(left: string, right: string): number {
    let at = 0;
    for (const { word, tag } of this.segment(left + right)) {
      // x: made up by the segmenter's character model, no evidence.
      if (at < left.length && at + word.length > left.length) return tag === 'x' ? 0 : word.length;
      at += word.length;
    }
    return 0;
  }
}

/** 近日, 4月9日, “: begins as sentences do. */
export function isFresh(text: string): boolean {
  return triggers('fresh-start', text) || /^[“《①-⑳]/.test(text) || /^(前?\d{1,4}个?[年月日]|前?[一二三四]季度|[上下]半年)/.test(text);
}

function isBroken(word: string): boolean {
  return word.length === 1 && LONE.test(word) && !WORDS_OF_ONE.has(word);
}

/** 占比达, 同比增长, 营收2. */
function awaitsNumber(tail: string): boolean {
  return /(达|约|超|突破|累计|\d\.|增长|下降)$/.test(tail);
}
