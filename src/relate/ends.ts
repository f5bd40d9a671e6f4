/** The ends of a pattern's match: names that it holds, carried subjects, the meeting or tour that the article speaks of. */
import type { Kind, RelationType } from '../../graph-schema/schema.js';
import type { Trace } from '../trace.js';
import type { Sentence } from '../types.js';
import { isLandscape, isProvince, placeInName } from './chains.js';
import { type Context, isLearned } from './context.js';
import { anyOf } from './lexicon.js';
import { ANY_SLOT, kindChar, type Masked, type Slot } from './mask.js';
import type { Pattern, Rule } from './patterns.js';
import type { Rules } from './rules.js';
import type { SubjectTrack } from './subjects.js';
import type { Visits } from './visits.js';

export interface Ends {
  readonly ids: readonly string[];
  /** The sentence that names them, if it is another than the trigger's. */
  readonly carried: Sentence | null;
}

/** What patterns are matched with: a page's masked sentences and what is known of them. */
export interface Matcher {
  readonly context: Context;
  readonly views: readonly Masked[];
  readonly track: SubjectTrack;
  readonly visits: Visits;
  readonly rules: Rules;
  readonly trace: Trace | undefined;
}

/** What a slot's chain says besides: the park around a street, the county of a park that is visited. */
export function alsoMeant(context: Context, pattern: Rule, slot: Slot): string[] {
  if (pattern.type === 'LOCATED_IN')
    return [...slot.chain, ...slot.inner.filter((m) => m.start === slot.mention.start)]
      .filter((m) => m.kind === 'Park')
      .map((m) => m.entity);
  if (pattern.type !== 'VISITED') return [];
  // 走访[江西][同和药业]: a province before a firm is of its name.
  const places = slot.chain.filter((m) => m.kind === 'Place' && !isProvince(context.name(m.entity))).map((m) => m.entity);
  // [东乡区][滨海大道]果园: a road or a river is in a division that is visited, too.
  return [...new Set([...places.slice(-1), ...places.filter((id) => !isLandscape(context, id)).slice(-1)])];
}

/** The names of a matched end; a place that only says where the next one stands is left out. */
function endsIn(context: Context, masked: Masked, pattern: Pattern, end: 's' | 't', range: readonly [number, number]): Ends | undefined {
  const ids: string[] = [];
  for (let at = range[0]; at < range[1]; at++) {
    const slot = masked.slots[at];
    if (!slot || !pattern.kinds[end]!.has(slot.kind)) continue;
    if (at + 2 < range[1] && masked.text[at + 1] === '的') continue;
    const letters = pattern.printed[end];
    if (letters && !letters.test(masked.sentence.paragraph.text.slice(slot.start, slot.end))) continue;
    ids.push(slot.entity);
    if (end === 't') ids.push(...alsoMeant(context, pattern, slot));
  }
  return ids.length > 0 ? { ids, carried: null } : undefined;
}

let adverbs: RegExp | undefined;
let session: RegExp | undefined;

/** 由|, 联合隔壁的|, 从[邻县]的龙头企业|: the name behind it is no subject. */
const PREPOSITION = new RegExp(
  `(?:(?:[在对向从为给由被将把与和同]|融入|服务|参与|对接|围绕|聚焦|联合|会同|携手|联手|牵手|协同|依托|邀请)(?:[^，。；：${ANY_SLOT}]{0,8}的)?|[对向从为给由被与和同](?:[^，。；：${ANY_SLOT}]{0,4}[${kindChar('Place')}${kindChar('Park')}](?:境内|本地|当地|内)?的)?(?:[^，。；：${ANY_SLOT}]{0,4}(?:企业|公司|龙头|链主|高校))?)$`,
);
/** 从[深圳市]、[佛山市]|: nobody of a list behind it is a subject. */
const WHENCE = new RegExp(`[从自向][^，。；：${ANY_SLOT}]{0,4}$`);
/** [甲公司]|在[乙市]|设立: where it is done stands between. */
const WHERE = new RegExp(`[在于][${kindChar('Place')}${kindChar('Park')}][^，。；：${ANY_SLOT}]{0,4}$`);

/** 省科技厅实施的 …: the name directly before the trigger is its subject, whatever the clause begins with. */
function subjectBefore(masked: Masked, trigger: number, kinds: readonly Kind[], from: number): Slot[] | undefined {
  const position = trigger - (WHERE.exec(masked.text.slice(from, trigger))?.[0].length ?? 0);
  let at = position - 1;
  while (at >= from && !masked.slots[at]) at--;
  const slot = at >= from ? masked.slots[at] : undefined;
  if (!slot || !kinds.includes(slot.kind)) return undefined;
  adverbs ??= new RegExp(`^[${ANY_SLOT}](?:(?<=${kindChar('Enterprise')})(?:公司|集团|企业))?${anyOf('adverb')}*(?:为了?)?$`);
  if (!adverbs.test(masked.text.slice(at, position)) || PREPOSITION.test(masked.text.slice(from, at))) return undefined;
  const list = [slot];
  while (/[、和与及]/.test(masked.text[at - 1] ?? '')) {
    const previous = masked.slots[at - 2];
    if (!previous) return undefined;
    if (kinds.includes(previous.kind)) list.unshift(previous);
    at -= 2;
  }
  return list.length > 1 && WHENCE.test(masked.text.slice(from, at)) ? undefined : list;
}

/** Types whose subject may be what the article is about, where no clause names one. */
const FALLBACK: ReadonlySet<RelationType> = new Set(['ADOPTS', 'DEVELOPS']);

/** 由[甲]、[乙]联合|承建的[项目]: the agent is the subject, whoever was spoken of before. */
const AGENT = new RegExp(
  `(?<!理)由(?:[^，。；：${ANY_SLOT}]{0,6})(?:[${kindChar('Place')}${kindChar('Park')}]的)?[${ANY_SLOT}](?:[、和与及][${ANY_SLOT}])*[^，。；：${ANY_SLOT}]{0,6}$`,
);

function agentsOf(masked: Masked, from: number, to: number, kinds: readonly Kind[]): string[] {
  const { slots, text } = masked;
  // 由[东乡县]的[甲公司]: the place only says where.
  return slots
    .slice(from, to)
    .flatMap((slot, i) => (slot && kinds.includes(slot.kind) && text[from + i + 1] !== '的' ? [slot.entity] : []));
}

let unnamed: RegExp | undefined;

/** 使越来越多的上下游公司|落户[开发区]; [甲镇]为一批企业|对接[乙大学]: who does it is spoken of without a name. */
function isUnnamed(lead: string): boolean {
  unnamed ??= new RegExp(
    `(?<![等\\d])(?:越来越多|更多|众多|大批|大量|一批|多家|数家|不少|各类|一些|\\d+[余多]?[家个名户位]|[一二三四五六七八九十百]+[余多]?[家名户位])[^，。；：${ANY_SLOT}]{0,12}(?:企业|公司|厂商|客商|人才|院校|高校|专家|学生|农户|村民|群众|品牌|机构|商户|工厂)${anyOf('adverb')}*$`,
  );
  return unnamed.test(lead);
}

/** “|浮滨单丛”获评…; “某技术”等30个项目|获…: what is quoted has no name here, and is whom the clause speaks of. */
const QUOTED = /^(?:[^“”，。；：]{0,12}[，、]?)“[^“”。；：]{2,30}”(?:、?“[^“”。；：]{2,30}”)*(?:[^，。；：“”]{0,10})$/;
const QUOTED_BACK = 60;

/** Whether what a clause speaks of is printed in quotes, and its last letters are of no name of these kinds. */
function isQuoted({ sentence, at, text, slots }: Masked, clause: number, position: number, kinds: readonly Kind[]): boolean {
  const from = at[clause]! - (sentence.paragraph.text[at[clause]! - 1] === '“' ? 1 : 0);
  const to = at[position]!;
  if (to - from > QUOTED_BACK || !QUOTED.test(sentence.paragraph.text.slice(from, to).replace(/\s/g, ''))) return false;
  for (let i = clause; i < position; i++) if (slots[i] && kinds.includes(slots[i]!.kind)) return false;
  return text.length > position;
}

let nameless: RegExp | undefined;

/** 牛家村先后|荣获: a clause begins with a name that is not known. */
function isUnknownName(lead: string): boolean {
  nameless ??= new RegExp(
    `^(?:${anyOf('adverbial')})*(?!一家|这家|那家|多家)[^，。；：、“”的该这此本全我其各个在从到由与和同对向把将让为${ANY_SLOT}]{2,10}(?:村|镇|乡|公司|集团|厂|合作社|学院|医院|农场)(?:近年来|${anyOf('adverb')})*$`,
  );
  return nameless.test(lead);
}

/** 吸引[甲公司]、[乙公司]等企业|落户: those who are drawn do it. */
const DRAWN = new RegExp(
  `(?:吸引|引来|引得|促成|带动)[^，。；：${ANY_SLOT}]{0,6}[${ANY_SLOT}](?:[、和与及][${ANY_SLOT}])*(?:等[^，。；：${ANY_SLOT}]{0,10})?$`,
);

const BUILT_BEFORE = new RegExp(
  `(?:共建|合建|联建|建设|打造|成立|组建|设立|投建|兴建|新建|开建|筹建)(?:了)?[^，。；：${ANY_SLOT}]{0,10}([${(['Organization', 'Project', 'Park'] as const).map(kindChar).join('')}])[^，。；：的${ANY_SLOT}]{0,4}，$`,
);
/** Adverbs of a clause that goes on with what the one before built. */
const GOES_THERE = /^(?:将|拟|已|并|均|都|就|计划|正式|日前)*$/;

/** What the clause before builds, where this one begins with its verb. */
function builtBefore({ text, slots }: Masked, clause: number, position: number, kinds: readonly Kind[]): Slot | undefined {
  if (clause === 0 || !GOES_THERE.test(text.slice(clause, position))) return undefined;
  const match = BUILT_BEFORE.exec(text.slice(0, clause));
  const slot = match ? slots[match.index + match[0].indexOf(match[1]!)] : undefined;
  return slot && kinds.includes(slot.kind) ? slot : undefined;
}

/** The subject of these kinds of a trigger at `position`. */
export function subjectAt(matcher: Matcher, rule: Rule, kinds: readonly Kind[], index: number, position: number): Ends | undefined {
  const masked = matcher.views[index]!;
  const clause = matcher.track.clauseAt(index, position);
  const before = subjectBefore(masked, position, kinds, clause.start);
  if (before) {
    // 我市[甲]，[乙]，[丙]|当选为: those whom the clause speaks of together.
    const { subject } = clause;
    const all = subject && before.length === 1 && subject.slots.includes(before[0]!) && subject.slots.every((s) => s.kind === 'Person');
    return { ids: (all ? subject.slots : before).map((slot) => slot.entity), carried: null };
  }
  // 由[甲]供货: of two firms the agent is the other end.
  const agent = rule.type === 'PARTNERS_WITH' ? null : AGENT.exec(masked.text.slice(clause.start, position));
  if (agent) {
    const ids = agentsOf(masked, clause.start + agent.index, clause.start + agent.index + agent[0].length, kinds);
    if (ids.length > 0) return { ids, carried: null };
  }
  const lead = masked.text.slice(clause.start, position);
  const ahead = masked.text.slice(0, position);
  const leader = rule.type === 'VISITED' && !clause.subject && BY_PARTY.test(ahead) ? leaderOf(matcher, index) : undefined;
  if (leader) return leader;
  if (isUnnamed(lead) || isUnknownName(lead) || DRAWN.test(lead)) return undefined;
  if (rule.type === 'AWARDED' && isQuoted(masked, clause.start, position, kinds)) return undefined;
  // 学校与[甲公司]共建[乙研究院]，|落户[开发区]: what was built goes there.
  const built = rule.type === 'LOCATED_IN' ? builtBefore(masked, clause.start, position, kinds) : undefined;
  if (built) return { ids: [built.entity], carried: null };
  // [永乐大学]教授[林青]扎根[石桥村]: where a man is is not where his university is; but he may |把厂子|搬进[开发区].
  const moves = /[把将]/.test(masked.text[position]!);
  if (rule.type === 'LOCATED_IN' && !moves && clause.subject?.slots[0]?.kind === 'Person') return undefined;
  const found = matcher.track.at(index, position, kinds, FALLBACK.has(rule.type));
  // 代表团一行来到[甲实验室]，了解进展；走进[乙公司]: the party goes on, in the person of who leads it.
  if (!found && rule.type === 'VISITED' && PARTY.test(ahead)) return matcher.visits.visitor(masked.sentence.article);
  const conferred =
    rule.type === 'AWARDED' && found && !clause.subject?.slots.length ? conferredOn(masked, position, found, kinds) : undefined;
  if (conferred) return conferred;
  // [林青]说，|竹溪戏被|列入[名录]: what is listed is no known name, and not he.
  const person = found && rule.type === 'AWARDED' && kinds.length > 1 && matcher.context.kind(found.ids[0]!) === 'Person';
  return person && !clause.subject && isOther(lead) ? undefined : found;
}

/** [教科文组织]将[青石溪]列为[典范案例]；此前，它还|获得: who was honoured before bears what comes next. */
const CONFERRED = new RegExp(
  `[将把]([${ANY_SLOT}])[^，。；：${ANY_SLOT}]{0,4}(?:列为|列入|评为|评定为|认定为|命名为|确定为|选为|选入|收录)`,
);

function conferredOn({ text, slots }: Masked, position: number, found: Ends, kinds: readonly Kind[]): Ends | undefined {
  const match = CONFERRED.exec(text.slice(0, position));
  const borne = match ? slots[match.index + 1] : undefined;
  return borne && kinds.includes(borne.kind) && !found.ids.includes(borne.entity) ? { ids: [borne.entity], carried: null } : undefined;
}

const PARTIES = '调研组|考察组|考察团|代表团|督导组|督查组|检查组|视察组|巡视组|专家组|访问团';
/** 在[甲区]，|调研组|察看了；在[乙区]，先后到: the party's leader acts, and goes on. */
const BY_PARTY = new RegExp(`(?:^|[，；])[^，。；：${ANY_SLOT}]{0,4}(?:${PARTIES})(?!的)`);
/** [林青]率调研组来到…; [林青]率[省科技厅]等单位组成的督导组 */
const LEADS = new RegExp(`([${kindChar('Person')}])(?:一行)?(?:率领?|带领|带队)[^，。；：]{0,16}?(?:${PARTIES})`);

/** Who leads the party that an article tells of: the last who is said to, before a sentence or in it. */
function leaderOf({ views }: Matcher, index: number): Ends | undefined {
  const { article } = views[index]!.sentence;
  for (let at = index; at >= 0 && views[at]!.sentence.article === article; at--) {
    const { text, slots, sentence } = views[at]!;
    const match = text.includes('率') || text.includes('带') ? LEADS.exec(text) : null;
    if (match) return { ids: [slots[match.index]!.entity], carried: at === index ? null : sentence };
  }
  return undefined;
}

/** The party of a tour, before what it goes on to. */
const PARTY = new RegExp(
  `(?:^|[，。；])[^，。；：${ANY_SLOT}]{0,10}(?:代表团|考察团|调研组|专家组|督导组|检查组|一行|大家|客人们)[^，。；：${ANY_SLOT}]{0,10}(?:来到|走进|前往|赴|深入|考察|参观|察看|走访|进|看|到)`,
);

let adverbial: RegExp | undefined;

/** Whether letters before 被 are more than adverbs: the name of something. */
function isOther(lead: string): boolean {
  adverbial ??= new RegExp(`^(?:${anyOf('adverbial')}|${anyOf('adverb')}|[曾又还再也均都并刚才更]|其中|一致|成功|连续[^，。；]{1,4})*$`);
  return new RegExp(`^[^，。；：${ANY_SLOT}]{2,12}被$`).test(lead) && !adverbial.test(lead.slice(0, -1));
}

/** The page's province, where the page names it. */
function provinceOf({ province }: Context): Ends | undefined {
  return province === undefined ? undefined : { ids: [province], carried: null };
}

export function sourceOf(matcher: Matcher, pattern: Pattern, index: number, match: RegExpMatchArray): Ends | undefined {
  const masked = matcher.views[index]!;
  const range = match.indices!.groups?.s;
  switch (pattern.source) {
    case 'pattern':
      return range && endsIn(matcher.context, masked, pattern, 's', range);
    case 'visitor':
      return matcher.visits.visitor(masked.sentence.article) ?? leaderOf(matcher, index);
    case 'province':
      return provinceOf(matcher.context);
    case 'owner': {
      const slot = masked.slots[match.indices!.groups!.t![0]];
      const place = slot && placeInName(matcher.context, slot);
      return place ? { ids: [place.entity], carried: null } : subjectAt(matcher, pattern, pattern.subject!, index, match.index!);
    }
    case 'own':
      return matcher.track.at(index, match.index!, pattern.subject!, false, 0);
    case 'subject':
      return subjectAt(matcher, pattern, pattern.subject!, index, match.index!);
  }
}

export function targetOf(matcher: Matcher, pattern: Pattern, index: number, match: RegExpMatchArray, source: Ends): Ends | undefined {
  const masked = matcher.views[index]!;
  const range = match.indices!.groups?.t;
  switch (pattern.target) {
    case 'pattern':
      return range && mainMeeting(matcher.context, masked, endsIn(matcher.context, masked, pattern, 't', range));
    case 'visited':
      return matcher.visits.places(masked.sentence.article);
    case 'meeting':
      return meetingAt(matcher.context, masked);
    case 'province':
      return provinceOf(matcher.context);
    case 'subject': {
      const own = subjectAt(matcher, pattern, pattern.subject!, index, match.index!);
      if (own && !own.ids.some((id) => source.ids.includes(id))) return own;
      // The clause's own subject is the source; the target is what the clause before it speaks of.
      const { start } = matcher.track.clauseAt(index, match.index!);
      return matcher.track.at(index, start, pattern.subject!, false);
    }
  }
}

/** A sitting stands for the meeting itself: 第一次全体会议. */
function isSession(name: string): boolean {
  session ??= new RegExp(`^.{0,8}${anyOf('session')}$`);
  return session.test(name);
}

/** The meeting that a clause speaks of: the last one named up to the sentence's end; a sitting only where no meeting is named. */
function meetingAt(context: Context, masked: Masked): Ends | undefined {
  const { sentence } = masked;
  const point = { sentence, position: sentence.end };
  const before =
    context.latestFound(point, ['Meeting'], (name, found) => !isSession(name) && !isLearned(found)) ??
    context.latestFound(point, ['Meeting'], (_, found) => !isLearned(found));
  if (before) return { ids: [before.mention.entity], carried: before.sentence === sentence ? null : before.sentence };
  return undefined;
}

/** [第二十六次会议]在[成都市]举行[第二次全体会议]: the meeting that a sitting is of. */
export function meetingOfSitting(context: Context, masked: Masked, id: string): string {
  return mainMeeting(context, masked, { ids: [id], carried: null })!.ids[0]!;
}

/** 主持第一次全体会议: what is said of a sitting is said of its meeting. */
function mainMeeting(context: Context, masked: Masked, ends: Ends | undefined): Ends | undefined {
  if (!ends || context.kind(ends.ids[0]!) !== 'Meeting' || !isSession(context.name(ends.ids[0]!))) return ends;
  return meetingAt(context, masked) ?? ends;
}
