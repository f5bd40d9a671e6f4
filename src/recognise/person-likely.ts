/**
 * Persons without a post: 江南大学的|芮鹏程|就成功签约, 由|龙见国、储守宏|组成. A naive Bayes model of the characters of names
 * (name-characters.tsv, after Sun Maosong et al. 1995), and what stands on both sides (name-evidence.tsv).
 */
import { isHardEdge } from './lexicon.js';
import { isForeign } from './person-foreign.js';
import { ADDRESS, isHan, LONGEST_CONTEXT, surnameLength } from './person-name.js';
import { nameOdds } from './person-odds.js';
import { isBreak, type Scope } from './scope.js';

export interface LikelyName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Log odds that a name stands here; above 0 more likely than not. */
  readonly score: number;
  /** Whether a mark of lists stands beside it. */
  readonly listed: { readonly before: boolean; readonly after: boolean };
}

/** A word that jieba knows as no name. */
const ordinary = (tag: string) => !tag.startsWith('x') && !tag.startsWith('nr');
/** Ordinary words of these tags are no names: 蓬勃|发展, 杜绝. */
const NO_NAME = /^(v|a|d|z|i|l|m|t|f|p|c|r|ad|vd|vn|an|b)$/;
/** Bits that the characters must say for a name before its surroundings are looked at. */
const LEAST_ODDS = 2;
/** From here on more bits say less: the characters cannot be surer than that. */
const FULL_ODDS = 8;
const NO_LAST = /[村屯寨庄镇乡县市区省路街馆庙寺厂店站湖河桥们屋奖绣柑柚薯菇虾蟹猪笋藕港沟坝屿米稻药酒鸭鸡鹅鱼瓜椒芋橙饼醋]$/u;
/** Kinds whose heads a name of a person never touches. */
const THINGS: readonly string[] = ['Enterprise', 'Organization', 'Park', 'Place', 'Project'];
/** Surname weights from which on a character is more often something else. */
const RARE = 3;
/** Characters of transcription beside it that make it part of a longer name. */
const TRANSCRIBED = 2;
/** 20|吉瓦, 3.5|万千瓦: a unit. */
const NUMBER = /[\d.％%]/;
/** The name goes on, or is a place's or a family's: 乔庄|村, 杜|氏. */
const NO_AFTER = /^(某|氏|家(?!里|长|乡|人|中|属|具)|村|屯|寨|镇|乡|县|市|区|路|街|桥|先生|女士|·|・|-|－)/u;

/** 田书记, 王主任: a surname and a title. */
const TITLE = /(?:书记|主任|主席|[省市县区乡镇局部处科院校厂所队会组村]长)$/u;
/** 来|我县调研, 来|县里 */
const COMES = /^来(?:我|到|[省市县区镇乡])/u;

/** Whether a word of what persons do begins at an offset. */
function actsFrom({ text, knowledge: { lexicon } }: Scope, at: number): boolean {
  return COMES.test(text.slice(at, at + 2)) || (lexicon.forms.tablesAt(text, at, 2, LONGEST_CONTEXT) & lexicon.bits.strong) !== 0;
}

/** Every stretch that may be a name, each with its score; they may overlap. */
export function likelyNames(scope: Scope): LikelyName[] {
  const { text } = scope;
  const { surnameUnits, notNames, nameEvidence } = scope.knowledge.lexicon;
  const found: LikelyName[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    if (surnameUnits[text.charCodeAt(at)] === 0) continue;
    const surname = surnameLength(scope.knowledge, text, at);
    if (surname === 0) continue;
    const word = scope.wordAt(at)!;
    if ((word.start < at && ordinary(word.tag)) || NUMBER.test(text[at - 1] ?? '')) continue;
    for (const given of [2, 1]) {
      const end = at + surname + given;
      if (end > text.length) continue;
      const odds = nameOdds(scope.knowledge.lexicon, text, surname, at, end);
      if (odds < LEAST_ODDS) continue;
      const name = text.slice(at, end);
      if (!isHan(name) || name.includes('·') || notNames.has(name) || ADDRESS.test(name.slice(surname)) || NO_LAST.test(name)) continue;
      if (NO_AFTER.test(text.slice(end, end + 2))) continue;
      // 李明|率队, 李明|来我县: what he does begins with the last letter.
      if (given === 2 && actsFrom(scope, end - 1)) continue;
      // 田|书记|一行
      if (given === 2 && TITLE.test(name)) continue;
      // 连|竹屑|也有人收
      if (text[at] === '连' && /[也都]/u.test(text[end] ?? '')) continue;
      if (transcribed(scope, at, end) || namesThing(scope, at, end) || behindSurname(scope, at)) continue;
      if (word.start === at && word.end === end && NO_NAME.test(word.tag)) continue;
      const last = scope.wordAt(end - 1)!;
      // 易伯言|说，: jieba's 言说 is none.
      const says = text[end] === '说' && last.end === end + 1 && isBreak(text[end + 1]);
      if (last.end > end && ordinary(last.tag) && !says) continue;
      const signs = signsOf(scope, at, surname, end);
      const bits =
        Math.min(odds, FULL_ODDS) * (nameEvidence.get('bit') ?? 0) + Math.max(0, odds - FULL_ODDS) * (nameEvidence.get('further-bit') ?? 0);
      const score = signs.reduce((sum, sign) => sum + (nameEvidence.get(sign) ?? 0), bits);
      found.push({ start: at, end, name, score, listed: { before: text[at - 1] === '、', after: text[end] === '、' } });
    }
  }
  return found;
}

/** 梅德韦|杰夫: part of a longer run of characters of transcription. */
function transcribed(scope: Scope, start: number, end: number): boolean {
  const all = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (!isForeign(scope, at)) return false;
    return true;
  };
  if (!all(start, end)) return false;
  return (
    (start >= TRANSCRIBED && all(start - TRANSCRIBED, start)) || (all(end, end + TRANSCRIBED) && end + TRANSCRIBED <= scope.text.length)
  );
}

/** 丁|薛祥: a surname that opens the clause is the name's. */
function behindSurname(scope: Scope, start: number): boolean {
  const { surnames, edges } = scope.knowledge.lexicon;
  const before = scope.text[start - 1] ?? '';
  return (surnames.get(before) ?? RARE) < RARE && !edges.has(before) && (start === 1 || !isHan(scope.text[start - 2]!));
}

/** 双良|集团, 梅尼|超市, “阿波罗”: the name of something else. */
function namesThing(scope: Scope, start: number, end: number): boolean {
  if (/[“‘《「]/.test(scope.text[start - 1] ?? '') && /[”’》」]/.test(scope.text[end] ?? '')) return true;
  const word = scope.wordAt(end);
  // 罗晓燕|组成: a head that begins another word is none.
  return (
    word !== undefined &&
    scope.knowledge.lexicon.heads
      .at(scope.text, end)
      .some((hit) => hit.end >= word.end && hit.values.some((head) => THINGS.includes(head.kind)))
  );
}

/** The rows of name-evidence.tsv that hold for a stretch. */
export function signsOf(scope: Scope, start: number, surname: number, end: number): string[] {
  const signs = [
    end - start === surname + 1 ? 'one-given' : 'two-given',
    cutOf(scope, start, surname, end),
    leftOf(scope, start),
    rightOf(scope, end),
  ];
  if (surname === 2) signs.push('compound');
  if (scope.knowledge.lexicon.edges.get(scope.text[end - 1]!) === 'function') signs.push('ends-in-particle');
  if (scope.wordAt(start)!.start < start) signs.push('starts-inside');
  if (scope.wordAt(end - 1)!.end > end) signs.push('ends-inside');
  if (scope.hits.some((h) => h.start < end && start < h.end && h.kind !== 'Industry' && h.kind !== 'Product')) signs.push('known');
  return signs;
}

/** How jieba cuts it: whole, surname and given name, across. */
function cutOf(scope: Scope, start: number, surname: number, end: number): string {
  const first = scope.wordAt(start)!;
  if (first.start === start && first.end === end) return first.tag === 'x' ? 'cut-whole' : ordinary(first.tag) ? 'cut-word' : 'cut-name';
  if (first.start <= start && first.end >= end) return 'cut-inside';
  if (first.end !== start + surname) return surname === 2 && first.end < start + surname ? 'cut-characters' : 'cut-across';
  const given = scope.wordAt(start + surname)!;
  if (given.end > end) return 'cut-runs-on';
  if (given.end < end || given.text.length === 1) return 'cut-characters';
  return ordinary(given.tag) && given.tag !== 'nz' ? 'cut-given-word' : 'cut-given';
}

function leftOf(scope: Scope, start: number): string {
  const { text, knowledge } = scope;
  const before = text[start - 1];
  if (before === undefined || isBreak(before) || !isHan(before)) return 'left-open';
  if (before === '的') return 'left-of';
  if (scope.placeEndingAt(start) || scope.nameEndingAt(start)) return 'left-known';
  const word = scope.wordAt(start - 1)!;
  const part = text.slice(word.start, start);
  if (knowledge.lexicon.contexts.left.has(part)) return 'left-context';
  const edge = knowledge.lexicon.edges.get(part);
  if (isHardEdge(edge)) return 'left-edge';
  if (word.end > start) return 'left-cut';
  return /^n/.test(word.tag) ? 'left-noun' : /^[vadpcftb]/.test(word.tag) ? 'left-verb' : 'left-cut';
}

function rightOf(scope: Scope, end: number): string {
  const { text, knowledge } = scope;
  const after = text[end];
  if (after === '、') return 'right-list';
  if (after === undefined || isBreak(after) || !isHan(after)) return 'right-break';
  const { contexts, edges, posts, forms, bits } = knowledge.lexicon;
  // 摄 at the end of a line says as much as a longer word.
  const words = forms.tablesAt(text, end, Math.min(2, text.length - end), LONGEST_CONTEXT);
  if ((words & bits.strong) !== 0) return 'right-says';
  if (posts.begins(text, end)) return 'right-post';
  if ((words & bits.right) !== 0) return 'right-context';
  if (contexts.strong.has(after)) return 'right-says-1';
  if (after === '的') return 'right-of';
  const word = scope.wordAt(end)!;
  if (word.start < end) return 'right-cut';
  const edge = edges.get(word.text);
  if (edge === 'function') return 'right-edge';
  return /^[vdcuti]/.test(word.tag) ? 'right-verb' : /^[najbrsl]/.test(word.tag) ? 'right-noun' : 'right-cut';
}

/**
 * The names of a page's paragraphs that are likely enough, none across another. What a page says more than once is
 * surer: 赵川 twice, 赵川在 once.
 */
export function choosePersons(paragraphs: readonly (readonly LikelyName[])[], evidence: ReadonlyMap<string, number>): LikelyName[][] {
  const counts = new Map<string, number>();
  for (const { name } of paragraphs.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weight = (sign: string) => evidence.get(sign) ?? 0;
  const enough = weight('enough');
  return paragraphs.map((names) => {
    const starts = new Set(names.map((n) => n.start));
    const ends = new Set(names.map((n) => n.end));
    const scored = names.map((name) => {
      const count = counts.get(name.name)!;
      let score = name.score + Math.min(2, Math.log2(count)) * weight('repeated');
      // A list's items are apart by one mark.
      if ((name.listed.before && ends.has(name.start - 1)) || (name.listed.after && starts.has(name.end + 1))) score += weight('neighbour');
      for (const other of names) {
        if (other.start !== name.start || other === name) continue;
        const rival = counts.get(other.name)!;
        if (other.end > name.end) score += weight('has-longer') + (rival < count ? weight('outnumbers') : 0);
        else if (rival > count) score += weight('outnumbered');
      }
      return { ...name, score };
    });
    const kept: LikelyName[] = [];
    for (const name of scored.filter((n) => n.score >= enough).sort((a, b) => b.score - a.score || a.start - b.start)) {
      if (!kept.some((k) => k.start < name.end && name.start < k.end)) kept.push(name);
    }
    return kept.sort((a, b) => a.start - b.start);
  });
}
