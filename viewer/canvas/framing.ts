/**
 * From the layout's units to pixels of the stage and back. Sigma's own frame, in which the whole graph is 1 wide, lies between:
 * computed here, for sigma knows it only after it has drawn.
 */
import type Sigma from 'sigma';
import type { Extent } from 'sigma/types';
import type { Point } from '../../src/serve/layouts/part.js';
import { boxOf, fitting, type Insets } from '../model/fit.js';
import { type EntityGraph, placeOf } from '../model/graph.js';
import type { Camera } from '../model/state.js';

/** What of sigma is needed. */
export type Stage = Pick<Sigma, 'framedGraphToViewport' | 'getDimensions' | 'viewportToFramedGraph'>;

const WHOLE = { x: 0.5, y: 0.5, ratio: 1 };

export class Framing {
  #middle: Point = { x: 0, y: 0 };
  #scale = 1;

  constructor(
    readonly stage: Stage,
    readonly graph: EntityGraph,
  ) {}

  /** @param extent of all nodes, in the layout's units; kept for good: nodes that move into focus must not rescale the rest */
  take({ x: [left, right], y: [low, high] }: { readonly x: Extent; readonly y: Extent }): void {
    this.#middle = { x: (left + right) / 2, y: (low + high) / 2 };
    this.#scale = Math.max(right - left, high - low) || 1;
  }

  /** From pixels to the layout's units. */
  placeAt(spot: Point): Point {
    const { x, y } = this.stage.viewportToFramedGraph({ x: spot.x, y: spot.y });
    return { x: (x - 0.5) * this.#scale + this.#middle.x, y: (y - 0.5) * this.#scale + this.#middle.y };
  }

  /** From the layout's units to pixels, as it was last drawn. */
  spotOf(place: Point): Point {
    return this.stage.framedGraphToViewport(this.#framed(place));
  }

  /** Where a node is drawn, in pixels; outside the stage if it is not there. */
  inStage(node: string): Point {
    return this.graph.hasNode(node) ? this.spotOf(placeOf(this.graph, node)) : { x: -1, y: -1 };
  }

  /** The camera that has these places fill what is free; null if there are none. @param angle a multiple of a quarter turn */
  viewOf(places: Iterable<Point>, insets: Insets, angle: number): (Camera & { angle: number }) | null {
    const corners = cornersOf(places).map((corner) => this.#framed(corner));
    const cameraState = { ...WHOLE, angle };
    // A box stays one when it is turned by quarters: its corners tell where all within it goes.
    const spots = corners.map((corner) => this.stage.framedGraphToViewport(corner, { cameraState }));
    const found = fitting(spots, this.stage.getDimensions(), insets);
    return found && { ...this.stage.viewportToFramedGraph(found.middle, { cameraState }), ratio: found.ratio, angle };
  }

  #framed({ x, y }: Point): Point {
    return { x: 0.5 + (x - this.#middle.x) / this.#scale, y: 0.5 + (y - this.#middle.y) / this.#scale };
  }
}

/** Of the box around the places; none around none. */
function cornersOf(places: Iterable<Point>): Point[] {
  const { x: across, y: down } = boxOf(places);
  return across[0] > across[1] ? [] : across.flatMap((x) => down.map((y) => ({ x, y })));
}
