/** Posts over time, from the facts of a person (which posts) or of a body or place (who held them). */
import { compareText, groupBy } from '../order.js';
import { seatOf } from '../query/seat.js';
import type { EvidenceView, FactEnd, FactView } from '../serve/types.js';
import { isUnsure } from './unsure.js';

export type Standing = 'current' | 'acting' | 'designate' | 'former';

/** One statement of a post. */
export interface PostReport {
  readonly date: string | null;
  readonly standing: Standing;
  readonly fact: string;
  readonly evidence: EvidenceView;
}

export interface Post {
  readonly office: string;
  /** The body or place where it is held; from the other side the person. */
  readonly other: FactEnd;
  /** Of the relations that state it: 县长 of 上高县 and of 上高县人民政府 are one post. */
  readonly facts: readonly string[];
  /** By the last report. */
  readonly standing: Standing;
  readonly first: string | null;
  readonly last: string | null;
  /** First and last report that has the person in office (acting, too); null if none does. */
  readonly held: { readonly from: string; readonly to: string } | null;
  /** Distinct pages that state it. */
  readonly pages: number;
  readonly unsure: boolean;
  /** Oldest first; those without a date before all others. */
  readonly reports: readonly PostReport[];
}

function standingOf({ details, modality }: EvidenceView): Standing {
  if (modality === 'negated' || details.tenure === 'former') return 'former';
  if (modality === 'planned' || details.tenure === 'designate') return 'designate';
  return details.tenure === 'acting' ? 'acting' : 'current';
}

const isHeld = ({ standing }: PostReport): boolean => standing === 'current' || standing === 'acting';

/** The last report; of those of one day the one that says that he left, then the one that has him in office. */
function lastStanding(reports: readonly PostReport[]): Standing {
  const { date } = reports.at(-1)!;
  const day = reports.filter((report) => report.date === date).map(({ standing }) => standing);
  return (['former', 'current', 'acting', 'designate'] as const).find((standing) => day.includes(standing))!;
}

/** Of ends of one seat the place itself, which is what people call the seat by. */
function endOf(facts: readonly FactView[]): FactEnd {
  return facts.map(({ other }) => other).find(({ id }) => seatOf(id) === id) ?? facts[0]!.other;
}

function postOf(facts: readonly FactView[]): Post {
  const reports = facts
    .flatMap(({ id, evidence }) =>
      evidence.map((one): PostReport => ({ date: one.date, standing: standingOf(one), fact: id, evidence: one })),
    )
    .sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.evidence.page, b.evidence.page));
  const dates = reports.flatMap(({ date }) => date ?? []);
  const held = reports.filter(isHeld).flatMap(({ date }) => date ?? []);
  return {
    office: facts[0]!.key,
    other: endOf(facts),
    facts: facts.map(({ id }) => id),
    standing: lastStanding(reports),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    held: held.length > 0 ? { from: held[0]!, to: held.at(-1)! } : null,
    pages: new Set(reports.map(({ evidence }) => evidence.page)).size,
    unsure: facts.every(isUnsure),
    reports,
  };
}

/**
 * @param outgoing true: the posts of the person whose facts these are, in order of their first report; false: who held the posts
 * of the body or place whose facts these are, office by office.
 */
export function postsOf(facts: readonly FactView[], outgoing: boolean): Post[] {
  const own = facts.filter((fact) => fact.type === 'HOLDS_POST' && fact.outgoing === outgoing && fact.evidence.length > 0);
  const groups = groupBy(own, ({ key, other }) => `${seatOf(other.id)}\t${key}`);
  const byTime = (a: Post, b: Post): number =>
    compareText(a.first ?? '', b.first ?? '') || compareText(a.office, b.office) || compareText(a.other.id, b.other.id);
  const posts = [...groups.values()].map(postOf).sort(byTime);
  // Offices in the order in which they are first held.
  return outgoing ? posts : [...groupBy(posts, ({ office }) => office).values()].flat();
}
