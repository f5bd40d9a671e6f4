/**
 * Who the clauses of an article speak of. The subject of a clause is the first name that no preposition governs
 * (在X, 据X统计, 对X), after the times and connectives that open it; of names that touch (罗田县三里畈镇錾字石村) the last.
 * Who only says something (市工信局局长X介绍，) is not spoken of, save a firm whose officer speaks.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { pattern, wordsOf } from './lexicon.js';
import type { Clause, Name, View } from './view.js';

export interface Subject {
  readonly entity: string;
  readonly kind: Kind;
  readonly view: View;
  /** The names that touch, the last of which it is; empty for a pronoun. */
  readonly chain: readonly Name[];
}

/** Kinds that a figure may be said of in a clause. */
const SPOKEN_OF: ReadonlySet<Kind> = new Set([
  'Place',
  'Park',
  'Enterprise',
  'Organization',
  'Cluster',
  'Project',
  'Meeting',
  'Programme',
  'Industry',
]);
/** 省财政厅主要负责同志通报了情况: the body only sends someone. */
const SENT = /^[^，。]{0,24}(?:负责|代表)/;
/** Kinds that the next sentence may go on with. */
const CARRIED: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Enterprise', 'Organization', 'Cluster', 'Project', 'Meeting', 'Programme']);
/** Letters between a name and the next one of its chain: X（简称“Y”）, X的Y. */
const TOUCH = /^(?:的|（[^（）]*）|[“”])?$/;

/** Names of the clause that touch, in groups. */
function chainsOf(view: View, clause: Clause): Name[][] {
  const chains: Name[][] = [];
  for (const name of view.names) {
    if (name.start < clause.start || name.end > clause.end || name.kind === 'Product' || name.kind === 'Honour') continue;
    const chain = chains.at(-1);
    if (chain && TOUCH.test(view.text.slice(chain.at(-1)!.end, name.start))) chain.push(name);
    else chains.push([name]);
  }
  return chains;
}

/** The last name that stands for the whole: an industry belongs to the place before it (全市电子信息产业), a person to his firm. */
function headOf(chain: readonly Name[]): Name | undefined {
  const bodies = chain.filter((n) => SPOKEN_OF.has(n.kind));
  const first = bodies[0];
  if (!first) return undefined;
  const strong = bodies.filter((n) => n.kind !== 'Industry' && n.kind !== 'Programme');
  return strong.at(-1) ?? bodies.at(-1);
}

/** Where a clause's subject can begin: after times, connectives, adverbs and marks. */
function opening(view: View, clause: Clause): number {
  let at = clause.start;
  for (;;) {
    const period = view.periods.find((p) => p.start === at);
    const match = period ? undefined : pattern`^(?:[\s“‘，、①-⑳]|${'adverb'}|${'adverbial'})`.exec(view.text.slice(at, clause.end));
    if (!period && (!match || match[0] === '')) return at;
    at = period ? period.end : at + match![0].length;
  }
}

/** 成立不到三年的|X, 位于光谷的|X: what a subject may have before it. */
const MODIFIER = /^[^，]{0,30}的[“]?$/;

interface Pronoun {
  readonly form: RegExp;
  readonly kinds: readonly Kind[];
  /** What the name must end with. */
  readonly ends: RegExp | undefined;
}

let pronouns: readonly Pronoun[] | undefined;

function pronounTable(): readonly Pronoun[] {
  pronouns ??= wordsOf('pronoun').map(({ form, value }) => ({
    form: new RegExp(`^(?:${form})`),
    kinds: value.startsWith('@') ? [] : (value.split('|') as Kind[]),
    ends: value.startsWith('@') ? new RegExp(`(?:${value.slice(1)})$`) : undefined,
  }));
  return pronouns;
}

export class Topics {
  readonly #latest = new Map<Kind, Subject>();
  /** Names of the article so far, the last one last, with their letters. */
  readonly #recent: { text: string; subject: Subject }[] = [];
  #topic: Subject | undefined;

  /** The last subject of an article so far that a new sentence may go on with. */
  get current(): Subject | undefined {
    return this.#topic;
  }

  latest(kind: Kind): Subject | undefined {
    return this.#latest.get(kind);
  }

  /** What a clause speaks of in its own words; a pronoun is the last entity of its kind. */
  subjectOf(view: View, clause: Clause): Subject | undefined {
    const from = opening(view, clause);
    const pronoun = this.#pronoun(view, clause, from);
    if (pronoun) return pronoun;
    const speaks = isSpeech(view, clause);
    for (const chain of chainsOf(view, clause)) {
      const lead = view.text.slice(from, Math.max(from, chain[0]!.start));
      if (lead !== '' && (!MODIFIER.test(lead) || pattern`^${'preposition'}`.test(lead))) return undefined;
      // ——渝水区桥溪蜜橘专业合作社，: an apposition.
      if (clause.mark === '——' && chain.at(-1)!.end >= clause.end - 1) return undefined;
      const head = headOf(chain);
      if (!head) continue;
      if (speaks && head.kind !== 'Enterprise' && !(head.kind === 'Programme' && chain.length === 1)) return undefined;
      return { entity: head.entity, kind: head.kind, view, chain };
    }
    return undefined;
  }

  #pronoun(view: View, clause: Clause, from: number): Subject | undefined {
    // A name begins here: 企业技术中心, 本届药交会.
    if (view.names.some((n) => n.start === from && !n.anaphor)) return undefined;
    const text = view.text.slice(from, clause.end);
    for (const { form, kinds, ends } of pronounTable()) {
      const match = form.exec(text);
      if (!match) continue;
      const found = ends ? this.#ending(ends) : kinds.map((kind) => this.#latest.get(kind)).find((known) => known !== undefined);
      if (!found) continue;
      const { entity, kind } = found;
      return { ...found, chain: [{ start: from, end: from + match[0].length, anaphor: true, entity, kind }] };
    }
    return undefined;
  }

  #ending(ends: RegExp): Subject | undefined {
    return this.#recent.findLast(({ text }) => ends.test(text))?.subject;
  }

  /** Goes on to the next sentence. */
  read(view: View): void {
    for (const clause of view.clauses) {
      const subject = this.subjectOf(view, clause);
      const sent = subject?.kind === 'Organization' && SENT.test(view.text.slice(subject.chain.at(-1)!.end));
      const part = /^其中/.test(view.text.slice(clause.start, clause.start + 2));
      if (subject && CARRIED.has(subject.kind) && !part && !sent) this.#topic = subject;
    }
    for (const name of view.names) {
      const subject = { entity: name.entity, kind: name.kind, view, chain: [] };
      this.#latest.set(name.kind, subject);
      const short = /^（简称“([^”]+)”）/.exec(view.text.slice(name.end, name.end + SHORT_REACH));
      if (!name.anaphor && SPOKEN_OF.has(name.kind))
        this.#recent.push({ text: short?.[1] ?? view.text.slice(name.start, name.end), subject });
    }
  }
}

/** Letters after a name within which its short form is defined; letters before a clause's end where a verb of speech stands. */
const SHORT_REACH = 24;
const SPEECH_REACH = 8;

/** Whether a clause tells who says something. */
export function isSpeech(view: View, clause: Clause): boolean {
  return pattern`${'speech'}[^，]{0,3}$`.test(view.text.slice(Math.max(clause.start, clause.end - SPEECH_REACH), clause.end));
}
