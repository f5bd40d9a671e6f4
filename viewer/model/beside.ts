/** Places for entities that come into a drawing that stands: beside those that they are joined to, where nothing lies yet. */
import type { Point } from '../../src/serve/layouts/part.js';
import type { SerialisedGraph } from '../../src/serve/types.js';
import type { EntityGraph } from './graph.js';

/** In the layout's units: distance of the first from its neighbour, how the spiral widens, and room that each needs. */
const FIRST = 24;
const WIDENS = 7;
const ROOM = 13;
/** Of a sunflower's seeds: no two on one ray. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Places tried before one is taken that is not free. */
const TRIES = 400;

/** For the nodes of the part that the graph has not; those joined to nothing that is drawn stand beside the first that is. */
export function placesBeside(graph: EntityGraph, part: SerialisedGraph): Map<string, Point> {
  const places = new Map<string, Point>();
  const at = (id: string): Point | undefined => places.get(id) ?? (graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined);
  const near = new Map<string, string[]>();
  const join = (id: string, other: string) => near.set(id, [...(near.get(id) ?? []), other]);
  for (const { source, target } of part.edges) {
    join(source, target);
    join(target, source);
  }
  const free = new Grid(graph);
  const known = part.nodes.find(({ key }) => graph.hasNode(key));
  const missing = part.nodes.filter(({ key }) => !graph.hasNode(key)).map(({ key }) => key);
  const tried = new Map<string, number>();
  // Those joined to what stands come first, so that the others find them standing.
  for (let left = missing; left.length > 0; ) {
    const ready = left.filter((id) => near.get(id)?.some((other) => at(other)));
    for (const id of ready.length > 0 ? ready : left) {
      const anchors = (near.get(id) ?? []).flatMap((other) => at(other) ?? []);
      const centre = anchors.length > 0 ? mean(anchors) : ((known && at(known.key)) ?? { x: 0, y: 0 });
      places.set(id, free.take(centre, tried));
    }
    left = ready.length > 0 ? left.filter((id) => !places.has(id)) : [];
  }
  return places;
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** What is taken, by squares of the room that each needs. */
class Grid {
  readonly #taken = new Set<string>();

  constructor(graph: EntityGraph) {
    graph.forEachNode((_key, place) => this.#taken.add(square(place)));
  }

  /** The first free place of a spiral. @param tried how far the spiral about a centre has been walked before. */
  take(centre: Point, tried: Map<string, number>): Point {
    const key = square(centre);
    let step = tried.get(key) ?? 0;
    let place = turn(centre, step);
    for (const end = step + TRIES; step < end && this.#taken.has(square(place)); step += 1) place = turn(centre, step + 1);
    tried.set(key, step + 1);
    this.#taken.add(square(place));
    return place;
  }
}

const square = ({ x, y }: Point): string => `${Math.round(x / ROOM)} ${Math.round(y / ROOM)}`;

function turn({ x, y }: Point, step: number): Point {
  const radius = FIRST + WIDENS * Math.sqrt(step);
  return { x: x + radius * Math.cos(step * GOLDEN), y: y + radius * Math.sin(step * GOLDEN) };
}
