/** Items of lists of industries: their left edges, and what joins them. */
import { isHardEdge } from './lexicon.js';
import type { Scope } from './scope.js';

export interface Item {
  readonly start: number;
  readonly end: number;
}

/** What may stand as an item of such a list. */
const ITEM = /^[\u3400-\u9fffA-Za-z0-9＋+]{2,12}$/u;
const LONGEST = 13;
const MOST_ITEMS = 12;
/** Characters of a known industry's own noun: 晶硅|光伏, 磷系|新材料. */
const OWN_NOUN = 3;
/** Conjunctions that names of industries hold: 汽车制造与服务. */
const JOINT = /^(及|与)$/;
/** 省|海上风电产业链|链长: whose it is. */
const LEVEL = /^([省市县区州镇乡村]|[全我该].)$/u;
/** What towns, villages and zones end in; 乡村旅游 is a trade. */
const TOWN = /^(?!乡村|农村|渔村|城镇|村镇)[\u3400-\u9fff]*(?:[镇乡村]|经开区|高新区|开发区|园区)$/u;

/**
 * Items joined by 、 or 和 that end at an offset, left to right.
 * @param from where the list begins at the earliest, e.g. after 以.
 */
export function listBefore(scope: Scope, end: number, from = 0): Item[] {
  const items: Item[] = [];
  let to = end;
  while (items.length < MOST_ITEMS) {
    const last = itemBefore(scope, to, from);
    if (last === undefined) break;
    const start = joinedStart(scope, wholeStart(scope, last, to, from), to, from);
    items.unshift({ start, end: to });
    // 平阳县|皮革、永康市|五金: each with its place.
    const before = scope.placeEndingAt(start)?.start ?? start;
    if (before > from && before < start && scope.text[before - 1] === '、') {
      to = before - 1;
      continue;
    }
    const joint = scope.text[start - 1];
    // 精细化工|和|医药: 和 joins two items where the first is one by itself.
    const joined = joint === '和' || joint === '及' || joint === '与';
    if (start <= from || !(joint === '、' || (joined && itemBefore(scope, start - 1, from) !== undefined))) break;
    to = start - 1;
  }
  return items;
}

/** 、智慧|渔业|、, 、低压|电器|、: between two commas a modifier is of the name, and never ends the list. */
function wholeStart(scope: Scope, start: number, end: number, from: number): number {
  if (scope.text[end] !== '、') return start;
  const comma = scope.text.lastIndexOf('、', start - 1);
  const lead = scope.text.slice(comma + 1, start);
  if (comma < from || lead.length === 0 || !MODIFIER.test(lead)) return start;
  const word = scope.wordAt(comma + 1)!;
  return word.end === start && !scope.knowledge.lexicon.edges.has(lead) && !scope.placeEndingAt(start) ? comma + 1 : start;
}

const MODIFIER = /^[\u3400-\u9fff]{2,3}$/u;

/** 现代家居、|有色金属和新材料|、电子信息: 和 joins the items of a list before the last one only, elsewhere it is of the name. */
function joinedStart(scope: Scope, start: number, end: number, from: number): number {
  if (scope.text[end] !== '、' || start <= from || !/[和及与]/u.test(scope.text[start - 1]!)) return start;
  const first = itemBefore(scope, start - 1, from);
  return first !== undefined && (scope.text[start - 1] === '及' || (first > from && scope.text[first - 1] === '、')) ? first : start;
}

/** Left edge of the item that ends here: a break, an edge word, a place or a known name; undefined if nothing is left. */
export function itemBefore(scope: Scope, end: number, from = 0): number | undefined {
  const known = scope.industryEndingAt(end)?.start;
  let at = end;
  while (at > from && end - at < LONGEST) {
    const start = Math.max(from, stepLeft(scope, at, end, known) ?? -1);
    if (start >= at || stepLeft(scope, at, end, known) === undefined) break;
    at = start;
  }
  at = dropModifiers(scope, dropVerbs(scope, at, end), end);
  // 以笋竹|产业为主导: a particle that the segmenter took for the beginning of an unknown word.
  if (scope.text[at] === '以' && scope.wordAt(at)!.start === at && /^.{0,8}为(主导|首位|支柱|核心|重点|主)/u.test(scope.text.slice(end)))
    at++;
  if (known !== undefined && known < at && known >= from) at = known;
  const text = scope.text.slice(at, end);
  return ITEM.test(text) && !scope.knowledge.lexicon.generic.has(text) ? at : undefined;
}

/** One word to the left, if the item may hold it. */
function stepLeft(scope: Scope, at: number, end: number, known: number | undefined): number | undefined {
  const { edges, roles } = scope.knowledge.lexicon;
  const char = scope.text[at - 1]!;
  if (!/[\u3400-\u9fffA-Za-z0-9]/u.test(char) || scope.personEnds.has(at)) return undefined;
  if (at < end && (scope.placeEndingAt(at) || scope.nameEndingAt(at))) return undefined;
  const word = scope.wordAt(at - 1)!;
  if (known !== undefined && word.start >= known) return word.start;
  const part = scope.text.slice(word.start, at);
  // 企业家投身|新能源: before a known industry stands at most one noun of its own (磷系|新材料, 小|五金).
  if (
    known !== undefined &&
    !(
      known - word.start <= OWN_NOUN &&
      (part === '小' || (part.length <= 3 && /^(n|nz|x|b|j|ng|s)$/.test(word.tag) && !edges.has(part) && !LEVEL.test(part)))
    )
  )
    return undefined;
  const trade = roles.trade.has(part) || roles.action.has(part);
  const edge = edges.get(part);
  if (JOINT.test(part)) return jointInside(scope, word.start, at) ? word.start : undefined;
  if (isHardEdge(edge) && !(trade && at < end ? nounBefore(scope, word.start) : trade)) return undefined;
  // 扭住|新能源产业链, 抓牢|…: a verb and how firmly; jieba may cut it in two.
  if (/^.?[住牢紧准]$/u.test(part) && !trade) return undefined;
  // 产业园|就是|产业链
  if (at === end && /^(d|p|c|r)$/.test(word.tag)) return undefined;
  // 聚|产业, 兴|产业
  if (at === end && part.length === 1 && word.tag === 'v') return undefined;
  // 柏木镇|童装|产业: a town that no gazetteer has.
  if (at < end && TOWN.test(part)) return undefined;
  if (/^(m|mq|q)$/.test(word.tag) || /^(\d|[一二三四五六七八九十两]+大$)/.test(part)) return undefined;
  // 催生|新产业, 引领|锂电新能源产业: what is done to an industry is no part of its name.
  if (at < end && /^(v|p|d|u[a-z]*)$/.test(word.tag) && !trade) return undefined;
  return word.start;
}

/** 汽车|制造|与服务: a noun of action belongs to the noun before it; 发展|锂电 has none. */
function nounBefore(scope: Scope, start: number): boolean {
  const left = scope.wordAt(start - 1);
  return (
    left !== undefined &&
    /^[\u3400-\u9fff]/u.test(left.text) &&
    /^(n|nz|x|vn|b|j|l)/.test(left.tag) &&
    !scope.knowledge.lexicon.edges.has(left.text)
  );
}

/** 做强, 抓实: verbs of one pattern, of which there is always one more. */
const RAISED = /[做抓]/u;

/** 因地制宜发展|白酒酿造, 大力培育|鞋服: the name begins behind the last verb whose object industries are. */
function dropVerbs(scope: Scope, start: number, end: number): number {
  const lead = scope.knowledge.lexicon.roles['industry-lead'];
  let from = start;
  for (let word = scope.wordAt(start); word && word.end < end; word = scope.wordAt(word.end)) if (lead.has(word.text)) from = word.end;
  // 做强做|优|肉牛产业: what the segmenter cuts anyhow.
  for (const hit of scope.survey.leads)
    if (hit.start >= start - 2 && hit.end > from && hit.end < end && RAISED.test(scope.text[hit.start]!)) from = hit.end;
  return from;
}

/** 当地|特色, 全省|重点: modifiers at the edge are no part of it. */
function dropModifiers(scope: Scope, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const word = scope.wordAt(at)!;
    if (word.start !== at || word.end >= end || !scope.knowledge.lexicon.roles['industry-modifier'].has(word.text)) break;
    if (/^(高端|先进|现代|绿色|新)/.test(word.text) && /^(n|vn|nz|j)$/.test(scope.wordAt(word.end)!.tag)) break;
    at = word.end;
  }
  return at;
}

/** 汽车制造与服务: both sides are words of trade; 项目与产业 is two things. */
function jointInside(scope: Scope, start: number, end: number): boolean {
  const left = scope.wordAt(start - 1);
  const right = scope.wordAt(end);
  if (!left || !right || left.text.length < 2 || right.text.length < 2) return false;
  return !scope.knowledge.lexicon.generic.has(left.text) && /^[nvxjlab]/.test(left.tag);
}
