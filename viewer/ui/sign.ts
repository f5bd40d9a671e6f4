/** The sign of a kind, as the drawing shows it. Sizes and colours are attributes of the SVG: the policy forbids style attributes. */
import { kindColour, type Theme } from '../../graph-schema/colour.js';
import type { Kind } from '../../graph-schema/schema.js';
import { layersOf, signOf, signPath } from '../model/sign.js';

const SVG = 'http://www.w3.org/2000/svg';
const RADIUS = 5;

export function sign(kind: Kind, theme: Theme, official = false): SVGSVGElement {
  const which = signOf(kind, official);
  const element = svg('svg', { viewBox: '-7 -7 14 14', class: 'sign', 'aria-hidden': 'true' });
  const colour = kindColour(kind, theme);
  for (const { ground, reach } of layersOf(which))
    element.append(svg('path', { d: signPath(which, 0, 0, RADIUS * reach), ...(ground ? { class: 'hole' } : { fill: colour }) }));
  return element;
}

function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A line as it is drawn for what is planned or denied. */
export function lineSign(colour: string, dashes: readonly number[]): SVGSVGElement {
  const element = svg('svg', { viewBox: '0 0 26 10', class: 'line-sign', 'aria-hidden': 'true' });
  element.append(svg('path', { d: 'M1 5h24', stroke: colour, 'stroke-width': '2', 'stroke-dasharray': dashes.join(' ') }));
  return element;
}
