/** The shape that tells an entity's kind besides its colour: in the drawing, the legend and the saved picture alike. */
import type { Kind } from '../../graph-schema/schema.js';

export interface Sign {
  /** Of a regular polygon; 0 is a disc. */
  readonly sides: 0 | 3 | 4 | 5 | 6;
  /** Stands on a side; else a corner points up. */
  readonly turned: boolean;
  /** Parts of the radius, inner and outer, that are left in the ground's colour. */
  readonly hole: readonly [from: number, to: number] | null;
}

const HOLLOW = [0, 0.52] as const;
const RINGED = [0.56, 0.78] as const;

const sign = (sides: Sign['sides'], turned = false, hole: Sign['hole'] = null): Sign => ({ sides, turned, hole });

/** Who holds a public post has a ring. */
const OFFICIAL = sign(0, false, RINGED);
const SIGNS: Readonly<Record<Kind, Sign>> = {
  Person: sign(0),
  Place: sign(4),
  Organization: sign(4, true),
  Enterprise: sign(6),
  Park: sign(4, true, HOLLOW),
  Programme: sign(3),
  Industry: sign(5),
  Cluster: sign(6, false, HOLLOW),
  Project: sign(3, true),
  Meeting: sign(0, false, HOLLOW),
  Honour: sign(5, false, HOLLOW),
  Product: sign(4, false, HOLLOW),
};

export function signOf(kind: Kind, official = false): Sign {
  return kind === 'Person' && official ? OFFICIAL : SIGNS[kind];
}

/** Corners reach beyond the disc of the same size, so that all shapes weigh about the same; by number of sides. */
export const REACH: Readonly<Record<Sign['sides'], number>> = { 0: 1, 3: 1.2, 4: 1.15, 5: 1.1, 6: 1.06 };
export const FURTHEST = 1.2;

/** Corners for the radius 1, y downwards; null for a disc. */
export function corners({ sides, turned }: Sign): readonly (readonly [x: number, y: number])[] | null {
  if (sides === 0) return null;
  const sector = (2 * Math.PI) / sides;
  return Array.from({ length: sides }, (_unused, at) => {
    const angle = at * sector + (turned ? sector / 2 : 0);
    return [REACH[sides] * Math.sin(angle), -REACH[sides] * Math.cos(angle)];
  });
}

/** A sign as it is painted: shapes one over the other, each reaching a part of the radius, in the kind's colour or the ground's. */
export function layersOf({ hole }: Sign): readonly { readonly reach: number; readonly ground: boolean }[] {
  const whole = { reach: 1, ground: false };
  if (!hole) return [whole];
  const [from, to] = hole;
  return [whole, { reach: to, ground: true }, ...(from > 0 ? [{ reach: from, ground: false }] : [])];
}

/** Where a sign is painted, and how. */
export interface SignLook {
  readonly x: number;
  readonly y: number;
  /** Radius, in pixels. */
  readonly size: number;
  readonly colour: string;
  /** Of the ground, seen through holes. */
  readonly paper: string;
}

/** As one number, for the graphics card: sides + 8 · turned + 16 · hole. */
export function signCode({ sides, turned, hole }: Sign): number {
  return sides + (turned ? 8 : 0) + 16 * (hole === null ? 0 : hole === HOLLOW ? 1 : 2);
}

/** The holes by the number that signCode gives them. */
export const HOLES = [null, HOLLOW, RINGED] as const;

/** The outline as data of an SVG path, scaled about (x, y). */
export function signPath(which: Sign, x: number, y: number, radius: number): string {
  const points = corners(which);
  const round = (value: number) => String(Math.round(value * 100) / 100);
  if (points) return `M${points.map(([px, py]) => `${round(x + px * radius)} ${round(y + py * radius)}`).join('L')}Z`;
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0Z`;
}
