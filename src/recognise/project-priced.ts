/** Projects of a list that gives each its sum: |澄石锌业湿法炼锌二期|18.6亿元，|…锂电铜箔项目|15亿元; 甬峰机电的|减速器生产基地|（7亿元）、…. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { itemAt } from './enterprise-list.js';
import { isAnyWork } from './project-framed.js';
import { THING } from './project-list.js';
import type { Scope } from './scope.js';

const SUM = '(?:约|超|近|逾|达)?[\\d.]+[余多]?[亿万](?:美|欧|港)?元';
/** Behind a name its sum: （22亿元）, （凤阳，22亿元）, （5.2亿元，北湖区）, 投资15亿元，, 15亿元、. */
const PRICE = new RegExp(
  `[（(](?:[\\u3400-\\u9fff]{2,8}[，,、])?(?:计划|预计)?(?:总?投资)?(?:额)?${SUM}(?:[，,、][\\u3400-\\u9fff]{2,8})?[）)]|(?:计划|预计)?(?:总?投资)?(?:额)?${SUM}(?=[，、；。]|和|以及|$)`,
  'gu',
);
/** Behind the last item: …购物中心|都是大型城市综合体, …综合体|昨日开工. */
const BEGUN =
  '(?:都|均)?(?:是|为)|(?:[昨今]日|[昨今]天|同日|当[日天]|近日|日前|正式|同时|集中|同步|顺利|相继|先后|已|双双)*(?:开工|动工|签约|竣工|投产|奠基|落户|落地)';
/** Before a name its sum, in a list: 总投资30亿元的|生物医药华南总部|、18亿元的|…. */
const PRICED = new RegExp(`${SUM}的([^，。；：、的]{4,30}?)(?=[、，；。]|和(?=总?投资|[\\d.]+[亿万])|以及|等|${BEGUN})`, 'gu');
/** Behind the last one with a sum: 以及|视觉传感器研发基地|等. */
const LAST = /^(?:以及|和)([^，。；：、的]{4,30}?)(?=等|，|。)/u;
/** What such a list is of. */
const ABOUT = /项目|签约|开工|投资|竣工|落户|引资/u;
const REACH = 90;
const ITEM = /[^、，；：:。！？—\s]*$/u;
/** What opens a list or its last item. */
const LEAD = /^(?:其中|包括|分别[是为]|主要[有是]|还有|另有|以及|来自|和|及|有|是)+/u;
/** How much it makes: 年产3亿平方米, 10万吨. */
const CAPACITY = /[\d.]+万?(?:吨|片|套|台|辆|件|只|支|平方米|立方米|千瓦|兆瓦|[GM]Wh?)/u;
/** What sums are otherwise of: money itself, goods, a grade. */
const MONEYED =
  /(?:额|值|收入|利润|税收?|资金|补贴|补助|贷款?|款|基金|订单|费用?|债券?|授信|业务|收益|成本|奖|保费|支出|投入|资本|资产|增加值|合同|消费|货物|损失|房租|股权|工业|产业|行业|领域|企业|公司|集团)$/u;
const LONGEST = 32;
const SHORTEST = 5;

interface Priced {
  readonly start: number;
  readonly end: number;
  readonly bracket: boolean;
  /** Where its sum ends. */
  readonly to: number;
}

export function pricedProjects(scope: Scope): Candidate[] {
  const { text } = scope;
  if (!/[亿万][美欧港]?元/u.test(text) || !ABOUT.test(text)) return [];
  let after = 0;
  const items = matchesOf(PRICE, text).flatMap((match) => {
    const item = itemBefore(text, match, after);
    after = match.index + match[0].length;
    return item;
  });
  return [...behindSums(scope), ...runsOf(text, items).flatMap((run) => projectsOf(scope, run))];
}

/** The item that a sum stands behind; @param after where the sum before it ends. */
function itemBefore(text: string, match: RegExpExecArray, after: number): Priced[] {
  const from = Math.max(after, match.index - LONGEST - REACH);
  const raw = ITEM.exec(text.slice(from, match.index))![0];
  const of = raw.lastIndexOf('的') + 1;
  const lead = LEAD.exec(raw.slice(of))?.[0].length ?? 0;
  const start = match.index - raw.length + of + lead;
  if (match.index - start < SHORTEST || match.index - start > LONGEST) return [];
  return [{ start, end: match.index, bracket: /[（(]/u.test(match[0][0]!), to: match.index + match[0].length }];
}

/** Items that follow each other, with nothing between but a mark and whose they are. */
function runsOf(text: string, items: readonly Priced[]): Priced[][] {
  const runs: Priced[][] = [];
  for (const item of items) {
    const before = runs.at(-1)?.at(-1);
    if (before && item.start - before.to <= LONGEST && !/[。；！？].{0,40}[，]|[。！？]/u.test(text.slice(before.to, item.start)))
      runs.at(-1)!.push(item);
    else runs.push([item]);
  }
  return runs;
}

function projectsOf(scope: Scope, run: readonly Priced[]): Candidate[] {
  const { text } = scope;
  if (!ABOUT.test(text.slice(Math.max(0, run[0]!.start - REACH), run.at(-1)!.to + LONGEST))) return [];
  const things = run.filter(({ start, end }) => isWork(text.slice(start, end)));
  // A single sum says little, unless it stands in brackets.
  if (things.length === 0 || (run.length === 1 && !run[0]!.bracket)) return [];
  // 高纯石英砂（22亿元）: what it makes, among works.
  const sure = things.length * 2 > run.length || run.every(({ bracket }) => bracket);
  return run.flatMap(({ start, end }) => {
    const name = text.slice(start, end);
    return (sure && run.length > 2 && !MONEYED.test(name)) || isWork(name) ? projectAt(scope, start, end) : [];
  });
}

/** What only its sum shows to be built: 三盛置地|广场. */
const BUILDING = /(?:广场|大厦|酒店|商城|公寓|市场)$/u;
const isWork = (name: string) => THING.test(name) || CAPACITY.test(name) || BUILDING.test(name);

/** 总投资30亿元的|生物医药华南总部|、18亿元的|亚太制造中心|以及|研发基地|等: two or more in one sentence. */
function behindSums(scope: Scope): Candidate[] {
  const { text } = scope;
  const found = matchesOf(PRICED, text).flatMap((match) => {
    const end = match.index + match[0].length;
    const last = LAST.exec(text.slice(end, end + LONGEST + 4));
    const own = { start: end - match[1]!.length, end };
    return last ? [own, { start: end + last[0].length - last[1]!.length, end: end + last[0].length }] : [own];
  });
  const works = found.filter(({ start, end }) => isWork(text.slice(start, end)));
  return works.length < 2 ? [] : works.flatMap(({ start, end }) => projectAt(scope, start, end));
}

function projectAt(scope: Scope, start: number, end: number): Candidate[] {
  const name = scope.text.slice(start, end);
  if (MONEYED.test(name) || isAnyWork(name) || scope.knowledge.lexicon.generic.has(name) || itemAt(scope, start, end).firm) return [];
  if (scope.knowledge.gazetteer.named(name).length > 0 || /(?:^|[省市县区州镇乡村园])[\d.]+[余多]?[个家项条座]/u.test(name)) return [];
  return [{ kind: 'Project', start, end, name, ids: [], rule: 'project-priced', weight: WEIGHT.alias }];
}
