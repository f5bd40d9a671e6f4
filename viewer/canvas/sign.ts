/** Signs on a 2D canvas. */
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

export function drawSign(pen: CanvasRenderingContext2D, sign: Sign, { colour, paper, size, x, y }: SignLook): void {
  const fill = (radius: number, style: string) => {
    pen.fillStyle = style;
    pen.fill(new Path2D(signPath(sign, x, y, radius)));
  };
  fill(size, colour);
  if (!sign.hole) return;
  const [from, to] = sign.hole;
  fill(size * to, paper);
  if (from > 0) fill(size * from, colour);
}
