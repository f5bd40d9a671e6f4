/** The sign of a kind in a picture. */
import { type Sign, signPath } from '../model/sign.js';

export interface SignLook {
  readonly x: number;
  readonly y: number;
  /** Radius, in pixels. */
  readonly size: number;
  readonly colour: string;
  /** Of the ground, seen through holes. */
  readonly paper: string;
}

export function signSvg(sign: Sign, { colour, paper, size, x, y }: SignLook): string {
  const path = (radius: number, fill: string) => `<path d="${signPath(sign, x, y, radius)}" fill="${fill}"/>`;
  if (!sign.hole) return path(size, colour);
  const [from, to] = sign.hole;
  return `<g>${path(size, colour)}${path(size * to, paper)}${from > 0 ? path(size * from, colour) : ''}</g>`;
}
