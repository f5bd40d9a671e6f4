/** Why two entities of one name are two: the rule of docs/RESOLUTION.md that parts them. */
import { classOf, type Kind } from '../../graph-schema/schema.js';
import { earliest, latest, sortedUnique } from '../order.js';
import type { Decision } from '../resolve/decision.js';
import { type Bearer, categoryOf, type Part } from '../resolve/persons.js';
import type { Signature } from '../resolve/signature.js';

/** An entity with what is known of its members' decisions. */
export interface Judged {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly members: readonly { readonly signature: Signature; readonly decision: Decision; readonly part: Part | undefined }[];
}

export interface Apart {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly why: string;
}

/** The others of a name, each with why it is not this one; kinds of different classes are never joined. */
export function apartFrom(one: Judged, all: readonly Judged[]): Apart[] {
  return all
    .filter((other) => other.id !== one.id)
    .map((other) => ({ id: other.id, name: other.name, kind: other.kind, why: whyApart(one, other) }));
}

function whyApart(one: Judged, other: Judged): string {
  if (classOf(one.kind) !== classOf(other.kind)) return `one is of kind ${one.kind}, the other of kind ${other.kind}`;
  return one.kind === 'Person' ? personsApart(one, other) : namesApart(one, other);
}

const rulesOf = ({ members }: Judged): Set<string> => new Set(members.map(({ decision }) => decision.rule));

function namesApart(one: Judged, other: Judged): string {
  const loose = [one, other].find((judged) => rulesOf(judged).has('several') || rulesOf(judged).has('alone'));
  if (!loose) return 'each is known by a full name or a gazetteer entry of its own';
  if (rulesOf(loose).has('several')) return `pages that print only ${loose.name} do not say which of several they mean`;
  if (classOf(loose.kind) === 'Meeting') return 'no full name joins them, and a meeting by a short name is its own page’s';
  return 'no full name joins them, and the pages are of different places';
}

const bearersOf = ({ members }: Judged): Bearer[] => [...new Set(members.flatMap(({ part }) => part?.bearer ?? []))];
const signs = ({ members }: Judged): boolean => members.some(({ signature }) => categoryOf(signature) === 'press');

function personsApart(one: Judged, other: Judged): string {
  if (signs(one) !== signs(other)) return 'one signs articles, the other is reported on (namesakes, rule 1)';
  const [a, b] = [bearersOf(one)[0], bearersOf(other)[0]];
  if (!a || !b) {
    if (signs(one)) return 'they sign for different papers (namesakes, rule 1)';
    const loose = a ? other : one;
    return rulesOf(loose).has('several')
      ? 'pages that name him without a post do not say which of several they mean (namesakes, rule 5)'
      : 'named without a post, and the other is of another province (namesakes, rule 5)';
  }
  if (a.category !== b.category) return 'one holds a public post, the other posts elsewhere only (namesakes, rule 2)';
  if (!a.provinces.some((province) => b.provinces.includes(province))) return 'their posts are in different provinces (namesakes, rule 4)';
  return `their posts in one province overlap in time: ${termOf(a)} and ${termOf(b)} (namesakes, rule 4)`;
}

/** Posts and the dates of their first and last report: 县长@place/361129, 2026-06-26 to 2026-09-30. */
function termOf({ members, stays }: Bearer): string {
  const posts = sortedUnique(members.flatMap((m) => m.features.filter((f) => f.startsWith('post:')).map((f) => f.slice('post:'.length))));
  const first = stays.map((stay) => stay.first).reduce(earliest, null);
  const last = stays.map((stay) => stay.last).reduce(latest, null);
  const when = first === null ? 'undated' : first === last ? first : `${first} to ${last}`;
  return `${posts.join(', ')} (${when})`;
}
