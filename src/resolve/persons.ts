/**
 * Namesakes. The written rule (docs/RESOLUTION.md), read from features a page gives:
 * 1. Who signs articles (`press:`) is another person than who holds posts or is reported on; in another paper he is another.
 * 2. Who holds a public post is another than who holds only posts elsewhere (a firm, a school).
 * 3. Within these, reports of one seat or body are of one person (stays.ts); so are those of all seats that a page names together.
 * 4. Stays in different provinces are different persons'. In one province they are one person's if their reports follow each other in
 *    time (he moved), and different persons' if they interleave; a city's post and one of its counties' may do so.
 * 5. Who is named without a post is the one person of the name that seat, region and province allow, if there is just one.
 */
import { groupBy, sortedUnique } from '../order.js';
import type { JoinRule } from './decision.js';
import { featuresOf, shares } from './features.js';
import type { Signature } from './signature.js';
import { groupStays, provinceOfSeat, type Stay, staysOf } from './stays.js';

/** One bearer of a name by his posts. */
export interface Bearer {
  readonly anchor: string;
  readonly category: Category;
  readonly stays: readonly Stay[];
  readonly members: readonly Signature[];
  readonly seats: readonly string[];
  readonly provinces: readonly string[];
}

/** What parts a signature from its namesakes, by which rule, and the bearer it was joined with. */
export interface Part {
  readonly anchor: string | null;
  readonly rule: JoinRule;
  readonly bearer?: Bearer;
}

export type Category = 'press' | 'official' | 'post' | 'bare';

export function categoryOf(signature: Signature): Category {
  if (featuresOf(signature.features, 'press').length > 0) return 'press';
  if (signature.official) return 'official';
  return [...featuresOf(signature.features, 'post'), ...featuresOf(signature.features, 'past')].length > 0 ? 'post' : 'bare';
}

/** Rules 3 and 4 for the holders of posts of one category. */
function groupsOf(category: Category, members: readonly Signature[]): Bearer[] {
  return groupStays(staysOf(members)).map((stays): Bearer => {
    const seats = sortedUnique(stays.flatMap((stay) => stay.seats));
    return {
      anchor: `${category}:${seats[0]}`,
      category,
      stays,
      members: stays.flatMap((stay) => stay.members),
      seats,
      provinces: sortedUnique(seats.map(provinceOfSeat)),
    };
  });
}

/** How near a group is to where a page names someone: his seat, its city, its province. */
const NEARER: readonly ((seat: string) => string)[] = [(seat) => seat, (seat) => seat.slice(0, 'place/3606'.length)];

/** The bearers that the page's province allows. */
function possible({ features }: Signature, groups: readonly Bearer[]): Bearer[] {
  const provinces = featuresOf(features, 'province').map((feature) => feature.slice('province:'.length));
  return groups.filter((g) => provinces.length === 0 || shares(provinces, g.provinces));
}

/** Rule 5, also for a post whose place the page leaves open. */
function allowed(signature: Signature, groups: readonly Bearer[]): Bearer | undefined {
  const values = (kind: string) => featuresOf(signature.features, kind).map((feature) => feature.slice(kind.length + 1));
  const places = [...values('seat'), ...values('region'), ...values('in')];
  for (const nearer of NEARER) {
    const own = places.map(nearer);
    const near = groups.filter((g) => shares(own, g.seats.map(nearer)));
    if (near.length === 1) return near[0];
  }
  const left = possible(signature, groups);
  return left.length === 1 ? left[0] : undefined;
}

const UNNAMED = 'press:@';

/** The paper that someone signs in; one that the page does not name is the only one of its province in which the name signs. */
function paperOf(signature: Signature, press: readonly Signature[]): string {
  const own = sortedUnique(featuresOf(signature.features, 'press'));
  const named = own.find((paper) => !paper.startsWith(UNNAMED));
  if (named !== undefined) return named;
  const province = `province:${own[0]!.slice(UNNAMED.length)}`;
  const papers = press.filter((s) => s.features.includes(province)).flatMap((s) => featuresOf(s.features, 'press'));
  const known = sortedUnique(papers).filter((paper) => !paper.startsWith(UNNAMED));
  return known.length === 1 ? known[0]! : own[0]!;
}

/**
 * Parts the bearers of one name.
 * @param signatures all signatures of one block of class Person.
 * @returns what parts each from its namesakes, by signature id.
 */
export function partitionPersons(signatures: readonly Signature[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  const byCategory = groupBy(signatures, categoryOf);
  const press = byCategory.get('press') ?? [];
  for (const signature of press) parts.set(signature.id, { anchor: paperOf(signature, press), rule: 'signs-articles' });
  const holders: Record<'official' | 'post', Bearer[]> = {
    official: groupsOf('official', byCategory.get('official') ?? []),
    post: groupsOf('post', byCategory.get('post') ?? []),
  };
  const everyone = [...holders.official, ...holders.post];
  for (const bearer of everyone) {
    const rule = bearer.stays.length > 1 ? 'moved' : 'one-seat';
    for (const member of bearer.members) parts.set(member.id, { anchor: bearer.anchor, rule, bearer });
  }
  for (const signature of signatures) {
    const category = categoryOf(signature);
    if (category === 'press' || parts.has(signature.id)) continue;
    const open = category === 'bare' ? everyone : holders[category];
    const bearer = allowed(signature, open);
    if (bearer) parts.set(signature.id, { anchor: bearer.anchor, rule: 'only-bearer', bearer });
    else parts.set(signature.id, { anchor: null, rule: possible(signature, open).length === 0 ? 'alone' : 'several' });
  }
  return parts;
}
