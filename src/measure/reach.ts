/** What a clause founds (注册|X公司) or comes to (来到|X; 在X，), the home of an office or a plan, and what stands in quotation marks. */
import type { Kind } from '../../graph-schema/schema.js';
import { governorOf, openingOf } from './chains.js';
import type { Quantity } from './quantity.js';
import type { Clause, Name, View } from './view.js';

export interface Subject {
  readonly entity: string;
  readonly kind: Kind;
  readonly view: View;
  /** The names that touch, the last of which it is; one stand-in for a pronoun. */
  readonly chain: readonly Name[];
}

/** What is founded and what is come to. */
const FOUNDED: ReadonlySet<Kind> = new Set(['Enterprise', 'Organization', 'Park', 'Cluster']);
export const REACHED: ReadonlySet<Kind> = new Set(['Enterprise', 'Park', 'Place', 'Organization', 'Project']);
/** What is built: 投资15亿元建设|X产业园. */
export const BUILT: ReadonlySet<Kind> = new Set(['Project', 'Park', 'Organization', 'Cluster', 'Place']);
/** 香湖公园位于|X: where something stands is not come to. */
const STANDS = /^(?:[^，]{2,})?(?:位于|坐落于|坐落在|地处|就在|设在|建在|落在|都在|[址点部源]在)$/;
/** 在X的|带动下. */
const UNDER = /^的?(?:带动|支持|推动|帮助|帮扶|引领|指导|见证|影响|倡议|组织|统筹|基础上)/;
/** The place that a plan is of, the place or park that an office is of. */
export function homeOf(view: View, { home }: Name): Subject | undefined {
  return home && { entity: home.entity, kind: home.kind, view, chain: [] };
}

/** A body's place, where the body is an office of it. */
export function placeOfOffice(view: View, name: Name): Subject | undefined {
  return name.kind === 'Organization' ? homeOf(view, name) : undefined;
}

/** What a clause founds: 注册|X公司. */
export function founded(view: View, clause: Clause): Subject | undefined {
  const name = namesIn(view, clause).findLast((n) => FOUNDED.has(n.kind) && governorOf(view, clause, n) === 'make');
  return name && { entity: name.entity, kind: name.kind, view, chain: [name] };
}

/** What a clause without a subject comes to: 虞天行来到|X; 在X，. */
export function reached(view: View, clause: Clause): Subject | undefined {
  const names = namesIn(view, clause);
  const scene = sceneOf(view, clause, names.at(-1));
  if (scene) return scene;
  for (const name of names.toReversed()) {
    if (governorOf(view, clause, name) !== 'at' || UNDER.test(view.text.slice(name.end))) continue;
    if (STANDS.test(view.text.slice(openingOf(view, clause), name.start))) continue;
    // 在长兴县|，; 在赣州市|章贡区，: the last of names that touch.
    const last = names[lastTouching(view, names, names.indexOf(name))]!;
    const alone = names[0] === name ? last.kind !== 'Place' || clause.end === last.end : names[0]!.kind === 'Person';
    // 产品进入|甲平台、乙平台: one of several.
    if (/^[”》]?[、和与及]/.test(view.text.slice(last.end, clause.end))) continue;
    if (REACHED.has(last.kind) && alone) return { entity: last.entity, kind: last.kind, view, chain: [last] };
  }
  return undefined;
}

/** 而在|有机农业大县|X，: where a clause lies that says no more than that. */
function sceneOf(view: View, clause: Clause, last: Name | undefined): Subject | undefined {
  if (!last || last.end !== clause.end || !REACHED.has(last.kind) || last.kind === 'Project') return undefined;
  const lead = view.text.slice(openingOf(view, clause), last.start);
  return DESCRIBED.test(lead) ? { entity: last.entity, kind: last.kind, view, chain: [last] } : undefined;
}
/** What describes a place as one of its kind: 在|全国脐橙主产区|赣州, 在|素有“瓷都”之称的|景德镇. */
const DESCRIBED =
  /^在[^，。；、]{0,16}(?:大[省市县镇村]|之[乡都城]|名[城镇村]|产区|产地|的|第一[村镇县]|强[省市县镇]|重镇|[^，]{2}[都乡城])[“”]?$/;

/** What has statistics: 规上企业营收, 固定资产投资. */
export const TERRITORIAL: ReadonlySet<Kind> = new Set(['Place', 'Park']);
/** Letters from a name to the next one of its list. */
const JOINT = /^[”》]?(?:、|和|与|及|以及)$/;
const EACH = /分别|各|均|依次/;

/** 南昌、赣州、上饶|三市对全省工业的贡献率, 甲区、乙区|2条产业链: the first of several, whose figure is of none of them alone. */
export function isSeveral({ view, kind, chain }: Subject): boolean {
  const last = chain.at(-1);
  if (!last || !TERRITORIAL.has(kind)) return false;
  const next = view.names.find((n) => n.start > last.end);
  if (!next || !TERRITORIAL.has(next.kind) || !JOINT.test(view.text.slice(last.end, next.start))) return false;
  const { end } = view.clauses.find((c) => last.start < c.end)!;
  return !EACH.test(view.text.slice(next.end, end));
}

/** 晶安光电、信达光电等|5家企业签约，总投资36亿元; 晶安光电等|5家企业: what is said of all that are counted is not of the first. */
const COUNTED =
  /^(?:（[^（）]{1,8}）)?[”》]?(?:[、和与及][^，。；]{0,60}?)?等(?:\p{Script=Han}{0,4}?)[\d一二两三四五六七八九十百多]+[余多]?[家个户项名]/u;

/** Whether a subject is the first of a list that is counted, and nothing is said of each. */
export function isOneOfCounted(subject: Subject): boolean {
  const { view, chain } = subject;
  const last = chain.at(-1);
  if (!last) return false;
  const counted = COUNTED.exec(view.text.slice(last.end));
  const to = counted ? last.end + counted[0].length : countOf(subject)?.to;
  if (to === undefined) return false;
  const { end } = view.clauses.find((c) => last.start < c.end)!;
  return !EACH.test(view.text.slice(to, end));
}

/** 开源科技、同兴达科技、束薪再生资源|5家|企业营收破百亿元: the number right behind a list that is as long, or whose last item is a name like the first. */
export function countOf({ view, kind, chain }: Subject): Quantity | undefined {
  const last = chain.at(-1);
  if (!last || last.anaphor || !/^[”》]?[、和与及]/.test(view.text.slice(last.end, last.end + 2))) return undefined;
  const { end } = view.clauses.find((c) => last.start < c.end)!;
  const count = view.quantities.find((q) => q.from > last.end && q.to < end && BODIES.test(q.unit));
  if (!count || count.from !== count.start) return undefined;
  const items = view.text.slice(last.end, count.from).split(/[、和与及]/);
  const named = view.names.some((n) => n.kind === kind && n.end === count.from);
  return named || (items.length > 2 && items.length === Number(count.digits)) ? count : undefined;
}
const BODIES = /^[家户所个]$/;

const namesIn = (view: View, { start, end }: Clause): Name[] =>
  view.names.filter((n) => n.start >= start && n.end <= end && n.kind !== 'Product');

/** 在赣州市|章贡区|的|甲公司: the last of names that touch, a body of the place included. */
function lastTouching(view: View, names: readonly Name[], from: number): number {
  let i = from;
  for (;;) {
    const [name, next] = [names[i]!, names[i + 1]];
    const of = next && next.start === name.end + 1 && view.text[name.end] === '的' && next.kind !== 'Place' && name.kind !== next.kind;
    if (!next || (next.start !== name.end && !of)) return i;
    i++;
  }
}

/** Whether a place stands in a quotation. */
export function isQuoted(view: View, at: number): boolean {
  const open = view.text.lastIndexOf('“', at);
  return open >= 0 && view.text.lastIndexOf('”', at) < open && view.text.indexOf('”', at) >= 0;
}
