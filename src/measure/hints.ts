/** What else than subjects tells whom a figure is of: who receives, decides, builds, is quoted or speaks, what it passes or goes by. */
import { matchesOf } from '../matches.js';
import { governorOf, isSpeech } from './chains.js';
import { type Choice, follow, of } from './choice.js';
import type { Figure } from './figures.js';
import { pattern } from './lexicon.js';
import type { Placed } from './metric.js';
import { BUILT, homeOf, isQuoted, type Subject, TERRITORIAL } from './reach.js';
import type { Topics } from './topic.js';
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

export const hereOf = ({ view, figure }: Offer): number => view.clauses.indexOf(figure.frame.clause);

/** 茶农方阿妹|领到了一笔收入：2680元 */
export function receiver({ view, figure }: Offer): Choice | undefined {
  const person = view.names.findLast((n) => n.kind === 'Person' && n.end <= figure.frame.quantity.start);
  if (!person || !pattern`^${'receive'}`.test(view.text.slice(person.end, person.end + 6))) return undefined;
  return { subject: of(view, person), rule: 'receiver' };
}

/** 会议原则通过《X》，|决定|新增安排财政资金30亿元; 审议《X》，|梳理|事项86项 */
export function decided({ view, figure }: Offer): Choice | undefined {
  const { clause } = figure.frame;
  const verb = view.text.slice(clause.start, clause.start + 2);
  const listed = /^(?:项|条|个)$/.test(figure.frame.quantity.unit) && /^(?:梳理|部署|列出|推出|涵盖|包括|包含|分为)/.test(verb);
  if (!listed && !/^(?:决定|明确|提出|规定|要求)/.test(verb)) return undefined;
  const name = view.names.findLast((n) => n.kind === 'Programme' && n.end <= clause.start);
  return name && { subject: of(view, name), rule: 'decided' };
}

/** What is said of a site that was just built: its phases, how large it is, who moves in, how long it takes there. */
const OF_SITE =
  /^(?:项目)?(?:全部|全面|整体)?(?:首期|首批|一期|二期|三期|占地|面积|规模|总建筑面积|建成后|投产后|达产后|全部达产|投用后|总投资)|^(?:目前|现|如今)?(?:已|可|共)?(?:入驻|引进|引来|招引|安置|容纳|收录|招收)|^(?:检测|送检|办理|交货)[周时]/;

/** 投资12亿元建设X产业园，|首期占地480亩; 规划X产业园，|入驻企业26家: of what is built. */
/** When a work runs. */
const RUNS = /^(?:项目)?(?:全部|全面|整体)?(?:建成|投产|达产|投用|投运)后/;

/** X项目总投资6亿元，分三期建设。|一期项目|计划投资2亿元: a phase without a name. */
const PHASE = /^(?:项目)?[一二三首][期批]/;

export function phase({ view, figure, topics, subjects }: Offer): Choice | undefined {
  const { clause } = figure.frame;
  const here = view.clauses.indexOf(clause);
  const opened = subjects.slice(0, here + 1).some((s, i) => s !== undefined || isSpeech(view, view.clauses[i]!));
  const phased = !opened && view.clauses.slice(0, here + 1).some((c) => PHASE.test(view.text.slice(c.start, c.end)));
  const work = phased ? topics.work(view) : undefined;
  if (work) return { subject: work, rule: 'phase' };
  if (!OF_SITE.test(view.text.slice(clause.start, clause.end))) return undefined;
  const name = view.names.findLast(
    (n) => n.end <= clause.start && BUILT.has(n.kind) && pattern`${'build'}(?:了|的)?[“]?$`.test(view.text.slice(0, n.start)),
  );
  if (name) return view.text.slice(name.end, clause.start).includes('；') ? undefined : { subject: of(view, name), rule: 'phase' };
  // X项目由Y投资建设，落户Z，|投产后预计年产值20亿元
  const own = RUNS.test(view.text.slice(clause.start, clause.end))
    ? view.names.findLast((n) => n.kind === 'Project' && n.end <= clause.start)
    : undefined;
  if (own && !view.text.slice(own.end, clause.start).includes('；')) return { subject: of(view, own), rule: 'phase' };
  // 投资12亿元建设X项目。|达产后年产值…: of what the sentence before builds.
  const built = view.clauses[0] === clause ? topics.built(view) : undefined;
  return built && { subject: built, rule: 'phase' };
}

/** 启动“微专业”建设计划，|首批|立项52个; 设立“成果转化贷”，|单户|授信最高3000万元: of what the clause before launches. */
const LAUNCHES = /(?:设立|启动|推出|发布|实施|推进|试点|上线|创设|发起)(?:了)?[“《]?$/;
const SHARES = /^(?:首批|首期|首笔|首只|单户|单个|单笔|一次性|授信|额度|期限|授权)/;

export function launched({ view, figure }: Offer): Choice | undefined {
  const { clause, quantity } = figure.frame;
  if (!SHARES.test(view.text.slice(clause.start, quantity.start))) return undefined;
  const name = view.names.findLast(
    (n) => n.kind === 'Programme' && n.end < clause.start && /^[”》]?，$/.test(view.text.slice(n.end, clause.start)),
  );
  const launches = name && LAUNCHES.test(view.text.slice(Math.max(0, name.start - LAUNCH_REACH), name.start));
  return launches ? { subject: of(view, name), rule: 'launched' } : undefined;
}
const LAUNCH_REACH = 5;

/** “…每年投入销售收入的10%…”青峰医药集团负责人介绍: who is quoted, where the quotation names nobody. */
export function quoted({ view, figure, topics }: Offer): Choice | undefined {
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
export function teller(offer: Offer): Choice | undefined {
  const { view, topics } = offer;
  for (const clause of view.clauses.slice(0, hereOf(offer)).toReversed()) {
    if (!isSpeech(view, clause)) continue;
    const found = topics.speaker(view, clause);
    if (found) return { subject: found, rule: 'teller' };
  }
  return undefined;
}

/** 卤水为|这家企业|换来氯化钾4.2万吨; 改造让|甲厂|节煤2万吨: who has it, where who gives it is no entity. */
const GIVES = /[为给让使帮](?!了|期|主|止|由|用)/g;
const GIVEN = /^(?:每年|每天|一年)?(?:换来|带来|增加|增收|增产|新增|创收|创造|节约|节省|省下|节|减少|挣|赢得|争取|培养|联合培养|输送)/;

/** 带动|全市|黄龙病病株率降至2%, 拉动|甲县|过夜游客增长24%: a rate is of what is driven; 带动|全县|1200户农户 is of who drives them. */
const DRIVES = /带动|拉动/;

export function beneficiary({ view, figure, topics, previous }: Offer): Choice | undefined {
  const { clause, leftStart, left } = figure.frame;
  if (previous?.choice.rule === 'beneficiary' && leftStart > clause.start) return follow(previous.choice);
  for (const { index } of matchesOf(GIVES, left)) {
    const start = leftStart + index + 1;
    const found = topics.subjectOf(view, { ...clause, start });
    const last = found?.chain.at(-1);
    if (found && found.chain[0]!.start === start && GIVEN.test(view.text.slice(last!.end))) return { subject: found, rule: 'beneficiary' };
  }
  const { dimension, start: number } = figure.frame.quantity;
  const driven = dimension === 'percent' ? DRIVES.exec(view.text.slice(clause.start, number)) : null;
  const place = driven && view.names.find((n) => n.start === clause.start + driven.index + 2 && TERRITORIAL.has(n.kind));
  return place ? { subject: of(view, place), rule: 'beneficiary' } : undefined;
}

/** 经|横琴口岸|进出境旅客 */
export function through({ view, figure }: Offer): Choice | undefined {
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

/** 由|甲公司|出资30亿元: of who pays, where nothing else was spoken of. */
export function payer({ view, figure }: Offer): Choice | undefined {
  const { clause, quantity } = figure.frame;
  const name = view.names.find((n) => n.kind === 'Enterprise' && n.start > clause.start && n.end <= quantity.from);
  const pays = name && view.text[name.start - 1] === '由' && /^(?:出资|投资|捐赠|捐资|捐助)/.test(view.text.slice(name.end));
  return pays ? { subject: of(view, name), rule: 'payer' } : undefined;
}

/** 按照《|邵东市|…行动计划》，到2026年将培育规上企业120家 */
export function plan(offer: Offer): Choice | undefined {
  const { view, figure } = offer;
  const name = view.names.findLast((n) => n.kind === 'Programme' && n.home !== undefined && n.end <= figure.frame.quantity.from);
  return name && { subject: homeOf(view, name)!, rule: 'plan' };
}
