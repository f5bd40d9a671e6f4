/** Constructions that say by themselves who a figure is of: step 1 of choose.ts. */
import type { Kind } from '../../graph-schema/schema.js';
import { openingOf } from './chains.js';
import { type Choice, follow, of, part } from './choice.js';
import type { Figure } from './figures.js';
import type { Frame } from './frame.js';
import { isRow } from './indicator.js';
import { pattern } from './lexicon.js';
import type { Placed } from './metric.js';
import { BUILT, countOf, isSeveral, placeOfOffice, type Subject, TERRITORIAL } from './reach.js';
import { isGrade, isPrize, isReward, isWon, rewarded, winners } from './rewards.js';
import type { Topics } from './topic.js';
import type { Name, View } from './view.js';

/** What a relative clause may be of: 总产值超300亿元的|视听设备制造产业集群. */
const MODIFIED: ReadonlySet<Kind> = new Set(['Cluster', 'Project', 'Programme', 'Enterprise', 'Park']);
/** Letters that may stand between 的 and the name it modifies. */
const MODIFIED_REACH = 6;

/** 总投资 of 21个签约项目 is said of what those are said of. */
const SUM = /^(?:总投资|总投资额|总额|总金额|投资总额|签约总额|签约金额|协议金额|合同金额|累计投资)$/;
const PROJECTS = /项目|工程/;

/** 现场签下|项目17个, 会上达成|意向订单31亿元. */
const AT_IT =
  /^(?:现场|会上)(?:签约|签订)的|(?:现场|集中)签(?:约|订)$|(?:现场|当场|会上)[^，。；]{0,2}(?:签|达成|成交)|(?:现场|会上)[^，。；]{0,6}成交$/;

/** Whether a figure is of what happens at a meeting. */
export function isAtMeeting({ frame, indicator }: Figure): boolean {
  const attended = frame.quantity.dimension === 'people' && pattern`${'attend'}`.test(indicator);
  const came = /参展|参会|参赛/.test(indicator) || /^[^，。；]{0,12}(?:参展|参会|参赛|与会)/.test(frame.right);
  return attended || came || AT_IT.test(frame.left) || (pattern`${'sign'}`.test(indicator) && !/企业|客户/.test(indicator));
}

export function construction(
  view: View,
  figure: Figure,
  topics: Topics,
  subjects: readonly (Subject | undefined)[],
  previous: Placed | undefined,
): Choice | undefined {
  const { frame, indicator, share } = figure;
  const { dimension } = frame.quantity;
  const money = dimension === 'money';
  const { start } = part(view, frame.quantity.from);
  const reward = (money || dimension === 'percent') && isReward(view, figure, start);
  // 对新建的国家级、省级企业技术中心，分别给予…: what is rewarded is no title won.
  if (share?.name && !(reward && share.name.kind === 'Honour' && !isWon(view, start, share.name)))
    return { subject: of(view, share.name), rule: 'parallel' };
  const own = subjects[view.clauses.indexOf(frame.clause)];
  const direct =
    modified(view, frame) ??
    apiece(view, frame) ??
    counted(view, frame) ??
    takenPart(view, frame) ??
    foundedBy(view, frame) ??
    (own && listOf(view, frame, own, previous, topics)) ??
    (money ? (row(view, frame) ?? sumOf(view, frame)) : undefined);
  if (direct) return direct;
  const invests = money && pattern`${'invest'}$`.test(indicator) && !LED.test(frame.left);
  if (previous?.choice.rule === 'list' && /等$/.test(frame.left)) return follow(previous.choice);
  // 签约项目21个，其中|X项目|总投资9亿元: what is named since has a sum of its own.
  const since = previous?.figure.frame.quantity.end ?? 0;
  const other = view.names.some((n) => n.kind === 'Project' && n.start >= since && n.end <= frame.quantity.start);
  if ((invests || (money && SUM.test(indicator))) && previous && !other && PROJECTS.test(previous.figure.indicator))
    return follow(previous.choice);
  const invested = invests ? project(view, frame) : undefined;
  if (invested) return invested;
  const rewarding = reward ? rewarded(view, frame, topics) : undefined;
  const won = winners(view, figure, topics, subjects);
  if (won) return won;
  if (rewarding || !(isAtMeeting(figure) || PROJECTS.test(indicator) || invests)) return rewarding;
  // 会议通报，前三季度|我省|810个重点项目完成投资…: whose they are, the clause itself says.
  if (own && own.kind !== 'Organization' && own.kind !== 'Meeting' && own.chain[0]!.start < frame.quantity.start) return undefined;
  // 全会吹响号角。¶今年，|开发区|新签约项目14个: a zone without a name is no meeting.
  if (!own && ZONE.test(view.text.slice(openingOf(view, frame.clause), frame.quantity.start))) return undefined;
  const held = heldHere(view, frame, subjects);
  if (held) return held;
  // 截至10月底，|全省|建成38个，今年新签约项目216个: goes on with whose figure the sentence told.
  const told = previous && TERRITORIAL.has(previous.choice.subject.kind);
  return told || !isAtMeeting(figure) ? undefined : meeting(view, frame, topics, subjects);
}

const ZONE = /^(?:经济|技术|高新)*(?:开发区|经开区|高新区|园区)(?!管委会)/;
const MORE_OF_IT = /^、[^，。；、的]{2,12}[\d.]+[余多]?\p{Script=Han}{1,3}?(?=的)/u;

/** 总产值超300亿元的视听设备制造产业集群 */
function modified(view: View, frame: Frame): Choice | undefined {
  // 总投资6.8亿元|、占地210亩|的粮食产业园
  const at = frame.quantity.end + (MORE_OF_IT.exec(view.text.slice(frame.quantity.end))?.[0].length ?? 0);
  if (view.text[at] !== '的') {
    // 总投资150亿元|海创磷酸铁锂项目
    const work = frame.quantity.dimension === 'money' ? view.names.find((n) => n.start === at && n.kind === 'Project') : undefined;
    return work && { subject: of(view, work), rule: 'modified' };
  }
  const name = view.names.find((n) => n.start > at && n.start <= at + 1 + MODIFIED_REACH && MODIFIED.has(n.kind));
  return name && { subject: of(view, name), rule: 'modified' };
}

/**
 * 其中杭州9家、|宁波|6家; 甲电站（投资74亿元）、|乙产业园二期|（26亿元）、|丙项目|6亿元: each number with the name right before it.
 */
function apiece(view: View, frame: Frame): Choice | undefined {
  if (frame.leftStart === frame.clause.start) return undefined;
  const end = frame.leftStart + frame.left.length;
  const name = view.names.find((n) => n.start >= frame.leftStart && n.end <= end && APIECE.has(n.kind));
  if (!name || !NEXT_ITEM.test(view.text.slice(frame.leftStart, name.start))) return undefined;
  return ITS_NUMBER.test(view.text.slice(name.end, end)) ? { subject: of(view, name), rule: 'apiece' } : undefined;
}
const NEXT_ITEM = /^）?[、和与及]?$/;
const ITS_NUMBER = /^[”》]?(?:（(?:计划|协议)?(?:总?投资)?)?(?:达|有|为|各)?$/;

/** |自然科学奖一等奖|12项，|技术发明奖一等奖|5项: how many were given of a prize that opens the clause; 作为|全省|39个欠发达县之一: of whose they are. */
function counted(view: View, { clause, quantity }: Frame): Choice | undefined {
  const name = view.names.find((n) => n.end === quantity.from && (n.kind === 'Honour' || n.kind === 'Place'));
  if (!name) return undefined;
  if (name.kind === 'Place') {
    const one = /^作为$/.test(view.text.slice(clause.start, name.start)) && ONE_OF.test(view.text.slice(quantity.end, clause.end));
    return one ? { subject: of(view, name), rule: 'one-of' } : undefined;
  }
  const opens = /^(?:其中)?，?[“]?$/.test(view.text.slice(clause.start, name.start));
  return opens && isPrize(view, name) && !isGrade(view, name) ? { subject: of(view, name), rule: 'winners' } : undefined;
}
const ONE_OF = /^[^，。；]{2,16}之一$/;

/** 2300余人次参与|“打卡成都”体验活动|, 1800人参加|海丝论坛|: of what they take part in. */
function takenPart(view: View, { quantity }: Frame): Choice | undefined {
  if (quantity.dimension !== 'people' && quantity.dimension !== 'person_times') return undefined;
  const verb = TAKES_PART.exec(view.text.slice(quantity.end));
  const at = verb ? quantity.end + verb[0].length : 0;
  const name = verb && view.names.find((n) => (n.start === at || n.start === at + 1) && (n.kind === 'Programme' || n.kind === 'Meeting'));
  return name ? { subject: of(view, name), rule: 'taken-part' } : undefined;
}
const TAKES_PART = /^[^，。；]{0,4}?(?:参与|参加|报名参加|报名)(?:到|了)?/;

/** 23家企业|合资成立|甲公司, 5所高校|共同发起|乙联盟: those who founded it are counted of what they founded. */
function foundedBy(view: View, { quantity, clause }: Frame): Choice | undefined {
  const verb = FOUNDS.exec(view.text.slice(quantity.end, clause.end));
  const at = verb ? quantity.end + verb[0].length : 0;
  const name = verb && view.names.find((n) => n.start >= at && n.start <= at + 1 && FOUNDED_BY.has(n.kind));
  return name ? { subject: of(view, name), rule: 'founded-by' } : undefined;
}
const FOUNDS =
  /^\p{Script=Han}{0,10}?(?:合资|联合|共同|携手|抱团|合股|众筹|入股|出资)(?:成立|组建|发起|创办|设立|创建|注册)(?:成立|设立|组建)?了?/u;
const FOUNDED_BY: ReadonlySet<Kind> = new Set(['Enterprise', 'Organization', 'Cluster']);

/** A project may stand anywhere after the verb of building, anything else right behind it. */
function isBuilt(view: View, frame: Frame, name: Name): boolean {
  const between = view.text.slice(frame.quantity.end, name.start);
  return name.kind === 'Project' ? pattern`${'build'}`.test(between) : pattern`${'build'}(?:了|的)?[“]?$`.test(between);
}

/** 锐鸢储能投资52亿元，在X建设|年产12GWh储能电池项目: the sum is the project's; so is that of 签订X项目协议，计划投资20亿元. */
function project(view: View, frame: Frame): Choice | undefined {
  const { start, end } = part(view, frame.quantity.from);
  // |X项目|，总投资3000万元，建设Y生产基地: what stands right before its sum.
  const own = view.names.findLast((n) => n.kind === 'Project' && n.start >= start && n.end <= frame.quantity.start);
  if (own && ITS_SUM.test(view.text.slice(own.end, frame.quantity.start))) return { subject: of(view, own), rule: 'project' };
  const next = view.quantities.find((q) => q.from > frame.quantity.from);
  const built = view.names.find(
    (n) =>
      n.start >= frame.quantity.end &&
      n.end <= end &&
      (!next || (n.start < next.from && n.end !== next.from)) &&
      BUILT.has(n.kind) &&
      isBuilt(view, frame, n),
  );
  // 投资220亿元，重点建设|A基地、B电站等: the sum is of who builds them all.
  if (built && !/^[”》]?[、和与及]/.test(view.text.slice(built.end))) return { subject: of(view, built), rule: 'project' };
  const projects = view.names.filter((n) => n.kind === 'Project' && n.start >= start && n.end <= end);
  const before = projects.findLast((n) => n.end <= frame.quantity.start);
  // X投资15亿元建设A项目，Y投资12亿元: the sum of another firm is of another project.
  // X项目|由Y投资|，总投资9亿元: it is that one's all the same.
  const invests = (n: Name) => n.kind === 'Enterprise' && n.end <= frame.quantity.start && view.text[n.start - 1] !== '由';
  const other = before && view.names.some((n) => n.start >= before.end && invests(n));
  const settled = before
    ? undefined
    : view.names.findLast((n) => n.start >= start && BUILT.has(n.kind) && n.kind !== 'Place' && settles(view, frame, n));
  if (settled) return { subject: of(view, settled), rule: 'project' };
  return before && !other ? { subject: of(view, before), rule: 'project' } : undefined;
}

const ITS_SUM = /^[”》]?(?:，|项目|工程|（[^）]*）)*(?:计划|预计|规划|概算|估算)?(?:总投资|投资总额)(?:额|概算|估算)?(?:约|超|近|逾|达)?$/;

/** X制造基地，|落户|甲开发区，投资22亿元. */
const settles = (view: View, { quantity }: Frame, name: Name): boolean =>
  name.end < quantity.start &&
  /^[”》]?，(?:落户|选址|落地)[^，。；]{1,20}，[^，。；]{0,6}$/.test(view.text.slice(name.end, quantity.start));

/** 建成后可|带动|下游投资超1500亿元: what others invest. */
const LED = /带动|拉动|撬动|引导/;

/** A conference that tells of a meeting. */
const PRESS = /发布会$/;

/** 发放“算力券”|6800万元, 省发展基金|50亿元: the sum is of what stands right before it. */
function sumOf(view: View, frame: Frame): Choice | undefined {
  const name = view.names.find(
    (n) => n.kind === 'Programme' && /^[”》]?$/.test(view.text.slice(n.end, frame.quantity.start)) && n.end <= frame.quantity.start,
  );
  return name && { subject: of(view, name), rule: 'sum-of' };
}

/** 电子级磷酸二期 湖北澄砾磷化集团有限公司 15.8亿元: a row of a list: the project, else who builds it. */
function row(view: View, frame: Frame): Choice | undefined {
  if (!isRow(view.text)) return undefined;
  const name = view.names.find((n) => n.kind === 'Project') ?? view.names.find((n) => n.kind === 'Enterprise');
  return name && name.end <= frame.quantity.start ? { subject: of(view, name), rule: 'row' } : undefined;
}

const HELD = /^[^，。；]{0,14}(?:举行|举办|召开|开幕|启幕|落幕|闭幕)/;
/** 甲区|举行|X签约仪式，现场签下项目17个. */
const HOLDS = /(?:举行|举办|召开)了?[“]?$/;
const LONGEST_HOLD = 4;

/** 26日，X签约仪式|在岱山县举行|，6个项目总投资274.5亿元; 此次签约仪式，|共有8个项目开工 */
function heldHere(view: View, frame: Frame, subjects: readonly (Subject | undefined)[]): Choice | undefined {
  const spoken = subjects.slice(0, view.clauses.indexOf(frame.clause)).findLast((s) => s !== undefined);
  if (spoken?.kind === 'Meeting' && spoken.chain[0]?.anaphor) return { subject: spoken, rule: 'meeting' };
  const name = view.names.findLast((n) => n.kind === 'Meeting' && n.end <= frame.clause.start);
  const held =
    name &&
    (HELD.test(view.text.slice(name.end, frame.clause.start)) ||
      HOLDS.test(view.text.slice(Math.max(0, name.start - LONGEST_HOLD), name.start)));
  return held ? { subject: of(view, name), rule: 'meeting' } : undefined;
}

/** The meeting that the sentence, or one before it, speaks of; no press conference about it. */
function meeting(view: View, frame: Frame, topics: Topics, subjects: readonly (Subject | undefined)[]): Choice | undefined {
  const own = subjects.slice(0, view.clauses.indexOf(frame.clause) + 1).findLast((s) => s?.kind === 'Meeting');
  const isMeeting = (n: Name) => n.kind === 'Meeting' && n.end <= frame.quantity.start && !PRESS.test(view.text.slice(n.start, n.end));
  const here = own ? undefined : view.names.findLast(isMeeting);
  const subject = own ?? (here && of(view, here)) ?? topics.current((s) => s.kind === 'Meeting') ?? topics.latest('Meeting');
  return subject && { subject, rule: 'meeting' };
}

const LISTED: ReadonlySet<Kind> = new Set(['Enterprise', 'Park', 'Organization', 'Place', 'Cluster']);
const APIECE: ReadonlySet<Kind> = new Set([...LISTED, 'Project']);

/** A、B等63家我省企业获评H: not A, but the place that the counted belong to, else the title. */
function listOf(view: View, frame: Frame, own: Subject, previous: Placed | undefined, topics: Topics): Choice | undefined {
  // 萧山区汽车智能底盘、乐清通信连接器产业集群等18个产业集群: a place may begin what is listed.
  // 甲公司等|我省|9家企业入选
  const ours = view.names.find((n) => n.kind === 'Place' && n.end === frame.quantity.start && view.text[n.start - 1] === '等');
  if (ours) return { subject: of(view, ours), rule: 'list' };
  const listed = /等$/.test(frame.left) || countOf(own) === frame.quantity;
  if (!LISTED.has(own.kind) || !(isSeveral(own) || (listed && (own.kind !== 'Place' || frame.left.includes('、'))))) return undefined;
  const owner = view.names.find((n) => n.kind === 'Place' && n.start >= frame.quantity.end && n.start <= frame.quantity.end + 2);
  if (owner) return { subject: of(view, owner), rule: 'list' };
  // 该市拥有医药企业372家；|仁和集团、岐苓股份等7家企业上榜…: of the place whose figures the sentence tells.
  const told = previous?.choice.subject;
  if (told?.kind === 'Place' || told?.kind === 'Park') return { subject: told, rule: 'list' };
  const honour = view.names.find((n) => n.kind === 'Honour' && n.start >= frame.quantity.end && n.end <= frame.clause.end);
  // 浙江省|经信厅公布名单，…等18个产业集群入选: of the place of the office that lists them.
  const before = view.clauses[view.clauses.indexOf(frame.clause) - 1];
  const place = before && view.names.find((n) => n.kind === 'Place' && n.start === openingOf(view, before));
  if (!honour && place) return { subject: of(view, place), rule: 'list' };
  const office = honour ? undefined : view.names.findLast((n) => n.end <= frame.clause.start && placeOfOffice(view, n));
  if (office) return { subject: placeOfOffice(view, office)!, rule: 'list' };
  if (honour) return { subject: of(view, honour), rule: 'list' };
  // 甲医院、乙医院等8家医院榜上有名，|我省|入选数量…: of the place that is told of.
  const later = view.names.find((n) => n.kind === 'Place' && n.start > frame.clause.end);
  const current =
    own.kind === 'Organization' || isSeveral(own) ? ((later && of(view, later)) ?? topics.current((s) => s.kind === 'Place')) : undefined;
  // |湖头光电产业园|迎来客商。甲公司、乙公司等5家企业签约: of whom they come to.
  const host = current ?? (own.kind === 'Enterprise' ? topics.current((s) => TERRITORIAL.has(s.kind)) : undefined);
  return host && { subject: host, rule: 'list' };
}
