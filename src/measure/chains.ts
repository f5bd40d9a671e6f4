/**
 * What a clause speaks of in its own words: the first name that no preposition governs (在X, 据X统计, 对X), after the times and
 * connectives that open it; of names that touch (罗田县三里畈镇錾字石村) the last; of a relative clause the name it ends in.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { meaning, pattern } from './lexicon.js';
import type { Clause, Name, View } from './view.js';

/** Kinds that a figure may be said of in a clause. */
export const SPOKEN_OF: ReadonlySet<Kind> = new Set([
  'Place',
  'Park',
  'Enterprise',
  'Organization',
  'Cluster',
  'Project',
  'Meeting',
  'Programme',
  'Industry',
]);
/** Letters between a name and the next one of its chain: X（简称“Y”）, X的Y. */
const TOUCH = /^(?:的|（[^（）]*）|[“”])?$/;
/** 成立不到三年的|X, 位于光谷的|X, “主干”|成都市: what a subject may have before it. */
const MODIFIER = /^(?:[^，]{0,30}的[“]?|“[^”]{1,6}”)$/;
/** 衢州与浙江大学|合办的|学院: what a relative clause ends with. */
const RELATIVE = /^[^，。；：]{2,16}的[“《]?$/;
/** Letters between two names of one relative clause: 景宁县|在|鄞州区. */
const WITHIN = /^[^，。；：的]{1,6}$/;
/** 其中|澳门|居民: people of a place are no figure of it. */
const OF_PLACE = /^(?:籍|居民|游客|旅客|同胞|客商|青年|学生)/;
/** 上届药交会, 本届大会: a meeting's own name, not a time before it. */
export const SESSION = /^[本上]届(\p{Script=Han}{1,4}会)/u;
/** 与|安踏、特步建立合作关系: who stands behind it is no subject. */
const WITH = /^(?:[与和]|同(?![时期比样步等]))/;
/** Letters before a clause's end where a verb of speech stands; letters before a name where a preposition or verb does. */
const SPEECH_REACH = 8;
const GOVERNOR_REACH = 6;

/** Names of the clause that touch, in groups. */
export function chainsOf(view: View, clause: Clause): Name[][] {
  const chains: Name[][] = [];
  for (const name of view.names) {
    if (name.start < clause.start || name.end > clause.end || name.kind === 'Product' || name.kind === 'Honour') continue;
    const chain = chains.at(-1);
    if (chain && TOUCH.test(view.text.slice(chain.at(-1)!.end, name.start))) chain.push(name);
    else chains.push([name]);
  }
  return chains;
}

/** The last name that stands for the whole: an industry belongs to the place before it (全市电子信息产业), a person to his firm. */
export function headOfChain(chain: readonly Name[]): Name | undefined {
  const bodies = chain.filter((n) => SPOKEN_OF.has(n.kind));
  return bodies.findLast((n) => n.kind !== 'Industry' && n.kind !== 'Programme') ?? bodies.at(-1);
}

/** 台球产业链|现有|企业68家; 茶产业|去年|全产业链产值60亿元: an industry that opens a sentence and is spoken of by itself. */
export function isTopic(view: View, { kind, end }: Name): boolean {
  if (kind !== 'Industry' || end > view.clauses[0]!.end) return false;
  return view.periods.some((p) => p.start === end) || TOPIC.test(view.text.slice(end, end + 6));
}
const TOPIC = /^链?(?:现有|已有|共有|拥有|已?集聚|已?聚集|汇聚)/;

/** Where a clause's subject can begin: after times, connectives, adverbs and marks. */
export function openingOf(view: View, clause: Clause): number {
  let at = clause.start;
  for (;;) {
    if (SESSION.test(view.text.slice(at, clause.end)) || WITH.test(view.text.slice(at, at + 2))) return at;
    // 从1990年起步，到|去年|甲市工业产值突破160亿元
    const lead = /[到至]/.test(view.text[at] ?? '') ? 1 : 0;
    const period = view.periods.find((p) => p.start === at) ?? (lead ? view.periods.find((p) => p.start === at + lead) : undefined);
    const match = period ? undefined : pattern`^(?:[\s“”‘，、①-⑳]|${'adverb'}|${'adverbial'})`.exec(view.text.slice(at, clause.end));
    if (!period && (!match || match[0] === '')) return at;
    at = period ? period.end : at + match![0].length;
  }
}

/** The chain that is a clause's subject. */
export function subjectChain(view: View, clause: Clause, from: number): readonly Name[] | undefined {
  const chains = chainsOf(view, clause);
  if (isPredicate(view, clause, from, chains[0])) return undefined;
  const headed = relativeHead(view, from, chains);
  if (headed) return headed;
  for (const chain of chains) {
    const lead = view.text.slice(from, Math.max(from, titleBefore(view, chain[0]!.start)));
    if (lead !== '' && !MODIFIER.test(lead) && !isApposition(lead, chain[0]!)) return undefined;
    // ——渝水区桥溪蜜橘专业合作社，: an apposition.
    if (clause.mark === '——' && chain.at(-1)!.end >= clause.end - 1) return undefined;
    if (!headOfChain(chain)) continue;
    const rest = view.text.slice(chain.at(-1)!.end, clause.end);
    // 送到3公里外的|晶科能源。: the last word of a sentence is an object; 宿州市灵璧县、泗县等地，: part of a list.
    if (lead !== '' && /^[”》]?$/.test(rest) && isLast(view, clause)) return undefined;
    if (/^、[^，。；]*等(?:地|处|[县市区镇乡村国省])$/.test(rest)) return undefined;
    const part = /^其中/.test(view.text.slice(clause.start, clause.start + 2));
    return part && OF_PLACE.test(view.text.slice(chain.at(-1)!.end)) ? undefined : chain;
  }
  return undefined;
}

/** 增速达9%，|全省|第二: a place that one is ranked in. */
const RANK = /^(?:总量|增速|增幅)?(?:排名)?(?:第[一二三四五六七八九十\d]+位?|首位|前列|前[一二三四五六七八九十]位?)$/;

/** 钱塘区，是|杭州|高端制造集聚的板块; 分别是|甲公司、乙公司: what a thing is, not who. 这是|甲公司|首次出口 has a subject. */
function isPredicate(view: View, clause: Clause, from: number, first: readonly Name[] | undefined): boolean {
  if (first && RANK.test(view.text.slice(first.at(-1)!.end, clause.end))) return true;
  if (!first || !view.text.slice(clause.start, from).endsWith('是')) return false;
  const { end } = first.at(-1)!;
  const rest = view.text.slice(end, clause.end);
  // 是|甲县|商人把打火机卖到120个国家的韧劲: whom a clause within it speaks of.
  const within = rest[0] !== '的' && view.quantities.some((q) => q.start > end && q.to < end + rest.lastIndexOf('的'));
  return !within && /^(?:[”》]?(?:、|$)|[^，]*的[^，的]{1,12}$)/.test(rest);
}

const isLast = (view: View, clause: Clause): boolean => /^(?:[。！？；”]|$)/.test(view.text.slice(clause.end));

/** 世界文化遗产|老司城遗址: where a title before a name begins. */
function titleBefore(view: View, start: number): number {
  const title = view.names.findLast((n) => n.kind === 'Honour' && n.end <= start);
  const quoted = title && view.text[title.end] === '”' ? 1 : 0;
  return title && title.end + quoted === start ? title.start - quoted : start;
}

/** 龙头企业|湖南芷酶生物科技股份有限公司: a noun before the name that it is of; 带动龙头企业X is none. */
function isApposition(lead: string, name: Name): boolean {
  // 已投产项目|甲零部件项目|产值过2亿元
  if (name.kind === 'Project')
    return /^[^，。；]{0,8}(?:项目|工程)$/.test(lead) && !pattern`^(?:${'preposition'}|${'govern'}|引进|签约)`.test(lead);
  return (
    name.kind === 'Enterprise' &&
    /^[^，。；]{0,6}(?:企业|配套商|供应商|制造商|运营商|服务商|巨头|大厂)$/.test(lead) &&
    !pattern`^(?:${'preposition'}|${'govern'}|引进|培育|吸引)`.test(lead)
  );
}

/** 景宁县在鄞州区设立的|景鄞生态产业园: of names that a relative clause leads to, the one it ends in. */
function relativeHead(view: View, from: number, chains: readonly Name[][]): Name[] | undefined {
  const first = chains[0];
  if (!first) return undefined;
  const lead = view.text.slice(from, Math.max(from, first[0]!.start));
  if (lead !== '' && !pattern`^${'preposition'}$`.test(lead)) return undefined;
  for (let i = 1; i < chains.length; i++) {
    const between = view.text.slice(chains[i - 1]!.at(-1)!.end, chains[i]![0]!.start);
    if (RELATIVE.test(between) && headOfChain(chains[i]!)) return chains[i];
    if (!WITHIN.test(between)) return undefined;
  }
  return undefined;
}

/** The class of the word that governs a name (seeds/lexicon/measure-words.tsv: at, to, by, with, than, make, get). */
export function governorOf(view: View, clause: Clause, name: Name): string | undefined {
  const lead = view.text.slice(Math.max(clause.start, name.start - GOVERNOR_REACH), name.start).replace(/[“‘《]$/, '');
  const preposition = pattern`(${'preposition'})$`.exec(lead);
  if (preposition) return meaning('preposition', preposition[1]!);
  const verb = pattern`(${'govern'})了?$`.exec(lead);
  return verb ? meaning('govern', verb[1]!) : undefined;
}

/** Whether a clause tells who says something. */
export function isSpeech(view: View, clause: Clause): boolean {
  return pattern`${'speech'}[^，]{0,3}$`.test(view.text.slice(Math.max(clause.start, clause.end - SPEECH_REACH), clause.end));
}
