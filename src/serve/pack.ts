/** Puts boxes on shelves, largest first: the main component above, small ones in rows below it, as in a table. */

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  /** Middle of the box. */
  readonly x: number;
  readonly y: number;
}

/** Width to height of the whole, as of a screen without its panels. */
const ASPECT = 1.3;

/**
 * Places for boxes, none overlapping another.
 * @param wide the boxes that decide how wide the whole is.
 * @param boxes highest first; y grows upwards, so later shelves have smaller y.
 * @returns one place for each box, in the same order.
 */
export function shelve(boxes: readonly Box[], wide: readonly Box[] = boxes): Place[] {
  const area = wide.reduce((sum, { width, height }) => sum + width * height, 0);
  const full = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area * ASPECT));
  const shelves: { boxes: Box[]; width: number; height: number }[] = [];
  for (const box of boxes) {
    const shelf = shelves.at(-1);
    if (shelf && shelf.width + box.width <= full) {
      shelf.boxes.push(box);
      shelf.width += box.width;
      shelf.height = Math.max(shelf.height, box.height);
    } else shelves.push({ boxes: [box], width: box.width, height: box.height });
  }
  const places: Place[] = [];
  let top = 0;
  for (const shelf of shelves) {
    // A full shelf is centred, the last one begins at the left as a line of text does.
    let left = shelf === shelves.at(-1) && shelves.length > 1 ? -full / 2 : -shelf.width / 2;
    for (const box of shelf.boxes) {
      places.push({ x: left + box.width / 2, y: top - shelf.height / 2 });
      left += box.width;
    }
    top -= shelf.height;
  }
  return places;
}
