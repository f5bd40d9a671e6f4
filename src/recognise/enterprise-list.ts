/** Firms of a list: 由|云杉数智、粤建工|组成的联合体; 先后到|雅澜科技、龙森源、保益光电|等企业, by the words of trade that its items end in. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { isUnknown, LONGEST_ITEM } from './enterprise-trade.js';
import { isHardEdge } from './lexicon.js';
import { isOfIndustries } from './of-industries.js';
import { BREAKS, type Scope } from './scope.js';

/** Characters of an item of a list of firms. */
const SHORTEST_ITEM = 3;

/** 由|云杉数智、粤建工、北辰设计|组成的联合体; |韶关浈阳铸造、乳源金草药业|两家本地企业: what closes a list of firms. */
const FIRMS =
  /((?:[\u3400-\u9fff]{2,10}、)+[\u3400-\u9fff]{2,10}?)(?=组成的?联合体|等\d*[多余]?家?[\u3400-\u9fff]{0,8}(?:企业|投资机构|金融机构|酒企|药企|车企)|等\d+[多余]?(?:家公司|户)|[两三四五六七八九十]家[\u3400-\u9fff]{0,4}(?:企业|公司|车企|药企|工?厂))/gu;

/** What is said of firms before their list. */
const OPENING = /^.*(拥有|集聚|聚集|汇聚|引进|引育|培育|吸引|涌现|包括|涵盖|囊括|诞生|孵化|走出|形成|发挥|依托|借助)(了|出|好)?/u;

/** Items of such lists that are no ordinary words; beside a known firm they may be. */
export function recogniseListedFirms(scope: Scope): Candidate[] {
  const { edges, generic } = scope.knowledge.lexicon;
  const { gazetteer } = scope.knowledge;
  if (!/企业|机构|[酒药车]企|家公司|\d户|联合体|[两三四五六七八九十]家/.test(scope.text)) return [];
  return matchesOf(FIRMS, scope.text).flatMap((match) => {
    const items = [...match[1]!.matchAll(/[^、]+/gu)];
    // 中伟新材料、深蓝汽车、|宁德时代: beside a known firm a brand may be of ordinary words.
    const sure = items.filter((item) => itemAt(scope, match.index + item.index, match.index + item.index + item[0].length).firm === 'sure');
    const among = sure.length >= SURE || items.some((item) => gazetteer.named(item[0]).some((entry) => entry.kind === 'Enterprise'));
    return items.flatMap((item, nth): Candidate[] => {
      const from = match.index + item.index;
      const end = from + item[0].length;
      const words = scope.wordsIn(from, end);
      // 由|云杉数智: what stands before the first item.
      const lead = words.findLastIndex((w) => isHardEdge(edges.get(w.text)));
      let start = lead < 0 ? from : words[lead]!.end;
      // 集群拥有|久立特材、
      const opening = nth === 0 ? OPENING.exec(scope.text.slice(start, end))?.[0] : undefined;
      if (opening && end - start - opening.length >= SHORTEST_ITEM) start += opening.length;
      // 德阳市|给|东汽: what is given to whom.
      const given = /[给把向由对为让以]/u.exec(scope.text.slice(start, end));
      if (given && given.index > 0) start += given.index + 1;
      // 深入|园区|英腾电动车
      if (nth === 0) start += /^(?:园区|开发区|高新区|经开区|工业园)(?=.{3})/u.exec(scope.text.slice(start, end))?.[0].length ?? 0;
      // 由东澳|港建: jieba takes the particle into the name.
      if (edges.get(scope.text[start]!) === 'function') start++;
      const name = scope.text.slice(start, end);
      const placed = scope.hitsFrom(start).some((hit) => hit.kind === 'Place' && hit.end < end - 1);
      const made = words.some((w) => w.start >= start && (w.tag === 'x' || w.text.length === 1));
      if (
        name.length < SHORTEST_ITEM ||
        name.length > 10 ||
        !(made || among) ||
        generic.has(name) ||
        gazetteer.named(name).length > 0 ||
        words.some((w) => w.start >= start && /^(r|m|u)/.test(w.tag))
      )
        return [];
      return [
        {
          kind: 'Enterprise',
          start,
          end,
          name,
          ids: [],
          rule: 'enterprise-listed',
          weight: among || placed ? WEIGHT.grammar : WEIGHT.weak,
        },
      ];
    });
  });
}

/** Letters of a brand before its trade: 雅澜, 赫尔拜. */
const BRAND = /^[\u3400-\u9fff]{2,4}$/u;
/** An item without a word of trade: 龙森源. */
const COINED = /^[\u3400-\u9fff]{3,5}$/u;
/** Behind the last item: 等7个重大产业项目, 、, a mark. */
const CLOSES = /^(?:等|和|与|及|以及|[两三四五六七八九十\d]+[余多]?家|(?=[，。；：！？\s])|$)/u;
/** 深入园区|英马电动车, 考察了|: what the first item stands behind. */
const ZONE = /^.*(?:园区|开发区|高新区|经开区|工业园|产业园|集中区|[市县区镇乡](?:的)?|[了过是为到有]|分别|其中|包括)/u;
/** Firms that are beyond doubt from which on the other items of a list may be of ordinary words. */
const SURE = 2;

interface Item {
  readonly start: number;
  readonly end: number;
  /** A brand and its trade: sure, where no ordinary word is in the brand and the trade is a thing (精工, 化工; not 数据). */
  readonly firm: 'sure' | 'likely' | 'known' | undefined;
}

/** 雅澜科技、龙森源、保益光电: where two items are firms beyond doubt, all that have a brand and a trade are, and coined words among them. */
export function firmsOfTrades(scope: Scope): Candidate[] {
  if (scope.survey.trades.length < SURE || !scope.text.includes('、')) return [];
  return lists(scope).flatMap((items) => {
    const sure = items.filter(({ firm }) => firm === 'sure' || firm === 'known').length;
    const firms = items.filter(({ firm }) => firm !== undefined).length;
    const coined = items.filter(({ start, end, firm }) => firm === undefined && isCoined(scope, start, end));
    if (isOfIndustries(scope.text, items.at(-1)!.end)) return [];
    if (firms < SURE || sure === 0 || (sure < SURE && firms <= SURE) || (firms + coined.length) * 2 < items.length) return [];
    return items.flatMap((item): Candidate[] => {
      const { start, end, firm } = item;
      if (firm === 'known' || (firm === undefined && !(sure >= SURE && coined.includes(item)))) return [];
      const name = scope.text.slice(start, end);
      return [{ kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-list-trade', weight: WEIGHT.grammar }];
    });
  });
}

/** The lists of a paragraph that hold two words of trade or more, each cut at 、. */
function lists(scope: Scope): Item[][] {
  const { text } = scope;
  const found: Item[][] = [];
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && (BREAKS[text.charCodeAt(to)] !== 1 || text[to] === '、')) to++;
    if (text.indexOf('、', from) < to && text.indexOf('、', from) >= 0) found.push(itemsOf(scope, from, to));
    from = to + 1;
  }
  return found;
}

function itemsOf(scope: Scope, from: number, to: number): Item[] {
  const { text } = scope;
  const items: Item[] = [];
  for (let start = from; start < to; ) {
    const comma = text.indexOf('、', start);
    const last = comma < 0 || comma >= to;
    const own = items.length === 0 && start === from ? firstStart(scope, start, last ? to : comma) : start;
    const end = last ? lastEnd(scope, own, to) : comma;
    if (end > own) items.push(itemAt(scope, own, end));
    start = last ? to : comma + 1;
  }
  return items;
}

/** 先后引进了|上凌电梯: the first item begins behind the last word that is no part of a name. */
function firstStart(scope: Scope, from: number, to: number): number {
  const { edges } = scope.knowledge.lexicon;
  const lead = scope.words.findLast((w) => w.start >= from && w.end < to && isHardEdge(edges.get(w.text)) && to - w.end >= SHORTEST_ITEM);
  const start = lead ? lead.end : from;
  const zone = ZONE.exec(scope.text.slice(start, to - SHORTEST_ITEM))?.[0].length ?? 0;
  return start + zone;
}

/** Where the last item ends: with its trade, or before what closes the list. */
function lastEnd(scope: Scope, from: number, to: number): number {
  const trade = scope.survey.trades.filter(
    (hit) => hit.start > from && hit.end <= Math.min(to, from + LONGEST_ITEM) && CLOSES.test(scope.text.slice(hit.end, hit.end + 8)),
  );
  if (trade.length > 0) return Math.max(...trade.map((hit) => hit.end));
  const etc = scope.text.indexOf('等', from);
  return etc >= 0 && etc < to ? etc : to;
}

export function itemAt(scope: Scope, start: number, end: number): Item {
  const { gazetteer } = scope.knowledge;
  const name = scope.text.slice(start, end);
  const known = gazetteer.named(name);
  if (known.length > 0) return { start, end, firm: known.some((entry) => entry.kind === 'Enterprise') ? 'known' : undefined };
  if (/(?:有限公司|集团|公司)$/u.test(name)) return { start, end, firm: 'known' };
  const trade = scope.survey.trades.filter((hit) => hit.end === end && hit.start > start).sort((a, b) => a.start - b.start)[0];
  const place = trade && scope.hitsFrom(start).find((hit) => hit.kind === 'Place' && hit.end < trade.start);
  const brand = trade && scope.text.slice(place?.end ?? start, trade.start);
  if (!brand || !BRAND.test(brand) || !isBrand(scope, brand)) return { start, end, firm: undefined };
  const abstract = scope.knowledge.lexicon.roles['abstract-trade'].has(scope.text.slice(trade.start, end));
  return { start, end, firm: !abstract && isUnknown(scope, brand, place !== undefined) ? 'sure' : 'likely' };
}

/** 牧童, 百利: no modifier of trades (精细化工, 智能家电) and no trade itself (汽车电子). */
export function isBrand(scope: Scope, brand: string): boolean {
  const { gazetteer, lexicon, segmenter } = scope.knowledge;
  const { generic, edges, roles, trades } = lexicon;
  const plain = (word: string) =>
    generic.has(word) ||
    roles.field.has(word) ||
    roles.trade.has(word) ||
    roles.action.has(word) ||
    roles['industry-modifier'].has(word) ||
    trades.get(word) !== undefined ||
    edges.get(word) === 'function' ||
    gazetteer.named(word).some((entry) => entry.kind === 'Industry' || entry.kind === 'Product');
  return !plain(brand) && !segmenter.words(brand).some((w) => plain(w.text) || /^(?:r|m|u|p|c)/.test(w.tag));
}

/** 龙森源: letters that make no word. */
function isCoined(scope: Scope, start: number, end: number): boolean {
  if (!COINED.test(scope.text.slice(start, end))) return false;
  const { edges, generic } = scope.knowledge.lexicon;
  const words = scope.words.filter((w) => w.start < end && w.end > start);
  return words.every(
    (w) => w.start >= start && w.end <= end && !edges.has(w.text) && !generic.has(w.text) && (w.text.length === 1 || /^(x|nr)/.test(w.tag)),
  );
}
