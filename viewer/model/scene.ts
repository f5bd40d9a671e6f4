/** How each node and edge looks, and which are lit. */
import { BACKGROUND, EDGE, kindColour, mix, type Theme } from '../../graph-schema/colour.js';
import type { Modality } from '../../graph-schema/schema.js';
import { isUnsure } from '../../src/dossier/unsure.js';
import type { EdgeAttributes, NodeAttributes } from '../../src/serve/types.js';
import type { Part } from './graph.js';
import { communityColour } from './look.js';
import type { Note } from './notes.js';
import type { Region } from './regions.js';
import { type Sign, signOf } from './sign.js';
import { fitted } from './text.js';

/** What the whole drawing depends on: a change redraws everything. */
export interface Scene {
  readonly theme: Theme;
  readonly shown: Part;
  /** Of nodes: 1, less on a small screen, more where there are few. */
  readonly scale: number;
  readonly curves: ReadonlyMap<string, number>;
  /** Rank of a node's community, where colours stand for communities; else they stand for kinds. */
  readonly communities: ReadonlyMap<string, number> | null;
  /** Sizes that stand for something else than pages. */
  readonly sizes: ReadonlyMap<string, number> | null;
  /** Names of parts of the map. */
  readonly regions: readonly Region[];
  /** What stands beside the layout. */
  readonly notes: readonly Note[];
  /** What is left of the weight of a hub's edges. */
  readonly faded: ReadonlyMap<string, number>;
  /** Whether places say something else than what is joined: then edges stand back. */
  readonly quiet: boolean;
  /** Whether the drawing lies on its side: layouts are as wide as screens, those of telephones are high. */
  readonly turned: boolean;
  /** Arrow heads on all edges: fine on small graphs, a smear on large ones. */
  readonly arrows: boolean;
}

/** What is lit: drawn over a veil that dims the rest, so that pointing at things costs no redraw of the whole. */
export interface Light {
  readonly lit: Part | null;
  /** Whether what is not lit is dimmed. */
  readonly dim: boolean;
  /** Entities whose name stands on a plate: the selected, the hovered. */
  readonly chosen: readonly string[];
  /** Edges whose label is written, lit ones. */
  readonly labelled: ReadonlySet<string>;
  /** A relation's name in the interface's language. */
  readonly edgeLabel: (edge: EdgeAttributes) => string;
}

export interface NodeStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string;
  readonly sign: Sign;
  /** Whether its name is written however small it is. */
  readonly forceLabel: boolean;
  readonly hidden: boolean;
}

export interface EdgeStyle {
  readonly size: number;
  readonly color: string;
  readonly hidden: boolean;
  /** How it is drawn: with strokes and gaps, else by what sigma has. */
  readonly type: 'line' | 'arrow' | 'curved' | 'curvedArrow' | 'broken';
  readonly curvature: number;
  readonly arrow: boolean;
  /** Lengths of strokes and gaps, in pixels; [] is a full line. */
  readonly dashes: readonly number[];
}

export interface LitEdge {
  readonly size: number;
  readonly color: string;
  readonly label: string | null;
  readonly curvature: number;
  /** Lengths of strokes and gaps, in pixels; [] is a full line. */
  readonly dashes: readonly number[];
}

/** So few have room for all their names. */
export const ALL_NAMED = 40;
/** Width of a name before it is cut, and of a relation's: 14 and 16 Hanzi. */
const NAME_COLUMNS = 28;
const RELATION_COLUMNS = 32;

/** Share of an unlit edge's colour over the background: thin and translucent, mixed here because sigma blends layers unevenly. */
const EDGE_SHARE = 0.6;
/** The same where there are many. */
const CROWDED_SHARE = 0.4;
/** What is left of either where edges stand back. */
const QUIET = 0.4;
const LIT_SHARE = 0.85;
/** Of lit edges, in pixels: near by, they must not bury names. */
export const THICKEST = 3.5;
/** What a line says of its fact: whether it is one, and if so, whether that is least certain. */
export type LineKind = Modality | 'unsure';
/** What is planned is dashed, what is denied dashed and dotted, what is least certain dotted; the legend shows the same. */
export const DASHES: Readonly<Record<LineKind, readonly number[]>> = {
  fact: [],
  planned: [7, 4],
  negated: [7, 3, 1.5, 3],
  unsure: [1.5, 3],
};
/** What is least certain is thin as well, so that it shows in what is planned or denied. */
const UNSURE_THICKNESS = 0.75;
const NEGATED: Readonly<Record<Theme, string>> = { light: '#b5372b', dark: '#ff8a7a' };

/** Radius, in pixels while the whole is seen. */
export function nodeSize(key: string, node: NodeAttributes, { scale, sizes }: Pick<Scene, 'scale' | 'sizes'>): number {
  return (sizes?.get(key) ?? node.size) * scale;
}

export function nodeStyle(key: string, node: NodeAttributes, scene: Scene): NodeStyle {
  return {
    x: node.x,
    y: node.y,
    size: nodeSize(key, node, scene),
    color: scene.communities ? communityColour(scene.communities.get(key) ?? -1, scene.theme) : kindColour(node.kind, scene.theme),
    label: fitted(node.label, NAME_COLUMNS),
    sign: signOf(node.kind, node.official),
    forceLabel: scene.shown.nodes.size <= ALL_NAMED,
    hidden: !scene.shown.nodes.has(key),
  };
}

export function edgeStyle(key: string, edge: EdgeAttributes, scene: Scene): EdgeStyle {
  const curvature = scene.curves.get(key) ?? 0;
  const straight = curvature === 0;
  const left = (scene.faded.get(key) ?? 1) * (scene.quiet ? QUIET : 1);
  const dashes = DASHES[lineKind(edge)];
  const full = scene.arrows ? (straight ? 'arrow' : 'curvedArrow') : straight ? 'line' : 'curved';
  return {
    size: edgeSize(edge) * Math.sqrt(left),
    color: lineColour(edge.modality, scene.theme, (scene.arrows ? EDGE_SHARE : CROWDED_SHARE) * left),
    hidden: !scene.shown.edges.has(key),
    type: dashes.length > 0 ? 'broken' : full,
    curvature,
    arrow: scene.arrows,
    dashes,
  };
}

export function litEdge(key: string, edge: EdgeAttributes, scene: Scene, light: Light): LitEdge {
  return {
    size: edgeSize(edge) * 1.2,
    color: lineColour(edge.modality, scene.theme, LIT_SHARE),
    label: light.labelled.has(key) ? fitted(light.edgeLabel(edge), RELATION_COLUMNS) : null,
    curvature: scene.curves.get(key) ?? 0,
    dashes: DASHES[lineKind(edge)],
  };
}

function edgeSize(edge: EdgeAttributes): number {
  return (1.3 + 0.4 * Math.log2(edge.count)) * (isUnsure(edge) ? UNSURE_THICKNESS : 1);
}

/** What is planned or denied, and least certain, is drawn as planned or denied. */
export function lineKind(edge: EdgeAttributes): LineKind {
  return edge.modality === 'fact' && isUnsure(edge) ? 'unsure' : edge.modality;
}

/** Negated facts are red. @param share of the colour over the background */
export function lineColour(kind: LineKind, theme: Theme, share: number): string {
  const key = `${kind} ${theme} ${share}`;
  const known = mixed.get(key);
  if (known !== undefined) return known;
  if (mixed.size === MOST_MIXED) mixed.clear();
  const colour = mix(kind === 'negated' ? NEGATED[theme] : EDGE[theme], BACKGROUND[theme], share);
  mixed.set(key, colour);
  return colour;
}

/** Thousands of lines have a few colours, and to mix one takes as long as all else that a line needs. While a light fades there are more. */
const mixed = new Map<string, string>();
const MOST_MIXED = 500;
