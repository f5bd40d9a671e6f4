/** Works that no sum tells of: 2021年起在荷塘建起|提纯复壮基地|; 全省首个|低空飞行服务站|在靖州县启用; 来到|弘岳科技牵引系统智能工厂|. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { isUnknown } from './enterprise-trade.js';
import { isAnyWork } from './project-framed.js';
import type { Scope } from './scope.js';

/** What is built of its own: a station, a plant; not a platform, which many plans want. */
const SITED =
  '(?:基地|中心|服务站|示范站|充电站|泵站|电站|冷库|加工厂|工厂|产线|生产线|车间|码头|批发市场|交易市场|孵化园|配套园|工坊|体验馆|展示馆|陈列馆)';
const LETTER = '(?:(?![的了])[\\u3400-\\u9fffA-Za-z0-9·“”])';
const SITE = `(${LETTER}{3,18}?${SITED})`;
/** When or where: 眼下，村里正|筹建…, 在荷塘|建起…, 还将|建成…. */
const WHEN = '(?:\\d{4}年起?|[去今前明]年|年[内底]|眼下|目前|[上下]半年|\\d+月|随后|还将|即将|正在|[村镇乡社厂]里)';
const THERE = '在[^，。；、的]{2,12}(?:又|还|再)?';
const RAISED = '(?:建起|建成|筹建|兴建|新建|开建|办起|再建|动建|修建)(?:了|起)?(?:一[座个处条])?';
const FRAMES: readonly RegExp[] = [
  new RegExp(`(?:${WHEN}[^。；]{0,18}?|${THERE})${RAISED}${SITE}(?=[，。；]|$)`, 'gu'),
  new RegExp(
    `首[个座条家](?:[省市县]级)?${SITE}(?:项目)?(?=(?:在[^，。；]{2,10})?(?:正式|昨日|今日|日前|近日)?(?:启用|投用|投入使用|开建|开工|投产|投运|建成|动工|竣工|揭牌|落成))`,
    'gu',
  ),
];
/** 全国重要的…基地, 国家级…中心, 特色产业基地, 多个…: what a place would like to be, and what is counted. */
const WISHED =
  /^(?:全[国省市县]|国家|世界|国际|亚洲|亚太|区域|[东西中]部|华[东南中北]|[省市县]级|一流|重要|若干|多|高水平|高质量|[\d一二两三四五六七八九十]+[余多]?[万亿]?[个家条座处平吨]|新|大|各)|(?:产业|制造业|重要|特色|优势|农业|能源|战略|创新|科技|研发|物流|贸易|金融|服务|商贸|研究|技术|消费|旅游|示范)(?:基地|中心)$|一流|高地/u;
/** 察看|枝林港散货泊位改造工程|, 来到|弘岳科技牵引系统智能工厂|、…. */
const VISITED = new RegExp(
  `(?:来到|走进|察看|查看|看了|考察|参观|视察|前往|了解)(?:了|位于[^，。；的]{2,14}的|在建的|正在建设的)*(${LETTER}{4,26}?(?:智能工厂|生产基地|制造基地|研发基地|总部基地|总部|产线|生产线|工程|[二三四五]期))(?=[，、。；]|和|以及|等|建设|现场|进展|推进|设备|施工)`,
  'gu',
);
/** 台州|市域铁路S2线, 长沙|地铁6号线 */
const URBAN_LINE = /[\u3400-\u9fff]{2,4}?(?:市域铁路|轨道交通|地铁|轻轨|有轨电车|云巴)[A-Z]?\d+号?线(?:[一二三四]期)?/gu;

export function sitedProjects(scope: Scope): Candidate[] {
  const { text } = scope;
  const sites = FRAMES.flatMap((frame) => matchesOf(frame, text)).flatMap((match) => projectAt(scope, match, WISHED));
  const visited = matchesOf(VISITED, text)
    .flatMap((match) => projectAt(scope, match))
    .filter((work) => isOwned(scope, work));
  const lines = matchesOf(URBAN_LINE, text).flatMap(({ 0: name, index }) => {
    const place = [0, 1, 2].find((skip) =>
      scope.hitsFrom(index + skip).some((hit) => hit.kind === 'Place' && hit.end < index + name.length),
    );
    return place === undefined ? [] : [make(scope, index + place, index + name.length)];
  });
  return [...sites, ...visited, ...lines];
}

function projectAt(scope: Scope, { 0: whole, 1: printed, index }: RegExpExecArray, but?: RegExp): Candidate[] {
  const end = index + whole.length;
  const start = end - printed!.length;
  if (but?.test(printed!) || isAnyWork(printed!) || scope.nameEndingAt(end) || scope.wordAt(end - 1)!.end > end) return [];
  const first = scope.wordAt(start)!;
  return first.start < start || /^[trpcdu]/.test(first.tag) || scope.knowledge.lexicon.edges.has(first.text)
    ? []
    : [make(scope, start, end)];
}

const LEAST_PHASE = 6;
/** 标准厂房二期, 园区三期: of what was spoken of. */
const OF_ITSELF = /^(?:该|园区|项目|工程|企业|公司|标准厂房|厂房|产业园|基地)/u;

/** Whether a work opens with a firm's brand and trade or a known name, or is a work in words that no dictionary has: 枝林港散货泊位改造工程. */
function isOwned(scope: Scope, { start, end }: Candidate): boolean {
  if (scope.hitsFrom(start).some((hit) => hit.end < end)) return true;
  // 察看|电子级双氧水二期
  if (/期$/u.test(scope.text.slice(start, end))) return end - start >= LEAST_PHASE && !OF_ITSELF.test(scope.text.slice(start, end));
  const trade = scope.survey.trades.find((hit) => hit.start >= start + 2 && hit.start <= start + 4 && hit.end < end);
  if (trade) return isUnknown(scope, scope.text.slice(start, trade.start), false);
  return /^(?:x|n[rstz].?)$/.test(scope.wordAt(start)!.tag) && scope.wordAt(start)!.text.length > 1;
}

function make(scope: Scope, start: number, end: number): Candidate {
  return { kind: 'Project', start, end, name: scope.text.slice(start, end), ids: [], rule: 'project-sited', weight: WEIGHT.grammar };
}
