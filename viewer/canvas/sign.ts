/** Signs on a 2D canvas. */
import { layersOf, type Sign, type SignLook, signPath } from '../model/sign.js';

export function drawSign(pen: CanvasRenderingContext2D, sign: Sign, { colour, paper, size, x, y }: SignLook): void {
  for (const { ground, reach } of layersOf(sign)) {
    pen.fillStyle = ground ? paper : colour;
    pen.fill(new Path2D(signPath(sign, x, y, size * reach)));
  }
}
