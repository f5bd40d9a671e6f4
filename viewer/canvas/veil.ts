/**
 * What is lit, drawn in 2D over a veil in the background's colour. Restyling all of the graph for each entity that the pointer
 * passes would redraw all of it; this draws a few dozen lines.
 */
import { BACKGROUND, INK, type Theme } from '../../graph-schema/colour.js';
import type { Point } from '../../src/serve/layouts/part.js';
import { along, bendOf, type Curve } from '../model/curve.js';
import { FONT } from '../model/font.js';
import { around, clearPlace, freePlace, growth, holds, isBold, isFree, placeAt, type Rectangle, sideOf } from '../model/labels.js';
import type { LitEdge } from '../model/scene.js';
import { FURTHEST, type Sign } from '../model/sign.js';
import { drawSign } from './sign.js';

/** In pixels of the canvas. */
export interface VeilNode extends Point {
  readonly key: string;
  readonly size: number;
  readonly color: string;
  readonly sign: Sign;
  readonly label: string;
  /** The selected or hovered one: a ring around it, its name on a plate. */
  readonly chosen: boolean;
}

export interface VeilEdge extends LitEdge {
  readonly source: VeilNode;
  readonly target: VeilNode;
}

export interface VeilPicture {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  /** Whether the rest is dimmed. */
  readonly dim: boolean;
  readonly nodes: readonly VeilNode[];
  readonly edges: readonly VeilEdge[];
  /** What lies over the drawing, or beyond its rim. */
  readonly covered: readonly Rectangle[];
  /** Names that stand there, by node: one that is written anew takes the side where it stood, and keeps clear of those in sight. */
  readonly names: ReadonlyMap<string, Rectangle>;
}

const VEIL = 0.88;
const RIM = 3;
const TEXT = 12;
const EDGE_TEXT = 11;
/** Places of an edge's label along it, the middle first. */
const ALONG = [0.5, 0.36, 0.64, 0.24, 0.76];

export function drawVeil(pen: CanvasRenderingContext2D, picture: VeilPicture): void {
  const { covered, edges, height, nodes, theme, width } = picture;
  pen.clearRect(0, 0, width, height);
  if (picture.dim) {
    pen.globalAlpha = VEIL;
    pen.fillStyle = BACKGROUND[theme];
    pen.fillRect(0, 0, width, height);
    pen.globalAlpha = 1;
  }
  for (const edge of edges) drawEdge(pen, edge);
  for (const node of nodes) drawNode(pen, node, theme);
  const own = new Set(nodes.map(({ key }) => key));
  const inSight = picture.dim ? [] : [...picture.names].flatMap(([key, place]) => (own.has(key) ? [] : [place]));
  const taken: Rectangle[] = [...covered, ...inSight];
  // Its own is among them: no name stands on its sign anyway.
  const signs = nodes.map(around);
  // Plates first, then the largest nodes; edges take what is left.
  const order = [...nodes].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.size - a.size);
  for (const node of order) {
    if (covered.some((cover) => holds(cover, node))) continue;
    drawName(pen, node, theme, { taken, covered, signs, known: picture.names.get(node.key) });
  }
  for (const edge of edges) drawEdgeLabel(pen, edge, theme, taken);
}

const courseOf = ({ curvature, source, target }: VeilEdge): Curve => ({
  from: source,
  bend: bendOf(source, target, -curvature),
  to: target,
});

function drawEdge(pen: CanvasRenderingContext2D, edge: VeilEdge): void {
  const { color, size, source, target } = edge;
  const { bend } = courseOf(edge);
  const length = Math.hypot(target.x - bend.x, target.y - bend.y) || 1;
  const way = { x: (target.x - bend.x) / length, y: (target.y - bend.y) / length };
  const head = 4 + 2.2 * size;
  const tip = { x: target.x - way.x * (target.size + 1), y: target.y - way.y * (target.size + 1) };
  const base = { x: tip.x - way.x * head, y: tip.y - way.y * head };
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = size;
  pen.setLineDash([...edge.dashes]);
  pen.beginPath();
  pen.moveTo(source.x, source.y);
  pen.quadraticCurveTo(bend.x, bend.y, base.x, base.y);
  pen.stroke();
  pen.setLineDash([]);
  const half = head * 0.42;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  pen.lineTo(base.x - way.y * half, base.y + way.x * half);
  pen.lineTo(base.x + way.y * half, base.y - way.x * half);
  pen.fill();
}

function drawNode(pen: CanvasRenderingContext2D, { chosen, color, sign, size, x, y }: VeilNode, theme: Theme): void {
  if (chosen) {
    const away = size * (sign.sides === 0 ? 1 : FURTHEST);
    disc(pen, x, y, away + 4, color);
    disc(pen, x, y, away + 2.5, BACKGROUND[theme]);
  }
  drawSign(pen, sign, { x, y, size, colour: color, paper: BACKGROUND[theme] });
}

function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fillStyle = colour;
  pen.fill();
}

interface Room {
  readonly taken: Rectangle[];
  readonly covered: readonly Rectangle[];
  /** Of all that is lit: names keep clear of them if they can. */
  readonly signs: readonly Rectangle[];
  /** Where its plain name stands. */
  readonly known: Rectangle | undefined;
}

function drawName(pen: CanvasRenderingContext2D, node: VeilNode, theme: Theme, { covered, known, signs, taken }: Room): void {
  const size = TEXT + growth(node.size) + (node.chosen ? 1 : 0);
  pen.font = `${node.chosen || isBold(node.size) ? '600' : '400'} ${size}px ${FONT}`;
  const pad = node.chosen ? 6 : 0;
  const box = { width: pen.measureText(node.label).width + 2 * pad, height: size * (node.chosen ? 1.7 : 1.2) };
  // A plate covers the plain label, wherever that stands; the chosen one is named in any case.
  const inAnyCase = () => freePlace(node, box, covered) ?? placeAt(node, box, 0);
  // Where it stood, it is found again.
  const stood = known && placeAt(node, box, sideOf(node, known));
  const free = stood && isFree(stood, taken) ? stood : clearPlace(node, box, taken, signs);
  const place = free ?? (node.chosen ? inAnyCase() : null);
  if (!place) return;
  taken.push(place);
  if (node.chosen) plate(pen, place, node.color, theme);
  write(pen, node.label, place.x + pad, place.y + box.height / 2 + size * 0.36, theme);
}

function plate(pen: CanvasRenderingContext2D, { height, width, x, y }: Rectangle, colour: string, theme: Theme): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, 4);
  pen.fillStyle = BACKGROUND[theme];
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = colour;
  pen.stroke();
}

function drawEdgeLabel(pen: CanvasRenderingContext2D, edge: VeilEdge, theme: Theme, taken: Rectangle[]): void {
  if (edge.label === null) return;
  pen.font = `400 ${EDGE_TEXT}px ${FONT}`;
  const course = courseOf(edge);
  const width = pen.measureText(edge.label).width;
  for (const t of ALONG) {
    const middle = along(course, t);
    const place = { x: middle.x - width / 2, y: middle.y - EDGE_TEXT * 0.6, width, height: EDGE_TEXT * 1.2 };
    if (!isFree(place, taken)) continue;
    taken.push(place);
    pen.globalAlpha = 0.85;
    write(pen, edge.label, place.x, middle.y + EDGE_TEXT * 0.36, theme);
    pen.globalAlpha = 1;
    return;
  }
}

/** With a rim in the background's colour, to read over lines. */
function write(pen: CanvasRenderingContext2D, text: string, x: number, baseline: number, theme: Theme): void {
  pen.lineJoin = 'round';
  pen.lineWidth = RIM;
  pen.strokeStyle = BACKGROUND[theme];
  pen.fillStyle = INK[theme];
  pen.strokeText(text, x, baseline);
  pen.fillText(text, x, baseline);
}
