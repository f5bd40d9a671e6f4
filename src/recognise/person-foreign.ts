/** Names written in the characters of transcription: 詹姆斯·基莫尼奥, 总统|瓦杰帕伊, 阿依努尔·买买提. */
import { matchesOf } from '../matches.js';
import { type NameSpan, surnameLength } from './person-name.js';
import { nameOdds } from './person-odds.js';
import type { Scope } from './scope.js';

const DOT = /[·・•]/;
/** 阿依努尔·买买提, 维克多·许会·罗哈斯: parts at both sides of a dot; 中国·三亚 is no name. */
const DOTTED = /[\u3400-\u9fff]{1,8}(?:[·・•][\u3400-\u9fff]{1,9})+/gu;
/** A run after a title is a name from this length on: 总统|希拉克. */
const LEAST_AFTER_TITLE = 3;
/** The same after what only says what one is: 藏族女孩|卓玛拉姆. */
const LEAST_DESCRIBED = 4;
const SURE = 3;
/** Bits of person-odds.ts of a name that is none in transcription. */
const NATIVE_ODDS = 8;
/** Surname weight from which on it is one of transcription as well: 达瓦, 洛桑. */
const RARE = 2;

/** Whether the character at an offset is one of transcription. */
export function isForeign({ text, knowledge }: Scope, at: number): boolean {
  return knowledge.lexicon.foreign[text.charCodeAt(at)] === 1;
}

/** The run of such characters, dots included, that begins at an offset: its end. */
function runFrom(scope: Scope, start: number): number {
  let at = start;
  while (isForeign(scope, at) || (at > start && DOT.test(scope.text[at] ?? '') && isForeign(scope, at + 1))) at++;
  return at;
}

/**
 * 印度总理|瓦杰帕伊: a run behind a title, ended by no character of its own kind.
 * @param described whether what stands before is no title: 女孩, 村民.
 */
export function foreignAfter(scope: Scope, start: number, described: boolean): NameSpan | undefined {
  const least = described ? LEAST_DESCRIBED : LEAST_AFTER_TITLE;
  const run = runFrom(scope, start);
  if (run - start < least) return undefined;
  const end = trimmed(scope, start, run);
  const name = scope.text.slice(start, end);
  if (name.length < least || (!DOT.test(name) && (known(scope, start, end) || opensWithVerb(scope, start)))) return undefined;
  if (!DOT.test(name) && scope.knowledge.lexicon.surnames.has(name[0]!) && (name.length < 4 || holdsWord(scope, start, end)))
    return undefined;
  if (!DOT.test(name) && isNative(scope, name)) return undefined;
  return { start, end, name, score: SURE };
}

/** 村民|汤金荣|因: surname and given name, and a letter more. */
function isNative({ knowledge }: Scope, name: string): boolean {
  const surname = surnameLength(knowledge, name, 0);
  const common = (knowledge.lexicon.surnames.get(name[0]!) ?? RARE) < RARE;
  return common && surname === 1 && name.length === 4 && nameOdds(knowledge.lexicon, name.slice(0, 3), surname) >= NATIVE_ODDS;
}

/** 总书记|考察|江西: a verb is no part of a name. */
function opensWithVerb(scope: Scope, start: number): boolean {
  const word = scope.wordAt(start)!;
  return word.start === start && word.text.length > 1 && /^(v|vn|d|ad)$/.test(word.tag);
}

/** 副省长|冯明|参加: an everyday word behind a surname. */
function holdsWord(scope: Scope, start: number, end: number): boolean {
  return scope.words.some((w) => w.start > start && w.end <= end && w.text.length > 1 && /^(v|n|a|d)$/.test(w.tag));
}

/** |格桑曲珍|告诉记者, ”|索南平措|说。, 记者见到|次仁扎西|时: who speaks or is met, in four letters of transcription and more. */
const SPEAKS =
  /(?<=^|[，。；！？”\n]|见到)([\u3400-\u9fff]{4,6}?)(?=说[，。：“]|告诉记者|介绍|表示[，。]|笑着说|坦言|回忆|感慨|家的|时，他|时，她)/gu;

export function speakingForeigners(scope: Scope): NameSpan[] {
  return matchesOf(SPEAKS, scope.text).flatMap((match) => {
    const name = match[1]!;
    const end = match.index + name.length;
    for (let at = match.index; at < end; at++) if (!isForeign(scope, at)) return [];
    return known(scope, match.index, end) || opensWithVerb(scope, match.index) || holdsWord(scope, match.index, end)
      ? []
      : [{ start: match.index, end, name, score: SURE }];
  });
}

/** Names with dots wherever they stand. */
export function dottedNames(scope: Scope): NameSpan[] {
  if (!DOT.test(scope.text)) return [];
  return [...scope.text.matchAll(DOTTED)].flatMap((match): NameSpan[] => {
    const dot = match.index + match[0].search(DOT);
    let start = dot;
    while (start > match.index && isForeign(scope, start - 1)) start--;
    const word = scope.wordAt(start)!;
    // 查尔斯|·莱斯: a character that transcription has but the table has not.
    if (start > match.index && word.start < start && /^(x|nr)/.test(word.tag)) start = Math.max(match.index, word.start);
    // 由|阿里·汗: a character of transcription that is a word of the sentence.
    if (start < dot && word.end - start === 1 && word.start === start && scope.knowledge.lexicon.edges.has(word.text)) start++;
    const end = trimmed(scope, dot + 1, runFrom(scope, dot + 1));
    const name = scope.text.slice(start, end);
    if (start === dot || end <= dot + 1 || name.length < 4 || dot - start < 2 || known(scope, start, dot)) return [];
    return [{ start, end, name, score: SURE }];
  });
}

/** 沙龙|等, 布莱尔|说: the last characters may begin the next word. */
function trimmed(scope: Scope, start: number, end: number): number {
  let at = end;
  while (at > start + 1) {
    const word = scope.wordAt(at - 1)!;
    const runsOn = word.end > at && /^(v|n|d|p|a|t|f)/.test(word.tag) && word.start > start;
    if (!runsOn) return at;
    at = word.start;
  }
  return at;
}

function known(scope: Scope, start: number, end: number): boolean {
  return scope.hits.some((h) => h.start <= start && h.end >= end);
}
