/**
 * Places by place: a tree from left to right, the province, its cities, their counties, and beside each what stands there. Large
 * branches are set in columns, so that the whole keeps the shape of a screen.
 */
import type { PlaceBranch } from '../types.js';
import { byPages, compare, type PartEdge, type PartNode, type Point, type Points } from './part.js';

/** Between levels, between rows, and between neighbours of what stands at a place; a name has room beside its node. */
const INDENT = 60;
const ROW = 30;
const COLUMN = 130;
/** What stands at a place is set in so many columns. */
const ACROSS = 4;
/** Width to height of the whole. */
const ASPECT = 1.45;

/** Heights tried for columns, as multiples of what full ones would need. */
const HEIGHTS = [1, 1.25, 1.6, 2, 2.5];

/** The relations that tell where something stands, the plainest first. */
const WHERE = ['LOCATED_IN', 'PART_OF', 'HOLDS_POST', 'BUILDS'] as const;

interface Block {
  readonly width: number;
  readonly height: number;
  /** Relative to the block's upper left. */
  readonly points: readonly (readonly [string, Point])[];
}

/** @param places of the summary: which place lies in which, even where it is not in the part. */
export function byPlace(nodes: readonly PartNode[], edges: readonly PartEdge[], places: readonly PlaceBranch[]): Points {
  const known = new Map(nodes.map((node) => [node.key, node]));
  const branches = new Set<string>();
  const collect = (list: readonly PlaceBranch[]): void => {
    for (const { id, below } of list) {
      branches.add(id);
      collect(below);
    }
  };
  collect(places);
  const where = standing(known, edges, branches);
  const there = new Map<string, PartNode[]>();
  const nowhere: PartNode[] = [];
  for (const node of nodes) {
    if (branches.has(node.key)) continue;
    const place = where.get(node.key);
    if (place === undefined) nowhere.push(node);
    else there.set(place, [...(there.get(place) ?? []), node]);
  }
  const block = (branch: PlaceBranch): Block | null => {
    const inside = [grid(there.get(branch.id) ?? []), ...branch.below.map(block)].filter((one) => one !== null);
    if (inside.length === 0 && !known.has(branch.id)) return null;
    return under(known.has(branch.id) ? branch.id : null, columns(inside));
  };
  const all = [...places.map(block), grid(nowhere)].filter((one) => one !== null);
  return new Map(columns(all).points.map(([key, { x, y }]) => [key, { x, y: y === 0 ? 0 : -y }]));
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

function grid(nodes: readonly PartNode[]): Block | null {
  if (nodes.length === 0) return null;
  const across = Math.max(ACROSS, Math.ceil(Math.sqrt((nodes.length * ROW * ASPECT) / COLUMN)));
  const sorted = [...nodes].sort(byPages);
  const points = sorted.map((node, at) => [node.key, { x: (at % across) * COLUMN, y: Math.floor(at / across) * ROW }] as const);
  return { width: Math.min(across, nodes.length) * COLUMN, height: Math.ceil(nodes.length / across) * ROW, points };
}

/** A place above what is in it. */
function under(place: string | null, inside: Block): Block {
  const head = place === null ? 0 : ROW;
  const points = inside.points.map(([key, { x, y }]) => [key, { x: x + INDENT, y: y + head }] as const);
  return {
    width: Math.max(COLUMN, inside.width + INDENT),
    height: inside.height + head + ROW / 2,
    points: place === null ? points : [[place, { x: 0, y: 0 }] as const, ...points],
  };
}

/** Blocks one beneath another, in as many columns as bring them nearest to the shape of a screen. */
function columns(blocks: readonly Block[]): Block {
  const area = blocks.reduce((sum, { width, height }) => sum + width * height, 0);
  const least = Math.max(Math.sqrt(area / ASPECT), ...blocks.map(({ height }) => height));
  const off = ({ width, height }: Block): number => Math.abs(Math.log(width / Math.max(1, height) / ASPECT));
  return HEIGHTS.map((times) => filled(blocks, least * times)).reduce((best, next) => (off(next) < off(best) ? next : best));
}

function filled(blocks: readonly Block[], most: number): Block {
  const points: (readonly [string, Point])[] = [];
  let [left, top, width, height] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (top > 0 && top + block.height > most) [left, top, width] = [left + width, 0, 0];
    for (const [key, { x, y }] of block.points) points.push([key, { x: left + x, y: top + y }]);
    top += block.height;
    width = Math.max(width, block.width);
    height = Math.max(height, top);
  }
  return { width: left + width, height, points };
}
