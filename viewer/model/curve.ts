/** The course of an edge: a quadratic curve from end to end, as sigma draws it. */
import type { Point } from '../../src/serve/layouts/part.js';

export interface Curve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/**
 * The point that pulls an edge aside; for a straight one, its middle. Y grows upwards, as in the layout: where it grows
 * downwards, as in pixels, the curvature is the other way round.
 */
export function bendOf(from: Point, to: Point, curvature: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 - dy * curvature, y: (from.y + to.y) / 2 + dx * curvature };
}

/** The point at a share of the way. */
export function along({ bend, from, to }: Curve, t: number): Point {
  const at = (a: number, b: number, c: number) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
  return { x: at(from.x, bend.x, to.x), y: at(from.y, bend.y, to.y) };
}
