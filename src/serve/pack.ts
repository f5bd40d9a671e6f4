/** Packs discs around the first one: each is put on the nearest free place of a spiral about the centre. */

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Golden angle: successive tries look in every direction. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for discs of the given radii (largest first), none overlapping another.
 * @returns one disc for each radius, in the same order.
 */
export function pack(radii: readonly number[]): Disc[] {
  const placed: Disc[] = [];
  let step = 0;
  let last = Number.NaN;
  for (const r of radii) {
    // A smaller disc may fit into gaps near the centre; equal ones go on where the last was put.
    if (r !== last) step = 0;
    last = r;
    let disc = { x: 0, y: 0, r };
    while (placed.some((other) => overlaps(other, disc))) {
      step += 1;
      const distance = r * 0.9 * Math.sqrt(step);
      disc = { x: distance * Math.cos(step * GOLDEN), y: distance * Math.sin(step * GOLDEN), r };
    }
    placed.push(disc);
  }
  return placed;
}

function overlaps(a: Disc, b: Disc): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r;
}
