/**
 * Communities within communities: the whole is parted into a dozen, each of these into a dozen again, down to a few dozen
 * entities, so that a reader can open one after another. Parted by Louvain's levels; what would be too many on one level is merged
 * along the strongest ties.
 */
import type { Components } from './components.js';
import { communityLevels } from './louvain.js';
import { closest } from './merge.js';
import type { Ties } from './ties.js';

/** Parts that a reader can take in at a glance; a picture has room for their names. */
export const MOST_PARTS = 14;
/** Fewer parts than this on the first level say little of a large graph: then a finer level is taken, if there is one. */
const FEWEST_PARTS = 8;
/** A small graph may have one for so many nodes. */
const NODES_PER_PART = 100;
/** A community up to this size is not parted further; the whole always is. */
const SMALL = 60;
/** A component of at least these nodes, or this share of all linked ones, belongs to the picture and not to its margin. */
const LARGE = { nodes: 30, share: 0.01 };

export interface Community {
  readonly id: number;
  /** Node numbers, the most telling first. */
  readonly members: Uint32Array;
  readonly parts: readonly Community[];
}

export interface Communities {
  /** All in large components; its `parts` are the first level. */
  readonly root: Community;
  /** By id, the root first. */
  readonly all: readonly Community[];
}

/** @param order all nodes, the most telling first. */
export function communitiesOf(ties: Ties, components: Components, order: Uint32Array): Communities {
  const linked = components.size.reduce((sum, size) => (size > 1 ? sum + size : sum), 0);
  // The largest component is the picture, however small it is.
  const large = (name: number): boolean =>
    components.size[name]! > 1 && (name === 0 || components.size[name]! >= Math.max(LARGE.nodes, linked * LARGE.share));
  const members = order.filter((n) => large(components.of[n]!));
  const all: Community[] = [];
  const part = new Parting(ties, communityLevels(ties), all);
  return { root: part.community(members, part.first(members)), all };
}

class Parting {
  /** Scratch: the group of a node while its community is parted, -1 for others. */
  readonly #group: Int32Array;

  constructor(
    readonly ties: Ties,
    readonly levels: readonly ArrayLike<number>[],
    readonly all: Community[],
  ) {
    this.#group = new Int32Array(ties.start.length - 1).fill(-1);
  }

  /** The coarsest level that has enough parts; the finest if none has. */
  first(members: Uint32Array): number {
    const enough = Math.min(FEWEST_PARTS, members.length / NODES_PER_PART);
    for (let level = this.levels.length - 1; level > 0; level -= 1) {
      const names = this.levels[level]!;
      if (new Set(members.map((n) => names[n]!)).size >= enough) return level;
    }
    return 0;
  }

  community(members: Uint32Array, level: number): Community {
    const own = { id: this.all.length, members, parts: [] as Community[] };
    this.all.push(own);
    const { groups, used } = members.length > SMALL || own.id === 0 ? this.#groups(members, level) : { groups: [], used: level };
    for (const group of groups) own.parts.push(this.community(group, used));
    return own;
  }

  /** Two groups or more from the coarsest level that has so many; [] if none has. */
  #groups(members: Uint32Array, level: number): { groups: Uint32Array[]; used: number } {
    for (let used = Math.min(level, this.levels.length - 1); used >= 0; used -= 1) {
      const names = this.levels[used]!;
      const merged = this.#merged(members, numbered(members.map((n) => names[n]!)));
      // Members are in order of importance, so each group is as well.
      const groups = grouped(members, merged);
      if (groups.length > 1) return { groups: groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!), used };
    }
    return { groups: [], used: 0 };
  }

  #merged(members: Uint32Array, groups: Uint32Array): Uint32Array {
    const count = 1 + groups.reduce((most, name) => Math.max(most, name), 0);
    const { start, node, strength } = this.ties;
    for (let place = 0; place < members.length; place += 1) this.#group[members[place]!] = groups[place]!;
    const between = Array.from({ length: count }, () => new Map<number, number>());
    for (let place = 0; place < members.length; place += 1) {
      const own = groups[place]!;
      for (let at = start[members[place]!]!; at < start[members[place]! + 1]!; at += 1) {
        const other = this.#group[node[at]!]!;
        if (other >= 0 && other !== own) between[own]!.set(other, (between[own]!.get(other) ?? 0) + strength[at]!);
      }
    }
    for (const n of members) this.#group[n] = -1;
    const sizes = new Array<number>(count).fill(0);
    for (const name of groups) sizes[name]! += 1;
    const into = closest(sizes, between, MOST_PARTS);
    return groups.map((name) => into[name]!);
  }
}

/** Names renumbered from 0 in order of appearance, whatever their range. */
function numbered(names: Uint32Array): Uint32Array {
  const known = new Map<number, number>();
  return names.map((name) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
}

function grouped(members: Uint32Array, names: Uint32Array): Uint32Array[] {
  const groups = new Map<number, number[]>();
  for (const [place, name] of names.entries()) {
    const group = groups.get(name);
    if (group) group.push(members[place]!);
    else groups.set(name, [members[place]!]);
  }
  return [...groups.values()].map((group) => Uint32Array.from(group));
}
