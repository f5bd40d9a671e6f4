/**
 * Namesakes. The written rule (docs/RESOLUTION.md), read from features a page gives:
 * 1. Who signs articles (`press:`) is another person than who holds posts or is reported on.
 * 2. Who holds a public post is another than who holds only posts elsewhere (a firm, a school).
 * 3. Within these, holders of posts in different provinces are different persons.
 * 4. In one province, posts of different regions (a city with its counties, or the province itself) are one person's
 *    if their reports follow each other in time (he moved), and two persons' if they interleave.
 * 5. Who is named without a post is the one person of the name that region and province allow, if there is just one.
 */
import { compareText, earliest, groupBy, latest, sortedUnique } from '../order.js';
import { featuresOf, shares } from './features.js';
import type { Signature } from './signature.js';

interface Group {
  readonly anchor: string;
  readonly members: readonly Signature[];
  readonly regions: readonly string[];
  readonly provinces: readonly string[];
}

type Category = 'press' | 'official' | 'post' | 'bare';

function categoryOf(signature: Signature): Category {
  if (featuresOf(signature.features, 'press').length > 0) return 'press';
  if (signature.official) return 'official';
  return featuresOf(signature.features, 'post').length > 0 ? 'post' : 'bare';
}

/** Joins sets that have an element in common, until none have. */
function connected(sets: readonly (readonly string[])[]): string[][] {
  const groups: Set<string>[] = [];
  for (const set of sets) {
    const merged = new Set(set);
    for (let i = groups.length - 1; i >= 0; i--) {
      if (set.some((value) => groups[i]!.has(value))) {
        for (const value of groups[i]!) merged.add(value);
        groups.splice(i, 1);
      }
    }
    groups.push(merged);
  }
  return groups.map((group) => sortedUnique(group)).sort((a, b) => compareText(a[0]!, b[0]!));
}

interface Stay {
  regions: string[];
  first: string | null;
  last: string | null;
}

function stayOf(regions: string[], members: readonly Signature[]): Stay {
  const dates = members.filter((m) => shares(regions, featuresOf(m.features, 'region'))).map((m) => m.date);
  return { regions, first: dates.reduce(earliest, null), last: dates.reduce(latest, null) };
}

/** Rule 4: stays in different regions are one person's while each begins after the one before has ended. */
function joinMoves(stays: Stay[]): string[][] {
  const dated = stays
    .filter((s) => s.first !== null)
    .sort((a, b) => compareText(a.first!, b.first!) || compareText(a.regions[0]!, b.regions[0]!));
  const moves = dated.length === stays.length && dated.every((stay, i) => i === 0 || dated[i - 1]!.last! < stay.first!);
  return moves ? [dated.flatMap((s) => s.regions)] : stays.map((s) => s.regions);
}

/** Rules 3 and 4 for the holders of posts of one category. */
function groupsOf(category: Category, members: readonly Signature[]): Group[] {
  const placed = members.filter((m) => featuresOf(m.features, 'region').length > 0);
  const byProvince = groupBy(placed, (m) => featuresOf(m.features, 'province')[0] ?? '');
  return [...byProvince].flatMap(([province, own]) => {
    const regions = connected(own.map((m) => featuresOf(m.features, 'region')));
    return joinMoves(regions.map((r) => stayOf(r, own))).map((joined) => ({
      anchor: `${category}:${province}:${sortedUnique(joined)[0]}`,
      members: own.filter((m) => shares(joined, featuresOf(m.features, 'region'))),
      regions: joined,
      provinces: province === '' ? [] : [province],
    }));
  });
}

/** Rule 5, also for a post whose place the page leaves open. */
function allowed(signature: Signature, groups: readonly Group[]): Group | undefined {
  const region = [
    ...featuresOf(signature.features, 'region'),
    ...featuresOf(signature.features, 'in').map((f) => f.replace(/^in:/, 'region:')),
  ];
  const province = featuresOf(signature.features, 'province');
  const near = groups.filter((g) => shares(region, g.regions));
  if (near.length === 1) return near[0];
  const possible = groups.filter((g) => province.length === 0 || g.provinces.length === 0 || shares(province, g.provinces));
  return possible.length === 1 ? possible[0] : undefined;
}

/**
 * Parts the bearers of one name.
 * @param signatures all signatures of one block of class Person.
 * @returns what parts each from its namesakes, by signature id; no entry where nothing does.
 */
export function partitionPersons(signatures: readonly Signature[]): Map<string, string> {
  const anchors = new Map<string, string>();
  const byCategory = groupBy(signatures, categoryOf);
  for (const signature of byCategory.get('press') ?? []) {
    anchors.set(signature.id, sortedUnique(featuresOf(signature.features, 'press'))[0]!);
  }
  const holders: Record<'official' | 'post', Group[]> = {
    official: groupsOf('official', byCategory.get('official') ?? []),
    post: groupsOf('post', byCategory.get('post') ?? []),
  };
  const everyone = [...holders.official, ...holders.post];
  for (const group of everyone) for (const member of group.members) anchors.set(member.id, group.anchor);
  for (const signature of signatures) {
    const category = categoryOf(signature);
    if (category === 'press' || anchors.has(signature.id)) continue;
    const group = allowed(signature, category === 'bare' ? everyone : holders[category]);
    if (group) anchors.set(signature.id, group.anchor);
  }
  return anchors;
}
