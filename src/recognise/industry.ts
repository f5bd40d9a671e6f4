/** Industries and industrial chains: by their tail, in lists under one tail, in sentences that say what leads. */
import type { GazetteerHit } from '../gazetteer/gazetteer.js';
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { type Item, itemBefore, listBefore } from './industry-items.js';
import { clauseBefore, type Scope } from './scope.js';

/** 等|四大|主导|产业, 领域, 行业, 产业链: what closes a list of industries or names one; not what goes on (产业园, 行业协会). */
const TAIL =
  /(等)?((?:[一二两三四五六七八九十多几\d]+(?:大|个|条|项|类))?(?:“[^“”]{2,4}级”|工业|制造业|万亿级|千亿级|百亿级|千亿|百亿|万亿|重点|主导|支柱|规模|特色|优势|双首位|首位|传统|战略性|新兴|先导|核心|主要|关键|现代|绿色|未来|特色优势|协同|先进|高端|细分|前沿|热点|赛道)*)(产业链(?=副?链长)|全产业链|产业链条|产业链集群|产业链|产业集群|产业|行业|领域|赛道|板块|块状经济|(?<=条)链)(?!链(?!长)|党委|化|园|集聚|基地|工人|带|结构|体系|政策|引导|基金|数字|格局|工程|用地|协会|联盟|振兴|大会|技术|项目|对接|招商|大脑|变革|革命|路径|梯队|研究|承载|平台|高地|飞地|新城|小镇|峰会|中心|大道|能级|强|人才|支撑|空间|企业家|领军|龙头|头部|骨干|领先|巨头|筋骨|集群)/gu;
/** 广泛应用于手机、汽车等|领域: where a product is used. */
const USED_IN = /应用于|应用在|运用于|用于|适用于|服务于/u;
/** 教育医疗、基础设施等|领域: fields of any kind, where they are not mostly industries; 细分领域 are an industry's. */
const FIELDS = /^(?!.*(细分|新兴|前沿)).*(领域|赛道)$/u;
/** 缙云机床、龙泉汽车空调零部件等|特色产业: what is said of industries only. */
const SAID_OF_TRADES = /(特色|主导|支柱|优势|首位|传统|新兴|战略性|先导|特色优势)(产业链?|产业集群)$|块状经济$|条链$/u;
/** 茶产业|规模, 电子信息产业|投资: what is said of a known industry; of others it may be a thing of its own. */
const SAID_OF_KNOWN = /^(转型|升级|布局|生态|规模|优势|投资|基础|贡献|需求|前景|资源|投入|发展)/u;
/** Tails that close lists without being part of a name: 三条赛道, …产业集群 is a cluster's. */
const CLOSING = ['赛道', '产业集群', '产业链集群', '板块', '块状经济', '链'];

export function recogniseIndustries(scope: Scope): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matchesOf(TAIL, scope.text)) found.push(...byTail(scope, match));
  found.push(...byLead(scope));
  found.push(...inBrackets(scope));
  found.push(...ofSystem(scope), ...madeLeading(scope), ...inCells(scope));
  found.push(...known(scope));
  return found;
}

function candidate(scope: Scope, { start, end }: Item, rule: string, weight: number, known?: readonly string[]): Candidate {
  const name = scope.text.slice(start, end);
  const ids = known ?? industryIds(scope, name);
  return { kind: 'Industry', start, end, name, ids, rule, weight: ids.length > 0 ? Math.max(weight, WEIGHT.anchored) : weight };
}

function industryIds(scope: Scope, name: string): string[] {
  return scope.knowledge.gazetteer.named(name).flatMap((entry) => (entry.kind === 'Industry' ? [entry.id] : []));
}

function isKnown(scope: Scope, item: Item): boolean {
  return industryIds(scope, scope.text.slice(item.start, item.end)).length > 0;
}

/** 做强|锂电新能源、装备制造|两大主导产业; 轻纺服装|产业; 以陶瓷、航空|为首位产业 */
function byTail(scope: Scope, match: RegExpExecArray): Candidate[] {
  const [whole, etc, count, tail] = match as unknown as [string, string | undefined, string, string];
  const at = match.index;
  if (USED_IN.test(clauseBefore(scope.text, at))) return [];
  if (!etc && scope.text[at - 1] === '为') return asLeading(scope, at - 1);
  const items = listBefore(scope, at);
  const last = items.at(-1);
  if (!last && etc === undefined && count === '' && !CLOSING.includes(tail)) return ofOneLetter(scope, at, at + whole.length);
  if (!last || (SAID_OF_KNOWN.test(scope.text.slice(at + whole.length)) && !isKnown(scope, last))) return [];
  const direct = etc === undefined && count === '' && !CLOSING.includes(tail);
  const results: Candidate[] = [];
  if (direct && acceptable(scope, last)) {
    results.push(candidate(scope, { start: last.start, end: at + whole.length }, 'industry-tail', WEIGHT.grammar));
  }
  const others = direct ? items.slice(0, -1) : items;
  const closed = etc !== undefined || count !== '';
  const mostKnown = items.filter((item) => isKnown(scope, item)).length * 2 >= items.length;
  const someKnown = items.some((item) => isKnown(scope, item));
  for (const item of others) {
    // An unknown item counts in a list that is closed as one of industries and holds a known one.
    if (
      !acceptable(scope, item) ||
      !(
        isKnown(scope, item) ||
        (closed && (FIELDS.test(whole) ? mostKnown : (items.length > 1 && (someKnown || SAID_OF_TRADES.test(whole))) || items.length > 2))
      )
    )
      continue;
    results.push(candidate(scope, item, 'industry-list', WEIGHT.grammar));
  }
  return results;
}

/** 以|陶瓷、航空|为首位产业, 以|药业|为主导 */
function asLeading(scope: Scope, end: number): Candidate[] {
  const opening = /以([^，。；：！？]{2,40})$/u.exec(scope.text.slice(Math.max(0, end - 42), end));
  if (!opening) return [];
  const from = end - opening[1]!.length;
  return listBefore(scope, end, from)
    .filter((item) => acceptable(scope, item))
    .map((item) => candidate(scope, item, 'industry-as-leading', WEIGHT.anchored));
}

/** 表面处理|业是机械制造|等行业, 占全|行业, 从全|产业链, 着力点放在|产业, 两岸|产业, 柏木村|产业带头人 */
const NO_TRADE = /^个|是|[出成起做]大$|大类$|[全任作做]$|放在|^(占|从|把|将|让|使)|两岸$|国家级|公共服务|^各|[村镇乡县区市州]$|的$|暨/u;

function acceptable(scope: Scope, { start, end }: Item): boolean {
  const name = scope.text.slice(start, end);
  const { generic, notIndustries, edges, roles, posts } = scope.knowledge.lexicon;
  if (generic.has(name) || notIndustries.has(name) || posts.get(name) || NO_TRADE.test(name)) return false;
  if (isKnown(scope, { start, end })) return true;
  // 书记危文博作|产业|推介: a title inside is followed by a person.
  if (scope.titles.some((title) => title.start >= start && title.end <= end)) return false;
  // 粤东|粤北|产业: whose it is, not what it makes.
  if ((scope.placeEndingAt(end)?.start ?? end) <= start) return false;
  const words = scope.wordsIn(start, end);
  // 乡镇调研|县域产业: a verb inside is done to it.
  if (words.some((w) => edges.get(w.text) === 'verb' && !roles.trade.has(w.text) && !roles.action.has(w.text))) return false;
  const first = words[0];
  // 全面提升|产业链: the tail is what the verb is done to.
  if (words.length > 0 && roles['industry-lead'].has(words.at(-1)!.text)) return false;
  // 跟着|产业, 聚|产业: what is done with industry.
  if (first && /^(v|p|d|c|r|u[a-z]*|m|q|f|t)$/.test(first.tag) && !roles.trade.has(first.text) && !roles.action.has(first.text))
    return false;
  if (words.length === 1 && (first!.tag === 'v' || edges.has(first!.text)) && !roles.trade.has(first!.text)) return false;
  return (
    words.length === 0 || words.some((w) => !generic.has(w.text) && !roles['industry-modifier'].has(w.text) && !notIndustries.has(w.text))
  );
}

/** What goods go on with. */
const AS_GOODS = /^(?:的(?:出口|研发|生产|销售|性能|质量|价格)|等[\u3400-\u9fff]{0,4}(?:展品|产品|设备|商品|机具|装备))/u;
/** Whether what may be an industry's name is none, or where goods are used: 未来产业, 广泛应用于|汽车. */
export function isNoIndustry(scope: Scope, start: number, end: number): boolean {
  const { generic, notIndustries, roles } = scope.knowledge.lexicon;
  const name = scope.text.slice(start, end).replace(/产业链?$/u, '');
  // 面包|店, 缙云|机床: everyday things, which rules found not to be made there.
  const everyday = [2, 3].some((n) => roles['everyday-product'].has(name.slice(0, n)) || roles['everyday-product'].has(name.slice(-n)));
  if (everyday && name === scope.text.slice(start, end) && industryIds(scope, name).length === 0) return true;
  // 智能缝制设备|的出口情况, 智能监测|等新潮展品, 化工|企业搬改: goods, and everyday words.
  if (AS_GOODS.test(scope.text.slice(end)) || (name === scope.text.slice(start, end) && roles['tailed-industry'].has(name))) return true;
  // 云岭市|战略性新兴|产业: any, wherever it is.
  const place = scope.hitsFrom(start).find((hit) => hit.kind === 'Place' && hit.end < end);
  const own = place ? name.slice(place.end - start) : name;
  if (generic.has(own) || notIndustries.has(own) || USED_IN.test(clauseBefore(scope.text, start))) return true;
  return !acceptable(scope, { start, end: start + name.length });
}

/** “1”是高端装备制造，“3”即新材料、新能源汽车; 首位产业是X; 未来产业有X; 产业链分别是A、B; 产业链是：A、B（含C） */
const SAID =
  /(“[\dNXn+]{1,3}”(?:是|即|指|为|代表)(?:指)?|(?:首位|主导|支柱|重点|特色|优势|新兴|传统|未来)产业(?:是|为|有|包括|——|：)|产业链?，?(?:分别是|包括|是：|为：)|在(?=[^，。；：！？“”]{2,24}上(?:做[足好大]?文章|发力|下功夫|求突破|持续发力)))([^，。；！？：“”]{2,100})/gu;
const AFTER_ITEM = /(等|上(?:做[足好大]?文章|发力|下功夫|求突破|持续发力)|为(主导|重点|首位|核心|支柱).*|企业|项目|产品)$/u;

/** Lists after 做强, 聚焦, 布局 … count as far as the gazetteer knows them; those that a sentence declares count whole. */
function byLead(scope: Scope): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matchesOf(SAID, scope.text)) {
    const from = match.index + match[1]!.length;
    const items = itemsOf(match[2]!, from).filter(
      (item) => acceptable(scope, item) && !/产业$/.test(scope.text.slice(item.start, item.end)),
    );
    if (match[1]!.startsWith('“') || items.some((item) => isKnown(scope, item))) {
      found.push(...items.map((item) => candidate(scope, item, 'industry-said', WEIGHT.grammar)));
    }
  }
  for (const { start, end } of scope.survey.leads) {
    const word = scope.wordAt(start)!;
    if (word.start !== start || word.end !== end) continue;
    const list = /^[^，。；！？：“”]{2,60}/u.exec(scope.text.slice(word.end))?.[0] ?? '';
    const items = itemsOf(list, word.end);
    const sure = items.filter((item) => isKnown(scope, item));
    if (sure.length === 0) continue;
    // 加快发展数字经济、海洋经济、绿色经济: items of the form of the known ones.
    const alike = items.filter(
      (item) =>
        !sure.includes(item) &&
        ((sure.length > 1 && /经济$/.test(scope.text.slice(item.start, item.end)) && item.end - item.start <= 6) ||
          (CHOSEN.test(word.text) && OF_TRADE.test(scope.text.slice(item.start, item.end)) && acceptable(scope, item))),
    );
    found.push(...[...sure, ...alike].map((item) => candidate(scope, item, 'industry-lead', WEIGHT.grammar)));
  }
  return found;
}

/** 主攻|电子信息材料|和绿色建材: verbs whose object is a choice of industries, and what such names end in. */
const CHOSEN = /^(主攻|深耕|聚焦|瞄准|重点发展|大力发展|布局|前瞻布局|做强|做大|做优|做大做强|培育壮大)$/u;
const OF_TRADE =
  /^[\u3400-\u9fff]{2,8}(材料|装备|制造|设备|器械|食品|医药|能源|储能|电子|化工|家居|服装|纺织|机械|汽车|零部件|建材|陶瓷|芯片|机器人|康养|半导体|航天|航空|光伏|风电|氢能|锂电|商用车|乘用车)$/u;

function itemsOf(list: string, from: number): Item[] {
  const items: Item[] = [];
  // 装备制造（含机器人、军民融合）、白酒: what a bracket adds is no item.
  const bare = list.replace(/（[^）]*）?/gu, (bracket) => '、'.repeat(bracket.length));
  for (const part of bare.matchAll(/[^、和]+/gu)) {
    const text = part[0].replace(AFTER_ITEM, '');
    if (text.length >= 2) items.push({ start: from + part.index, end: from + part.index + text.length });
  }
  return items;
}

/** 南昌高新技术产业开发区|（未来信息）: lists of zones give the field of each in brackets. */
const BRACKET = /（([\u3400-\u9fff]{3,8})）(?=$|[、，。；\s])/gu;
/** What names of fields that no gazetteer has begin with. */
const FIELD = /^(未来|低空|智能|高端|先进|绿色|数字|生物|新一代|新型|现代|集成|人工)/u;

function inBrackets(scope: Scope): Candidate[] {
  return matchesOf(BRACKET, scope.text).flatMap((match): Candidate[] => {
    const zone = scope.nameEndingAt(match.index);
    const item = { start: match.index + 1, end: match.index + 1 + match[1]!.length };
    const place = scope.hitsFrom(item.start).some((h) => h.kind === 'Place');
    if (zone?.kind !== 'Park' || place || !acceptable(scope, item) || !(isKnown(scope, item) || FIELD.test(match[1]!))) return [];
    return [candidate(scope, item, 'industry-bracket', WEIGHT.anchored)];
  });
}

/** 新材料、电子信息、生命健康|“2+1”现代产业体系: what a numbered system is made of stands before it. */
const SYSTEM =
  /(?:等)?“[\dNnXx+＋×]{2,12}”(?:现代化?|特色|主导|优势|先进|重点)*(?:产业|工业|制造业)[\u3400-\u9fff]{0,4}?(?:体系|集群|格局|布局)/gu;

function ofSystem(scope: Scope): Candidate[] {
  return matchesOf(SYSTEM, scope.text).flatMap((match) => {
    const items = listBefore(scope, match.index);
    if (items.length < 2) return [];
    return items.filter((item) => acceptable(scope, item)).map((item) => candidate(scope, item, 'industry-system', WEIGHT.grammar));
  });
}

/** 把|柠檬|列为“一号产业”, 将|茶叶|作为富民产业: what a place makes its industry. */
const MADE =
  /[把将]([^，。；：“”]{1,12}?)(?:产业)?(?:列为|作为|定为|确定为|确立为|打造成|培育成|发展成|做成|当作|定位为|视为)[^，。；“”]{0,8}“?(?:一号|首位|主导|支柱|特色|富民|优势|重点|主攻|主打|强县|兴村|战略性|核心|第一)[^，。；“”]{0,6}产业/gu;

function madeLeading(scope: Scope): Candidate[] {
  return matchesOf(MADE, scope.text).flatMap((match) => {
    const from = match.index + 1;
    return listBefore(scope, from + match[1]!.length, from)
      .filter((item) => acceptable(scope, item))
      .map((item) => candidate(scope, item, 'industry-made-leading', WEIGHT.grammar));
  });
}

/** 安宁精工公司　　东乡经开区　　|新能源汽车及零部件: the last cell of a row, if it begins or ends as a known industry does. */
const CELL = /[\s　]{2,}([\u3400-\u9fff]{2,12})$/u;
const ROW_FIRM = /(?:公司|集团|厂|研究院)[\s　]{2,}/u;

function inCells(scope: Scope): Candidate[] {
  const cell = ROW_FIRM.test(scope.text) ? CELL.exec(scope.text) : null;
  if (!cell) return [];
  const end = scope.text.length;
  const start = end - cell[1]!.length;
  const part = scope.hitsFrom(start).some((h) => h.kind === 'Industry') || scope.industryEndingAt(end) !== undefined;
  return part && acceptable(scope, { start, end }) ? [candidate(scope, { start, end }, 'industry-cell', WEIGHT.anchored)] : [];
}

/** Names that are an industry wherever they stand: with a tail, or long enough to be no everyday word. */
function known(scope: Scope): Candidate[] {
  return scope.hits.flatMap((hit) =>
    hit.kind === 'Industry' && standsAlone(scope, hit) ? [candidate(scope, hit, 'industry-gazetteer', WEIGHT.gazetteer, hit.ids)] : [],
  );
}

/** 茶|产业, 竹产业: one character and its tail, where a word begins. */
function isWhole(scope: Scope, { start, end }: GazetteerHit): boolean {
  return /^.(产业|产业链)$/u.test(scope.text.slice(start, end)) && opensWord(scope, start);
}

/** 把|茶产业, 去年|竹产业, 南县|虾产业: nothing that a noun could go on from stands before it. */
function opensWord(scope: Scope, start: number): boolean {
  if (scope.wordAt(start)!.start !== start) return false;
  if (!/[\u3400-\u9fff]/u.test(scope.text[start - 1] ?? '') || scope.placeEndingAt(start)) return true;
  const { text, tag } = scope.wordAt(start - 1)!;
  return /^([pvtdcrf]|u[a-z]*)$/.test(tag) || /^[全该本我][省市县区镇乡村]$/u.test(text);
}

/** 笋|产业, 虾|产业链: one character that names goods, and its tail. */
function ofOneLetter(scope: Scope, at: number, end: number): Candidate[] {
  if (at === 0 || !scope.knowledge.lexicon.roles['industry-letter'].has(scope.text[at - 1]!) || !opensWord(scope, at - 1)) return [];
  return [candidate(scope, { start: at - 1, end }, 'industry-tail', WEIGHT.grammar)];
}

/** 手机, AI, 健康 alone are things and words, not industries. */
const SHORTEST_ALONE = 3;
/** So many are no everyday word before a word for those who make it. */
const LONG_ALONE = 4;
const MAKERS = /^(企业|项目|产值|产能)/u;
const TRADE = /^(?=.{4,}).*业$/u;
/** 新能源汽车、工业机器人|产量分别增长: what is made, not who makes it. */
const GOODS =
  /^的?(?:出口|销售|生产|研发|安装|操作)(?:情况|车间|线|产品|企业|流程)|^(?:[、和及][^，。；、]{2,10}){0,4}(?:等)?(?:产品)?(?:产量|销量|出口量|保有量|出货量)/u;
/** What may follow a bare name of an industry. */
const FOLLOWED = /^(企业|相关|、|是|为|及|和|等|与|以及)/;

function standsAlone(scope: Scope, hit: GazetteerHit): boolean {
  const form = scope.text.slice(hit.start, hit.end);
  const after = scope.text.slice(hit.end, hit.end + 2);
  // 啤|酒产业链
  const word = scope.wordAt(hit.start)!;
  if (word.start < hit.start && /^n$/.test(word.tag)) return false;
  // 现代农业|园区, 蔬菜冷链|中心: a word of another name.
  if (/^(?:园区|中心|物流|车|仓|设施|库)/u.test(after)) return false;
  if (/(产业链|产业|链|行业|领域)$/.test(form))
    return !/^(化|园|集群|基地)/.test(after) && (itemBefore(scope, hit.end - 2) !== undefined || isWhole(scope, hit));
  if (GOODS.test(scope.text.slice(hit.end, hit.end + 24))) return false;
  // 汽车制造业|增长16.9%: the word for the trade as a whole.
  if (TRADE.test(form) && !scope.knowledge.lexicon.notIndustries.has(form) && !/^(集群|强|企业|园|发展)/.test(after)) return true;
  const bare = hit.ids.every((id) => /bare no/.test(scope.knowledge.gazetteer.entry(id)?.source ?? ''));
  // 日用陶瓷|企业, 化工新材料|项目: who makes it.
  if (form.length >= LONG_ALONE && MAKERS.test(after)) return true;
  if (bare || form.length < SHORTEST_ALONE || USED_IN.test(clauseBefore(scope.text, hit.start))) return false;
  if (/(经济|农业)$/.test(form)) return hit.end - hit.start > 2;
  const listed = /[、，]/.test(scope.text[hit.start - 1] ?? '') && /[、，]/.test(after[0] ?? '');
  return listed || FOLLOWED.test(after);
}
