/** Names of regions, large and pale over the drawing, and what stands beside a layout: below the names of entities. */
import { BACKGROUND, INK, mix, type Theme } from '../../graph-schema/colour.js';
import { FONT } from '../model/font.js';
import { isFree, type Rectangle } from '../model/labels.js';
import type { Note } from '../model/notes.js';
import { nameSizes, nearness, type Region, SHIFTS } from '../model/regions.js';

const RIM = 4;
/** Of ink over the ground: read, and read over. */
const SHARE = 0.5;
/** Of notes: their size, and ink over the ground. */
const NOTE = 12;
const NOTE_SHARE = 0.7;
/** Room kept around a name. */
const GAP = 6;

export interface RegionLook {
  readonly theme: Theme;
  /** Of the view, in pixels. */
  readonly width: number;
  /** What lies over the drawing. */
  readonly covered: readonly Rectangle[];
  /** Of the camera, to that which shows all. */
  readonly ratio: number;
  /** From the layout's units to pixels. */
  readonly inStage: (place: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number };
}

/** @returns where each name stands, by region; those without room are left out. */
export function drawRegions(pen: CanvasRenderingContext2D, regions: readonly Region[], look: RegionLook): Map<number, Rectangle> {
  const places = new Map<number, Rectangle>();
  const seen = nearness(look.ratio);
  if (seen === 0 || regions.length === 0) return places;
  const sizes = nameSizes(regions, look.width);
  pen.globalAlpha = seen;
  pen.lineJoin = 'round';
  pen.lineWidth = RIM;
  pen.strokeStyle = BACKGROUND[look.theme];
  pen.fillStyle = mix(INK[look.theme], BACKGROUND[look.theme], SHARE);
  for (const [at, region] of regions.entries()) {
    const size = sizes[at]!;
    pen.font = `600 ${size}px ${FONT}`;
    const box = roomFor(region, size, pen.measureText(region.name).width, [...look.covered, ...places.values()], look);
    if (!box) continue;
    places.set(region.id, box);
    const baseline = box.y + box.height / 2 + size * 0.36;
    pen.strokeText(region.name, box.x + GAP, baseline);
    pen.fillText(region.name, box.x + GAP, baseline);
  }
  pen.globalAlpha = 1;
  return places;
}

/** In the middle of the region or near it, within the view if its middle is, clear of the others. */
function roomFor(region: Region, size: number, text: number, taken: readonly Rectangle[], look: RegionLook): Rectangle | null {
  const { x, y } = look.inStage(region);
  const [width, height] = [text + 2 * GAP, size * 1.2 + 2 * GAP];
  const within = x > 0 && x < look.width;
  const left = within ? Math.max(GAP, Math.min(x - width / 2, look.width - width - GAP)) : x - width / 2;
  for (const shift of SHIFTS) {
    const box = { x: left, y: y + shift * size - height / 2, width, height };
    if (isFree(box, taken)) return box;
  }
  return null;
}

/** Those that would cover another are left out, short ones first: years, then months. What names a lane stays at its left in view. @returns where they stand */
export function drawNotes(pen: CanvasRenderingContext2D, notes: readonly Note[], { inStage, theme }: RegionLook): Rectangle[] {
  pen.font = `400 ${NOTE}px ${FONT}`;
  pen.lineJoin = 'round';
  pen.lineWidth = RIM;
  pen.strokeStyle = BACKGROUND[theme];
  pen.fillStyle = mix(INK[theme], BACKGROUND[theme], NOTE_SHARE);
  const places: Rectangle[] = [];
  for (const { align, text, ...place } of [...notes].sort((a, b) => a.text.length - b.text.length)) {
    const { x, y } = inStage(place);
    const width = pen.measureText(text).width;
    const left = align === 'center' ? x - width / 2 : Math.max(GAP, x - width);
    const box = { x: left, y: y - NOTE * 0.7, width, height: NOTE * 1.4 };
    if (!isFree({ ...box, width: width + GAP }, places)) continue;
    places.push(box);
    pen.strokeText(text, left, y + NOTE * 0.36);
    pen.fillText(text, left, y + NOTE * 0.36);
  }
  return places;
}
