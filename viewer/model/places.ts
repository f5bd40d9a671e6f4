/** The tree of places, to be searched and walked. */

import { normalise } from '../../src/serve/search/fold.js';
import type { PlaceBranch } from '../../src/serve/types.js';

/** A place with the names of those that it lies in, outermost first. */
export interface FoundPlace {
  readonly branch: PlaceBranch;
  readonly above: readonly PlaceBranch[];
}

function* walk(branches: readonly PlaceBranch[], above: readonly PlaceBranch[] = []): Generator<FoundPlace> {
  for (const branch of branches) {
    yield { branch, above };
    yield* walk(branch.below, [...above, branch]);
  }
}

/** null: there is no such place in the tree. */
export function placeOf(branches: readonly PlaceBranch[], id: string): FoundPlace | null {
  for (const found of walk(branches)) if (found.branch.id === id) return found;
  return null;
}

/** By name: equal first, then those that begin so, then those that hold it; among them those with more entities first. */
export function findPlaces(branches: readonly PlaceBranch[], query: string, limit: number): FoundPlace[] {
  const wanted = normalise(query);
  if (wanted === '') return [];
  const rank = (name: string): number => (name === wanted ? 3 : name.startsWith(wanted) ? 2 : name.includes(wanted) ? 1 : 0);
  const found = [...walk(branches)].map((place) => ({ place, rank: rank(normalise(place.branch.name)) })).filter(({ rank }) => rank > 0);
  found.sort((a, b) => b.rank - a.rank || b.place.branch.count - a.place.branch.count || (a.place.branch.id < b.place.branch.id ? -1 : 1));
  return found.slice(0, limit).map(({ place }) => place);
}
