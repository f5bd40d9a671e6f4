/**
 * The ends of a frame, by where they stand in the trigger's clause. Lists count as one end; brackets, a place that says where the
 * next name stands and what a list is of (等高校, 两家企业) are read over. The trigger is in capitals below.
 *
 *   subject   who the clause speaks of, carried over if need be; own: named in this sentence
 *   object    after the trigger: 携手(HAND IN HAND)[甲]、[乙]；  goal: not what only describes it: VISITED [甲]与[乙]合建的[丙]
 *   before    directly before it, without a preposition: [甲]、[乙]等企业COOPERATE
 *   with      与[甲]COOPERATE, 同[甲]；  by: 由[甲]；  to: 为[甲]、向[甲]；  from: 从[甲]；  at: 在[甲]
 *   party     who stands after 与 or 联合 in the clause before, or in its own: [甲]与[乙]签约，BUILD TOGETHER[丙]
 *   head      what a relative clause speaks of, where no subject stands in it: 为[甲]SUPPLY 釉料的[乙]
 *   relative   what a relative clause with its own object speaks of: 入选[称号]的[甲], 获评2024年度[称号]称号的[甲]
 *   first, rest   the first of a list before the trigger (or after 由), and the others: [甲]、[乙]COOPERATE
 *   visited   where the tour that the article tells of went
 *   clause    the last of its kind in the clause before the trigger, whatever it does there
 *   latest    the one named last before the trigger, in this sentence or one before it; previous: in the sentence's clauses before
 *   every     all of its kind in the sentence before the trigger, else in the one before it: [甲项目]、[乙项目]，这些项目LISTED
 *   topic     what the last sentence, up to the trigger's clause, that names one of the kinds speaks of: its first
 */
import type { Kind } from '../../graph-schema/schema.js';
import type { Context, Found } from './context.js';
import { alsoMeant, type Ends, type Matcher, subjectAt } from './ends.js';
import type { Frame, Role } from './frames.js';
import { goalsAfter } from './goals.js';
import { listOf, MARKS, oneOf } from './list.js';
import { ANY_SLOT, kindChar, type Masked } from './mask.js';

/** Offsets of a trigger in the masked text. */
export interface Trigger {
  readonly start: number;
  readonly end: number;
}

/** Letters between a preposition and its name: 与链主企业[甲]. */
const GAP = `[^${MARKS}${ANY_SLOT}]{0,8}?`;
/** What a name is said to be or to stand in, directly before it: [东乡县]本地的[甲], [东乡县]做钛材的[甲], [国家级专精特新企业][甲]. */
const ATTRIBUTE = `(?:[${['Place', 'Park', 'Honour', 'Industry', 'Cluster', 'Programme', 'Project'].map((k) => kindChar(k as Kind)).join('')}](?:(?:本地|境内|内|中)?的|企业|龙头企业|链主企业|[做搞造产卖][^${MARKS}、${ANY_SLOT}]{1,6}的)?)??`;
const BODY = kindChar('Organization');
/** [中国水产科学研究院]|[珠江水产研究所]: whose institute it is. */
const BODY_OF = `(?:${BODY}(?=${BODY}))`;
/** 等高校, 两家企业 */
const KIND_OF_LIST = `(?:[一二两三四五六七八九十\\d]+[家所个][^${MARKS}${ANY_SLOT}]{0,6}|等${kindChar('Place')}?[^${MARKS}${ANY_SLOT}]{0,12}|[双两三多各]方)?`;

/** [萧山区]智能底盘、[乐清集群]: items that are no known names, before those that are. */
const UNKNOWN = `(?:(?<=^|[${MARKS}])(?:[^${MARKS}、的${ANY_SLOT}]{1,10}、)+)?(?:[${ANY_SLOT}]+[^${MARKS}、的${ANY_SLOT}]{1,14}、)*`;

/** 联合[当地]企业: the firms of a place are not the place. */
const NOT_OF_PLACE = `(?!(?<=${kindChar('Place')})的?(?:企业|高校|院校|农户|群众|百姓|居民|村民|客商|市场|用户|客户|学校|医院))`;

/** 同[大学教授林青]团队COOPERATE: his university. */
const SCHOLAR = `${kindChar('Person')}(?=(?:教授|院士|博士|研究员)?(?:的?团队|课题组|专家组))`;
/** 与[山东省]一家铝企SIGN: a firm without a name, not its place. */
const NOT_THEIRS = `(?!企业|高校|客商|(?<=${kindChar('Place')})的?(?:一家|某|多家|数家|[两三四五六七八九十\\d]+[余多]?家))`;

/** SET UP 的工厂主要为[甲]供货: who is supplied is not what is set up. */
const FOR = `的[^${MARKS}${ANY_SLOT}]{1,8}(?:(?<![成作列称])为|给|向)[${ANY_SLOT}]`;

/** [沪西高铁]|合武段|[大别岭隧道]: the line is where the work is. */
const SECTION = `[${kindChar('Place')}至—]{0,3}[^${MARKS}${ANY_SLOT}]{0,8}(?:段|标段|全线|工程)[^${MARKS}、${ANY_SLOT}]{0,6}`;

/** Prepositions of a role, and letters that may stand between its list and the trigger. */
const MARKERS: Readonly<Partial<Record<Role['name'], readonly [string, number]>>> = {
  // 由[甲]和[乙]共建: both are agents, 和 names no partner of a third.
  with: ['(?<!(?<!理)由[^，。；：]*)(?:(?<!参)与|(?<![共合协一不陪])同(?![时比日步])|和|跟|携手|联合|联手|协同|会同|牵手)', 16],
  by: ['(?<!理)由|被|(?<![已曾])经(?!济|营|过)|获得?|受到?|得到', 12],
  to: ['(?<![成作定列称评认视名])为|给|向|对|替', 12],
  from: ['从|向|(?<![来])自', 10],
  at: ['在|于|(?<![得受达])到|至', 14],
};

function source(role: Role): RegExp {
  const list = `(?<e>${listOf(role.kinds)})`;
  if (role.name === 'party') return new RegExp(`(?:${MARKERS.with![0]})${GAP}${ATTRIBUTE}${list}`, 'd');
  const marked = MARKERS[role.name];
  if (marked)
    return new RegExp(
      `^.*(?:${marked[0]})${GAP}${ATTRIBUTE}(?:${BODY_OF}?${list}(?!${BODY})|(?<p>${SCHOLAR}))${NOT_THEIRS}${KIND_OF_LIST}(?!(?:设计|勘察|监理)[、，])[^${MARKS}]{0,${marked[1]}}$`,
      'd',
    );
  switch (role.name) {
    case 'object':
      return new RegExp(
        `(?!${FOR})[^${MARKS}${ANY_SLOT}]{0,14}?${ATTRIBUTE}[^${MARKS}${ANY_SLOT}、]{0,4}?(?:${oneOf(role.kinds)}${SECTION})?${list}(?!${oneOf(role.kinds)})${NOT_OF_PLACE}`,
        'dy',
      );
    case 'goal':
      return new RegExp(
        `[^${MARKS}${ANY_SLOT}]{0,10}?(?:${listOf(role.kinds)}[^${MARKS}${ANY_SLOT}的]{1,8}的)?(?<e>${listOf(role.kinds)})(?![^${MARKS}${ANY_SLOT}的]{1,8}的${oneOf(role.kinds)})`,
        'dy',
      );
    case 'relative':
      return new RegExp(
        `[^${MARKS}${ANY_SLOT}]{0,10}?[${ANY_SLOT}][^${MARKS}、${ANY_SLOT}]{0,6}的[^${MARKS}、${ANY_SLOT}]{0,8}?${ATTRIBUTE}${list}`,
        'dy',
      );
    case 'head':
      return new RegExp(`(?:[^${MARKS}${ANY_SLOT}]|${kindChar('Product')}){0,12}?的[^${MARKS}${ANY_SLOT}]{0,10}?${ATTRIBUTE}${list}`, 'dy');
    default:
      return new RegExp(
        `(?<![与同和跟由被向给从在对凭借靠、]|(?<![成作])为)${UNKNOWN}${list}(?![^${MARKS}${ANY_SLOT}]{1,10}等\\d)${KIND_OF_LIST}[^${MARKS}${ANY_SLOT}]{0,14}$`,
        'd',
      );
  }
}

/** Roles whose names stand after the trigger. */
const AFTER: ReadonlySet<Role['name']> = new Set(['object', 'goal', 'head', 'relative']);

const sources = new Map<string, RegExp>();

function regexOf(role: Role): RegExp {
  let regex = sources.get(role.key);
  if (!regex) {
    regex = source(role);
    sources.set(role.key, regex);
  }
  return regex;
}

/** 与[浙江]某某智能科技|签订, [成都]某某铁路港|: a place that only begins a name which is not known is no party. */
const BEGINS_NAME = new RegExp(
  `^[^，。；：、的“”（）与和同${ANY_SLOT}]{1,10}(?:科技|股份|集团|控股|实业|重工|药业|食品|产品|公司|工厂|铁路港|陆港|银行|商会|协会)(?=[、，。；等与和同签投]|$)`,
);
const LONGEST_REST = 16;
const PARTIES: ReadonlySet<string> = new Set(['PARTNERS_WITH', 'BUILDS']);

/** Ids of the names of these kinds in a range; a place that only says where the next one stands is left out. */
function idsIn(context: Context, frame: Frame, masked: Masked, kinds: readonly Kind[], from: number, to: number): string[] {
  const ids: string[] = [];
  for (let at = from; at < to; at++) {
    const slot = masked.slots[at];
    if (!slot || (at + 2 < to && masked.text[at + 1] === '的')) continue;
    if (slot.kind === 'Place' && PARTIES.has(frame.type) && BEGINS_NAME.test(masked.text.slice(at + 1, at + 1 + LONGEST_REST))) continue;
    if (kinds.includes(slot.kind)) ids.push(slot.entity, ...alsoMeant(context, frame, slot));
  }
  return ids;
}

function inClause(context: Context, frame: Frame, masked: Masked, role: Role, clause: number, trigger: Trigger): string[] | undefined {
  const regex = regexOf(role);
  const after = AFTER.has(role.name);
  regex.lastIndex = trigger.end;
  const match = regex.exec(after ? masked.text : masked.text.slice(clause, trigger.start));
  if (!match) return undefined;
  const range = match.indices!.groups!.e;
  if (!range) {
    const scholar = masked.slots[match.indices!.groups!.p![0] + (after ? 0 : clause)]!;
    const bodies = scholar.titled.filter((m) => role.kinds.includes(m.kind)).map((m) => m.entity);
    return bodies.length > 0 ? bodies : undefined;
  }
  const shift = after ? 0 : clause;
  const ids = idsIn(context, frame, masked, role.kinds, range[0] + shift, range[1] + shift);
  return ids.length > 0 ? ids : undefined;
}

/** 由[甲]牵头，[乙]、[丙]COOPERATE: with the first, not with each other. */
const LED = new RegExp(`由[${ANY_SLOT}](?:[、和与及][${ANY_SLOT}])*(?:牵头|领衔|主导|发起)[，、]$`);

/** Whether a clause begins with those whom one before it leads. */
function isLed({ text, slots }: Masked, clause: number): boolean {
  return slots[clause] !== undefined && LED.test(text.slice(0, clause));
}

/** 最受关注的是[甲]|与[乙]的签约: who stands before the preposition. */
const BESIDE = new RegExp(`[${ANY_SLOT}](?:[、和及][${ANY_SLOT}])*(?=(?:与|同|跟)[^${MARKS}${ANY_SLOT}]{0,8}[${ANY_SLOT}][^${MARKS}]*$)`);

function besideWith({ text, slots }: Masked, kinds: readonly Kind[], clause: number, trigger: Trigger): string[] | undefined {
  const match = BESIDE.exec(text.slice(clause, trigger.start));
  if (!match) return undefined;
  const own = slots.slice(clause + match.index, clause + match.index + match[0].length);
  const ids = own.flatMap((slot) => (slot && kinds.includes(slot.kind) ? [slot.entity] : []));
  return ids.length > 0 ? ids : undefined;
}

/** The list whose first and others are the ends. */
function group(context: Context, frame: Frame, masked: Masked, role: Role, clause: number, trigger: Trigger): string[] | undefined {
  if (isLed(masked, clause)) return undefined;
  const kinds = role.key.slice(role.key.indexOf(':'));
  const as = (name: Role['name']): string[] | undefined =>
    inClause(context, frame, masked, { name, kinds: role.kinds, key: `${name}${kinds}` }, clause, trigger);
  const ids = as('by') ?? as('before');
  return ids && ids.length > 1 ? ids : undefined;
}

function endsAt(matcher: Matcher, frame: Frame, role: Role, index: number, trigger: Trigger): Ends | undefined {
  const masked = matcher.views[index]!;
  const clause = matcher.track.clauseAt(index, trigger.start).start;
  const own = (ids: string[] | undefined): Ends | undefined => (ids ? { ids, carried: null } : undefined);
  switch (role.name) {
    case 'subject':
      if (frame.targets.some(({ name }) => name === 'with')) {
        const ids = besideWith(masked, role.kinds, clause, trigger);
        if (ids) return { ids, carried: null };
      }
      return subjectAt(matcher, frame, role.kinds, index, trigger.start);
    case 'own':
      return matcher.track.at(index, trigger.start, role.kinds, false, 0);
    case 'first':
      return own(group(matcher.context, frame, masked, role, clause, trigger)?.slice(0, 1));
    case 'rest':
      return own(group(matcher.context, frame, masked, role, clause, trigger)?.slice(1));
    case 'head': {
      const { subject } = matcher.track.clauseAt(index, trigger.start);
      // 原先只给[甲]SUPPLY 胶的[乙]，: what the clause speaks of is the head itself.
      const other =
        subject &&
        (subject.makers !== undefined || subject.sentence !== masked.sentence || masked.slots.indexOf(subject.slots[0]) < trigger.end);
      return other ? undefined : own(inClause(matcher.context, frame, masked, role, clause, trigger));
    }
    case 'visited': {
      const tour = matcher.visits.places(masked.sentence.article);
      const ids = tour?.ids.filter((id) => role.kinds.includes(matcher.context.kind(id)!)) ?? [];
      return ids.length > 0 ? { ids, carried: tour!.carried } : undefined;
    }
    case 'latest': {
      const point = { sentence: masked.sentence, position: masked.at[trigger.start]! };
      const found = matcher.context.latestFound(point, role.kinds, role.named && ((name) => role.named!.test(name)));
      if (found?.mention.kind === 'Park' && isListed(found)) return undefined;
      return found && { ids: [found.mention.entity], carried: found.sentence === masked.sentence ? null : found.sentence };
    }
    case 'topic': {
      const found = matcher.context.topic({ sentence: masked.sentence, position: masked.at[clause]! }, role.kinds);
      return found && { ids: [found.mention.entity], carried: found.sentence === masked.sentence ? null : found.sentence };
    }
    case 'clause': {
      for (let at = trigger.start - 1; at >= clause; at--)
        if (masked.slots[at] && role.kinds.includes(masked.slots[at]!.kind)) return own([masked.slots[at]!.entity]);
      return undefined;
    }
    case 'previous': {
      for (let at = clause - 1; at >= 0; at--) {
        const slot = masked.slots[at];
        if (slot && role.kinds.includes(slot.kind)) return { ids: [slot.entity], carried: null };
        // [甲公司]总经理林青算账：隔膜由[乙公司]SUPPLIED: his firm.
        const titled = slot?.titled.find((m) => role.kinds.includes(m.kind));
        if (titled) return { ids: [titled.entity], carried: null };
      }
      return undefined;
    }
    case 'every':
      return everyBefore(matcher, role, index, trigger);
    case 'party':
      return own(parties(matcher, frame, masked, role, index, trigger));
    case 'with':
      return isLed(masked, clause) ? undefined : own(inClause(matcher.context, frame, masked, role, clause, trigger));
    case 'goal':
      return own(goals(matcher.context, frame, masked, role, clause, trigger));
    default:
      return own(inClause(matcher.context, frame, masked, role, clause, trigger));
  }
}

/** All names of a role's kinds in a sentence before its trigger, or in the paragraph's sentence before it. */
function everyBefore({ views }: Matcher, role: Role, index: number, trigger: Trigger): Ends | undefined {
  const here = views[index]!;
  const namedIn = ({ slots }: Masked, to: number): string[] => [
    ...new Set(slots.slice(0, to).flatMap((slot) => (slot && role.kinds.includes(slot.kind) ? [slot.entity] : []))),
  ];
  const ids = namedIn(here, trigger.start);
  if (ids.length > 0) return { ids, carried: null };
  const before = views[index - 1];
  if (before?.sentence.paragraph !== here.sentence.paragraph) return undefined;
  const named = namedIn(before, before.slots.length);
  return named.length > 0 ? { ids: named, carried: before.sentence } : undefined;
}

/** 打造[甲产业园]、[乙新区]三个平台: one of several parks is not 园区 that is spoken of. */
function isListed({ mention: { start, end }, sentence: { paragraph } }: Found): boolean {
  return paragraph.text[start - 1] === '、' || paragraph.text[end] === '、';
}

/** With whom the clauses up to the trigger act, where no other subject has come between. */
function parties(matcher: Matcher, frame: Frame, masked: Masked, role: Role, index: number, trigger: Trigger): string[] | undefined {
  const clauses = matcher.track.clauses(index);
  const here = clauses.findIndex((clause) => trigger.start < clause.end);
  const before = clauses[here - 1];
  const from = !clauses[here]?.subject && before && masked.text[before.end - 1] === '，' ? before.start : (clauses[here]?.start ?? 0);
  const match = regexOf(role).exec(masked.text.slice(from, trigger.start));
  if (!match) return undefined;
  const [start, end] = match.indices!.groups!.e!;
  const ids = idsIn(matcher.context, frame, masked, role.kinds, from + start, from + end);
  return ids.length > 0 ? ids : undefined;
}

/** What is gone to: the list right after the verb, and what else of the clause is. */
function goals(context: Context, frame: Frame, masked: Masked, role: Role, clause: number, trigger: Trigger): string[] | undefined {
  const first = inClause(context, frame, masked, role, clause, trigger) ?? [];
  const others = goalsAfter(masked, trigger.end, role.kinds).flatMap((slot) => [slot.entity, ...alsoMeant(context, frame, slot)]);
  return first.length + others.length > 0 ? [...new Set([...first, ...others])] : undefined;
}

/**
 * The first role that gives an end other than `not`.
 * @param only kinds that a subject must be of, where the other end tells.
 */
export function endsOf(
  matcher: Matcher,
  frame: Frame,
  roles: readonly Role[],
  index: number,
  trigger: Trigger,
  not: readonly string[] = [],
  only?: readonly Kind[],
): Ends | undefined {
  for (const role of roles) {
    const kinds = role.name === 'subject' && only ? role.kinds.filter((kind) => only.includes(kind)) : role.kinds;
    const ends = endsAt(matcher, frame, { ...role, kinds }, index, trigger);
    if (!ends) continue;
    const ids = ends.ids.filter((id) => !not.includes(id));
    if (ids.length > 0) return { ids, carried: ends.carried };
    // [甲]是[乙]全资SUBSIDIARY: who stands right before the trigger is the other end.
    const spoken = role.name === 'subject' ? matcher.track.at(index, trigger.start, kinds, false) : undefined;
    const others = spoken?.ids.filter((id) => !not.includes(id)) ?? [];
    if (others.length > 0) return { ids: others, carried: spoken!.carried };
  }
  return undefined;
}
