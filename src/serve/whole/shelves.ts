/** Boxes beside a large one: small components next to the main picture, where a wide screen has room. */

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  /** Middle of the box. */
  readonly x: number;
  readonly y: number;
}

/** Width to height of the whole, as of a screen without its panels. */
const ASPECT = 1.45;

/**
 * Places for boxes, none overlapping another or the main box, whose middle is 0: in rows to its right if the whole then comes
 * nearer to the shape of a screen, else in rows beneath it.
 * @param boxes largest first; y grows upwards.
 * @returns one place for each box, in the same order.
 */
export function besides(main: Box, boxes: readonly Box[]): Spot[] {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const wide = Math.max(main.width, Math.sqrt(area * ASPECT));
  const beneath = rows(boxes, wide, -wide / 2, -main.height / 2);
  if (main.height === 0) return beneath.spots;
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  let width = Math.max(widest, area / main.height);
  let beside = rows(boxes, width, main.width / 2, main.height / 2);
  // Rows are never quite full: some more width makes them few enough.
  for (; beside.height > main.height && width < main.width; width += widest / 2) {
    beside = rows(boxes, width, main.width / 2, main.height / 2);
  }
  const off = (aspect: number): number => Math.abs(Math.log(aspect / ASPECT));
  const aspect = { beneath: wide / (main.height + beneath.height), beside: (main.width + width) / Math.max(main.height, beside.height) };
  return off(aspect.beside) < off(aspect.beneath) ? beside.spots : beneath.spots;
}

function rows(boxes: readonly Box[], width: number, left: number, top: number): { spots: Spot[]; height: number } {
  let [x, y, height] = [left, top, 0];
  const spots = boxes.map((box) => {
    if (x > left && x + box.width > left + width) [x, y, height] = [left, y - height, 0];
    const spot = { x: x + box.width / 2, y: y - box.height / 2 };
    x += box.width;
    height = Math.max(height, box.height);
    return spot;
  });
  return { spots, height: top - y + height };
}
