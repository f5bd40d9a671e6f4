/** How the camera has to stand for a part of the drawing to fill what panels and bars leave free. */
import type { Point } from '../../src/serve/layouts/part.js';

/** What panels and bars cover, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room for names around what is shown, in pixels. */
export const RIM = 60;
/** Names stand to the right of their nodes; a narrow screen has no room to spare for them. */
const NAMES = 70;
const NARROW = 600;
/** Bars need less room beneath them than the edge of a wide stage. */
const BENEATH = 15;
/** A lone entity need not fill the screen. */
const CLOSEST = 0.15;
const LEAST = 80;

/**
 * @param spots where the part stands in the view, in pixels, while the camera has a ratio of 1.
 * @returns the ratio of the camera that fits, and the spot of that view that its middle has to be on; null without spots.
 */
export function fitting(
  spots: readonly Point[],
  view: { readonly width: number; readonly height: number },
  insets: Insets,
): { readonly ratio: number; readonly middle: Point } | null {
  if (spots.length === 0) return null;
  const { x, y } = boxOf(spots);
  const [width, height] = [x[1] - x[0], y[1] - y[0]];
  const wide = view.width > NARROW;
  const rim = wide ? RIM : RIM / 2;
  const right = insets.right + (wide ? NAMES : 0);
  const [above, below] = [Math.max(rim, insets.top + BENEATH), insets.bottom + rim];
  const free = { width: Math.max(LEAST, view.width - right - 2 * rim), height: Math.max(LEAST, view.height - above - below) };
  const ratio = Math.max(CLOSEST, width / free.width, height / free.height);
  // The camera aims at the middle of the view: it is moved so that the box lies in the middle of the free part.
  return { ratio, middle: { x: (x[0] + x[1] + right * ratio) / 2, y: (y[0] + y[1] + (below - above) * ratio) / 2 } };
}

/** @returns the least and the greatest of each coordinate; the least is greater where there are no points. */
export function boxOf(points: Iterable<Point>): { readonly x: readonly [number, number]; readonly y: readonly [number, number] } {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return { x: [left, right], y: [low, high] };
}
