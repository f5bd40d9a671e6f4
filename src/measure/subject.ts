/** The entity that a figure is said of. */
import type { Kind } from '../../graph-schema/schema.js';
import type { Frame } from './frame.js';
import { isRow } from './indicator.js';
import { pattern } from './lexicon.js';
import { isSpeech, type Subject, type Topics } from './topic.js';
import { clauseAt, type Name, type View } from './view.js';

/** What a relative clause may be of: 总产值超300亿元的|视听设备制造产业集群. */
const MODIFIED: ReadonlySet<Kind> = new Set(['Cluster', 'Project', 'Programme', 'Enterprise', 'Park']);
/** Letters that may stand between 的 and the name it modifies. */
const MODIFIED_REACH = 6;

export interface Choice {
  readonly subject: Subject;
  readonly rule: string;
}

const of = (view: View, name: Name): Subject => ({ entity: name.entity, kind: name.kind, view, chain: [name] });

/** 总产值超300亿元的视听设备制造产业集群 */
export function modified(view: View, frame: Frame): Choice | undefined {
  const at = frame.quantity.end;
  if (view.text[at] !== '的') return undefined;
  const name = view.names.find((n) => n.start > at && n.start <= at + 1 + MODIFIED_REACH && MODIFIED.has(n.kind));
  return name && { subject: of(view, name), rule: 'modified' };
}

/** 锐鸢储能投资52亿元，在X建设|年产12GWh储能电池项目: the sum is the project's; so is that of 签订X项目协议，计划投资20亿元. */
export function project(view: View, frame: Frame): Choice | undefined {
  const { start, end } = part(view, frame.quantity.from);
  const projects = view.names.filter((n) => n.kind === 'Project' && n.start >= start && n.end <= end);
  const next = view.quantities.find((q) => q.from > frame.quantity.from);
  const later = projects.find((n) => n.start >= frame.quantity.end && (!next || n.start < next.from));
  if (later && pattern`${'build'}`.test(view.text.slice(frame.quantity.end, later.start + 1)))
    return { subject: of(view, later), rule: 'project' };
  const before = projects.findLast((n) => n.end <= frame.quantity.start);
  // X投资15亿元建设A项目，Y投资12亿元: the sum of another firm is of another project.
  const other = before && view.names.some((n) => n.kind === 'Enterprise' && n.start >= before.end && n.end <= frame.quantity.start);
  return before && !other ? { subject: of(view, before), rule: 'project' } : undefined;
}

/** 对首次入选H的，一次性奖励300万元: the title that the reward is for, else the document that says so. */
export function rewarded(view: View, frame: Frame, topics: Topics): Choice | undefined {
  const { start } = part(view, frame.quantity.from);
  const honour = view.names.findLast((n) => n.kind === 'Honour' && n.start >= start && n.end <= frame.quantity.start);
  if (honour && /对|获评|入选|认定|入围/.test(view.text.slice(start, honour.start))) return { subject: of(view, honour), rule: 'reward' };
  const own = view.names.findLast((n) => n.kind === 'Programme' && n.end <= frame.quantity.start);
  if (own) return { subject: of(view, own), rule: 'reward' };
  const document = topics.latest('Programme');
  return document && { subject: document, rule: 'reward' };
}

/** 发放“算力券”|6800万元, 省发展基金|50亿元: the sum is of what stands right before it. */
export function sumOf(view: View, frame: Frame): Choice | undefined {
  const name = view.names.find(
    (n) => n.kind === 'Programme' && /^[”》]?$/.test(view.text.slice(n.end, frame.quantity.start)) && n.end <= frame.quantity.start,
  );
  return name && { subject: of(view, name), rule: 'sum-of' };
}

/** 电子级磷酸二期 湖北澄砾磷化集团有限公司 15.8亿元: a row of a list: the project, else who builds it. */
export function row(view: View, frame: Frame): Choice | undefined {
  if (!isRow(view.text)) return undefined;
  const name = view.names.find((n) => n.kind === 'Project') ?? view.names.find((n) => n.kind === 'Enterprise');
  return name && name.end <= frame.quantity.start ? { subject: of(view, name), rule: 'row' } : undefined;
}

/** Sentence between semicolons. */
export function part(view: View, at: number): { start: number; end: number } {
  const start = view.text.lastIndexOf('；', at) + 1;
  const end = view.text.indexOf('；', at);
  return { start, end: end < 0 ? view.text.length : end };
}

/** The meeting that the sentence, or one just before it, speaks of. */
export function meeting(view: View, frame: Frame, topics: Topics): Choice | undefined {
  const here = view.names.findLast((n) => n.kind === 'Meeting' && n.end <= frame.quantity.start);
  if (here) return { subject: of(view, here), rule: 'meeting' };
  const before = topics.latest('Meeting');
  return before && before.view.sentence.article === view.sentence.article ? { subject: before, rule: 'meeting' } : undefined;
}

/** What the clause and the sentence offer a figure. */
export interface Offer {
  readonly view: View;
  readonly frame: Frame;
  readonly topics: Topics;
  /** Subjects of the sentence's clauses. */
  readonly subjects: readonly (Subject | undefined)[];
  /** Whether the figure goes on with the part named before: 其中集群营收1326亿元，占比达27.2%. */
  readonly goesOn: boolean;
}

/** The subject of the clause, of one before it in the sentence, or carried over from the sentences before. */
export function spokenOf(offer: Offer): Choice | undefined {
  const { view, frame, topics, subjects } = offer;
  const here = view.clauses.indexOf(frame.clause);
  const own = subjects[here];
  const special = (own && listOf(view, frame, own)) ?? receiver(view, frame);
  if (special) return special;
  if (own && own.chain[0]!.start < frame.quantity.start) {
    const industry = own.kind === 'Industry' && !/其中/.test(frame.left);
    const place = industry ? earlier(subjects, here, (s) => s.kind === 'Place' || s.kind === 'Park') : undefined;
    return { subject: place ?? own, rule: place ? 'place-of-industry' : 'own' };
  }
  const before = earlier(subjects, here, (subject, clause) => mayGoOn(offer, subject, clause));
  if (before) return { subject: before, rule: 'clause' };
  const told = quoted(view, frame, topics) ?? teller(view, frame);
  if (told) return told;
  return topics.current && !(isOthers(frame) && topics.current.kind === 'Enterprise')
    ? { subject: topics.current, rule: 'carried' }
    : undefined;
}

/** 13家企业跻身…: other firms than the one before. */
function isOthers(frame: Frame): boolean {
  return /^(?:家|户|个)$/.test(frame.quantity.unit) && frame.left.length <= 2;
}

/** 其中光电子产业…，20个集群…: the whole again; 占比27.2%: still the part. */
function mayGoOn({ view, frame, goesOn }: Offer, subject: Subject, clause: number): boolean {
  if (isOthers(frame) && subject.kind === 'Enterprise') return false;
  const { start } = view.clauses[clause]!;
  return goesOn || !/^其中/.test(view.text.slice(start, start + 2));
}

function earlier(
  subjects: readonly (Subject | undefined)[],
  here: number,
  test: (s: Subject, clause: number) => boolean,
): Subject | undefined {
  for (let i = here - 1; i >= 0; i--) {
    const subject = subjects[i];
    if (subject && test(subject, i)) return subject;
  }
  return undefined;
}

/** 茶农方阿妹|领到了一笔收入：2680元 */
function receiver(view: View, frame: Frame): Choice | undefined {
  const person = view.names.findLast((n) => n.kind === 'Person' && n.end <= frame.quantity.start);
  if (!person || !pattern`^${'receive'}`.test(view.text.slice(person.end, person.end + 6))) return undefined;
  return { subject: of(view, person), rule: 'receiver' };
}

/** A、B等63家我省企业获评H: not A, but the place that the counted belong to, else the title. */
function listOf(view: View, frame: Frame, own: Subject): Choice | undefined {
  if (own.kind !== 'Enterprise' && own.kind !== 'Park' && own.kind !== 'Organization') return undefined;
  if (!/等$/.test(frame.left)) return undefined;
  const place = view.names.find((n) => n.kind === 'Place' && n.start >= frame.quantity.end && n.start <= frame.quantity.end + 2);
  if (place) return { subject: of(view, place), rule: 'list' };
  const honour = view.names.find((n) => n.kind === 'Honour' && n.start >= frame.quantity.end && n.end <= frame.clause.end);
  return honour && { subject: of(view, honour), rule: 'list' };
}

/** “…每年投入销售收入的10%…”青峰医药集团负责人介绍: who is quoted, where the quotation names nobody. */
function quoted(view: View, frame: Frame, topics: Topics): Choice | undefined {
  const close = view.text.indexOf('”', frame.quantity.end);
  const open = view.text.lastIndexOf('“', frame.quantity.start);
  if (close < 0 || open <= view.text.lastIndexOf('”', frame.quantity.start)) return undefined;
  const name = view.names.find((n) => n.start > close && (n.kind === 'Enterprise' || n.kind === 'Park'));
  if (name) return { subject: of(view, name), rule: 'quoted' };
  const clause = view.clauses.find((c) => c.end > close + 1);
  const pronoun = clause && topics.subjectOf(view, { ...clause, start: Math.max(clause.start, close + 1) });
  return pronoun && { subject: pronoun, rule: 'quoted' };
}

/** 渝水区民政局局长X表示，…: the place of the body that speaks. */
function teller(view: View, frame: Frame): Choice | undefined {
  const says = (n: Name) => n.kind === 'Organization' && n.place !== undefined && n.end <= frame.quantity.start;
  const body = view.names.find((n) => says(n) && isSpeech(view, clauseAt(view, n.start)));
  return body && { subject: { entity: body.place!, kind: 'Place', view, chain: [] }, rule: 'teller' };
}
