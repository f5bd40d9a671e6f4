/** How names are drawn on the canvas: with a rim in the background's colour, so that they read over edges. */

import { BACKGROUND, INK, type Theme } from '../model/colour.js';

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

export function drawLabel(theme: () => Theme): Draw {
  return (context, node, settings) => {
    if (!node.label) return;
    const size = fontSize(node, settings);
    context.font = `${node.size > 9 ? '600' : '400'} ${size}px ${settings.labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = RIM;
    context.strokeStyle = BACKGROUND[theme()];
    context.fillStyle = INK[theme()];
    const x = node.x + node.size + 3;
    const y = node.y + size * 0.36;
    context.strokeText(node.label, x, y);
    context.fillText(node.label, x, y);
  };
}

/** The selected or hovered node: a ring in its colour, its name on a plate. */
export function drawHover(theme: () => Theme): Draw {
  return (context, node, settings) => {
    const background = BACKGROUND[theme()];
    context.beginPath();
    context.arc(node.x, node.y, node.size + 5, 0, Math.PI * 2);
    context.fillStyle = background;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = node.color;
    context.stroke();
    if (!node.label) return;
    const size = fontSize(node, settings) + 1;
    context.font = `600 ${size}px ${settings.labelFont}`;
    const left = node.x + node.size + 9;
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
