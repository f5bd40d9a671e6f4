/** Communities as regions of a map: where their names stand while one sees the whole. */
import { groupBy } from '../../src/order.js';
import type { PlaceGroup } from '../../src/serve/layouts/by-place.js';
import type { CommunityView } from '../../src/serve/types.js';
import type { EntityGraph, Part } from './graph.js';
import { fitted } from './text.js';

export interface Region {
  readonly id: number;
  readonly name: string;
  /** Middle of its shown members, in the layout's units. */
  readonly x: number;
  readonly y: number;
  readonly members: readonly string[];
}

/** Fewer entities need no overview. */
const LEAST_SHOWN = 150;
/** A community of fewer shown members is none that one would look for by its name. */
const LEAST_MEMBERS = 8;
const MOST_REGIONS = 20;
/** A region is called by so many of its members. */
const NAMES = 2;
/** Width of each name before it is cut, and from which one name is enough: 8 and 7 Hanzi. */
const COLUMNS = 16;
const LONG = 14;
/** Ratios of the camera, to that which shows all, at which names of regions are full, and gone: nearer by, members are named. */
const FULL = 0.75;
const GONE = 0.4;

/** Between the name of a box and its first row, in the layout's units. */
const ABOVE = 56;

/** Largest first; none where there are too few to tell apart. */
export function regionsOf(graph: EntityGraph, communities: readonly CommunityView[], shown: Part): Region[] {
  if (shown.nodes.size < LEAST_SHOWN) return [];
  const members = groupBy(shown.nodes, (node) => graph.getNodeAttribute(node, 'community'));
  const regions = communities.flatMap(({ id, names }) => {
    const own = members.get(id) ?? [];
    if (own.length < LEAST_MEMBERS || names.length === 0) return [];
    return [{ id, name: called(names), ...middle(graph, own), members: own }];
  });
  if (regions.length < 2) return [];
  return regions.sort((a, b) => b.members.length - a.members.length || a.id - b.id).slice(0, MOST_REGIONS);
}

/** A box of fewer entities is small enough to be read by their own names. */
const LEAST_THERE = 6;

/** Of a layout by place: above each box of it. @param nowhere what the box is called of what stands nowhere that is known */
export function placeRegions(groups: readonly PlaceGroup[], nowhere: string): Region[] {
  const large = groups.filter(({ members }) => members.length >= LEAST_THERE).slice(0, MOST_REGIONS);
  return large.map(({ members, name, x, y }, id) => ({ id, name: fitted(name ?? nowhere, COLUMNS), x, y: y + ABOVE, members }));
}

/** 南昌市·江西省, or one long name alone. */
function called(names: readonly string[]): string {
  const [first, second] = names.slice(0, NAMES).map((name) => fitted(name, COLUMNS));
  const short = second !== undefined && fitted(names[0]!, LONG) === names[0] && fitted(names[1]!, LONG) === names[1];
  return short ? `${first}·${second}` : first!;
}

/** The medians of both axes: members that lie far off do not pull the name away. */
function middle(graph: EntityGraph, members: readonly string[]): { x: number; y: number } {
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return {
    x: median(members.map((node) => graph.getNodeAttribute(node, 'x'))),
    y: median(members.map((node) => graph.getNodeAttribute(node, 'y'))),
  };
}

/** Sizes of the smallest and the largest region's name, in pixels. */
const SMALLEST = 15;
const LARGEST = 22;

/** Of what they are on a narrow view. */
const NARROW = { width: 600, share: 0.75 };

/** Of each region's name, by the members that it has. @param width of the view; all in pixels */
export function nameSizes(regions: readonly Region[], width: number): number[] {
  const most = Math.sqrt(regions[0]?.members.length ?? 1);
  const share = width < NARROW.width ? NARROW.share : 1;
  return regions.map(({ members }) => Math.round(share * (SMALLEST + (LARGEST - SMALLEST) * (Math.sqrt(members.length) / most))));
}

/** Places tried for a region's name, as multiples of its size below the middle of the region. */
export const SHIFTS = [0, -1.7, 1.7, -3, 3] as const;

/** How much of the regions' names is seen from a camera, 0 to 1. @param ratio to that of the camera that shows all */
export function nearness(ratio: number): number {
  return Math.max(0, Math.min(1, (ratio - GONE) / (FULL - GONE)));
}
