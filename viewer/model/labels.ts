/** Where a label may stand: right of its node, left, below or above, wherever no other label is. */

import type { Point } from '../../src/serve/layouts/part.js';

export interface Rectangle {
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Right, left, below, above. */
export type Side = 0 | 1 | 2 | 3;

const GAP = 3;
const SIDES = [0, 1, 2, 3] as const;

/** What the name of a larger node is larger by, in pixels. */
export const growth = (size: number): number => Math.min(4, Math.max(0, (size - 8) / 3));

/** Whether a node is so large that its name is bold. */
export const isBold = (size: number): boolean => size > 9;

/** The first of four places that is free, or null. @param first the side that is tried before the others: where it stood before. */
export function freePlace(node: Disc, label: Box, taken: readonly Rectangle[], first: Side = 0): Rectangle | null {
  const order = first === 0 ? SIDES : [first, ...SIDES.filter((side) => side !== first)];
  for (const side of order) {
    const place = placeAt(node, label, side);
    if (isFree(place, taken)) return place;
  }
  return null;
}

/** What an entity's own sign takes. */
export function around({ size, x, y }: Disc): Rectangle {
  return { x: x - size, y: y - size, width: 2 * size, height: 2 * size };
}

/** A free place clear of the signs of others as well, else of what is taken alone; null if there is none. */
export function clearPlace(
  node: Disc,
  label: Box,
  taken: readonly Rectangle[],
  signs: readonly Rectangle[],
  first?: Side,
): Rectangle | null {
  return freePlace(node, label, [...taken, ...signs], first) ?? freePlace(node, label, taken, first);
}

export function placeAt({ size, x, y }: Disc, { height, width }: Box, side: Side): Rectangle {
  const away = size + GAP;
  const box = { width, height };
  if (side === 0) return { x: x + away, y: y - height / 2, ...box };
  if (side === 1) return { x: x - away - width, y: y - height / 2, ...box };
  return { x: x - width / 2, y: side === 2 ? y + away : y - away - height, ...box };
}

/** On which side of its node a label stands. */
export function sideOf({ x, y }: Disc, place: Rectangle): Side {
  if (place.x >= x) return 0;
  if (place.x + place.width <= x) return 1;
  return place.y >= y ? 2 : 3;
}

/** Names do not reach over the rim of the view: what lies beyond is taken, so far out. */
const BEYOND = 10_000;

/** All around a view, as what is taken. */
export function rimOf({ height, width }: Box): Rectangle[] {
  const long = 3 * BEYOND;
  return [
    { x: -BEYOND, y: -BEYOND, width: BEYOND, height: long },
    { x: width, y: -BEYOND, width: BEYOND, height: long },
    { x: -BEYOND, y: -BEYOND, width: long, height: BEYOND },
    { x: -BEYOND, y: height, width: long, height: BEYOND },
  ];
}

export function holds({ height, width, x, y }: Rectangle, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

export function isFree(place: Rectangle, taken: readonly Rectangle[]): boolean {
  return !taken.some((other) => overlap(place, other));
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
