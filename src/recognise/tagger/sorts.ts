/** What may look like a name to the tagger and only says of what sort something is: 管委会, 该产业园, 6个|先进制造业集群. */
import type { Kind } from '../../../graph-schema/schema.js';
import type { Candidate } from '../candidate.js';
import { NO_TITLE } from '../honour-named.js';
import { isNoIndustry } from '../industry.js';
import { isHardEdge } from '../lexicon.js';
import { isOfIndustries } from '../of-industries.js';
import { isThing } from '../product-told.js';
import { isAnyProject } from '../project.js';
import type { Scope } from '../scope.js';
import type { SoughtKind } from './kinds.js';

/** 6个|, 两家|, 全市首个| */
const COUNTED = /[\d一二三四五六七八九十两几多余首](个|家|项|条|座|大|批)$/u;
/** 二期建设|8英寸产线: what is being done. */
const PHASE = /^[一二三四五六首]期(?:工程)?建设$/u;
/** 智能家居项目|建设现场, 公司二期|车间: where it is built, not what; 义新欧|班列, 磷石膏|利用率: what runs, what is counted, what pays. */
const SITE = /(?:现场|工地|车间|厂房|班列|专列|航班|率|基金)$/u;
/** 进军百强, 争创省级强县: what is aimed at. */
const AIM = /^(?:进军|跻身|迈进|迈入|冲刺|冲击|争创|争当|创建|打造)/u;
/** 四川省第四批小城市培育试点: a list that is added to again and again. */
const BATCH = /第[\d一二三四五六七八九十]+批/u;
/** 个人奖励|20万元: money, no prize. */
const MONEY = /奖[励补金]$/u;
/** 信息技术产品|生产企业, 国家级开发区|目标: a sort of firm, and what is aimed at. */
const SORT = /(?:生产|制造|加工|经营)企业$|(?:目标|要求|任务)$/u;
/** 铜仁市|工业经济: all of it. */
const ECONOMY = /(?:工业|县域|区域|国民|农业|农村|实体)经济$/u;
/** 智能|工厂, 二号|车间, 有限公司: a part of a firm, or any. */
const PLANT = /(?:工厂|车间|厂区|厂房|产线)$|^(?:有限|责任|股份|强村)*公司$|\+/u;

/** 新型锂电|赛道: what a firm works in, not the firm. */
const OF_TRADE = /^(?:赛道|领域|行业|产业(?!园|基地|集团|有限))/u;

/**
 * Whether the span only says of what sort something is.
 * @param mentions what rules found in the paragraph.
 */
export function namesAny(
  scope: Scope,
  kind: SoughtKind,
  { start, end }: { start: number; end: number },
  mentions: readonly Candidate[],
): boolean {
  const name = scope.text.slice(start, end);
  if (scope.knowledge.lexicon.generic.has(name) || '本该此各'.includes(name[0]!)) return true;
  // 链主企业|之一
  if (name.endsWith('之一') || scope.text.startsWith('之一', end)) return true;
  if (COUNTED.test(scope.text.slice(Math.max(0, start - 6), start))) return true;
  switch (kind) {
    case 'Project':
      return (
        isAnyProject(scope, start, end) ||
        PHASE.test(name) ||
        (COUNTER.test(name) && /[\d一二两三四五六七八九十几余多]$/u.test(scope.text.slice(0, start))) ||
        AMOUNT.test(name) ||
        SITE.test(name) ||
        MEASURED.test(name) ||
        isNamelessWork(scope, start, end, mentions) ||
        holdsEdge(scope, start, end) ||
        isReform(scope, start, name)
      );
    case 'Industry':
      // 乡村民宿|年接待游客
      return isNoIndustry(scope, start, end) || name.endsWith('年') || ECONOMY.test(name);
    case 'Honour':
      // 命名|平昌县茶叶园区|等7个: who is honoured.
      return (
        AIM.test(name) ||
        BATCH.test(name) ||
        MONEY.test(name) ||
        SORT.test(name) ||
        NO_TITLE.test(name) ||
        OF_SEVERAL.test(scope.text.slice(end, end + 8)) ||
        NICKNAME.test(scope.text.slice(end, end + 3))
      );
    case 'Product':
      return isOneWord(scope, start, end) || !isThing(scope, start, end);
    case 'Enterprise':
      return (
        PLANT.test(name) ||
        isAnyWorks(scope, start, name) ||
        DONE.test(name) ||
        isOfIndustries(scope.text, end) ||
        MEASURED.test(name) ||
        OF_TRADE.test(scope.text.slice(end, end + 4)) ||
        holdsEdge(scope, start, end) ||
        !isCoined(scope, start, end)
      );
    case 'Organization':
    case 'Park':
      return !opensWithName(mentions, start, end) || REGION.test(name) || !endsInHead(scope, kind, end);
  }
}

/** 装着|玻璃, 芷江鸭|系列, 公交|一体化: what is done, and what goods are like. */
const NO_FIRM = /^.着|(?:系列|一体化|赋能)$|^[\d.]+万?[套件台吨]|^台套/u;
/** 一家|老陶瓷厂, 二十来人的|小模具厂, 办起了|酶制剂厂: any works of a sort. */
const ANY_WORKS = /^[小老大新旧][\u3400-\u9fff]{2,4}[厂社]$/u;
const ONE_OF = /(?:[一这那几某]家(?:[^，。；、]{0,12}的)?|[办开建]起?了?)$/u;

const isAnyWorks = ({ text }: Scope, start: number, name: string): boolean =>
  NO_FIRM.test(name) ||
  (/(?:厂|公司|合作社)$/u.test(name) && (ANY_WORKS.test(name) || ONE_OF.test(text.slice(Math.max(0, start - 16), start))));

/** 素有“鄂北油城|”之称 */
const NICKNAME = /^”?之称/u;
/** …等7个, 蔬菜基地|3个 */
const OF_SEVERAL = /^等?[\d一二三四五六七八九十两多]+[余多]?[个家座条项]/u;
/** 世界一流|创新中心, 标准厂房|二期: of what rank, or any. */
const RANK = /^(?:标准|园区|世界|国际|全国|全球|国家|省级|市级|一流|高水平|高标准)/u;
/** 物流园 */
const SHORT = 3;
/** 打造|智能制造中心: what is aimed at, where it bears nobody's name. */
const AIMED_AT = /打造成?(?:为|一[批个座家])?$/u;
/** 株洲|生产线: of a place and of any sort. */
const WORK = /^(?:生产线|产线|生产基地|制造基地|基地|工厂|项目|工程)$/u;

/** What is built, and of no name of its own. */
function isNamelessWork(scope: Scope, start: number, end: number, mentions: readonly Candidate[]): boolean {
  if (OF_SEVERAL.test(scope.text.slice(end, end + 8))) return true;
  const place = mentions.find((name) => name.kind === 'Place' && name.start === start);
  if (place) return WORK.test(scope.text.slice(place.end, end));
  const word = scope.wordAt(start)!;
  const before = scope.text.slice(Math.max(0, start - 6), start);
  return (
    end - start <= SHORT || (word.start === start && word.end === end) || RANK.test(scope.text.slice(start, end)) || AIMED_AT.test(before)
  );
}

/** 数智化|赋能, 碧水蓝天|梦: what is done and dreamt of; 智能网箱|上: where. */
const DONE = /(?:[上内]|赋能|转型|升级|[天国]梦|(?:高端|智能|数智|数字|绿色|集群|链条)化)$/u;

/** 泰顺|县域中心: where, no body. */
const REGION = /^.{2,4}(?:县域|区域|全域)/u;

/** 智能化|改造, 老旧小区|改造: what many do, where no name of whose it is opens it. */
const REFORM = /(?:改造|转型|升级|整治|建设)$/u;
const isReform = (scope: Scope, start: number, name: string): boolean =>
  REFORM.test(name) && !/\d|期/u.test(name) && scope.hitsFrom(start).length === 0;

/** 兼|湘枫药材合作社, 冷却水|引自|电厂, 二期|再|增: what no name opens with, and particles and verbs that are no noun within one. */
function holdsEdge(scope: Scope, start: number, end: number): boolean {
  const { edges } = scope.knowledge.lexicon;
  const first = scope.wordAt(start)!;
  if (isHardEdge(edges.get(first.text))) return true;
  if (first.start === start && first.tag === 'x' && edges.get(first.text[0]!) === 'function') return true;
  for (let word = scope.wordAt(first.end); word && word.start < end; word = scope.wordAt(word.end)) {
    const edge = edges.get(word.text);
    if (edge === 'function' || (edge === 'verb' && word.tag === 'x')) return true;
  }
  return false;
}

/** 撒下一颗|种子: what rules do not take for a product where it stands. */
function isOneWord(scope: Scope, start: number, end: number): boolean {
  const word = scope.wordAt(start)!;
  return word.start === start && word.end === end && !word.tag.startsWith('x');
}

/** 4.5平方公里|核心区, 数十台|工程车辆: how much or many of something. */
const MEASURED = /^[\d.数十百千几两]+[余多]?万?(?:台|辆|版|亩|公里|平方|个|家|名|条|座|部|套|件|块|份|吨|种|款|支|处)/u;
/** 2|座污水处理厂: what is counted. */
const COUNTER = /^[座处条项](?=[\u3400-\u9fff]{3})/u;
/** 供给|储能电芯2.4GWh */
const AMOUNT = /\d(?:[GMk]?[Ww]h?|万?千瓦时?|万?吨|亿元|万元|套|台)$/u;

/** 合昌|绝缘, 晟镀|科技: a part is no word of everyday speech, as all are of 海洋|生物, 新型|电子; nor does a last letter (智能|泵) make a brand. */
function isCoined(scope: Scope, start: number, end: number): boolean {
  for (let word = scope.wordAt(start); word && word.start < end; word = scope.wordAt(word.end))
    if (word.start < start || word.end > end || (word.end - word.start === 1 && word.end < end) || /^(?:x|nr)/u.test(word.tag)) return true;
  return false;
}

/** 桂东县|药材产业链办公室: bodies and parks without a name before them are any. */
const opensWithName = (mentions: readonly Candidate[], start: number, end: number): boolean =>
  mentions.some((name) => NAMES.has(name.kind) && !name.anaphor && name.start === start && name.end < end);
const NAMES: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Organization', 'Enterprise', 'Person']);

const endsInHead = (scope: Scope, kind: Kind, end: number): boolean =>
  scope.survey.heads.some((hit) => hit.end === end && hit.values.some((head) => head.kind === kind));
