/** The entity that a figure is said of. */
import type { Kind } from '../../graph-schema/schema.js';
import type { Frame } from './frame.js';
import { pattern } from './lexicon.js';
import type { Subject, Topics } from './topic.js';
import type { Name, View } from './view.js';

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
  const before = projects.findLast((n) => n.end <= frame.quantity.start);
  if (before) return { subject: of(view, before), rule: 'project' };
  const next = view.quantities.find((q) => q.from > frame.quantity.from);
  const later = projects.find((n) => n.start >= frame.quantity.end && (!next || n.start < next.from));
  if (!later || !pattern`${'build'}`.test(view.text.slice(frame.quantity.end, later.start + 1))) return undefined;
  return { subject: of(view, later), rule: 'project' };
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

/** The subject of the clause, of one before it in the sentence, or carried over from the sentences before. */
export function spokenOf(view: View, frame: Frame, topics: Topics, subjects: readonly (Subject | undefined)[]): Choice | undefined {
  const here = view.clauses.indexOf(frame.clause);
  const own = subjects[here];
  if (own && (own.chain.length === 0 || own.chain[0]!.start < frame.quantity.start)) {
    const place =
      own.kind === 'Industry' && !/其中/.test(frame.left)
        ? earlier(subjects, here, (s) => s.kind === 'Place' || s.kind === 'Park')
        : undefined;
    return { subject: place ?? own, rule: place ? 'place-of-industry' : 'own' };
  }
  const before = earlier(subjects, here, () => true);
  if (before) return { subject: before, rule: 'clause' };
  return topics.current && { subject: topics.current, rule: 'carried' };
}

function earlier(subjects: readonly (Subject | undefined)[], here: number, test: (s: Subject) => boolean): Subject | undefined {
  for (let i = here - 1; i >= 0; i--) {
    const subject = subjects[i];
    if (subject && test(subject)) return subject;
  }
  return undefined;
}
