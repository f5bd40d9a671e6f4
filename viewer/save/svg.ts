/**
 * The drawing as SVG 1.1 with its legend: texts are texts, everything is said by attributes (no style sheet, no marker), so that
 * browsers and drawing programs such as Inkscape show the same, and each part can be taken hold of there.
 */
import { BACKGROUND, INK, mix } from '../../graph-schema/colour.js';
import { xmlText } from '../../src/export/xml.js';
import { along, bendOf } from '../model/curve.js';
import { FONT } from '../model/font.js';
import { freePlace, growth, isBold, isFree, placeAt, type Rectangle, rimOf } from '../model/labels.js';
import { SHIFTS } from '../model/regions.js';
import { FURTHEST } from '../model/sign.js';
import { type Caption, legendHeight, legendSvg } from './legend.js';
import type { Sheet, SheetEdge, SheetNode, SheetText } from './sheet.js';
import { signSvg } from './sign.js';
import { round, textWidth } from './text.js';

/** What stands back behind what is lit. */
const BACK = 0.12;
/** Nodes smaller than this, in pixels, have no name unless they are lit. */
const SMALLEST_NAMED = 4.5;
/** The same beside names of regions. */
const LARGE = 9;
const MOST_NAMES = 400;
/** Of ink over the ground, for what is said of the ground. */
const PALE = 0.5;
/** Room between names, in pixels. */
const APART = { x: 8, y: 5 };

export function svgText(sheet: Sheet, caption: Caption): string {
  const { edges, height, nodes, theme, width } = sheet;
  const tall = height + legendHeight(caption, width);
  const plain = edges.filter(({ lit }) => !lit);
  const lit = edges.filter((edge) => edge.lit);
  const back = sheet.dim ? ` opacity="${BACK}"` : '';
  const unlit = nodes.filter((node) => !node.lit && !node.chosen);
  const front = nodes.filter((node) => node.lit || node.chosen);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" font-family="${xmlText(FONT)}">`,
    `<title>${xmlText(caption.title)}</title>`,
    `<desc>${xmlText(caption.lines.join('\n'))}</desc>`,
    `<clipPath id="view"><rect width="${width}" height="${height}"/></clipPath>`,
    `<rect width="${width}" height="${tall}" fill="${BACKGROUND[theme]}"/>`,
    '<g clip-path="url(#view)">',
    group('edges', plain.map(edgeSvg), back),
    group(
      'nodes',
      unlit.map((node) => nodeSvg(node, sheet)),
      back,
    ),
    group('lit-edges', lit.map(edgeSvg)),
    group(
      'lit-nodes',
      front.map((node) => nodeSvg(node, sheet)),
    ),
    ...names(sheet),
    '</g>',
    legendSvg(caption, sheet),
    '</svg>',
    '',
  ].join('\n');
}

function group(id: string, parts: readonly string[], attributes = ''): string {
  return parts.length === 0 ? '' : `<g id="${id}"${attributes}>\n${parts.join('\n')}\n</g>`;
}

function edgeSvg(edge: SheetEdge): string {
  const { arrow, colour, curvature, dashes, size, source, target } = edge;
  const bend = bendOf(source, target, -curvature);
  const length = Math.hypot(target.x - bend.x, target.y - bend.y) || 1;
  const toward = { x: (target.x - bend.x) / length, y: (target.y - bend.y) / length };
  const head = arrow ? 3 + 2.2 * size : 0;
  const reach = arrow ? target.size + 1 : 0;
  const tip = { x: target.x - toward.x * reach, y: target.y - toward.y * reach };
  const base = { x: tip.x - toward.x * head, y: tip.y - toward.y * head };
  const way = curvature === 0 ? 'L' : `Q${round(bend.x)} ${round(bend.y)} `;
  const line = `<path d="M${round(source.x)} ${round(source.y)}${way}${round(base.x)} ${round(base.y)}" fill="none" stroke="${colour}" stroke-width="${round(size)}"${dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.join(' ')}"`}/>`;
  if (!arrow) return line;
  const half = head * 0.42;
  const corner = (side: number) => `${round(base.x - side * toward.y * half)} ${round(base.y + side * toward.x * half)}`;
  return `${line}<path d="M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}Z" fill="${colour}"/>`;
}

function nodeSvg({ chosen, colour, sign, size, x, y }: SheetNode, { theme }: Sheet): string {
  const away = size * (sign.sides === 0 ? 1 : FURTHEST) + 3.2;
  const around = `cx="${round(x)}" cy="${round(y)}" r="${round(away)}"`;
  const ring = chosen ? `<circle ${around} fill="${BACKGROUND[theme]}" stroke="${colour}" stroke-width="1.6"/>` : '';
  return `${ring}${signSvg(sign, { x, y, size, colour, paper: BACKGROUND[theme] })}`;
}

/** Names that find room: the chosen first, then the lit, then the largest. */
function names(sheet: Sheet): string[] {
  const { dim, edges, grounds, nodes } = sheet;
  const taken = rimOf(sheet);
  const below = grounds.flatMap((ground) => groundName(ground, taken, sheet));
  // Where regions are named, only the largest of the entities are, and none that a region is called by.
  const regions = grounds.filter(({ bold }) => bold).map((region) => region.text);
  const least = regions.length > 0 ? LARGE : SMALLEST_NAMED;
  const isNamed = ({ chosen, label, lit, named, size }: SheetNode) =>
    label !== '' && (chosen || (dim ? lit : (named || size >= least) && !regions.some((name) => name.includes(label))));
  const wanted = nodes.filter(isNamed);
  wanted.sort((a, b) => Number(b.chosen) - Number(a.chosen) || Number(b.lit) - Number(a.lit) || b.size - a.size);
  const written: string[] = [];
  for (const node of wanted) {
    if (written.length >= MOST_NAMES) break;
    const size = 12 + growth(node.size);
    const box = { width: textWidth(node.label, size) + APART.x, height: size * 1.2 + APART.y };
    // The chosen one is named in any case.
    const place = freePlace(node, box, taken) ?? (node.chosen ? placeAt(node, box, 0) : null);
    if (!place) continue;
    taken.push(place);
    const bold = node.chosen || isBold(node.size);
    written.push(text(node.label, place.x + APART.x / 2, place.y + APART.y / 2 + size * 0.95, { size, bold }, sheet));
  }
  const said = edges.flatMap((edge) => edgeName(edge, taken, sheet));
  return [group('grounds', below), group('names', written), group('relations', said)];
}

const EDGE_TEXT = 11;

function edgeName(edge: SheetEdge, taken: Rectangle[], sheet: Sheet): string[] {
  if (edge.label === null) return [];
  const { curvature, source, target } = edge;
  const middle = along({ from: source, bend: bendOf(source, target, -curvature), to: target }, 0.5);
  const width = textWidth(edge.label, EDGE_TEXT);
  const place = { x: middle.x - width / 2, y: middle.y - EDGE_TEXT * 0.6, width, height: EDGE_TEXT * 1.2 };
  if (!isFree(place, taken)) return [];
  taken.push(place);
  return [text(edge.label, place.x, middle.y + EDGE_TEXT * 0.36, { size: EDGE_TEXT }, sheet)];
}

/** In its place, or near it where another is. */
function groundName({ align, bold, size, text: words, x, y }: SheetText, taken: Rectangle[], { theme, ...sheet }: Sheet): string[] {
  const width = textWidth(words, size) + 2 * APART.x;
  const left = x - (align === 'center' ? width / 2 : align === 'right' ? width : 0);
  const within = bold ? Math.max(0, Math.min(left, sheet.width - width)) : left;
  for (const shift of bold ? SHIFTS : [0]) {
    const place = { x: within, y: y + shift * size - size * 0.8, width, height: size * 1.6 };
    if (bold && !isFree(place, taken)) continue;
    taken.push(place);
    const look = { size, bold, colour: mix(INK[theme], BACKGROUND[theme], bold ? PALE : 0.7) };
    return [text(words, place.x + APART.x, y + shift * size + size * 0.36, look, { theme })];
  }
  return [];
}

interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** With a rim in the background's colour, to read over lines. */
function text(words: string, x: number, y: number, { bold = false, colour, size }: TextLook, { theme }: Pick<Sheet, 'theme'>): string {
  const rim = `stroke="${BACKGROUND[theme]}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}"${weight} fill="${colour ?? INK[theme]}" ${rim}>${xmlText(words)}</text>`;
}
