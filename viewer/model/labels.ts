/** Where a label may stand: right of its node, left, below or above, wherever no other label is. */

export interface Rectangle {
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 3;

/** The first of four places that is free, or null. */
export function freePlace(
  node: { readonly x: number; readonly y: number; readonly size: number },
  label: { readonly width: number; readonly height: number },
  taken: readonly Rectangle[],
): Rectangle | null {
  const { width, height } = label;
  const away = node.size + GAP;
  const places = [
    { x: node.x + away, y: node.y - height / 2 },
    { x: node.x - away - width, y: node.y - height / 2 },
    { x: node.x - width / 2, y: node.y + away },
    { x: node.x - width / 2, y: node.y - away - height },
  ];
  for (const { x, y } of places) {
    const place = { x, y, width, height };
    if (isFree(place, taken)) return place;
  }
  return null;
}

export function isFree(place: Rectangle, taken: readonly Rectangle[]): boolean {
  return !taken.some((other) => overlap(place, other));
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
