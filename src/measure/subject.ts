/** Who running text speaks of: steps 2 to 6 of choose.ts. */
import type { Kind } from '../../graph-schema/schema.js';
import { isSpeech, isTopic, openingOf } from './chains.js';
import { type Choice, follow } from './choice.js';
import { isAtMeeting } from './constructions.js';
import type { Figure } from './figures.js';
import { beneficiary, decided, hereOf, launched, type Offer, payer, phase, plan, quoted, receiver, teller, through } from './hints.js';
import { isOfPlaces } from './indicator.js';
import { founded, homeOf, isOneOfCounted, isQuoted, isSeveral, placeOfOffice, reached, type Subject, TERRITORIAL } from './reach.js';
import type { Clause, View } from './view.js';

/** 分地区看, 从产业看. */
const BY = /^[分从按][^，。；]{1,6}看$/;
/** What one part of a sentence speaks of, the next (；) does not go on with. */
const OF_PART: ReadonlySet<Kind> = new Set(['Industry', 'Project', 'Programme', 'Meeting']);
/** A share goes on with the part named before: 其中集群营收1326亿元，占比达27.2%. */
const GOES_ON = /^占|占比$|占全[国省市县区]/;

export function spokenOf(offer: Offer): Choice | undefined {
  const choice =
    receiver(offer) ??
    own(offer) ??
    beneficiary(offer) ??
    decided(offer) ??
    phase(offer) ??
    launched(offer) ??
    earlier(offer) ??
    sameAs(offer) ??
    quoted(offer) ??
    teller(offer) ??
    through(offer) ??
    plan(offer) ??
    payer(offer) ??
    carried(offer);
  return choice && ofPlanner(offer, choice);
}

/** 《|甲市|…行动计划》提出，到2027年培育企业10家: what a plan aims at is its place's; how many measures it has is its own. */
function ofPlanner({ view, figure }: Offer, choice: Choice): Choice {
  const name = view.names.find((n) => n.entity === choice.subject.entity && n.end <= figure.frame.quantity.start && n.kind === 'Programme');
  const home = name && homeOf(view, name);
  const built = BUILDS_UP.test(view.text.slice(Math.max(name?.end ?? 0, figure.frame.leftStart), figure.frame.quantity.start));
  if (!home || (/^(?:项|条|个|个方面|大)$/.test(figure.frame.quantity.unit) && !built)) return choice;
  return AIMS.test(view.text.slice(name.end, figure.frame.quantity.start)) ? { subject: home, rule: 'plan' } : choice;
}
/** 建成|起降场400个: what is to be there, not how the plan is parted. */
const BUILDS_UP = /建成|建设|新建|培育|引进|新增|打造|创建|布局/;
const AIMS = /提出|明确|力争|计划|目标|到\d{4}年|年内|新增|培育|引进|建设|建成/;

function own(offer: Offer): Choice | undefined {
  const { figure, subjects } = offer;
  const here = hereOf(offer);
  const subject = subjects[here];
  if (!subject || subject.chain[0]!.start >= figure.frame.quantity.start) return undefined;
  if (isSeveral(subject) || isOneOfCounted(subject)) return undefined;
  // “|集团|实现产值1.5亿元…”金兰集团总经理…: in a quotation the speaker's own.
  const spoken = subject.chain[0]!.anaphor && subject.kind === 'Enterprise' ? quoted(offer) : undefined;
  if (spoken?.subject.kind === 'Enterprise') return spoken;
  return placed(offer, ofPublisher(offer, subject), here, 'own');
}

/** What the last of some clauses offers. */
function lastOf<T>(from: number, to: number, offered: (i: number) => T | undefined): T | undefined {
  for (let i = to - 1; i >= from; i--) {
    const found = offered(i);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Villages and sites have no industries' figures. */
function hasIndustries({ entity, kind, view }: Subject): boolean {
  if (kind !== 'Place') return kind === 'Park';
  const name = view.names.find((n) => n.entity === entity)?.full;
  return name === undefined || !/(?:村|社区|路|山|江|河|湖)$/.test(name);
}

/** 童装产业销售额760亿元; 其中装备制造业增长9.6%: what there is of an industry, and what it grew, is the place's. */
function placed({ view, figure, topics, subjects, previous }: Offer, subject: Subject, clause: number, rule: string): Choice {
  // 其中，装备制造业增长9.6%，|占比达33.2%
  if (GOES_ON.test(figure.indicator) && previous?.choice.subject.entity === subject.entity) return { subject, rule };
  const own = subject.chain.at(-1);
  if (subject.kind !== 'Industry' || (own && isTopic(subject.view, own))) return { subject, rule };
  const isPlace = (s: Subject | undefined) => s !== undefined && hasIndustries(s);
  // 分区域看，甲区…；分产业看，|汽车产业|…: not of a part of the sentence that has its own view.
  // |芦溪县|委常委…介绍，电瓷产业现有企业136家: whose people tell it.
  const tells = (i: number) => (isSpeech(view, view.clauses[i]!) ? topics.speaker(view, view.clauses[i]!) : undefined);
  const from = view.clauses.findLastIndex((c, i) => i <= clause && BY.test(view.text.slice(c.start, c.end)));
  // 如今|在邵东|，五金产业产值…: the scene before what was spoken of.
  const place =
    lastOf(Math.max(0, from), clause, (i) => [subjects[i], reached(view, view.clauses[i]!), tells(i)].find(isPlace)) ??
    topics.current(isPlace);
  return place ? { subject: place, rule: 'place-of-industry', industry: printed(subject, view) } : { subject, rule };
}

/** 省财政厅、省应急管理厅|下达资金1.2亿元, 省工信厅|公布1787家企业名单: of the place of the office that lists them. */
/** 汽车|和装备制造产业. */
const MORE_INDUSTRIES = /^[、和与及][^，。；实达增同]{1,20}?(?:产业链?|行业|制造业)/;

/** The industry's name with what stands before it in its clause: |电子信息和家用电器产业|实现增加值. */
function printed({ chain, view: said }: Subject, view: View): string {
  const name = chain.at(-1);
  if (!name || name.anaphor || said !== view) return '';
  const clause = view.clauses.find((c) => name.start < c.end)!;
  const more = MORE_INDUSTRIES.exec(view.text.slice(name.end, clause.end));
  return view.text.slice(openingOf(view, clause), name.end + (more?.[0].length ?? 0));
}

function ofPublisher({ view, figure }: Offer, subject: Subject): Subject {
  const last = subject.chain.at(-1);
  const home = last && placeOfOffice(subject.view, last);
  return home && PUBLISHES.test(view.text.slice(last.end, figure.frame.quantity.start)) ? home : subject;
}

function earlier(offer: Offer): Choice | undefined {
  const { view, figure, subjects, topics } = offer;
  const goesOn = figure.part || GOES_ON.test(figure.indicator);
  for (let i = hereOf(offer) - 1; i >= 0; i--) {
    const clause = view.clauses[i]!;
    const counted = view.quantities.some((q) => q.from >= clause.start && q.to <= clause.end);
    const part = counted && /^其中/.test(view.text.slice(clause.start, clause.start + 2));
    if ((part && !goesOn) || (isQuoted(view, clause.start) && !isQuoted(view, figure.frame.quantity.from))) continue;
    // 甲市市长乙说，…；|丙市市长丁介绍|，近3年引进项目1100个: whose mayor tells it.
    const teller = !subjects[i] && clause.mark === '；' && isSpeech(view, clause) ? topics.speaker(view, clause) : undefined;
    if (teller) return { subject: teller, rule: 'teller' };
    const subject = founded(view, clause) ?? ofOffice(subjects[i]) ?? came(view, clause, subjects.slice(0, i));
    const other = view.text.slice(clause.start, figure.frame.clause.start).includes('；');
    // 其中甲村接待1万人次；乙古城接待2万人次；|乡村旅游接待3万人次: of no part before it.
    if (other && subject && !goesOn && TERRITORIAL.has(subject.kind) && isPartAfter(view, clause)) continue;
    if (subject && isOneOfCounted(subject)) continue;
    if (subject && isPublisher(view, clause, subject)) continue;
    // 甲园区、乙园区被认定为…；|4家企业…: one of a list is not gone on with by what is counted next.
    if (subject?.chain[0] && (other || isOthers(figure)) && /^[”》]?、/.test(view.text.slice(subject.chain.at(-1)!.end))) continue;
    if (subject && fits(offer, subject) && !(other && OF_PART.has(subject.kind))) return placed(offer, subject, i, 'clause');
  }
  return undefined;
}

/** What a clause comes to: 甲集团投资28亿元，|在|乙经开区|建设三个项目|, where who builds it there was named before. */
function came(view: View, clause: Clause, before: readonly (Subject | undefined)[]): Subject | undefined {
  const found = reached(view, clause);
  const last = found?.chain.at(-1);
  const builds = last && BUILDS_THERE.test(view.text.slice(last.end, clause.end));
  return builds && before.some((s) => s?.kind === 'Enterprise' && s.view === view) ? undefined : found;
}
const BUILDS_THERE = /^(?:投资|建设|新建|扩建|设立|成立|布局|打造|投建|兴建|建成|建起)/;

/** Whether 其中 stands before, or begins, a clause of its sentence. */
const isPartAfter = (view: View, { start }: Clause): boolean => /(?:^|[，；])其中/.test(view.text.slice(0, start + 2));

/** 农业农村部|公布…名单，: who made it known is no subject of what it holds. */
function isPublisher(view: View, clause: Clause, { kind, chain }: Subject): boolean {
  const last = chain.at(-1);
  return kind === 'Organization' && last !== undefined && PUBLISHES.test(view.text.slice(last.end, clause.end));
}
const PUBLISHES = /^[^，。；]{0,10}(?:公布|发布|公示|印发|通报|认定|评选|遴选|授予|表彰|命名|批准|核准|下达|拨付)/;

/** 省经信厅公布名单，18家企业上榜: of the place of who made it known. */
function ofOffice(subject: Subject | undefined): Subject | undefined {
  const last = subject?.chain.at(-1);
  return (subject && last && placeOfOffice(subject.view, last)) ?? subject;
}

/** 13家企业跻身…, 15户农户: others than the one before; 56个发酵罐 are its own. */
function isOthers({ frame, indicator }: Figure): boolean {
  return (
    /^[家户个]$/.test(frame.quantity.unit) &&
    frame.left.length <= 2 &&
    !OWN_DEED.test(frame.left) &&
    (frame.quantity.unit !== '个' || COUNTED_BODIES.test(indicator))
  );
}
/** 吸引|29家|企业: whom one draws, leads or serves. */
const OWN_DEED = /^(?:吸引|引进|引来|培育|带动|服务|孵化|联合|带领|帮助|帮扶|联结|整合|扶持|集聚|聚集)$/;
const COUNTED_BODIES = /企业|公司|项目|单位|组织|机构|集群|园区|基地|平台|县|市|村|镇|家$/;

/** Whether a figure that names nobody may be of what was spoken of before. */
function fits({ view, figure }: Offer, subject: Subject): boolean {
  const { indicator } = figure;
  if (subject.kind === 'Enterprise') return !isOthers(figure);
  if (subject.kind === 'Meeting') return isAtMeeting(figure);
  // 签约引进…等5个重大项目, 入驻企业289家: of no single project.
  if (subject.kind === 'Project' && (subject.view !== view || figure.frame.quantity.dimension === 'count'))
    return !(subject.view === view ? /(?<!配套)项目$/ : /企业|项目/).test(figure.indicator);
  // 设立了深圳联络处。|签约项目7个: of who set it up.
  if (subject.kind === 'Organization' && subject.view !== view) return !SIGNED.test(indicator);
  return subject.view === view || subject.kind !== 'Programme';
}
const SIGNED = /签约|引进|协议(?:总)?投资|合同(?:总)?投资|招商/;

/** …旅客2536万人次，…；其中|澳门居民1148万人次: who the figure before is of, in the same part of the sentence. */
function sameAs({ view, figure, previous }: Offer): Choice | undefined {
  if (!previous) return undefined;
  const between = view.text.slice(previous.figure.frame.quantity.to, figure.frame.quantity.from);
  // 甲电站（74亿元）、乙产业园（26亿元）|等2个项目|开工: of none of them.
  if (previous.choice.rule === 'apiece' && /^）?等$/.test(figure.frame.left)) return undefined;
  return between.includes('；') && !/；(?:其中|占)/.test(between) ? undefined : follow(previous.choice);
}

/** 该|项目总建筑面积…: of something that was named by no name. */
const UNKNOWN = /^(?:该|这家|这个|这一)/;

function carried(offer: Offer): Choice | undefined {
  const { view, figure, topics } = offer;
  const { start, end } = figure.frame.clause;
  const unknown = UNKNOWN.test(view.text.slice(openingOf(view, figure.frame.clause), end)) && start <= figure.frame.leftStart;
  const territorial = unknown || isOfPlaces(figure.indicator);
  const isOne = (s: Subject) => fits(offer, s) && (!territorial || TERRITORIAL.has(s.kind));
  const subject = topics.current(isOne);
  if (!subject) return undefined;
  // A paragraph of its own that names nobody is of whom the headline names rather than of whom the one before ended with.
  const other = subject.kind !== 'Place' && subject.view.sentence.paragraph !== view.sentence.paragraph && !topics.isTitled(subject);
  const titled = other ? topics.current((s) => isOne(s) && topics.isTitled(s)) : undefined;
  return { subject: titled ?? subject, rule: titled ? 'titled' : 'carried' };
}
