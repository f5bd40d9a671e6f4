/** The noun phrase that a figure is of, as printed and normalised. */
import { matchesOf } from '../matches.js';
import { type Frame, trimEnd } from './frame.js';
import { lexicon, pattern } from './lexicon.js';
import type { Name, View } from './view.js';

/** Units that count people or homes, which the unit itself names: 57人出席. */
const SELF_NAMED = /^(?:people|household|person_times)$/;
const COUNTED = /^(?:count|people|household|person_times|container)$/;
/** Longest indicator; a longer stretch is cut to its last modifier. */
const LONGEST = 24;
const NOUN_END = /[，。；：、（）“”？！\s]/;
const SUBJECT_KINDS = new Set(['Place', 'Park', 'Enterprise', 'Organization', 'Meeting', 'Cluster', 'Project', 'Person']);
const INVESTORS = new Set(['Enterprise', 'Organization', 'Place', 'Park']);
/** What stands between who invests and the sum. */
const INVESTS = /^(?:公司)?(?:今年|去年|已|将|拟|计划|预计|共|累计|先后|联合|共同){0,2}总?投资额?[约近超达]?\s*$/;
/** 43个项目|联动开工, 18个项目|签约: what is done to the counted is part of the indicator. */
const DEED = /^(?:集中|联动|现场|正式)?(?:签约|开工|竣工|投产|交付|落户|落地)/;
const AWARD = /^(?:获评|入选|跻身|获得|荣获|获|入围|上榜|列入|纳入)/;

const NONE: readonly number[] = [];

/** The known indicator that a phrase ends with: 锂电新能源|营业收入; its full name. */
export function headOf(phrase: string): { form: string; name: string } | undefined {
  const { indicators, indicatorLengths } = lexicon();
  for (const length of indicatorLengths.get(phrase.at(-1) ?? '') ?? NONE) {
    if (length > phrase.length || length < 2) continue;
    const form = phrase.slice(phrase.length - length);
    const name = indicators.get(form);
    if (name !== undefined) return { form, name };
  }
  return undefined;
}

/** Whether a known indicator is of places (indicators.tsv): 地区生产总值, 固定资产投资. */
export function isOfPlaces(indicator: string): boolean {
  const head = headOf(indicator);
  return head !== undefined && lexicon().usual.get(head.name) === 'Place';
}

/** Whether a known indicator begins a text and goes beyond a length: 铁路|货运量. */
export function startsIndicator(text: string, length: number): boolean {
  const { indicators, longestIndicator } = lexicon();
  for (let end = Math.min(longestIndicator, text.length); end >= length; end--) if (indicators.has(text.slice(0, end))) return true;
  return false;
}

/** The longest known indicator in a text. */
export function knownIn(text: string): string | undefined {
  let best: string | undefined;
  for (let end = 2; end <= text.length; end++) {
    const form = headOf(text.slice(0, end))?.form;
    if (form && form.length > (best?.length ?? 0)) best = form;
  }
  return best;
}

/**
 * The full name of a printed indicator. A whole form gives the name of its row (固投 → 固定资产投资); behind a modifier only an
 * abbreviation is written out (锂电新能源|营收 → 锂电新能源营业收入), since any other name may say more than is printed:
 * 高铁|中欧班列 tells of no 开行, 环保|投资 of no 总投资.
 */
export function nameOf(phrase: string): string {
  const head = headOf(phrase);
  if (!head || (head.form !== phrase && !isShortFor(head.form, head.name))) return phrase;
  return phrase.slice(0, phrase.length - head.form.length) + head.name;
}

/** Whether a form is made of letters of the name, its first first: 营收 of 营业收入; 利润 of 利润总额 only begins it. */
function isShortFor(form: string, name: string): boolean {
  if (form[0] !== name[0] || name.startsWith(form)) return false;
  let at = 0;
  for (const letter of name) if (letter === form[at]) at++;
  return at === form.length;
}

/** Adverbs, marks and connectives before the phrase: 其中|, 累计|, 现有|. */
export function trimStart(text: string): string {
  let rest = text;
  for (;;) {
    const match = pattern`^(?:[\s，、；：）的”’》①-⑳]|不?[要需须]?[把使让](?!手|用|馆|步)|${'adverb'})`.exec(rest);
    // A known indicator (出口, 增收) is no adverb.
    if (!match || match[0] === '' || lexicon().indicators.has(rest)) return rest;
    rest = rest.slice(match[0].length);
  }
}

/** Where the phrase can begin at the earliest: after the subject's name or pronoun and after a time. */
function cutAt(view: View, start: number, end: number, subject: readonly Name[]): number {
  let cut = start;
  const anaphors = view.names.filter((n) => n.anaphor && SUBJECT_KINDS.has(n.kind));
  for (const name of [...subject, ...anaphors]) {
    // 占|全省|的52.4%: the whole that a share is of.
    if (view.text[name.start - 1] === '占' || name.kind === 'Industry') continue;
    if (name.start >= start && name.end < end) cut = Math.max(cut, name.end);
  }
  // 农户|王春生|流转土地; 在|上高县|种植水稻: who, and where, is no part of it.
  for (const name of view.names) {
    const who = name.kind === 'Person' && !/^[、等]/.test(view.text.slice(name.end));
    const where = name.kind === 'Place' && view.text[name.start - 1] === '在';
    // [甲公司]|总投资|3亿元的项目: who puts it in.
    const puts = INVESTORS.has(name.kind) && INVESTS.test(view.text.slice(name.end, end));
    if ((who || where || puts) && name.start >= start && name.end < end) cut = Math.max(cut, name.end);
  }
  for (const period of view.periods) {
    // 产值|连续三年|突破1500亿元: a time after the phrase begins nothing.
    const leads = period.start >= start && period.end <= end && trimEnd(view.text.slice(period.end, end)) !== '';
    if (leads) cut = Math.max(cut, period.end);
  }
  return cut;
}

/** What is left after a verb that has the phrase as its object: 实现|营业收入, 累计|召开议事会. */
function afterTake(text: string): string {
  let best = text;
  taken ??= new RegExp(pattern`(?:${'take'}|累计|合计|总计|首次)(?:了|共)?`.source, 'g');
  for (const match of matchesOf(taken, text)) {
    const rest = text.slice(match.index + match[0].length);
    if (rest.length >= 2) best = rest;
  }
  return best;
}

let taken: RegExp | undefined;

/** Cells between blanks without marks, a sum at the end: project, firm, 15.8亿元. */
export function isRow(text: string): boolean {
  return /^[^，。；：！？]+\s[^，。；：！？]*[\d.]+\s?[百千万亿]*(?:美元|元)$/.test(text);
}

/** 今年|全市|规上工业|营业收入|达|3531亿元: the phrase before the number. */
export function before(view: View, frame: Frame, subject: readonly Name[], left = frame.left): string {
  const end = frame.leftStart + left.length;
  const cut = cutAt(view, frame.leftStart, end, subject);
  const time = view.periods.find((p) => p.start >= cut && p.end <= end && trimEnd(view.text.slice(p.end, end)) === '');
  // 50亿元|级|制造业项目2个
  return clean(view.text.slice(cut, Math.max(cut, time?.start ?? end)).replace(cut === frame.leftStart ? OF_SIZE : '', ''));
}
const OF_SIZE = /^级的?(?=\p{Script=Han}{2})/u;

/** A phrase without adverbs, verbs and marks at its edges; '' if nothing is left. */
export function clean(text: string): string {
  // 海外营收占|45%
  const phrase = trimStart(trimEnd(afterTake(trimStart(text))).replace(/(?<=\p{Script=Han}{2})占据?$/u, ''));
  if (/^[\s的之]*$/.test(phrase)) return '';
  const tail = phrase.length > LONGEST ? phrase.slice(phrase.lastIndexOf('的', phrase.length - 3) + 1).slice(-LONGEST) : phrase;
  return (tail.includes('“') === tail.includes('”') ? tail : tail.replace(/[“”]/g, '')).replace(/^[”）’]/, '').trim();
}

/** 15个|亿元以上|项目, 9个|省、市|重点项目, 26家|省级以上|研发机构: of what size or level the counted is. */
const SORT =
  /^(?:(?:规模以上|限额以上|规上|限上)|(?:[\d.]*[十百千]?[亿万]元?|(?:国家|省|市|州|县|区|镇|乡)级?)(?:及?以上|级)的?|(?:国家|省|市|州|县|区|镇|乡)级?(?:[、和及](?:省|市|州|县|区|镇|乡|村)级?)+(?:及?以上)?)(?=[\p{Script=Han}]{2})/u;

/** 7支|专业招商队, 63家|我省企业|获评国家级绿色工厂: the noun after the measure word. */
export function after(view: View, frame: Frame): string {
  const { quantity } = frame;
  // 1787家|专精特新中小企业|2022年户均研发投入: a time begins what is said next.
  const time = view.periods.find((p) => p.start > quantity.end && p.start < quantity.end + frame.right.length);
  // 12个|10亿元以上|产业项目: the size is a number too.
  const whole = frame.right === '' ? view.text.slice(quantity.end, frame.clause.end) : '';
  let right = time ? frame.right.slice(0, time.start - quantity.end) : SORT.test(whole) ? whole : frame.right;
  const sort = SORT.exec(right)?.[0] ?? '';
  const found = right.slice(sort.length).search(NOUN_END);
  const mark = found < 0 ? found : found + sort.length;
  if (mark >= 0) right = /^“/.test(right) ? right.replace(/”.*$/, '”') : right.slice(0, mark);
  // 32万人|口的县
  if (quantity.dimension === 'people' && /^口(?!岸|径|碑)/.test(right)) return '人口';
  if (right === '' || /^(?:左右|上下|不等|之多|之一)/.test(right)) return '';
  const stop = pattern`${'stop'}`.exec(right.slice(sort.length));
  if (stop) stop.index += sort.length;
  if (stop && stop.index === 0) return SELF_NAMED.test(quantity.dimension) && /^[出参列与应实到在]/.test(right) ? right.slice(0, 4) : '';
  const said = stop ? right.slice(0, stop.index) : right;
  const leads = mark < 0 && !stop && frame.clause.end > quantity.end + right.length;
  const noun = untilName(view, quantity.end, leads ? untilIndicator(said) : said);
  if (stop && DEED.test(right.slice(stop.index))) return `${DEED.exec(right.slice(stop.index))![0]}${noun}`;
  if (stop && AWARD.test(right.slice(stop.index))) {
    const honour = view.names.find((n) => n.kind === 'Honour' && n.start >= quantity.end && n.start < frame.clause.end);
    if (honour) return AWARD.exec(right.slice(stop.index))![0] + view.text.slice(honour.start, honour.end);
  }
  // 38个|行业大类|中，; 3家|百亿级企业|和9家…
  return noun.replace(/(?:之一|等|的|和|与|及)$/, '').replace(/(?<=.{2})(?:[中后])$/, '');
}

/** 6个|项目|总投资, 92户|农户|户均增收: where the next figure's indicator begins. */
function untilIndicator(noun: string): string {
  const head = headOf(noun);
  const rest = head ? noun.slice(0, -head.form.length) : noun;
  // 6个重点|项目|总投资58亿元: the counted begins the indicator.
  const counted = (head && /^(?:项目|企业)(?=.)/.exec(head.form)?.[0]) ?? '';
  // 农户136户|户均增收2.3万元: nothing is left.
  return rest.length === 1 && counted === '' ? noun : rest + counted;
}

/** 8家|组织|浙江省人民政府质量奖: where a title begins. */
function untilName(view: View, from: number, noun: string): string {
  const name = view.names.find((n) => n.kind === 'Honour' && n.start >= from + 2 && n.start < from + noun.length);
  return name && noun[name.start - from - 1] !== '、' ? noun.slice(0, name.start - from) : noun;
}

/** Whether the number counts things that the next words may name. */
export function counts(frame: Frame): boolean {
  return COUNTED.test(frame.quantity.dimension);
}
