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

export class Topics {
  readonly #latest = new Map<Kind, Subject>();
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
    const text = view.text.slice(clause.start, clause.end);
    const pronoun = this.#pronoun(view, clause, text);
    const speaks = pattern`${'speech'}[^，]{0,3}$`.test(text);
    for (const chain of chainsOf(view, clause)) {
      const start = chain[0]!.start;
      if (pronoun && pronoun.at < start) break;
      const lead = view.text.slice(clause.start, start);
      if (pattern`${'preposition'}[“（]?$`.test(lead) && lead.length > 0) continue;
      const head = headOf(chain);
      if (!head) continue;
      if (speaks && head.kind !== 'Enterprise' && !(head.kind === 'Programme' && chain.length === 1)) continue;
      return { entity: head.entity, kind: head.kind, view, chain };
    }
    return pronoun?.subject;
  }

  #pronoun(_view: View, clause: Clause, text: string): { at: number; subject: Subject } | undefined {
    for (const { form, value } of wordsOf('pronoun')) {
      const match = new RegExp(`^((?:[^，]{0,8}?(?:年|月|季度|底|日|前|介绍|说|表示|其中|目前|计))?)(?:${form})`).exec(text);
      if (!match) continue;
      for (const kind of value.split('|') as Kind[]) {
        const known = this.#latest.get(kind);
        if (known) return { at: clause.start + match[1]!.length, subject: { ...known, chain: [] } };
      }
    }
    return undefined;
  }

  /** Goes on to the next sentence. */
  read(view: View): void {
    for (const clause of view.clauses) {
      const subject = this.subjectOf(view, clause);
      if (subject && CARRIED.has(subject.kind)) this.#topic = subject;
    }
    for (const name of view.names) this.#latest.set(name.kind, { entity: name.entity, kind: name.kind, view, chain: [] });
  }
}
