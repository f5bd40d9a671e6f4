/** The sign of a kind, as the drawing shows it. Sizes and colours are attributes of the SVG: the policy forbids style attributes. */
import { kindColour, type Theme } from '../../graph-schema/colour.js';
import type { Kind } from '../../graph-schema/schema.js';
import { layersOf, signOf, signPath } from '../model/sign.js';
import { svg } from './dom.js';

const RADIUS = 5;

export function sign(kind: Kind, theme: Theme, official = false): SVGSVGElement {
  const which = signOf(kind, official);
  const colour = kindColour(kind, theme);
  const layers = layersOf(which).map(({ ground, reach }) =>
    svg('path', { d: signPath(which, 0, 0, RADIUS * reach), ...(ground ? { class: 'hole' } : { fill: colour }) }),
  );
  return svg('svg', { viewBox: '-7 -7 14 14', class: 'sign', 'aria-hidden': 'true' }, ...layers);
}

/** A line as it is drawn for what is planned or denied. */
export function lineSign(colour: string, dashes: readonly number[]): SVGSVGElement {
  const line = svg('path', { d: 'M1 5h24', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dashes.join(' ') });
  return svg('svg', { viewBox: '0 0 26 10', class: 'line-sign', 'aria-hidden': 'true' }, line);
}
