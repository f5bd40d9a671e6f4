/** How each node and edge looks, and which are lit. */
import { BACKGROUND, EDGE, kindColour, mix, type Theme } from '../../graph-schema/colour.js';
import type { Modality } from '../../graph-schema/schema.js';
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
  /** Of nodes: 1, less on a small screen. */
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
  readonly type: 'line' | 'arrow' | 'curved' | 'curvedArrow';
  readonly curvature: number;
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
const ALL_NAMED = 40;
/** Width of a name before it is cut, and of a relation's: 14 and 16 Hanzi. */
const NAME_COLUMNS = 28;
const RELATION_COLUMNS = 32;

/** Share of an unlit edge's colour over the background: thin and translucent, mixed here because sigma blends layers unevenly. */
const EDGE_SHARE = 0.6;
/** The same where there are many. */
const CROWDED_SHARE = 0.4;
const LIT_SHARE = 0.85;
/** Of lit edges, in pixels: near by, they must not bury names. */
export const THICKEST = 3.5;
/** What is planned is dashed, what is denied dotted; the legend shows the same. */
export const DASHES: Readonly<Record<Modality, readonly number[]>> = { fact: [], planned: [7, 4], negated: [1.5, 3.5] };
const NEGATED: Readonly<Record<Theme, string>> = { light: '#b5372b', dark: '#ff8a7a' };

export function nodeStyle(key: string, node: NodeAttributes, scene: Scene): NodeStyle {
  return {
    x: node.x,
    y: node.y,
    size: (scene.sizes?.get(key) ?? node.size) * scene.scale,
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
  const left = scene.faded.get(key) ?? 1;
  return {
    size: edgeSize(edge.count) * Math.sqrt(left),
    color: edgeColour(edge, scene.theme, (scene.arrows ? EDGE_SHARE : CROWDED_SHARE) * left),
    hidden: !scene.shown.edges.has(key),
    type: scene.arrows ? (straight ? 'arrow' : 'curvedArrow') : straight ? 'line' : 'curved',
    curvature,
  };
}

export function litEdge(key: string, edge: EdgeAttributes, scene: Scene, light: Light): LitEdge {
  return {
    size: edgeSize(edge.count) * 1.2,
    color: edgeColour(edge, scene.theme, LIT_SHARE),
    label: light.labelled.has(key) ? fitted(light.edgeLabel(edge), RELATION_COLUMNS) : null,
    curvature: scene.curves.get(key) ?? 0,
    dashes: DASHES[edge.modality],
  };
}

function edgeSize(count: number): number {
  return 1.3 + 0.4 * Math.log2(count);
}

/** Planned facts are paler, negated ones red: sigma draws no dashes, the veil does. */
export function edgeColour(edge: Pick<EdgeAttributes, 'modality'>, theme: Theme, share: number): string {
  const colour = edge.modality === 'negated' ? NEGATED[theme] : EDGE[theme];
  return mix(colour, BACKGROUND[theme], edge.modality === 'planned' ? share * 0.6 : share);
}
