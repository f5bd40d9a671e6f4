/**
 * LOCATED_IN and DEVELOPS from how names touch:
 *   罗坊镇桥溪村的颐养之家, 瑞昌市码头工业城      a place directly before what stands there
 *   景德镇航空产业集群                           a cluster with its place in the name is what the place develops
 *   我省“1269”行动计划, 《东乡市促进产业发展若干政策》   a plan or document with its place in the name
 *   全省海上风电产业链现场推进会                 a meeting with place and industry in its name
 *   福建汀屿新材料有限公司年产20万吨弹性体项目     a project with its firm in the name
 *   巨衢福泉公司, where the page has 浙江巨衢集团      a branch with its firm's brand and its own place in the name
 */
import type { Properties, ResolvedMention } from '../types.js';
import type { Context } from './context.js';
import { anyOf } from './lexicon.js';
import { ANY_SLOT, kindChar, type Masked, type Slot } from './mask.js';
import { amountOf } from './properties.js';
import type { Statement } from './statement.js';

const STANDING = new Set(['Organization', 'Enterprise', 'Park', 'Place', 'Project', 'Cluster']);

type Type = 'LOCATED_IN' | 'PARTNERS_WITH' | 'DEVELOPS' | 'ADOPTS' | 'BUILDS' | 'PART_OF';

function say(
  type: Type,
  source: string,
  target: string,
  rule: string,
  masked: Masked,
  out: Statement[],
  properties: Properties = {},
): void {
  if (source === target) return;
  out.push({ type, source, target, properties, modality: 'fact', rule, sentence: masked.sentence, carried: null });
}

/**
 * The last of the places that a name begins with, each in the one before: 余江 in 江西余江工业园区, not 四川 in 安居区四川相源锂电池项目; a
 * project's may stand behind its firm, [正邦集团][茶陵县]生态园项目.
 */
export function placeInName(context: Context, slot: Slot): ResolvedMention | undefined {
  let place: ResolvedMention | undefined;
  const { mention } = slot;
  const firm = mention.kind === 'Project' ? slot.inner.find((m) => m.start === mention.start && m.kind === 'Enterprise') : undefined;
  for (let at = firm?.end ?? mention.start; ; ) {
    const next = slot.inner.find((m) => m.start === at && m.end < mention.end - 1 && (m.kind === 'Park' || isAdministrative(context, m)));
    if (!next || (place && context.holdsDivision(next.entity, place.entity))) return place;
    place = next;
    at = next.end;
  }
}

/** Longest name of a place that another name begins with. */
const LONGEST_PLACE = 9;

/** The id of the place that a slot's name begins with: one named inside it, else one that the page names elsewhere. */
export function ownPlace(context: Context, masked: Masked, slot: Slot): string | undefined {
  const inner = placeInName(context, slot);
  if (inner) return inner.entity;
  // 南昌县 is not 南昌's because its name begins so.
  if (slot.kind === 'Place') return undefined;
  const printed = context.printed(masked.sentence, slot.mention);
  return placeAtStart(context, printed) ?? (slot.kind === 'Programme' || slot.kind === 'Cluster' ? undefined : context.villageAt(printed));
}

/** The administrative place of the page that a name begins with: 《东乡市促进产业发展若干政策》. */
export function placeAtStart(context: Context, printed: string): string | undefined {
  const name = printed.startsWith('《') ? printed.slice(1) : printed;
  const longest = Math.min(LONGEST_PLACE, name.length - 2);
  return context.placesNamedAt(name).find(({ length, id }) => length <= longest && ADMINISTRATIVE.test(context.name(id)))?.id;
}

/** Ends of the names of administrative divisions. */
export const ADMINISTRATIVE = /[国省市州盟县区旗镇乡村]$|街道$|地区$/;
/** Places so small that what has their name stands there. */
const SMALL = /[镇乡村]$|街道$|社区$/;
const NAMED_BY_PLACE: ReadonlySet<string> = new Set(['Park', 'Place', 'Cluster', 'Project']);
let seated: RegExp | undefined;

/** 玉山县台球中心, 东乡市人民医院 stand where their name says; 东乡市财政局 is only of the place. */
function isSeated(name: string): boolean {
  seated ??= new RegExp(`${anyOf('seat-body')}$`);
  return seated.test(name);
}

/** Plans for an industry, not laws that order it. */
const FOR_GROWTH = /行动|计划|方案|规划|措施|政策|意见|发展|“.+条”/;

/** A text that is not in force. */
const DRAFT = /草案|征求意见|送审稿|讨论稿/;
/** 《江西省人大常委会关于批准〈南昌市养犬管理条例〉的决定》: an act of the body, nothing that the place carries out. */
const ACT = /(?:委员会|大会|政府|厅|局)关于(?:批准|接受|召开|确认|同意|许可|终止|免去|任命).*(?:决定|决议)》?$/;

/** Names of the first level; a municipality may be gone to as any city. */
export const isProvince = (name: string): boolean => /省$|自治区$/u.test(name);

/** A river or a region acts for nobody. */
export function isLandscape(context: Context, id: string): boolean {
  return context.kind(id) === 'Place' && (!ADMINISTRATIVE.test(context.name(id)) || context.name(id).endsWith('湾区'));
}

function isAdministrative(context: Context, mention: ResolvedMention): boolean {
  return mention.kind === 'Place' && ADMINISTRATIVE.test(context.name(mention.entity));
}

/** Meetings that are held for an industry, whatever they are about besides. */
const FOR_INDUSTRY = /产业|链|集群|经济/;

/** [东乡区]在[深圳市]举办|工业陶瓷产业推介会: who holds it. */
const HOLDER = new RegExp(
  `${kindChar('Place')}(?:[^，。；：${ANY_SLOT}]{0,6}(?:在|赴|到)[${ANY_SLOT}])?[^，。；：${ANY_SLOT}]{0,4}(?:举办|举行|召开|主办|承办)(?:了)?[^，。；：${ANY_SLOT}]{0,6}$`,
);

/** 全省海上风电产业链现场推进会, 2025湛江石化产业链招商大会: whose industry the meeting is for. */
function ofMeeting(context: Context, masked: Masked, slot: Slot, out: Statement[]): void {
  const industries = slot.inner.filter((m) => m.kind === 'Industry' || m.kind === 'Cluster');
  const name = context.printed(masked.sentence, slot.mention);
  // 全省“一村一品”现场会, [东乡市]项目开工暨“十百千万”工程动员大会: the plan that a place meets on is its own.
  const plan = slot.inner.find((m) => m.kind === 'Programme');
  const own = slot.inner.flatMap((m) => (plan && isAdministrative(context, m) && m.start < plan.start ? [m.entity] : []));
  const meet = name.startsWith('全省') && context.province !== undefined ? [context.province] : own;
  for (const place of plan ? meet : []) say('ADOPTS', place, plan!.entity, 'adopts-meeting', masked, out, { role: 'implements' });
  if (industries.length === 0 || !FOR_INDUSTRY.test(name)) return;
  const inner = slot.inner.find((m) => isAdministrative(context, m) && m.start < industries[0]!.start);
  const holder = inner ? undefined : HOLDER.exec(masked.text.slice(0, masked.slots.indexOf(slot)));
  const host = holder ? masked.slots[holder.index] : slot.chain.at(-1);
  const place = name.startsWith('全省') ? context.province : (inner ?? host)?.entity;
  if (place === undefined) return;
  for (const { entity } of industries) say('DEVELOPS', place, entity, 'develops-meeting', masked, out);
}

/** [甲大学]|与|[乙区人民政府]|战略合作签约仪式: who signs, by the meeting's name. */
function ofSigning(context: Context, masked: Masked, slot: Slot, out: Statement[]): void {
  const text = context.printed(masked.sentence, slot.mention);
  if (!SIGNING.test(text)) return;
  const bodies = slot.inner.filter(
    (m, i, all) => SIGNS.has(m.kind) && !all.some((o, k) => k !== i && o.start <= m.start && o.end >= m.end),
  );
  const letters = masked.sentence.paragraph.text;
  for (const [i, from] of bodies.entries()) {
    const to = bodies[i + 1];
    if (to && /^[与和同]$/.test(letters.slice(from.end, to.start)))
      say('PARTNERS_WITH', from.entity, to.entity, 'partners-meeting', masked, out, { nature: 'signs' });
  }
}
const SIGNING = /签约|合作|共建/;
const SIGNS: ReadonlySet<string> = new Set(['Organization', 'Enterprise', 'Park', 'Place']);

/** Bodies whose parts bear their name in front: a school of a university, an institute of an academy, an office of a department. */
const WHOLE = /(?:学院|大学|科学院|研究院|实验室|常务委员会|[厅局署]|集团|公司)$/;
/** What has its parent's name but stands by itself, or only meets in it. */
const BY_ITSELF = /(?:医院|院区|校区|党组|党委|管理局)$/;
/** 硅基材料产业园|二期: a later part of a work or park. */
const STAGE = /(?:[一二三四五六]期|[东西南北]区|[东西南北]园|起步区|核心区|[A-Z]区)(?:工程|项目)?$/;

/** [永乐学院][农业科学学院], [永乐产业园]二期: what has another's name in front is a part of it. */
function ofParent(context: Context, masked: Masked, { kind, entity, start, end }: ResolvedMention, out: Statement[]): void {
  const part = context.name(entity);
  if (kind === 'Project' || kind === 'Park') {
    const stage = STAGE.exec(part);
    const whole = stage ? context.named(part.slice(0, stage.index), ['Park', 'Project']) : undefined;
    if (whole !== undefined) say('PART_OF', entity, whole, 'part-stage', masked, out);
    return;
  }
  if (kind === 'Enterprise') {
    const owner = context.firms.parentOf(entity, context.name(entity));
    if (owner !== undefined) say('PART_OF', entity, owner, 'part-branch', masked, out);
    return;
  }
  if (kind !== 'Organization') return;
  const parent = masked.sentence.mentions.findLast((m) => m.start === start && m.end < end && m.kind === 'Organization');
  if (!parent) return;
  const whole = context.name(parent.entity);
  if (WHOLE.test(whole) && !BY_ITSELF.test(part) && part.startsWith(whole))
    say('PART_OF', entity, parent.entity, 'part-own-name', masked, out);
}

/** 星河电源（[滁州]）有限公司: where a firm's own branch stands, where it is a city or a county. */
const BRACKETED = /（([^（）]{2,4})）.*公司$/;
const BELOW_PROVINCE = /[市县区州旗]$/;

function ofBracket(context: Context, masked: Masked, { entity, kind }: Slot, out: Statement[]): void {
  const within = kind === 'Enterprise' ? BRACKETED.exec(context.name(entity))?.[1] : undefined;
  const place =
    within &&
    (context.named(within, ['Place']) ?? ['市', '县', '区'].map((level) => context.named(`${within}${level}`, ['Place'])).find(Boolean));
  if (place && BELOW_PROVINCE.test(context.name(place))) say('LOCATED_IN', entity, place, 'located-bracketed', masked, out);
}

function ofSlot(context: Context, masked: Masked, slot: Slot, out: Statement[]): void {
  if (slot.kind === 'Meeting') {
    ofMeeting(context, masked, slot, out);
    ofSigning(context, masked, slot, out);
  }
  for (const named of [slot.mention, ...slot.titled]) ofParent(context, masked, named, out);
  ofBracket(context, masked, slot, out);
  const nearest = slot.chain.at(-1);
  if (nearest && STANDING.has(slot.kind)) {
    say('LOCATED_IN', slot.entity, nearest.entity, 'located-touching', masked, out);
    const park = slot.chain.findLast((m) => m.kind === 'Park');
    if (park && park !== nearest) say('LOCATED_IN', slot.entity, park.entity, 'located-touching-park', masked, out);
  }
  for (let i = 1; i < slot.chain.length; i++)
    say('LOCATED_IN', slot.chain[i]!.entity, slot.chain[i - 1]!.entity, 'located-touching', masked, out);
  const place = (slot.kind === 'Programme' ? context.parkAtStart(context.name(slot.entity)) : undefined) ?? ownPlace(context, masked, slot);
  if (place === undefined && slot.kind !== 'Project' && slot.kind !== 'Cluster') return;
  if (place !== undefined) ofOwnPlace(context, masked, slot, place, out);
  const owner = place ?? nearest?.entity;
  if (slot.kind === 'Cluster' && owner !== undefined) say('DEVELOPS', owner, slot.entity, 'develops-own-cluster', masked, out);
  // [东乡市][安宁电池]二期项目: whose it is by its name, behind its place.
  const firm = slot.inner.find(
    (m) => m.kind === 'Enterprise' && (m.start === slot.mention.start || slot.inner.some((p) => p.kind === 'Place' && p.end === m.start)),
  );
  const builder = slot.kind === 'Project' ? (firm?.entity ?? firmInName(context, masked, slot)) : undefined;
  if (builder !== undefined) say('BUILDS', builder, slot.entity, 'builds-own-name', masked, out, amountOf(masked, slot));
}

/** 欣达载板二期, [芦溪县]瓷芯智能工厂, where the page has [欣达载板] and [瓷芯] elsewhere: whose work it is, by its name behind its place. */
function firmInName(context: Context, masked: Masked, slot: Slot): string | undefined {
  const printed = context.printed(masked.sentence, slot.mention);
  const place = slot.inner.findLast((m) => m.kind === 'Place' || m.kind === 'Park');
  const behind = place && place.start === slot.mention.start ? printed.slice(place.end - place.start) : printed;
  return context.firms.atStart(behind) ?? (behind === printed ? undefined : context.firms.atStart(printed));
}

/** [东乡高新区]安宁电控, [东乡]安宁 where it is called 安宁, too: a zone is no part of a firm's name, a place only where it is never left out. */
function isPrefixed(context: Context, masked: Masked, { entity, mention }: Slot, place: string): boolean {
  if (context.kind(place) === 'Park') return true;
  const { name, aliases } = context.entity(entity)!;
  const own = context.printed(masked.sentence, mention);
  return !own.endsWith('公司') && [name, ...aliases].some((form) => form.length > 1 && form !== own && own.endsWith(form));
}

function ofOwnPlace(context: Context, masked: Masked, slot: Slot, place: string, out: Statement[]): void {
  const named = NAMED_BY_PLACE.has(slot.kind) || (slot.kind === 'Organization' && isSeated(context.name(slot.entity)));
  const small = slot.kind === 'Enterprise' && (SMALL.test(context.name(place)) || isPrefixed(context, masked, slot, place));
  if (named || small) say('LOCATED_IN', slot.entity, place, 'located-own-name', masked, out);
  if (slot.kind !== 'Programme') return;
  const document = masked.sentence.paragraph.text[slot.start] === '《';
  if (document && (DRAFT.test(context.name(slot.entity)) || ACT.test(context.name(slot.entity)))) return;
  say('ADOPTS', place, slot.entity, 'adopts-own-name', masked, out, { role: document ? 'issued' : 'implements' });
  // 《东乡县茶产业振兴三年行动方案》
  const plan = document && FOR_GROWTH.test(context.name(slot.entity));
  for (const { entity, kind } of plan ? slot.inner : [])
    if (kind === 'Industry' || kind === 'Cluster') say('DEVELOPS', place, entity, 'develops-plan', masked, out);
}

/** What the names of a sentence say by touching. */
export function readChains(context: Context, masked: Masked, out: Statement[]): void {
  for (const slot of masked.slots) if (slot) ofSlot(context, masked, slot, out);
}
