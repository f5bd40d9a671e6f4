/**
 * How names are drawn on the canvas. Sigma draws each label beside its node whatever lies there; here they are gathered first, and
 * each takes the first free place of four, the largest nodes first. A rim in the background's colour lets them read over edges.
 */
import { BACKGROUND, INK, type Theme } from '../model/colour.js';
import { freePlace, type Rectangle } from '../model/labels.js';

const RIM = 3;

/** What of sigma's node is needed, in pixels of the canvas. */
interface Node {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
  readonly color: string;
  readonly forceLabel?: boolean;
  /** Has its name on a plate, above all labels. */
  readonly highlighted?: boolean;
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
    // Forced ones (what is lit) before others, then the largest.
    const rank = ({ highlighted, forceLabel }: Node) => (highlighted ? 2 : forceLabel ? 1 : 0);
    const order = this.#waiting.sort((a, b) => rank(b.node) - rank(a.node) || b.node.size - a.node.size);
    this.#waiting = [];
    for (const { context, node, settings } of order) this.#draw(context, node, settings, taken);
  }

  #draw(context: CanvasRenderingContext2D, node: Node, settings: Settings, taken: Rectangle[]): void {
    const size = fontSize(node, settings);
    context.font = `${node.size > 9 ? '600' : '400'} ${size}px ${settings.labelFont}`;
    const place = freePlace(node, { width: context.measureText(node.label!).width, height: size * 1.2 }, taken);
    if (!place) return;
    taken.push(place);
    if (node.highlighted) return;
    context.lineJoin = 'round';
    context.lineWidth = RIM;
    context.strokeStyle = BACKGROUND[this.theme()];
    context.fillStyle = INK[this.theme()];
    const baseline = place.y + size * 0.95;
    context.strokeText(node.label!, place.x, baseline);
    context.fillText(node.label!, place.x, baseline);
  }
}

/** The selected or hovered node: a ring in its colour, its name on a plate. */
export function drawHover(theme: () => Theme): Draw {
  return (context, node, settings) => {
    const background = BACKGROUND[theme()];
    context.beginPath();
    context.arc(node.x, node.y, node.size + 4, 0, Math.PI * 2);
    context.fillStyle = background;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = node.color;
    context.stroke();
    if (!node.label) return;
    const size = fontSize(node, settings) + 1;
    context.font = `600 ${size}px ${settings.labelFont}`;
    const left = node.x + node.size + 8;
    const width = context.measureText(node.label).width + 12;
    context.beginPath();
    context.roundRect(left, node.y - size * 0.85, width, size * 1.7, 4);
    context.fillStyle = background;
    context.fill();
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = INK[theme()];
    context.fillText(node.label, left + 6, node.y + size * 0.36);
  };
}
