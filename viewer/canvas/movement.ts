/** Nodes away from where the layout put them: dragged, or around what is in focus; and their way there and home. */
import type { Point } from '../../src/serve/layouts/part.js';
import { type EntityGraph, placeOf } from '../model/graph.js';
import { type Moving, moveNodes } from './tween.js';

export const MOVE_MS = 280;

export class Movement {
  /** Where moved nodes belong, and where they are on their way to. */
  readonly #homes = new Map<string, Point>();
  #targets: ReadonlyMap<string, Point> = new Map();
  #moving: Moving | undefined;

  /**
   * @param moved these are elsewhere now.
   * @param arrived all are where they were sent.
   */
  constructor(
    readonly graph: EntityGraph,
    readonly moved: (nodes: Iterable<string>) => void,
    readonly arrived: () => void,
  ) {}

  /** Where a node will stand when all have arrived. */
  placeOf(node: string): Point {
    return this.#targets.get(node) ?? placeOf(this.graph, node);
  }

  /** It will go home when it is let go of for good. */
  drag(node: string, place: Point): void {
    this.stop();
    if (!this.#homes.has(node)) this.#homes.set(node, placeOf(this.graph, node));
    this.graph.mergeNodeAttributes(node, { x: place.x, y: place.y });
    this.moved([node]);
  }

  /** Sends nodes to these places, and all others home. */
  send(places: ReadonlyMap<string, Point>): void {
    this.stop();
    const targets = new Map<string, Point>(this.#homes);
    for (const [node, { x, y }] of places) {
      if (!this.graph.hasNode(node)) continue;
      if (!this.#homes.has(node)) this.#homes.set(node, placeOf(this.graph, node));
      targets.set(node, { x, y });
    }
    this.#targets = targets;
    this.#moving = moveNodes(
      this.graph,
      targets,
      MOVE_MS,
      () => this.moved(targets.keys()),
      () => {
        for (const node of this.#homes.keys()) if (!places.has(node)) this.#homes.delete(node);
        this.#targets = new Map();
        this.arrived();
      },
    );
  }

  /** All stand where they were on their way to. */
  stop(): void {
    this.#moving?.finish();
    this.#moving = undefined;
  }

  /** After the graph's nodes have become others: those of the same keys stand where they are to. */
  forget(): void {
    this.#moving?.cancel();
    this.#moving = undefined;
    this.#homes.clear();
    this.#targets = new Map();
  }
}
