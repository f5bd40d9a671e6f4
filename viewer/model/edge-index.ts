/**
 * Which edge the pointer is on. Sigma can tell it by drawing every edge a second time, in its own colour, at each frame; here the
 * shown edges lie in a grid that is made once for a drawing, and only those near the pointer are looked at.
 */
import type { Point } from '../../src/serve/layouts/part.js';
import { along, bendOf, type Curve } from './curve.js';
import { type EntityGraph, placeOf } from './graph.js';
import type { Scene } from './scene.js';

/** Cells along the longer side. */
const CELLS = 96;
/** A curve is taken for so many straight pieces. */
const PIECES = 8;

interface Line extends Curve {
  readonly key: string;
  readonly straight: boolean;
}

export class EdgeIndex {
  readonly #cells = new Map<number, Line[]>();
  #size = 1;
  #left = 0;
  #low = 0;

  constructor(graph: EntityGraph, { curves, shown }: Pick<Scene, 'curves' | 'shown'>) {
    const lines: Line[] = [];
    for (const key of shown.edges) {
      const [source, target] = graph.extremities(key);
      if (source === target) continue;
      const [from, to] = [placeOf(graph, source), placeOf(graph, target)];
      const curvature = curves.get(key) ?? 0;
      lines.push({ key, from, to, bend: bendOf(from, to, curvature), straight: curvature === 0 });
    }
    if (lines.length === 0) return;
    const xs = lines.flatMap(({ bend, from, to }) => [from.x, bend.x, to.x]);
    const ys = lines.flatMap(({ bend, from, to }) => [from.y, bend.y, to.y]);
    const [right, high] = [xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
    this.#left = xs.reduce((a, b) => Math.min(a, b));
    this.#low = ys.reduce((a, b) => Math.min(a, b));
    this.#size = Math.max(right - this.#left, high - this.#low) / CELLS || 1;
    for (const line of lines) for (const cell of this.#crossed(line)) this.#put(cell, line);
  }

  /** The nearest edge within reach of a point, in the layout's units; null if there is none. */
  nearest(point: Point, reach: number): string | null {
    const seen = new Set<string>();
    let best: { key: string; distance: number } | null = null;
    const [column, row] = [this.#column(point.x), this.#row(point.y)];
    const around = Math.min(CELLS, Math.ceil(reach / this.#size));
    for (let x = column - around; x <= column + around; x += 1) {
      for (let y = row - around; y <= row + around; y += 1) {
        for (const line of this.#cells.get(cell(x, y)) ?? []) {
          if (seen.has(line.key)) continue;
          seen.add(line.key);
          const distance = distanceTo(line, point);
          if (distance <= reach && (best === null || distance < best.distance)) best = { key: line.key, distance };
        }
      }
    }
    return best?.key ?? null;
  }

  #put(at: number, line: Line): void {
    const list = this.#cells.get(at);
    if (list) list.push(line);
    else this.#cells.set(at, [line]);
  }

  #column = (x: number): number => Math.floor((x - this.#left) / this.#size);
  #row = (y: number): number => Math.floor((y - this.#low) / this.#size);

  /** The cells that a line passes: points along it, half a cell apart. */
  #crossed(line: Line): Set<number> {
    const length =
      Math.hypot(line.bend.x - line.from.x, line.bend.y - line.from.y) + Math.hypot(line.to.x - line.bend.x, line.to.y - line.bend.y);
    const steps = Math.max(1, Math.ceil((2 * length) / this.#size));
    const cells = new Set<number>();
    for (let step = 0; step <= steps; step += 1) {
      const { x, y } = along(line, step / steps);
      cells.add(cell(this.#column(x), this.#row(y)));
    }
    return cells;
  }
}

/** One number for a cell; those outside the grid, which are empty, may share one. */
const cell = (column: number, row: number): number => column * 4 * CELLS + row;

function distanceTo(line: Line, point: Point): number {
  if (line.straight) return toSegment(point, line.from, line.to);
  let least = Number.POSITIVE_INFINITY;
  let before = line.from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const next = along(line, piece / PIECES);
    least = Math.min(least, toSegment(point, before, next));
    before = next;
  }
  return least;
}

function toSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
