/**
 * Places for any part of the graph at once, the same for the same part: each community has a disc with room for those of it that
 * are there, discs lie as the communities are joined, members lie around the most telling one; then all is relaxed along the
 * part's own edges. What hangs together with little else stands in rows beneath.
 */
import { nodeSize } from '../size.js';
import type { GraphArrays } from './arrays.js';
import { type Disc, pack } from './discs.js';
import type { Prepared } from './prepare.js';
import { type Bodies, relax, type Springs } from './relax.js';
import { type Box, besides, type Spot } from './shelves.js';

/** Room for one node in pixels of the first zoom, so that a part of any size is equally dense. */
export const SPACING = 42;
/** A disc is so much wider than its nodes need at their spacing. */
const LOOSE = 1.12;
/** Up to so many of a community are laid out together, without discs for its parts. */
const TOGETHER = 160;
/** Between discs on the first level, where names of communities stand, and on all others. */
const GAP = { first: 46, other: 4 };
/** Around what stands in a row beneath: room for a name. */
const BESIDE = { width: 64, height: 4 };
/** From the left of a box to its first node. */
const INDENT = 8;
/** An entity without facts: beside it stands its name. */
const ALONE: Box = { width: 120, height: 26 };
/** The angle of sunflower seeds (Vogel 1979): each new one lies where there is room. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Steps of the relaxation: a few thousand nodes have settled by then; more nodes get fewer, for they cost more. */
const STEPS = { most: 120, least: 20, work: 150_000 };

export interface PartPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * @param nodes the part's nodes, the most telling first.
 * @param edges the part's edges, both of whose ends are among the nodes.
 * @returns coordinates by place in `nodes`; y grows upwards.
 */
export function placesOf(graph: GraphArrays, prepared: Prepared, nodes: Uint32Array, edges: Uint32Array): PartPlaces {
  const bodies = empty(graph, nodes);
  const margin = inDiscs(prepared, nodes, bodies);
  beneath(prepared, nodes, margin, bodies);
  const steps = Math.max(STEPS.least, Math.min(STEPS.most, Math.round(STEPS.work / Math.max(1, nodes.length))));
  relax(bodies, springs(graph, prepared, nodes, edges, bodies), SPACING, steps);
  return { x: bodies.x.map(round), y: bodies.y.map(round) };
}

function empty({ nodes: all }: GraphArrays, nodes: Uint32Array): Bodies {
  const column = () => new Float64Array(nodes.length);
  const size = Float64Array.from(nodes, (n) => nodeSize(all[n]!.attributes.pages));
  return { x: column(), y: column(), size, discX: column(), discY: column(), discRadius: column() };
}

/** Puts all that belong to a community. @returns places in `nodes` of the others. */
function inDiscs(prepared: Prepared, nodes: Uint32Array, bodies: Bodies): number[] {
  const { parent, home, all } = prepared;
  const margin: number[] = [];
  const there: number[][] = all.map(() => []);
  for (const [place, n] of nodes.entries()) {
    if (home[n]! < 0) margin.push(place);
    for (let id = home[n]!; id >= 0; id = parent[id]!) there[id]!.push(place);
  }
  const sized = discsWithin(prepared, there);
  settle(prepared, there, sized, { id: 0, disc: { x: 0, y: 0, radius: sized.radius[0]! }, own: null }, bodies);
  return margin;
}

interface Sized {
  readonly radius: Float64Array;
  /** Of each community that is parted: discs of those parts that are there, relative to its middle. */
  readonly within: ReadonlyMap<number, ReadonlyMap<number, Disc>>;
}

/** From the smallest communities up: each has room for those who are there. */
function discsWithin({ all, arranged }: Prepared, there: readonly (readonly number[])[]): Sized {
  const radius = new Float64Array(all.length);
  const top = firstParted(all, there);
  const within = new Map<number, ReadonlyMap<number, Disc>>();
  for (let id = all.length - 1; id >= 0; id -= 1) {
    const count = there[id]!.length;
    const present = all[id]!.parts.map((part, place) => ({ id: part.id, point: arranged[id]![place]! })).filter(
      (part) => there[part.id]!.length > 0,
    );
    if (present.length === 0 || (id !== top && count <= TOGETHER)) {
      radius[id] = LOOSE * SPACING * Math.sqrt(count / Math.PI);
      continue;
    }
    const radii = present.map((part) => radius[part.id]!);
    const packed = pack(
      radii,
      present.map(({ point }) => point),
      id === top ? GAP.first : GAP.other,
    );
    within.set(id, new Map(present.map((part, place) => [part.id, packed.discs[place]!])));
    radius[id] = packed.radius;
  }
  return { radius, within };
}

/** The smallest community that holds all who are there: its parts are what the picture is parted into. */
function firstParted(all: Prepared['all'], there: readonly (readonly number[])[]): number {
  let id = 0;
  for (;;) {
    const present = all[id]!.parts.filter((part) => there[part.id]!.length > 0);
    if (present.length !== 1) return id;
    id = present[0]!.id;
  }
}

interface Where {
  readonly id: number;
  readonly disc: Disc;
  /** The disc, of those that the picture is parted into, in which its members stay; null above. */
  readonly own: Disc | null;
}

/** From the whole down: places of discs, and of members where there are no more discs. */
function settle(prepared: Prepared, there: readonly (readonly number[])[], sized: Sized, { id, disc, own }: Where, bodies: Bodies): void {
  const parts = sized.within.get(id);
  if (!parts) {
    sunflower(there[id]!, disc, own ?? disc, bodies);
    return;
  }
  for (const [part, { x, y, radius }] of parts) {
    const at = { x: disc.x + x, y: disc.y + y, radius };
    settle(prepared, there, sized, { id: part, disc: at, own: own ?? (parts.size > 1 ? at : null) }, bodies);
  }
}

/** The most telling in the middle. */
function sunflower(places: readonly number[], disc: Disc, stay: Disc, { x, y, discX, discY, discRadius }: Bodies): void {
  for (const [index, place] of places.entries()) {
    const radius = disc.radius * Math.sqrt((places.length === 1 ? 0 : index + 0.25) / places.length);
    x[place] = disc.x + radius * Math.cos(index * GOLDEN);
    y[place] = disc.y + radius * Math.sin(index * GOLDEN);
    discX[place] = stay.x;
    discY[place] = stay.y;
    discRadius[place] = stay.radius;
  }
}

/** Small components in rows beneath the discs, the larger first, then those alone. */
function beneath({ components }: Prepared, nodes: Uint32Array, margin: readonly number[], bodies: Bodies): void {
  const groups = new Map<number, number[]>();
  for (const place of margin) {
    const component = components.of[nodes[place]!]!;
    groups.set(component, [...(groups.get(component) ?? []), place]);
  }
  const rows = [...groups].sort(([a, one], [b, two]) => two.length - one.length || a - b).map(([, places]) => places);
  const boxes = rows.map(({ length }): Box => {
    if (length === 1) return ALONE;
    const wide = 2 * radiusOf(length);
    return { width: wide + BESIDE.width, height: wide + BESIDE.height };
  });
  const main = extent(bodies, margin);
  const spots = placed(main.box, boxes);
  for (const [index, places] of rows.entries()) {
    const alone = places.length === 1;
    // The name stands to the right.
    const x = main.x + spots[index]!.x - (alone ? ALONE.width : BESIDE.width) / 2 + INDENT;
    const disc = { x, y: main.y + spots[index]!.y, radius: alone ? 0 : radiusOf(places.length) };
    sunflower(places, disc, disc, bodies);
  }
}

/** Those alone are seldom shown: what is linked decides the shape of the whole, they stand beneath it all. */
function placed(main: Box, boxes: readonly Box[]): Spot[] {
  const linked = boxes.filter((box) => box !== ALONE);
  const spots = besides(main, linked);
  const right = Math.max(main.width / 2, ...spots.map(({ x }, at) => x + linked[at]!.width / 2));
  const low = Math.min(-main.height / 2, ...spots.map(({ y }, at) => y - linked[at]!.height / 2));
  const columns = Math.max(8, Math.floor((right + main.width / 2) / ALONE.width));
  const alone = boxes.slice(linked.length).map((box, at) => ({
    x: -main.width / 2 + ((at % columns) + 0.5) * box.width,
    y: low - (Math.floor(at / columns) + 1) * box.height,
  }));
  return [...spots, ...alone];
}

const radiusOf = (count: number): number => 0.75 * SPACING * Math.sqrt(count / Math.PI);

/** The box around all discs of the first level, and its middle. */
function extent({ discX, discY, discRadius }: Bodies, margin: readonly number[]): { box: Box; x: number; y: number } {
  const outside = new Set(margin);
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let place = 0; place < discX.length; place += 1) {
    if (outside.has(place)) continue;
    left = Math.min(left, discX[place]! - discRadius[place]!);
    right = Math.max(right, discX[place]! + discRadius[place]!);
    low = Math.min(low, discY[place]! - discRadius[place]!);
    high = Math.max(high, discY[place]! + discRadius[place]!);
  }
  if (left > right) return { box: { width: 0, height: 0 }, x: 0, y: 0 };
  return { box: { width: right - left + SPACING, height: high - low + SPACING }, x: (left + right) / 2, y: (low + high) / 2 };
}

/** A spring for each edge within a disc, weaker between two that have many. */
function springs({ edges: all }: GraphArrays, { ties }: Prepared, nodes: Uint32Array, edges: Uint32Array, bodies: Bodies): Springs {
  const place = new Map<number, number>();
  for (const [at, n] of nodes.entries()) place.set(n, at);
  const a: number[] = [];
  const b: number[] = [];
  const strength: number[] = [];
  for (const edge of edges) {
    const [source, target] = [all.source[edge]!, all.target[edge]!];
    const [from, to] = [place.get(source)!, place.get(target)!];
    // Between discs nothing pulls: it would crowd the nodes at the rims.
    if (from === to || bodies.discX[from] !== bodies.discX[to] || bodies.discY[from] !== bodies.discY[to]) continue;
    a.push(from);
    b.push(to);
    strength.push(1 / Math.sqrt(degree(ties, source) * degree(ties, target)));
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), strength: Float64Array.from(strength) };
}

function degree({ start }: Prepared['ties'], n: number): number {
  return start[n + 1]! - start[n]!;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
