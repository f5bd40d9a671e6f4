/** The drawing as data: what stands where in the view, in pixels, ready to be written as a picture. */
import type { Theme } from '../../graph-schema/colour.js';
import type { Kind } from '../../graph-schema/schema.js';
import { type EntityGraph, kindCounts } from '../model/graph.js';
import { nameSizes, nearness } from '../model/regions.js';
import { edgeStyle, type Light, type LineKind, lineKind, litEdge, nodeStyle, type Scene, THICKEST } from '../model/scene.js';
import type { Sign } from '../model/sign.js';

/** The view that the camera gives. */
export interface Frame {
  /** Of the camera, to that which shows all. */
  readonly ratio: number;
  readonly width: number;
  readonly height: number;
  /** Of an entity, from the upper left of the view. */
  place(node: string): { readonly x: number; readonly y: number };
  /** Of a place in the layout's units. */
  spot(place: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number };
  /** A node's or an edge's size in pixels at this zoom. */
  scale(size: number): number;
}

export interface SheetNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly sign: Sign;
  readonly label: string;
  /** Whether its name is written however small it is. */
  readonly named: boolean;
  readonly lit: boolean;
  readonly chosen: boolean;
}

export interface SheetEdge {
  readonly source: SheetNode;
  readonly target: SheetNode;
  readonly size: number;
  readonly colour: string;
  readonly curvature: number;
  readonly arrow: boolean;
  /** Lengths of strokes and gaps, in pixels; [] is a full line. */
  readonly dashes: readonly number[];
  readonly label: string | null;
  readonly lit: boolean;
}

/** A text on the ground: a region's name, or what stands beside a layout. */
export interface SheetText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the font. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Whether all but what is lit stands back. */
  readonly dim: boolean;
  /** Those in view, the largest first. */
  readonly nodes: readonly SheetNode[];
  readonly edges: readonly SheetEdge[];
  /** Regions, the largest first, then what stands beside the layout. */
  readonly grounds: readonly SheetText[];
  /** How many of each kind are shown, and which kinds of lines, in view or not. */
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly lines: ReadonlySet<LineKind>;
}

/** Sigma draws about half of an edge's size; what is lit is drawn by us, in full. */
const UNLIT = 0.5;

export function sheetOf(graph: EntityGraph, scene: Scene, light: Light, frame: Frame): Sheet {
  const { lit } = light;
  const chosen = new Set(light.chosen);
  const nodes = new Map<string, SheetNode>();
  for (const key of scene.shown.nodes) {
    const attributes = graph.getNodeAttributes(key);
    const { color, forceLabel, label, sign, size } = nodeStyle(key, attributes, scene);
    const own = {
      size: frame.scale(size),
      colour: color,
      sign,
      label,
      named: forceLabel,
      lit: lit?.nodes.has(key) ?? false,
      chosen: chosen.has(key),
    };
    nodes.set(key, { key, ...frame.place(key), ...own });
  }
  const lines = new Set<LineKind>();
  const edges: SheetEdge[] = [];
  for (const key of scene.shown.edges) {
    const attributes = graph.getEdgeAttributes(key);
    lines.add(lineKind(attributes));
    const [source, target] = graph.extremities(key).map((end) => nodes.get(end));
    if (!source || !target || source === target) continue;
    if (!crosses(source, target, frame)) continue;
    const isLit = lit?.edges.has(key) ?? false;
    const style = edgeStyle(key, attributes, scene);
    const look = isLit ? litEdge(key, attributes, scene, light) : { ...style, label: null };
    edges.push({
      source,
      target,
      size: Math.max(0.5, Math.min(THICKEST, frame.scale(look.size)) * (isLit ? 1 : UNLIT)),
      colour: look.color,
      curvature: look.curvature,
      arrow: isLit || style.arrow,
      dashes: style.dashes,
      label: look.label,
      lit: isLit,
    });
  }
  const seen = [...nodes.values()].filter(({ size, x, y }) => inside({ x, y }, frame, size));
  seen.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  return {
    width: frame.width,
    height: frame.height,
    theme: scene.theme,
    dim: light.dim,
    nodes: seen,
    edges,
    grounds: light.dim ? [] : grounds(scene, frame),
    kinds: kindCounts(graph, scene.shown),
    lines,
  };
}

/** Size of notes, in pixels. */
const NOTE = 12;

function grounds({ notes, regions }: Scene, frame: Frame): SheetText[] {
  const sizes = nameSizes(regions, frame.width);
  const named = nearness(frame.ratio) < 0.5 ? [] : regions;
  return [
    ...named.map(
      ({ name, x, y }, at): SheetText => ({ text: name, ...frame.spot({ x, y }), size: sizes[at]!, bold: true, align: 'center' }),
    ),
    ...notes.map(({ align, text, ...place }): SheetText => ({ text, ...frame.spot(place), size: NOTE, bold: false, align })),
  ];
}

function inside({ x, y }: { x: number; y: number }, { height, width }: Frame, rim: number): boolean {
  return x > -rim && y > -rim && x < width + rim && y < height + rim;
}

/** Whether the box around both ends meets the view. */
function crosses(a: SheetNode, b: SheetNode, { height, width }: Frame): boolean {
  return Math.max(a.x, b.x) > 0 && Math.min(a.x, b.x) < width && Math.max(a.y, b.y) > 0 && Math.min(a.y, b.y) < height;
}
