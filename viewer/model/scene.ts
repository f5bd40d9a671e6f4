/** What the canvas shows: which part, which of it is lit, and how each node and edge looks then. */
import type { EdgeAttributes, NodeAttributes } from '../../src/serve/types.js';
import { BACKGROUND, kindColour, mix, type Theme } from './colour.js';
import type { Part } from './graph.js';
import { caption } from './text.js';

export interface Scene {
  readonly theme: Theme;
  readonly shown: Part;
  /** The rest is dimmed; null dims nothing. */
  readonly lit: Part | null;
  /** Of nodes: 1, less on a small screen. */
  readonly scale: number;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Edges whose label is written, lit ones. */
  readonly labelled: ReadonlySet<string>;
  readonly curves: ReadonlyMap<string, number>;
  /** Arrow heads on unlit edges too: fine on small graphs, a smear on large ones. */
  readonly arrows: boolean;
  /** A relation's name in the interface's language. */
  readonly edgeLabel: (edge: EdgeAttributes) => string;
}

export interface NodeStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string | null;
  readonly hidden: boolean;
  readonly highlighted: boolean;
  readonly forceLabel: boolean;
  readonly zIndex: number;
}

export interface EdgeStyle {
  readonly size: number;
  readonly color: string;
  readonly label: string | null;
  readonly hidden: boolean;
  readonly forceLabel: boolean;
  readonly zIndex: number;
  readonly type: 'line' | 'arrow' | 'litArrow' | 'curved' | 'curvedArrow' | 'litCurvedArrow';
  readonly curvature: number;
}

/** Characters of a label before it is cut: two lines' worth of a name. */
const LABEL_LIMIT = 22;
/** Lit nodes that all get a label; of more, the grid chooses. */
const ALL_LABELLED = 40;
const DIMMED = 0.16;

const EDGE: Readonly<Record<Theme, string>> = { light: '#6b675c', dark: '#a9b0ba' };
/** Share of an unlit edge's colour over the background: thin and translucent, mixed here because sigma blends layers unevenly. */
const EDGE_SHARE = 0.36;
const NEGATED: Readonly<Record<Theme, string>> = { light: '#b5372b', dark: '#ff8a7a' };

export function nodeStyle(key: string, node: NodeAttributes, scene: Scene): NodeStyle {
  const { x, y } = node;
  const hidden = !scene.shown.nodes.has(key);
  const chosen = key === scene.selected || key === scene.hovered;
  const lit = chosen || scene.lit === null || scene.lit.nodes.has(key);
  const colour = kindColour(node.kind, scene.theme);
  return {
    x,
    y,
    size: node.size * scene.scale * (chosen ? 1.15 : 1),
    color: lit ? colour : mix(colour, BACKGROUND[scene.theme], DIMMED),
    label: lit ? caption(node.label, LABEL_LIMIT) : null,
    hidden,
    highlighted: !hidden && chosen,
    forceLabel: chosen || (lit && scene.lit !== null && scene.lit.nodes.size <= ALL_LABELLED),
    zIndex: chosen ? 2 : lit ? 1 : 0,
  };
}

export function edgeStyle(key: string, edge: EdgeAttributes, scene: Scene): EdgeStyle {
  const lit = scene.lit?.edges.has(key) ?? false;
  const dimmed = scene.lit !== null && !lit;
  const curvature = scene.curves.get(key) ?? 0;
  const straight = curvature === 0;
  const labelled = lit && scene.labelled.has(key);
  return {
    size: edgeSize(edge.count) * (lit ? 1.3 : 1),
    color: edgeColour(edge, scene.theme, lit ? 0.9 : dimmed ? 0.08 : EDGE_SHARE),
    label: labelled ? caption(scene.edgeLabel(edge), LABEL_LIMIT) : null,
    hidden: !scene.shown.edges.has(key),
    forceLabel: labelled,
    zIndex: lit ? 1 : 0,
    type: lit
      ? straight
        ? 'litArrow'
        : 'litCurvedArrow'
      : scene.arrows
        ? straight
          ? 'arrow'
          : 'curvedArrow'
        : straight
          ? 'line'
          : 'curved',
    curvature,
  };
}

function edgeSize(count: number): number {
  return 1.3 + 0.4 * Math.log2(count);
}

/** Planned facts are paler, negated ones red: sigma draws no dashes. */
function edgeColour(edge: EdgeAttributes, theme: Theme, share: number): string {
  const colour = edge.modality === 'negated' ? NEGATED[theme] : EDGE[theme];
  return mix(colour, BACKGROUND[theme], edge.modality === 'planned' ? share * 0.6 : share);
}
