/**
 * How names are drawn on the canvas. Sigma draws each label beside its node whatever lies there; here they are gathered first, and
 * each takes the first free place of four, the largest nodes first. A rim in the background's colour lets them read over edges.
 */
import { BACKGROUND, INK, type Theme } from '../../graph-schema/colour.js';
import { freePlace, type Rectangle } from '../model/labels.js';

const RIM = 3;

/** What of sigma's node is needed, in pixels of the canvas. */
interface Node {
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

export type Draw = (context: CanvasRenderingContext2D, node: Node, settings: Settings) => void;

/** Larger nodes have larger names. */
function fontSize(node: Node, settings: Settings): number {
  return settings.labelSize + Math.min(4, Math.max(0, (node.size - 8) / 3));
}

interface Waiting {
  readonly context: CanvasRenderingContext2D;
  readonly node: Node;
  readonly settings: Settings;
}

/** Gathers the labels of a frame, then draws those that find room. */
export class LabelLayer {
  #waiting: Waiting[] = [];

  constructor(readonly theme: () => Theme) {}

  readonly collect: Draw = (context, node, settings) => {
    if (node.label) this.#waiting.push({ context, node, settings });
  };

  /** Sigma has begun a frame. */
  begin(): void {
    this.#waiting = [];
  }

  flush(): void {
    const taken: Rectangle[] = [];
    const order = this.#waiting.sort((a, b) => b.node.size - a.node.size);
    this.#waiting = [];
    for (const { context, node, settings } of order) this.#draw(context, node, settings, taken);
  }

  #draw(context: CanvasRenderingContext2D, node: Node, settings: Settings, taken: Rectangle[]): void {
    const size = fontSize(node, settings);
    context.font = `${node.size > 9 ? '600' : '400'} ${size}px ${settings.labelFont}`;
    const place = freePlace(node, { width: context.measureText(node.label!).width, height: size * 1.2 }, taken);
    if (!place) return;
    taken.push(place);
    context.lineJoin = 'round';
    context.lineWidth = RIM;
    context.strokeStyle = BACKGROUND[this.theme()];
    context.fillStyle = INK[this.theme()];
    const baseline = place.y + size * 0.95;
    context.strokeText(node.label!, place.x, baseline);
    context.fillText(node.label!, place.x, baseline);
  }
}
