/** What an article has named until a figure: whom it may be of. */
import type { Kind } from '../../../graph-schema/schema.js';
import type { Subject } from '../reach.js';
import type { Name, View } from '../view.js';

/** Where something is named, or spoken of. */
export interface Place {
  readonly view: View;
  /** Which sentence of its article. */
  readonly index: number;
}

/** A name as it was printed last. */
export interface Mention extends Place {
  readonly start: number;
  readonly end: number;
  readonly anaphor: boolean;
  /** Whether only a body or plan of it is named. */
  readonly home: boolean;
}

/** Whom a figure may be of. */
export interface Candidate {
  readonly entity: string;
  readonly kind: Kind;
  /** Full name. */
  readonly name: string;
  /** Not there for the page's province, the article's place and a rule's choice that were not named yet. */
  readonly mention?: Mention;
  /** How often it is named. */
  readonly count: number;
  /** The last clause that it was the subject of. */
  readonly subject?: Place & { readonly clause: number };
  /** How often it was that. */
  readonly subjects: number;
}

/** What was named before so many others is hardly ever meant. */
const MOST = 10;

type Subjects = readonly (Subject | undefined)[];

/** The names and subjects of an article's sentences so far. */
export class Told {
  readonly #known = new Map<string, Candidate>();
  /** Sentences read. */
  size = 0;

  /** Goes on to the next sentence. */
  read(view: View, subjects: Subjects): void {
    this.#add(this.#known, view, subjects, view.text.length, subjects.length);
    this.size++;
  }

  /** Whom a figure of the sentence after those may be of: what is named before the number, the last one first, no more than a few. */
  until(view: View, subjects: Subjects, at: number, clause: number): Candidate[] {
    const known = new Map(this.#known);
    this.#add(known, view, subjects, at, clause + 1);
    const last = (a: Candidate, b: Candidate) => b.mention!.index - a.mention!.index || b.mention!.start - a.mention!.start;
    return [...known.values()].sort(last).slice(0, MOST);
  }

  #add(known: Map<string, Candidate>, view: View, subjects: Subjects, until: number, clauses: number): void {
    const index = this.size;
    for (const name of view.names) {
      if (name.start >= until) break;
      const mention = { view, index, start: name.start, end: name.end, anaphor: name.anaphor, home: false };
      named(known, name, mention);
      if (name.home) named(known, name.home, { ...mention, home: true });
    }
    for (let clause = 0; clause < clauses; clause++) {
      const subject = subjects[clause];
      const one = subject && known.get(subject.entity);
      if (one) known.set(one.entity, { ...one, subject: { view, index, clause }, subjects: one.subjects + 1 });
    }
  }
}

function named(known: Map<string, Candidate>, { entity, kind, full }: Pick<Name, 'entity' | 'kind' | 'full'>, mention: Mention): void {
  const one = known.get(entity);
  known.set(entity, { ...(one ?? { entity, kind, name: full, subjects: 0 }), mention, count: (one?.count ?? 0) + 1 });
}
