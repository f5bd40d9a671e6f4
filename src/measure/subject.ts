/** Who running text speaks of: steps 2 to 6 of choose.ts. */
import type { Kind } from '../../graph-schema/schema.js';
import { governorOf, isSpeech, openingOf } from './chains.js';
import { BUILT, type Choice, isAtMeeting, of } from './constructions.js';
import type { Figure } from './figures.js';
import { isOfPlaces } from './indicator.js';
import { pattern } from './lexicon.js';
import type { Placed } from './metric.js';
import { isQuoted, placeOfOffice, type Subject, type Topics } from './topic.js';
import type { View } from './view.js';

/** What the clause and the sentence offer a figure. */
export interface Offer {
  readonly view: View;
  readonly figure: Figure;
  readonly topics: Topics;
  /** Subjects of the sentence's clauses. */
  readonly subjects: readonly (Subject | undefined)[];
  /** The figure before in the sentence. */
  readonly previous: Placed | undefined;
}

/** What one part of a sentence speaks of, the next (；) does not go on with. */
const OF_PART: ReadonlySet<Kind> = new Set(['Industry', 'Project', 'Programme', 'Meeting']);
/** A share goes on with the part named before: 其中集群营收1326亿元，占比达27.2%. */
const GOES_ON = /^占|占比$/;

export function spokenOf(offer: Offer): Choice | undefined {
  return (
    receiver(offer) ??
    own(offer) ??
    decided(offer) ??
    phase(offer) ??
    earlier(offer) ??
    sameAs(offer) ??
    quoted(offer) ??
    teller(offer) ??
    through(offer) ??
    plan(offer) ??
    carried(offer)
  );
}

const hereOf = ({ view, figure }: Offer): number => view.clauses.indexOf(figure.frame.clause);

/** 茶农方阿妹|领到了一笔收入：2680元 */
function receiver({ view, figure }: Offer): Choice | undefined {
  const person = view.names.findLast((n) => n.kind === 'Person' && n.end <= figure.frame.quantity.start);
  if (!person || !pattern`^${'receive'}`.test(view.text.slice(person.end, person.end + 6))) return undefined;
  return { subject: of(view, person), rule: 'receiver' };
}

function own(offer: Offer): Choice | undefined {
  const { figure, subjects } = offer;
  const here = hereOf(offer);
  const subject = subjects[here];
  if (!subject || subject.chain[0]!.start >= figure.frame.quantity.start) return undefined;
  // 永宁镇、思依镇等地的|12座渡槽: where they stand.
  if (/(?:等地|等处|境内|各地)的?$/.test(figure.frame.left)) return undefined;
  return placed(offer, subject, here, 'own');
}

/** Villages and sites have no industries' figures. */
function hasIndustries({ entity, kind, view }: Subject): boolean {
  if (kind !== 'Place') return kind === 'Park';
  const name = view.names.find((n) => n.entity === entity)?.full;
  return name === undefined || !/(?:村|社区|路|山|江|河|湖)$/.test(name);
}

/** 童装产业销售额760亿元: what there is of an industry is the place's; what grows under 其中 is the industry's. */
function placed({ figure, topics, subjects }: Offer, subject: Subject, clause: number, rule: string): Choice {
  if (subject.kind !== 'Industry' || (figure.rule === 'growth' && /其中/.test(figure.frame.left))) return { subject, rule };
  const isPlace = (s: Subject | undefined) => s !== undefined && hasIndustries(s);
  const place = subjects.slice(0, clause).findLast(isPlace) ?? topics.current(isPlace);
  return place ? { subject: place, rule: 'place-of-industry' } : { subject, rule };
}

function earlier(offer: Offer): Choice | undefined {
  const { view, figure, topics, subjects } = offer;
  const goesOn = figure.part || GOES_ON.test(figure.indicator);
  for (let i = hereOf(offer) - 1; i >= 0; i--) {
    const clause = view.clauses[i]!;
    const part = /^其中/.test(view.text.slice(clause.start, clause.start + 2));
    if ((part && !goesOn) || (isQuoted(view, clause.start) && !isQuoted(view, figure.frame.quantity.from))) continue;
    const subject = topics.founded(view, clause) ?? ofOffice(subjects[i]) ?? topics.reached(view, clause);
    const other = view.text.slice(clause.start, figure.frame.clause.start).includes('；');
    if (subject && fits(offer, subject) && !(other && OF_PART.has(subject.kind))) return placed(offer, subject, i, 'clause');
  }
  return undefined;
}

/** 会议原则通过《X》，|决定|新增安排财政资金30亿元; 审议《X》，|梳理|事项86项 */
function decided({ view, figure }: Offer): Choice | undefined {
  const { clause } = figure.frame;
  const verb = view.text.slice(clause.start, clause.start + 2);
  const listed = /^(?:项|条|个)$/.test(figure.frame.quantity.unit) && /^(?:梳理|部署|列出|推出|涵盖|包括|包含|分为)/.test(verb);
  if (!listed && !/^(?:决定|明确|提出|规定|要求)/.test(verb)) return undefined;
  const name = view.names.findLast((n) => n.kind === 'Programme' && n.end <= clause.start);
  return name && { subject: of(view, name), rule: 'decided' };
}

/** 投资12亿元建设X产业园，|首期占地480亩: of what is built. */
function phase({ view, figure }: Offer): Choice | undefined {
  const { clause } = figure.frame;
  if (
    !/^(?:项目)?(?:首期|一期|二期|三期|占地|总建筑面积|建成后|投产后|达产后|全部达产|投用后|总投资)/.test(
      view.text.slice(clause.start, clause.end),
    )
  )
    return undefined;
  const name = view.names.findLast(
    (n) => n.end <= clause.start && BUILT.has(n.kind) && pattern`${'build'}(?:了|的)?[“]?$`.test(view.text.slice(0, n.start)),
  );
  return name && !view.text.slice(name.end, clause.start).includes('；') ? { subject: of(view, name), rule: 'phase' } : undefined;
}

/** 省经信厅公布名单，18家企业上榜: of the place of who made it known. */
function ofOffice(subject: Subject | undefined): Subject | undefined {
  const last = subject?.chain.at(-1);
  return (subject && last && placeOfOffice(subject.view, last)) ?? subject;
}

/** 13家企业跻身…: other firms than the one before. */
function isOthers({ frame }: Figure): boolean {
  return /^(?:家|户|个)$/.test(frame.quantity.unit) && frame.left.length <= 2;
}

/** Whether a figure that names nobody may be of what was spoken of before. */
function fits({ view, figure }: Offer, subject: Subject): boolean {
  if (subject.kind === 'Enterprise') return !isOthers(figure);
  if (subject.kind === 'Meeting') return isAtMeeting(figure);
  // 签约引进…等5个重大项目, 入驻企业289家: of no single project.
  if (subject.kind === 'Project' && subject.view !== view) return !/企业|项目/.test(figure.indicator);
  return subject.view === view || subject.kind !== 'Programme';
}

/** “…每年投入销售收入的10%…”青峰医药集团负责人介绍: who is quoted, where the quotation names nobody. */
function quoted({ view, figure, topics }: Offer): Choice | undefined {
  if (!isQuoted(view, figure.frame.quantity.from)) return undefined;
  const close = view.text.indexOf('”', figure.frame.quantity.to);
  for (const clause of view.clauses.filter((c) => c.end > close + 1)) {
    const after = { ...clause, start: Math.max(clause.start, close + 1) };
    const found = topics.subjectOf(view, after) ?? topics.speaker(view, after);
    if (found) return { subject: found, rule: 'quoted' };
  }
  return undefined;
}

/** 渝水区民政局局长X表示，…; 棱汐光电首席科学家邰允执说，… */
function teller(offer: Offer): Choice | undefined {
  const { view, topics } = offer;
  for (const clause of view.clauses.slice(0, hereOf(offer)).toReversed()) {
    if (!isSpeech(view, clause)) continue;
    const found = topics.speaker(view, clause);
    if (found) return { subject: found, rule: 'teller' };
  }
  return undefined;
}

/** 经|横琴口岸|进出境旅客 */
function through({ view, figure }: Offer): Choice | undefined {
  const { clause, quantity } = figure.frame;
  const name = view.names.find(
    (n) =>
      n.start > clause.start &&
      n.end <= quantity.from &&
      /[经在]/.test(view.text[n.start - 1]!) &&
      governorOf(view, clause, n) !== undefined,
  );
  return name && name.kind !== 'Person' && name.kind !== 'Meeting' ? { subject: of(view, name), rule: 'through' } : undefined;
}

/** …旅客2536万人次，…；其中|澳门居民1148万人次: who the figure before is of, in the same part of the sentence. */
function sameAs({ view, figure, previous }: Offer): Choice | undefined {
  if (!previous) return undefined;
  const between = view.text.slice(previous.figure.frame.quantity.to, figure.frame.quantity.from);
  return between.includes('；') && !/；(?:其中|占)/.test(between) ? undefined : previous.choice;
}

/** 按照《|邵东市|…行动计划》，到2026年将培育规上企业120家 */
function plan(offer: Offer): Choice | undefined {
  const { view, figure } = offer;
  const name = view.names.findLast((n) => n.kind === 'Programme' && n.place !== undefined && n.end <= figure.frame.quantity.from);
  return name && { subject: { entity: name.place!, kind: 'Place', view, chain: [] }, rule: 'plan' };
}

/** What has statistics: 规上企业营收, 固定资产投资. */
const TERRITORIAL: ReadonlySet<Kind> = new Set(['Place', 'Park']);
/** 该|项目总建筑面积…: of something that was named by no name. */
const UNKNOWN = /^(?:该|这家|这个|这一)/;

function carried(offer: Offer): Choice | undefined {
  const { view, figure, topics } = offer;
  const { start, end } = figure.frame.clause;
  const unknown = UNKNOWN.test(view.text.slice(openingOf(view, figure.frame.clause), end)) && start <= figure.frame.leftStart;
  const territorial = unknown || isOfPlaces(figure.indicator);
  const subject = topics.current((s) => fits(offer, s) && (!territorial || TERRITORIAL.has(s.kind)));
  return subject && { subject, rule: 'carried' };
}
