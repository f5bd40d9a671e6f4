/** Industries and industrial chains: by their tail, in lists under one tail, in sentences that say what leads. */
import type { GazetteerHit } from '../gazetteer/gazetteer.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { isHan } from './person-name.js';
import type { Scope } from './scope.js';

/** 等|四大|主导|产业, 领域, 行业, 产业链: what closes a list of industries or names one. */
const TAIL =
  /(等)?((?:[一二两三四五六七八九十多几\d]+(?:大|个|条|项|类))?(?:万亿级|千亿级|百亿级|千亿|百亿|万亿|重点|主导|支柱|特色|优势|首位|传统|战略性|新兴|先导|核心|主要|关键|现代|绿色|未来|特色优势|协同|先进|高端)*)(产业链条|产业链|产业集群|产业|行业|领域|工业(?!园|企业|城|和|化|用地|增加值|项目|遗产|互联|设计|区|产值|数据|投资|倍增|设备|机器人|经济|级)|赛道)(?!化|园|集聚|基地|工人|带|结构|体系|政策|发展|转型|升级|引导|基金|数字|布局|格局|生态|工程|用地|协会|联盟|振兴|大会|技术|项目|对接|招商|大脑|投资|优势|规模|变革|革命|路径|梯队|研究)/gu;
/** What may stand as an item of such a list. */
const ITEM = /^[\u3400-\u9fffA-Za-z0-9＋+]{2,12}$/u;
interface Item {
  readonly start: number;
  readonly end: number;
}

export function recogniseIndustries(scope: Scope): Candidate[] {
  const found: Candidate[] = [];
  for (const match of scope.text.matchAll(TAIL)) found.push(...byTail(scope, match));
  for (const match of scope.text.matchAll(LEADING)) found.push(...byLead(scope, match));
  found.push(...known(scope));
  return found;
}

function candidate(scope: Scope, { start, end }: Item, rule: string, weight: number): Candidate {
  const name = scope.text.slice(start, end);
  const ids = industryIds(scope, name);
  return { kind: 'Industry', start, end, name, ids, rule, weight: ids.length > 0 ? Math.max(weight, WEIGHT.anchored) : weight };
}

function industryIds(scope: Scope, name: string): string[] {
  return scope.knowledge.gazetteer.named(name).flatMap((entry) => (entry.kind === 'Industry' ? [entry.id] : []));
}

/** 以陶瓷、航空为首位产业，以…; 做强|锂电新能源、装备制造|两大主导产业; 轻纺服装|产业 */
function byTail(scope: Scope, match: RegExpMatchArray): Candidate[] {
  const [whole, etc, count, tail] = match as unknown as [string, string | undefined, string, string];
  const at = match.index!;
  const before = scope.text.slice(0, at);
  // 以X为首位产业
  if (/为$/.test(before) && !etc) {
    const items = listBefore(scope, at - 1);
    const opened = items.length > 0 && /以$/.test(scope.text.slice(0, items[0]!.start));
    return opened ? items.map((item) => candidate(scope, item, 'industry-as-leading', WEIGHT.anchored)) : [];
  }
  const items = listBefore(scope, at);
  if (items.length === 0) return [];
  const last = items.at(-1)!;
  const listed =
    items.length > 1 &&
    (etc !== undefined || count !== '' || items.filter((i) => industryIds(scope, scope.text.slice(i.start, i.end)).length > 0).length > 0);
  const direct = etc === undefined && count === '' && tail !== '产业集群' && tail !== '赛道';
  const results: Candidate[] = [];
  if (direct && acceptable(scope, last))
    results.push(candidate(scope, { start: last.start, end: at + whole.length }, 'industry-tail', WEIGHT.grammar));
  if (listed && tail !== '产业集群') {
    for (const item of direct ? items.slice(0, -1) : items)
      if (acceptable(scope, item)) results.push(candidate(scope, item, 'industry-list', WEIGHT.grammar));
  } else if (!direct && items.length === 1 && industryIds(scope, scope.text.slice(last.start, last.end)).length > 0) {
    results.push(candidate(scope, last, 'industry-list', WEIGHT.grammar));
  }
  return results;
}

/** Items joined by 、 or 和 that end at an offset, left to right. */
function listBefore(scope: Scope, end: number): Item[] {
  const items: Item[] = [];
  let to = end;
  for (let guard = 0; guard < 12; guard++) {
    const from = itemStart(scope, to);
    if (from === undefined) break;
    items.unshift({ start: from, end: to });
    const joint = scope.text[from - 1];
    if (joint === '、' || ((joint === '和' || joint === '及') && guard === 0 && isHan(scope.text[from - 2] ?? ''))) to = from - 1;
    else break;
  }
  return items;
}

/** Left edge of the item that ends here: a break, an edge word, a place. */
function itemStart(scope: Scope, end: number): number | undefined {
  const { edges, generic } = scope.knowledge.lexicon;
  const known = longestKnown(scope, end);
  let at = end;
  while (at > 0 && end - at < 13) {
    const char = scope.text[at - 1]!;
    if (!/[\u3400-\u9fffA-Za-z0-9]/u.test(char)) break;
    if (scope.placeEndingAt(at) && at < end) break;
    const word = scope.wordAt(at - 1)!;
    const part = scope.text.slice(word.start, at);
    const edge = edges.get(part);
    const inside = known !== undefined && word.start >= known;
    if (!inside && edge !== undefined && edge !== 'soft' && !TRADE_WORDS.test(part) && !JOINTS.test(part)) break;
    if (!inside && JOINTS.test(part) && !jointInside(scope, word.start, at)) break;
    if (!inside && (/^(m|mq|q)$/.test(word.tag) || /^\d/.test(part))) break;
    // 催生|新产业, 引领|锂电新能源产业, 一直跑|工业: what is done to an industry is no part of its name.
    if (!inside && at < end && /^(v|p|d|u[a-z]*)$/.test(word.tag) && !TRADE_WORDS.test(part)) break;
    at = word.start;
  }
  // 当地|特色, 全省|重点: modifiers at the edge are no part of it.
  while (at < end) {
    const word = scope.wordAt(at)!;
    if (word.start === at && word.end < end && EDGE_MODIFIERS.test(word.text)) at = word.end;
    else break;
  }
  if (known !== undefined && known < at) at = known;
  const text = scope.text.slice(at, end);
  return ITEM.test(text) && !generic.has(text) ? at : undefined;
}

const TRADE_WORDS = /^(制造|加工|服务|创新|销售|生产|研发|应用|医疗|健康|养老|管理|回收|利用|开发|治理|维修|改造|储存|运营|培训|教育)$/;
const JOINTS = /^(及|与)$/;
const EDGE_MODIFIERS =
  /^(特色|优势|重点|主导|支柱|相关|当地|全省|全市|全县|传统|新兴|推动|一批|这一|各|大|强|新|高|我省|我市|以|等|个|家|条)$/;

/** 汽车制造与服务: both sides are words of trade; 项目与产业 is two things. */
function jointInside(scope: Scope, start: number, end: number): boolean {
  const left = scope.wordAt(start - 1);
  const right = scope.wordAt(end);
  return Boolean(
    left &&
      right &&
      left.text.length >= 2 &&
      right.text.length >= 2 &&
      !scope.knowledge.lexicon.generic.has(left.text) &&
      /^[nvxjlab]/.test(left.tag),
  );
}

/** Start of the longest industry that the gazetteer knows and that ends here. */
function longestKnown(scope: Scope, end: number): number | undefined {
  return scope.hits.find((h) => h.kind === 'Industry' && h.end === end)?.start;
}

function acceptable(scope: Scope, { start, end }: Item): boolean {
  const name = scope.text.slice(start, end);
  const { generic } = scope.knowledge.lexicon;
  if (generic.has(name) || NO_STEM.test(name)) return false;
  const words = scope.words.filter((w) => w.start >= start && w.end <= end);
  return words.length === 0 || words.some((w) => !generic.has(w.text) && !EDGE_MODIFIERS.test(w.text));
}

/** What stands before 产业 without being a trade. */
const NO_STEM =
  /^(多|一个|这个|全|大|新|老|该|本|个|条|项|家|年|月|日|文化|国家|地方|首位|主导|支柱|特色|优势|未来|新兴|传统|战略性新兴|数字|实体|县域|城市|区域|乡村|乡村特色|扶贫|富民|致富|农业特色|专业|公共|基层|各|重要|重点|关键|不同|相关|其他|多个|有关|具体|上述|热点|前沿|赛道|研究|工作|科技|创新|安全|生产|消费|民生|服务|社会|思想|信息|经济|市场|金融)$/;

/** “1”是高端装备制造，“3”是新材料、新能源汽车、绿色食品; 首位产业是X; 形成以X为主导的 */
const LEADING =
  /(?:“[\dNXn+]{1,3}”(?:是|即|指|为|代表)(?:指)?|(?:首位|主导|支柱|重点|特色|优势)产业(?:是|为|有|包括|——|：)|12条[^，。]{0,8}(?:产业链)?，?(?:分别是|包括)|产业链?分别是|形成(?:了)?以|(?:聚焦|瞄准|做强|做大|做优|培育|壮大|布局|发展|抢抓|深耕|主攻|前瞻布局|加快发展|大力发展|重点发展))([^，。；！？：“”]{2,60})/gu;

/** Lists after such words count where the gazetteer knows at least one of the items. */
function byLead(scope: Scope, match: RegExpMatchArray): Candidate[] {
  const list = match[1]!;
  const from = match.index! + match[0].length - list.length;
  const marked = /^“/.test(match[0]);
  const items: Item[] = [];
  for (const part of list.matchAll(/[^、和]+/gu)) {
    const start = from + part.index;
    const text = part[0].replace(/(等|为(主导|重点|首位|核心|支柱).*|企业|项目|产品)$/u, '');
    if (text.length >= 2) items.push({ start, end: start + text.length });
  }
  const known = items.filter((i) => industryIds(scope, scope.text.slice(i.start, i.end)).length > 0);
  if (known.length === 0 && !marked) return [];
  return (
    marked
      ? items.filter(
          (i) =>
            acceptable(scope, i) &&
            ITEM.test(scope.text.slice(i.start, i.end)) &&
            !/未来产业|若干|特色产业|新兴产业/.test(scope.text.slice(i.start, i.end)),
        )
      : known
  ).map((item) => candidate(scope, item, 'industry-lead', WEIGHT.grammar));
}

/** Names that are an industry wherever they stand: with a tail, or long enough to be no everyday word. */
function known(scope: Scope): Candidate[] {
  return scope.hits.flatMap((hit) =>
    hit.kind === 'Industry' && standsAlone(scope, hit) ? [candidate(scope, hit, 'industry-gazetteer', WEIGHT.gazetteer)] : [],
  );
}

function standsAlone(scope: Scope, hit: GazetteerHit): boolean {
  const form = scope.text.slice(hit.start, hit.end);
  if (/(产业链|产业|链|行业|领域)$/.test(form)) return !/^(化|园|集群|基地)/.test(scope.text.slice(hit.end));
  const bare = hit.ids.every((id) => /bare no/.test(scope.knowledge.gazetteer.entry(id)?.source ?? ''));
  if (bare) return false;
  if (/(经济|农业)$/.test(form)) return true;
  const next = scope.text.slice(hit.end, hit.end + 2);
  const listed = /[、，]/.test(scope.text[hit.start - 1] ?? '') && /[、，]/.test(next[0] ?? '');
  return listed || /^(企业|、|是|为|及|和|等)/.test(next);
}
