/** Projects of a list that 项目 or 工程 closes: 推进|杭温高铁、瓯江引水二期、人本轴承智能工厂|等一批重大项目. */
import { matchesOf } from '../matches.js';
import { parseNumber } from '../measure/number.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { itemAt } from './enterprise-list.js';
import { isHardEdge } from './lexicon.js';
import type { Scope } from './scope.js';

/** 等|一批重大|项目, 等在内的|16个|项目 */
const CLOSE =
  /等(?:在内的)?(?:一批|一系列|多个|若干|\d+[余多]?[个项]|[一二三四五六七八九十]+[个项])?[\u3400-\u9fff]{0,6}?(?:项目|工程)(?!类|化|库|经理|管理|制|师|办)/gu;
/** …等|投运投产, …等|开工建设 */
const STARTED =
  /等(?=(?:项目|工程)?(?:相继|陆续|全面|顺利|正式|先后|加快|加速|已)*(?:投运|投产|投用|开工|动工|竣工|建成|通车|落地|封顶|推进|建设))/gu;
/** 手术机器人生产基地、算力运维中心、重组蛋白工程一期|3个项目落户: as many as are listed. */
const COUNTED = /([\d]+|[两二三四五六七八九十])个(?:重点|重大|产业|工业|制造业|招商(?:引资)?|新|亿元以上)*项目/gu;
/** …、…|先后投料试产, …、…|投资额居前三 */
const WENT_ON =
  /(?=(?:先后|相继|陆续|双双|同日|同时|同步|集中)(?:投料|试产|投产|开工|动工|签约|竣工|落户|落地|开建|奠基|封顶|建成)|(?:总?投资额|投资)(?:位?居|排名|位列)前)/gu;
/** A sentence's part before the list; commas inside it end it. */
const PART = /[^，。；：！？\s]*$/u;
/** What a built thing ends in. */
export const THING =
  /(项目|工程|基地|中心|产业园|园区|示范园|物流园|科技园|小镇|综合体|工厂|生产线|产线|车间|[一二三四五]期|扩建|改造|铁路|高铁|高速|高速公路|公路|大桥|隧道|通道|水库|枢纽|灌区|机场|码头|港区|电站|电厂|风电场|管网|管线|航道|总部|医院|学校|校区|场馆|博物馆|文化街区|公园|智慧城|科技城|创新港|商贸城|水厂|站房|枢纽站|装置|扩能|技改|示范站|总装厂|加工厂|平台)$/u;
/** What a project makes, in a longer name: 年产1100万片触控显示模组及器件. */
const MAKES = /(模组|器件|组件|系列|制造|储能|前驱体|材料|一体化|装备|设备)$/u;
const LONG = 8;
/** 总投资150亿元的|莱宝高科…器件 */
const MONEY = /^(?:计划)?(?:总投资|投资)(?:约|超|近)?[\d.]+[余多]?(?:亿|万)(?:美|欧|港)?元的?/u;
const SHORTEST = 4;
const LONGEST = 30;

/** 开工项目10个，…，包括|矿坑运动乐园、湖畔青年中心|等: what begins there, whatever it is. */
const OPENED =
  /(?:开工|动工|竣工|签约|投产|在建|新建)的?(?:重点|重大|产业|工业)?(?:项目)?[\d余多]*[个项]?[^。；：]{0,36}?(?:包括|分别是|分别为|主要有|，有|：)([^。；：]{8,160})/gu;
const OPENS = /包括|分别|主要有|，有|：/u;
/** Behind a list of what projects are about, not of projects. */
const OF_FIELDS = /等[\u3400-\u9fff]{0,4}(?:领域|产业|行业|方面|类|地|县|市|区|企业)/u;
/** Things that are built, in such a list only. */
const BUILT =
  /(?:中心|乐园|学院|书院|医院|学校|大道|大桥|处理厂|加工厂|水厂|电厂|市场|商城|综合体|广场|园|城|馆|港|塔|院区|校区|码头|试验场|示范区|深加工|扩建|改造|技改|延长线|工厂|车间|生产线|基地|总部|[一二三四五]期)$/u;

/** Items of a list that a word of beginning opens; firms among them stand for their works. */
function openedItems(scope: Scope, match: RegExpExecArray): Candidate[] {
  const from = match.index + match[0].length - match[1]!.length;
  const list = match[1]!;
  const etc = list.search(/等(?![级离])/u);
  if (OF_FIELDS.test(list.slice(Math.max(0, etc)))) return [];
  return [...(etc < 0 ? list : list.slice(0, etc)).matchAll(/[^、，]+/gu)].flatMap((item): Candidate[] => {
    const lead = /^(?:还有|以及|其中|和|及)/u.exec(item[0])?.[0].length ?? 0;
    const start = from + item.index + lead;
    const end = from + item.index + item[0].length;
    const name = scope.text.slice(start, end);
    if (itemAt(scope, start, end).firm === 'sure')
      return [{ kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-listed', weight: WEIGHT.grammar }];
    if (!BUILT.test(name) || !NAME.test(name) || scope.knowledge.lexicon.generic.has(name) || isVerbal(scope, start, end)) return [];
    return [{ kind: 'Project', start, end, name, ids: [], rule: 'project-opened', weight: WEIGHT.alias }];
  });
}

const NAME = /^(?!.*(?:总投资|亿元|万元|\d+[个项]))[\u3400-\u9fffA-Za-z0-9“”（）]{4,24}$/u;

/** 加快推进物流中心: a verb, no name. */
function isVerbal(scope: Scope, start: number, end: number): boolean {
  const { edges, roles } = scope.knowledge.lexicon;
  return scope.wordsIn(start, end).some((w) => isHardEdge(edges.get(w.text)) && !roles.action.has(w.text) && !roles.field.has(w.text));
}

/** 电子级磷酸二期 湖北澄砾磷化集团有限公司 15.8亿元: a row of a table of projects. */
const ROW = /^([^ \s，。；：、]{4,24})[ \s]+[^ \s，。；：、]{4,30}[ \s]+[\d.]+[亿万]元$/u;

export function listedProjects(scope: Scope): Candidate[] {
  const row = scope.text.endsWith('元') ? ROW.exec(scope.text) : null;
  if (row && scope.heads.some((h) => h.start > row[1]!.length && h.heads.some((head) => head.kind === 'Enterprise')))
    return [make(scope, 0, row[1]!.length)];
  const opened = OPENS.test(scope.text) ? matchesOf(OPENED, scope.text).flatMap((match) => openedItems(scope, match)) : [];
  const closed = [...matchesOf(CLOSE, scope.text), ...matchesOf(STARTED, scope.text)].flatMap((match): Candidate[] => {
    const list = PART.exec(scope.text.slice(0, match.index))![0];
    const from = match.index - list.length;
    const items = [...list.matchAll(/[^、]+/gu)].map((m) => ({ start: from + m.index, end: from + m.index + m[0].length }));
    return items.flatMap(({ start, end }, nth) => {
      const opening = nth === 0 ? firstStart(scope, start, end) : start;
      const own = opening + (MONEY.exec(scope.text.slice(opening, end))?.[0].length ?? 0);
      return isBuilding(scope, own, end) ? [make(scope, own, end)] : [];
    });
  });
  return [
    ...opened,
    ...closed,
    ...matchesOf(COUNTED, scope.text).flatMap((match) => countedItems(scope, match)),
    ...matchesOf(WENT_ON, scope.text).flatMap((match) => ongoingItems(scope, match)),
  ];
}

/** The items of the list that ends at an offset. */
function itemsBefore(scope: Scope, end: number): { start: number; end: number }[] {
  const list = PART.exec(scope.text.slice(0, end))![0];
  const from = end - list.length;
  const items = [...list.matchAll(/(?:[^、和]|和(?![^、]*$))+/gu)].map((m) => ({
    start: from + m.index,
    end: from + m.index + m[0].length,
  }));
  return items.map((item, nth) => (nth === 0 ? { start: firstStart(scope, item.start, item.end), end: item.end } : item));
}

/** As many items as the count behind them says are projects, whatever they end in. */
function countedItems(scope: Scope, match: RegExpExecArray): Candidate[] {
  const items = itemsBefore(scope, match.index);
  // …改建工程等|2个项目: read by what closes it.
  if (items.length < 2 || items.length !== parseNumber(match[1]!) || scope.text[match.index - 1] === '等') return [];
  const { gazetteer } = scope.knowledge;
  const names = items.map(({ start, end }) => scope.text.slice(start, end));
  if (!names.some((name) => THING.test(name)) || names.some((name) => name.length < SHORTEST || gazetteer.named(name).length > 0))
    return [];
  return items.flatMap(({ start, end }) =>
    NAME.test(scope.text.slice(start, end)) && !itemAt(scope, start, end).firm ? [make(scope, start, end)] : [],
  );
}

/** 全省重大项目、浙江省重点项目|集中开工: classes. */
const CLASS = /(?:重点|重大|民生|工业|产业|招商|个)(?:建设)?(?:项目|工程)$/u;

/** Of two works and more that go on together all that are built. */
function ongoingItems(scope: Scope, match: RegExpExecArray): Candidate[] {
  const items = itemsBefore(scope, match.index);
  if (items.length < 2 || items.some(({ start, end }) => CLASS.test(scope.text.slice(start, end)))) return [];
  if (!items.some(({ start, end }) => THING.test(scope.text.slice(start, end)))) return [];
  return items.flatMap(({ start, end }) => (isBuilding(scope, start, end) ? [make(scope, start, end)] : []));
}

/** 加快推进|杭温高铁, 包括|杉杉能源…基地: the first item begins after the verb that the list is the object of. */
function firstStart(scope: Scope, start: number, end: number): number {
  const { edges, roles } = scope.knowledge.lexicon;
  let at = start;
  for (let position = start; position < end; ) {
    const word = scope.wordAt(position)!;
    const edge = edges.get(word.text);
    // 正极材料|生产|基地: a noun of action is the name's own, unless the list begins with it.
    const own = roles.action.has(word.text) && !roles.hold.has(word.text) && at !== position;
    if ((edge === 'verb' || edge === 'function' || edge === 'time') && !own && word.end < end) at = word.end;
    position = word.end;
  }
  return at;
}

function isBuilding(scope: Scope, start: number, end: number): boolean {
  const name = scope.text.slice(start, end);
  if (
    name.length < SHORTEST ||
    name.length > LONGEST ||
    !(THING.test(name) || (MAKES.test(name) && name.length >= LONG)) ||
    /[“”（《\d]$|^[的和与及]|^\d/u.test(name)
  )
    return false;
  const { gazetteer, lexicon } = scope.knowledge;
  if (lexicon.generic.has(name) || gazetteer.named(name).some((e) => e.kind === 'Industry' || e.kind === 'Place' || e.kind === 'Park'))
    return false;
  // 新能源汽车制造、半导体材料|等项目: without a name of its own it is a class.
  const words = scope.wordsIn(start, end);
  return (
    /年产|日产|年处理|[一二三四五]期$/u.test(name) ||
    scope.hitsFrom(start).some((h) => h.kind === 'Place' || h.kind === 'Enterprise' || h.kind === 'Park') ||
    words.some((w) => w.end < end && ((/^(x|n[rstz].?)$/.test(w.tag) && w.text.length > 1) || /^[A-Z]/.test(w.text)))
  );
}

function make(scope: Scope, start: number, end: number): Candidate {
  return { kind: 'Project', start, end, name: scope.text.slice(start, end), ids: [], rule: 'project-listed', weight: WEIGHT.alias };
}
