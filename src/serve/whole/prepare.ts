/** What is computed once for a graph and costs time: ties, importance, communities and where they lie to one another. */
import type { Adjacency } from './arrays.js';
import { type Communities, type Community, communitiesOf } from './communities.js';
import { type Components, componentsOf } from './components.js';
import { arrangement } from './discs.js';
import { byImportance, importance } from './importance.js';
import { type Ties, tiesOf } from './ties.js';

/** Nothing in it but arrays and plain objects, so that a thread can hand it over. */
export interface Prepared extends Communities {
  readonly components: Components;
  readonly ties: Ties;
  /** How telling each node is. */
  readonly rank: Float64Array;
  /** All nodes, the most telling first. */
  readonly order: Uint32Array;
  /** By community: the one it is a part of; -1 for the root. */
  readonly parent: Int32Array;
  /** By node: the smallest community it is in; -1 if it is in none, being joined to nothing or to a few only. */
  readonly home: Int32Array;
  /** By community: where its parts lie to one another. */
  readonly arranged: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** What preparing needs of a graph: arrays that a thread can be sent. */
export interface Unprepared {
  readonly pages: Uint32Array;
  readonly counts: Uint32Array;
  readonly adjacency: Adjacency;
}

export function prepare({ pages, counts, adjacency }: Unprepared): Prepared {
  const ties = tiesOf(adjacency, counts);
  const components = componentsOf(ties);
  const rank = importance(pages, ties, components);
  const order = byImportance(rank);
  const communities = communitiesOf(ties, components, order);
  const home = new Int32Array(pages.length).fill(-1);
  const parent = new Int32Array(communities.all.length).fill(-1);
  const arranged = communities.all.map((): { x: number; y: number }[] => []);
  for (const community of communities.all) {
    for (const part of community.parts) parent[part.id] = community.id;
    // Wider ones come first, so the smallest has the last word.
    for (const n of community.members) home[n] = community.id;
  }
  const partOf = new Int32Array(pages.length).fill(-1);
  for (const community of communities.all) if (community.parts.length > 0) arranged[community.id] = arrange(community, partOf, ties);
  return { ...communities, components, ties, rank, order, parent, home, arranged };
}

function arrange(community: Community, partOf: Int32Array, ties: Ties) {
  for (const part of community.parts) for (const n of part.members) partOf[n] = part.id;
  const points = arrangement(community, partOf, ties);
  for (const n of community.members) partOf[n] = -1;
  return points;
}

/** The part of a community that holds a smaller one; undefined if the community does not hold it. */
export function partHolding({ parent }: Prepared, community: number, smaller: number): number | undefined {
  let at = smaller;
  while (at >= 0 && parent[at] !== community) at = parent[at]!;
  return at < 0 ? undefined : at;
}
