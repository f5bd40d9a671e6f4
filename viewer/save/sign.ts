/** The sign of a kind in a picture. */
import { layersOf, type Sign, type SignLook, signPath } from '../model/sign.js';

export function signSvg(sign: Sign, { colour, paper, size, x, y }: SignLook): string {
  const layers = layersOf(sign).map(
    ({ ground, reach }) => `<path d="${signPath(sign, x, y, size * reach)}" fill="${ground ? paper : colour}"/>`,
  );
  return layers.length === 1 ? layers[0]! : `<g>${layers.join('')}</g>`;
}
