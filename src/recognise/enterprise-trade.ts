/** Firms without a legal form: 湖南|湘叶|茶业, 浏阳|净火|化工; without a place only where a firm's deed or post follows: 骐泽车桥|总裁. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { isHardEdge } from './lexicon.js';
import { isOfIndustries } from './of-industries.js';
import type { Scope } from './scope.js';

/** Characters between the place, or the break, and the word of trade. */
const BRAND_LONGEST = 5;
const BRAND_SHORTEST = 2;
/** Characters of an item of a list of firms. */
export const LONGEST_ITEM = 8;
/** The name goes on, or is no firm's: 茶业有限公司, 化工产业. */
const GOES_ON =
  /^(有限|股份|集团|公司|控股|产业|行业|企业|园|基地|项目|学院|大学|协会|工程|设备|产品|技术|中心|专业|大会|博览|小镇|强|之|集群|领域|市场|示范|龙头|试点|标杆|先进|优势|先行)/;
/** 铜基|新材料, 硅基, 铅酸|电池: what a material is made of. */
const MATERIAL = /[基系类酸]$|离子$|铁锂$|镍氢$/;
/** What firms do, and who speaks for them. */
const DEED =
  /^(等“|新?总部|拿下|增资|竞得|等[\u3400-\u9fff]{0,6}(?:企业|公司|品牌|厂商)|年产|一期|二期|建成|在|供应|投资|中标|牵头|研发|自主研发|生产|入选|获评|签约|上市|投产|完成|宣布|推出|负责人|相关负责人|展出|等企业|等公司|的(生产)?车间|员工|工人|车间|厂房|厂区|展厅|产线|生产线|是[^，。；]{0,14}(?:龙头|企业|厂商|供应商|制造商|上市公司))/;

/** 益成智能|增资1.6亿元: what only a firm does. */
const ACTS = /^(?:增资|拿下|竞得|中标|拟投资|投资[\d约超近]|上市)/u;

/** 校办企业|赣农生物, 在…园区的|英发德睿太阳能: what a firm is, or where, before its name. */
const CALLED = /(?:企业|厂商|厂家|客户|龙头|巨头|独角兽|冠军|供应商|上市公司|(?:园区|园|新区|开发区|高新区|经开区|[镇乡]|街道)的)$/u;

/** 来到|东民机械|，, 在|沃川精工|车间: who comes to it, and what is looked at there. */
const VISITED =
  /(?:来到|走进|走访|考察|参观|察看|查看|前往|抵达|深入|视察|先后到|分别到|实地到|地到|在|位于[^，。；]{2,16}的|落户[^，。；]{2,16}的)了?$/u;
const LOOKED_AT =
  /^(?:[，、和与及等]|的?(?:智能|数字化?|生产|加工|总装|注塑|无尘)?(?:车间|厂房|厂区|展厅|生产线|产线|实验室|项目现场)|(?:实地)?(?:考察|调研|参观)时?)/u;

/** 瓯弦合金|、乐清市青芒传感技术有限公司: in one list with a firm. */
const BESIDE_FIRM = /^[、与和][^，。；、]{4,24}?(公司|集团)/u;

/** @param pageText the page's paragraphs, in which a name that comes twice is one. */
export function recogniseTrades(scope: Scope, pageText: string): Candidate[] {
  const hits = scope.survey.trades;
  const ends = new Map<number, number>();
  for (const { start, end } of hits) if (!ends.has(end)) ends.set(end, start);
  return [...ends].flatMap(([end, start]): Candidate[] => {
    if (GOES_ON.test(scope.text.slice(end, end + 3)) || hits.some((h) => h.start <= start && h.end > end) || !endsName(scope, end))
      return [];
    // 襄阳鲁昂|投资10亿元: a verb.
    if (/^[约超近逾]?\d/u.test(scope.text.slice(end)) && scope.text.slice(start, end) === '投资') return [];
    const brand = brandBefore(scope, start);
    if (!brand) return [];
    const text = scope.text.slice(brand.start, end);
    if (scope.knowledge.gazetteer.named(text).length > 0) return [];
    if (!brand.place && isOfIndustries(scope.text, end)) return [];
    const post = scope.knowledge.lexicon.posts.at(scope.text, end).some(({ values }) => values.some((p) => p.slot === 'head'));
    const borne =
      post ||
      DEED.test(scope.text.slice(end, end + 6)) ||
      (!brand.place && isVisited(scope, brand.start, end)) ||
      BESIDE_FIRM.test(scope.text.slice(end, end + 28)) ||
      besideKnown(scope, brand.start, end) ||
      besideTrade(scope, brand.start, end, ends) ||
      (!brand.place && CALLED.test(scope.text.slice(Math.max(0, brand.start - 6), brand.start)));
    const abstract = scope.knowledge.lexicon.roles['abstract-trade'].has(scope.text.slice(start, end));
    // 浏阳河|数谷建设: what is done at a place.
    if (brand.place && !borne && text.endsWith('建设')) return [];
    if (
      !brand.place &&
      (abstract ? !ACTS.test(scope.text.slice(end, end + 4)) : !borne) &&
      (abstract || pageText.indexOf(text) === pageText.lastIndexOf(text))
    )
      return [];
    const weight = brand.place ? WEIGHT.grammar : WEIGHT.weak;
    return [
      {
        kind: 'Enterprise',
        start: brand.start,
        end,
        name: text,
        ids: [],
        rule: brand.place ? 'enterprise-trade-place' : 'enterprise-trade',
        weight,
      },
    ];
  });
}

function isVisited({ text }: Scope, start: number, end: number): boolean {
  return LOOKED_AT.test(text.slice(end, end + 10)) && VISITED.test(text.slice(Math.max(0, start - 24), start));
}

/** 襄阳|鲁昂|投资10亿元, 江西|国宣|一期厂房, 湖南|山禾华宇|自主研制的: what a firm does by which it is known without a word of trade. */
const SPENDS =
  /[一二三四]期(?:厂房|项目|工程|生产线)|(?:自主)?研[制发](?:生产)?的|(?:拟|计划|再|将|又|累计|增资)?(?:投资|投入|斥资|出资)(?:约|超|近|逾)?[\d.]+[余多]?[亿万](?:美|欧|港)?元/gu;

export function recogniseInvestors(scope: Scope): Candidate[] {
  return matchesOf(SPENDS, scope.text).flatMap(({ index: end }): Candidate[] => {
    for (let length = BRAND_SHORTEST; length <= BRAND_LONGEST - 1 && length <= end; length++) {
      const brand = scope.text.slice(end - length, end);
      const place = scope.placeEndingAt(end - length);
      if (!place || !/^[\u3400-\u9fff]+$/u.test(brand)) continue;
      if (UNIT.test(scope.text[place.end - 1]!) || !isCoined(scope, brand)) return [];
      const name = scope.text.slice(place.start, end);
      return [{ kind: 'Enterprise', start: place.start, end, name, ids: [], rule: 'enterprise-investor', weight: WEIGHT.grammar }];
    }
    return [];
  });
}

/** 江西省, 南昌市: who stands behind a unit may be its people. */
const UNIT = /[省市县区州旗镇乡村]/u;
const COUNTY = /[县区旗镇乡村]/u;

/** Letters that are no word and no edge. */
function isCoined({ knowledge: { lexicon, segmenter } }: Scope, brand: string): boolean {
  const words = segmenter.words(brand);
  return (
    !lexicon.generic.has(brand) &&
    words.every(
      (w) => !lexicon.edges.has(w.text) && !lexicon.generic.has(w.text) && /^(?:x|n[^s]?$|g)/.test(w.text.length === 1 ? 'x' : w.tag),
    ) &&
    words.some((w) => w.text.length === 1 || /^(x|nr|nz)/.test(w.tag))
  );
}

/** 威赛光电、|鑫冠电子: in a list with another brand and its trade; abstract trades (数据、信息) are no sign. */
function besideTrade(scope: Scope, start: number, end: number, ends: ReadonlyMap<number, number>): boolean {
  const named = (from: number, to: number) =>
    to > from && !scope.knowledge.lexicon.roles['abstract-trade'].has(scope.text.slice(from, to)) && endsName(scope, to);
  const before = scope.text[start - 1] === '、' ? ends.get(start - 1) : undefined;
  if (before !== undefined && named(before, start - 1) && brandBefore(scope, before)) return true;
  if (scope.text[end] !== '、') return false;
  for (const [to, from] of ends)
    if (from > end && to <= end + 1 + LONGEST_ITEM && named(from, to) && brandBefore(scope, from)?.start === end + 1) return true;
  return false;
}

/** 毅力智造、|沃格光电: in one list with a firm that is known. */
function besideKnown(scope: Scope, start: number, end: number): boolean {
  const after = scope.text[end] === '、' && scope.hitsFrom(end + 1).some((h) => h.kind === 'Enterprise');
  return after || (scope.text[start - 1] === '、' && scope.nameEndingAt(start - 1)?.kind === 'Enterprise');
}

/** A brand, from a place or a break to the word of trade: jieba's words run over its edges (湖|南湘|叶 茶业), so lengths are tried. */
function brandBefore(scope: Scope, end: number): { start: number; place: boolean } | undefined {
  // 株洲|高新区|投资: what is done in a zone.
  if (scope.nameEndingAt(end)?.kind === 'Park' || /(开发|高新|经开|园)区$/u.test(scope.text.slice(0, end))) return undefined;
  for (let length = BRAND_SHORTEST; length <= BRAND_LONGEST && length <= end; length++) {
    const start = end - length;
    const brand = scope.text.slice(start, end);
    if (!/^[\u3400-\u9fff]+$/u.test(brand)) return undefined;
    const place = scope.placeEndingAt(start);
    // 萍乡市砾垚机电, 万安县|百音声学: of places below a city a short form seldom holds the unit.
    if (place)
      return isUnknown(scope, brand, true) ? { start: COUNTY.test(scope.text[start - 1]!) ? start : place.start, place: true } : undefined;
    const called = CALLED.test(scope.text.slice(Math.max(0, start - 6), start));
    const opens =
      called ||
      start === 0 ||
      !/[\u3400-\u9fff]/u.test(scope.text[start - 1]!) ||
      (scope.wordAt(start)!.start === start && isEdgeBefore(scope, start));
    if (opens && (length <= 3 || called)) return isUnknown(scope, brand, false) ? { start, place: false } : undefined;
  }
  return undefined;
}

function isEdgeBefore(scope: Scope, start: number): boolean {
  const edge = scope.knowledge.lexicon.edges.get(scope.wordAt(start - 1)!.text);
  return isHardEdge(edge);
}

/** Whether no ordinary word is in it: 湘叶, 净火, 古雷鸥栖; 轨道交通 and 花炮 are things. */
/** Verbs that are hardly brands. */
const EVERYDAY =
  /^(开启|休闲|推广|开展|发展|建设|推动|促进|加强|实现|完成|举办|提升|打造|保护|利用|运用|采用|引进|培育|做强|做大|振兴|繁荣)$/;

export function isUnknown(scope: Scope, brand: string, placed: boolean): boolean {
  const { edges } = scope.knowledge.lexicon;
  // 链主|江西织源新材料有限公司: a word that says what it is.
  if (MATERIAL.test(brand) || edges.get(brand) === 'function' || [...brand].some((char) => edges.get(char) === 'function')) return false;
  const words = scope.knowledge.segmenter.words(brand);
  // 湖南|云台踏歌|茶业: two words that say nothing of tea.
  if (
    placed &&
    words.length === 2 &&
    words.every((w) => w.text.length === 2 && /^(ns|v|nr|nz|x)/.test(w.tag) && !edges.has(w.text) && !EVERYDAY.test(w.text))
  )
    return true;
  const made = (tag: string, text: string) => text.length === 1 || tag === 'x' || tag.startsWith('nr');
  // 揭阳|潮涌|重工: behind a place a verb may be a brand.
  if (placed && words.length === 1 && /^(v|a|z)$/.test(words[0]!.tag)) return !edges.has(brand) && !EVERYDAY.test(brand);
  return words.every((w) => made(w.tag, w.text) || /^n[st]$/.test(w.tag)) && words.some((w) => made(w.tag, w.text));
}

/** Whether the word after is no noun that the name would go on with. */
function endsName(scope: Scope, end: number): boolean {
  const word = scope.wordAt(end - 1)!;
  if (word.end > end) return false;
  const next = scope.wordAt(end);
  if (!next || !/[\u3400-\u9fff]/u.test(next.text)) return true;
  return (
    DEED.test(scope.text.slice(end, end + 6)) ||
    /^(v|p|d|c|u|m|t|f|r|x)/.test(next.tag) ||
    scope.knowledge.lexicon.posts.at(scope.text, end).length > 0 ||
    scope.knowledge.lexicon.edges.has(next.text)
  );
}
