/**
 * How names are drawn on the canvas. Sigma draws each label beside its node whatever lies there; here they are gathered first, and
 * each takes the first free place of four, the largest nodes first,
 * on the side where it stood in the frame before if it can. A rim in the background's colour lets them read over edges.
 */
import { BACKGROUND, INK, type Theme } from '../../graph-schema/colour.js';
import { around, clearPlace, growth, holds, isBold, type Rectangle, type Side, sideOf } from '../model/labels.js';

const RIM = 3;
/** Radius of entities that have their names beside those of regions, in pixels. */
const OVERVIEW = 6.5;
const MOST_WIDTHS = 20_000;

/** What of sigma's node is needed, in pixels of the canvas. */
interface Node {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
  readonly color: string;
}

interface Settings {
  readonly labelFont: string;
  readonly labelSize: number;
}

/** What of a canvas's context is needed. */
export interface Pen {
  font: string;
  lineJoin: string;
  lineWidth: number;
  strokeStyle: unknown;
  fillStyle: unknown;
  measureText(text: string): { readonly width: number };
  strokeText(text: string, x: number, y: number): void;
  fillText(text: string, x: number, y: number): void;
}

export type Draw = (context: Pen, node: Node, settings: Settings) => void;

/** Larger nodes have larger names, in steps: a font of its own for each node would be slow. */
function fontSize(node: Node, settings: Settings): number {
  return settings.labelSize + Math.round(growth(node.size) * 2) / 2;
}

interface Waiting {
  readonly context: Pen;
  readonly node: Node;
  readonly settings: Settings;
}

/** Gathers the labels of a frame, then draws those that find room. */
export class LabelLayer {
  #waiting: Waiting[] = [];
  #places: Map<string, Rectangle> = new Map();
  #sides: Map<string, Side> = new Map();
  /** Of texts in a font, measured once. */
  readonly #widths = new Map<string, number>();

  constructor(readonly theme: () => Theme) {}

  readonly collect: Draw = (context, node, settings) => {
    if (node.label) this.#waiting.push({ context, node, settings });
  };

  /** Sigma has begun a frame. */
  begin(): void {
    this.#waiting = [];
  }

  /**
   * May be called again for the same frame, after what covers it has changed.
   * @param others where other texts stand already
   * @param covered what lies over the drawing, or beyond its rim: entities there have no names
   * @param regions names of those that are named: then of the entities only the largest are, and none that a region is called by
   */
  flush(others: readonly Rectangle[], covered: readonly Rectangle[], regions: readonly string[]): void {
    const taken: Rectangle[] = [...others, ...covered];
    const least = regions.length > 0 ? OVERVIEW : 0;
    const order = this.#waiting
      .filter(({ node }) => node.size >= least && !regions.some((name) => name.includes(node.label!)))
      .filter(({ node }) => !covered.some((cover) => holds(cover, node)))
      .sort((a, b) => b.node.size - a.node.size || (a.node.key < b.node.key ? -1 : 1));
    this.#places = new Map();
    // Its own is among them: no name stands on its sign anyway.
    const signs = order.map(({ node }) => around(node));
    for (const waiting of order) this.#draw(waiting, taken, signs);
  }

  /** Of the names that stand there, by node. */
  get places(): ReadonlyMap<string, Rectangle> {
    return this.#places;
  }

  #width(context: Pen, text: string): number {
    const key = `${context.font}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (this.#widths.size >= MOST_WIDTHS) this.#widths.clear();
    const { width } = context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  #draw({ context, node, settings }: Waiting, taken: Rectangle[], signs: readonly Rectangle[]): void {
    const size = fontSize(node, settings);
    context.font = `${isBold(node.size) ? '600' : '400'} ${size}px ${settings.labelFont}`;
    const box = { width: this.#width(context, node.label!), height: size * 1.2 };
    const side = this.#sides.get(node.key);
    const place = clearPlace(node, box, taken, signs, side);
    if (!place) return;
    taken.push(place);
    this.#places.set(node.key, place);
    this.#sides.set(node.key, sideOf(node, place));
    context.lineJoin = 'round';
    context.lineWidth = RIM;
    context.strokeStyle = BACKGROUND[this.theme()];
    context.fillStyle = INK[this.theme()];
    const baseline = place.y + size * 0.95;
    context.strokeText(node.label!, place.x, baseline);
    context.fillText(node.label!, place.x, baseline);
  }
}
