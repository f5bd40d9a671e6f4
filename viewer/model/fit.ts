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
  const box = bounds(spots);
  const wide = view.width > NARROW;
  const rim = wide ? RIM : RIM / 2;
  const right = insets.right + (wide ? NAMES : 0);
  const [above, below] = [Math.max(rim, insets.top + BENEATH), insets.bottom + rim];
  const free = { width: Math.max(LEAST, view.width - right - 2 * rim), height: Math.max(LEAST, view.height - above - below) };
  const ratio = Math.max(CLOSEST, box.width / free.width, box.height / free.height);
  // The camera aims at the middle of the view: it is moved so that the box lies in the middle of the free part.
  return { ratio, middle: { x: box.x + (right / 2) * ratio, y: box.y + ((below - above) / 2) * ratio } };
}

function bounds(spots: readonly Point[]): Point & { width: number; height: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
