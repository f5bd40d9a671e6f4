/**
 * Places by place: a box for each city with what stands there, in it a box for each county, and in that for its towns; boxes are set
 * in rows, so that the whole has the shape of a screen. What stands in a province but in none of its cities, or nowhere that is
 * known, has boxes of its own.
 */
import { groupBy } from '../../order.js';
import type { PlaceBranch } from '../types.js';
import { byPages, compare, type PartEdge, type PartNode, type Point, type Points } from './part.js';

/** Room for one entity, as where communities are laid out. */
const CELL = 42;
/** Between boxes in a city, and between cities, where their names stand. */
const GAP = { within: 16, between: 84 };
/** Width to height of boxes, and of the whole where no screen is known. */
const ASPECT = 1.45;
/** Widths tried for rows, as multiples of what full ones would need. */
const WIDTHS = [1, 1.1, 1.2, 1.35, 1.5, 1.7, 2];

/** The relations that tell where something stands, the plainest first. */
const WHERE = ['LOCATED_IN', 'PART_OF', 'HOLDS_POST', 'BUILDS'] as const;

/** What stands in one of the large boxes. */
export interface PlaceGroup {
  /** Name of the city, or of the province for what is in none of its cities; null: nowhere that is known. */
  readonly name: string | null;
  readonly members: readonly string[];
  /** Middle of its upper side. */
  readonly x: number;
  readonly y: number;
}

export interface PlacePlaces {
  readonly points: Points;
  /** Those with most members first. */
  readonly groups: readonly PlaceGroup[];
}

interface Block {
  readonly width: number;
  readonly height: number;
  /** Relative to the block's upper left; y grows downwards. */
  readonly points: readonly (readonly [string, Point])[];
}

/**
 * @param places of the summary: which place lies in which, even where it is not in the part.
 * @param aspect width to height of the whole, about.
 */
export function byPlace(
  nodes: readonly PartNode[],
  edges: readonly PartEdge[],
  places: readonly PlaceBranch[],
  aspect = ASPECT,
): PlacePlaces {
  const known = new Map(nodes.map((node) => [node.key, node]));
  const branches = new Set(branchesOf(places));
  const where = standing(known, edges, branches);
  const there = groupBy(
    nodes.filter(({ key }) => !branches.has(key)),
    ({ key }) => where.get(key) ?? null,
  );
  const own = (id: string): Block | null => {
    const head = known.get(id);
    const others = [...(there.get(id) ?? [])].sort(byPages);
    return grid(head ? [head, ...others] : others);
  };
  const box = ({ below, id }: PlaceBranch): Block | null => packed([own(id), ...below.map(box)], GAP.within);
  const boxes = places.flatMap(({ below, id, name }) => [
    { name, block: own(id) },
    ...below.map((branch) => ({ name: branch.name, block: box(branch) })),
  ]);
  return laidOut(
    boxes.flatMap(({ block, name }) => (block ? [{ name, block }] : [])),
    [...(there.get(null) ?? [])].sort(byPages),
    aspect,
  );
}

function branchesOf(places: readonly PlaceBranch[]): string[] {
  return places.flatMap(({ below, id }) => [id, ...branchesOf(below)]);
}

interface Named {
  readonly name: string | null;
  readonly block: Block;
}

/** @param nowhere what stands nowhere that is known: beneath all, as wide as all. */
function laidOut(cities: readonly Named[], nowhere: readonly PartNode[], aspect: number): PlacePlaces {
  const points: Points = new Map();
  const { bottom, spots, width } = rows(
    cities.map(({ block }) => block),
    GAP.between,
    { aspect, beneath: nowhere.length },
  );
  const rest = grid(nowhere, Math.floor(width / CELL));
  const boxes = rest ? [...cities, { name: null, block: rest }] : cities;
  const groups = boxes.map(({ block, name }, at): PlaceGroup => {
    const { x: left, y: top } = spots[at] ?? { x: 0, y: cities.length > 0 ? bottom + GAP.between : 0 };
    for (const [key, { x, y }] of block.points) points.set(key, { x: left + x, y: -(top + y) || 0 });
    return { name, members: block.points.map(([key]) => key), x: left + (block.width - CELL) / 2, y: -top || 0 };
  });
  return { points, groups: groups.sort((a, b) => b.members.length - a.members.length || compare(a.name ?? '', b.name ?? '')) };
}

/** For what stands somewhere: the nearest place of the tree, over a park or a firm if need be. */
function standing(known: ReadonlyMap<string, PartNode>, edges: readonly PartEdge[], branches: ReadonlySet<string>): Map<string, string> {
  const best = new Map<string, { target: string; rank: number; count: number }>();
  for (const { source, target, attributes } of edges) {
    const rank = (WHERE as readonly string[]).indexOf(attributes.type);
    if (rank < 0 || source === target || attributes.modality === 'negated' || branches.has(source) || !known.has(source)) continue;
    // A project stands where its builder is.
    const [own, other] = attributes.type === 'BUILDS' ? [target, source] : [source, target];
    const before = best.get(own);
    const { count } = attributes;
    const nearer =
      !before ||
      rank < before.rank ||
      (rank === before.rank && (count > before.count || (count === before.count && compare(other, before.target) < 0)));
    if (nearer && !branches.has(own)) best.set(own, { target: other, rank, count });
  }
  const found = new Map<string, string>();
  for (const key of best.keys()) {
    const seen = new Set<string>();
    let at = key;
    while (!branches.has(at) && !seen.has(at) && best.has(at)) {
      seen.add(at);
      at = best.get(at)!.target;
    }
    if (branches.has(at)) found.set(key, at);
  }
  return found;
}

/** @param least so many side by side, if there are so many */
function grid(nodes: readonly PartNode[], least = 1): Block | null {
  if (nodes.length === 0) return null;
  const across = Math.max(least, Math.ceil(Math.sqrt(nodes.length * ASPECT)));
  const points = nodes.map((node, at) => [node.key, { x: (at % across) * CELL, y: Math.floor(at / across) * CELL }] as const);
  return { width: Math.min(across, nodes.length) * CELL, height: Math.ceil(nodes.length / across) * CELL, points };
}

/** Blocks in one. */
function packed(blocks: readonly (Block | null)[], gap: number): Block | null {
  const all = blocks.filter((block) => block !== null);
  if (all.length === 0) return null;
  const { spots } = rows(all, gap);
  return {
    width: Math.max(...all.map(({ width }, at) => spots[at]!.x + width)),
    height: Math.max(...all.map(({ height }, at) => spots[at]!.y + height)),
    points: all.flatMap(({ points }, at) => points.map(([key, { x, y }]) => [key, { x: x + spots[at]!.x, y: y + spots[at]!.y }] as const)),
  };
}

interface Rows {
  /** Upper left corners of the blocks. */
  readonly spots: readonly Point[];
  readonly width: number;
  readonly bottom: number;
}

interface Shape {
  /** Width to height. */
  readonly aspect: number;
  /** So many cells come below, as wide as the rows. */
  readonly beneath: number;
}

/** Blocks in rows, the highest first, as wide as brings the whole nearest to the shape of a screen. */
function rows(blocks: readonly Block[], gap: number, { aspect, beneath }: Shape = { aspect: ASPECT, beneath: 0 }): Rows {
  const area = blocks.reduce((sum, { height, width }) => sum + (width + gap) * (height + gap), beneath * CELL ** 2);
  const least = Math.max(Math.sqrt(area * aspect), ...blocks.map(({ width }) => width));
  const off = ({ bottom, width }: Rows): number => {
    const below = beneath === 0 ? 0 : gap + (beneath * CELL ** 2) / Math.max(CELL, width);
    return Math.abs(Math.log(Math.max(1, width) / Math.max(1, bottom + below) / aspect));
  };
  return WIDTHS.map((times) => filled(blocks, least * times, gap)).reduce((best, next) => (off(next) < off(best) ? next : best));
}

function filled(blocks: readonly Block[], most: number, gap: number): Rows {
  const order = blocks.map((block, at) => ({ block, at })).sort((a, b) => b.block.height - a.block.height || a.at - b.at);
  const spots: Point[] = [];
  let [x, y, height, width] = [0, 0, 0, 0];
  for (const { at, block } of order) {
    if (x > 0 && x + block.width > most) [x, y, height] = [0, y + height + gap, 0];
    spots[at] = { x, y };
    width = Math.max(width, x + block.width);
    height = Math.max(height, block.height);
    x += block.width + gap;
  }
  return { spots, width, bottom: y + height };
}
