/** Names of regions, large and pale over the drawing, below the names of entities. */
import { BACKGROUND, INK, mix, type Theme } from '../../graph-schema/colour.js';
import { FONT } from '../model/font.js';
import { isFree, type Rectangle } from '../model/labels.js';
import { nearness, type Region } from '../model/regions.js';
import { fitted } from '../model/text.js';

/** Sizes of the smallest and the largest region's name, in pixels. */
const SMALLEST = 15;
const LARGEST = 22;
const COLUMNS = 26;
const RIM = 4;
/** Of ink over the ground: read, and read over. */
const SHARE = 0.62;
/** Room kept around a name. */
const GAP = 6;

export interface RegionLook {
  readonly theme: Theme;
  /** Of the camera. */
  readonly ratio: number;
  readonly inStage: (place: Region) => { readonly x: number; readonly y: number };
}

/** @returns where each name stands, by region; those without room are left out. */
export function drawRegions(pen: CanvasRenderingContext2D, regions: readonly Region[], look: RegionLook): Map<number, Rectangle> {
  const places = new Map<number, Rectangle>();
  const seen = nearness(look.ratio);
  if (seen === 0 || regions.length === 0) return places;
  const most = Math.sqrt(regions[0]!.members.length);
  pen.globalAlpha = seen;
  pen.lineJoin = 'round';
  pen.lineWidth = RIM;
  pen.strokeStyle = BACKGROUND[look.theme];
  pen.fillStyle = mix(INK[look.theme], BACKGROUND[look.theme], SHARE);
  for (const region of regions) {
    const size = Math.round(SMALLEST + (LARGEST - SMALLEST) * (Math.sqrt(region.members.length) / most));
    const text = fitted(region.name, COLUMNS);
    pen.font = `600 ${size}px ${FONT}`;
    const { x, y } = look.inStage(region);
    const width = pen.measureText(text).width;
    const box = { x: x - width / 2 - GAP, y: y - size * 0.6 - GAP, width: width + 2 * GAP, height: size * 1.2 + 2 * GAP };
    if (!isFree(box, [...places.values()])) continue;
    places.set(region.id, box);
    pen.strokeText(text, x - width / 2, y + size * 0.36);
    pen.fillText(text, x - width / 2, y + size * 0.36);
  }
  pen.globalAlpha = 1;
  return places;
}
