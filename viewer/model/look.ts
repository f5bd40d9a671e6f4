/** How the drawing is coloured, sized and laid out: state, so that a link brings it back. */
import { seen, type Theme } from '../../graph-schema/colour.js';

export const COLOURS = ['kind', 'community'] as const;
export const SIZES = ['pages', 'degree', 'rank'] as const;
export const LAYOUTS = ['own', 'force', 'place', 'time'] as const;

export interface Look {
  /** By kind, or by the community that is computed of what is shown. */
  readonly colour: (typeof COLOURS)[number];
  /** By pages, by facts, or by PageRank. */
  readonly size: (typeof SIZES)[number];
  /** As served, by forces computed here, by place as a tree, by the first report. */
  readonly layout: (typeof LAYOUTS)[number];
}

export const NO_LOOK: Look = { colour: 'kind', size: 'pages', layout: 'own' };

/** Sizes that the measured values become, in pixels at the first zoom: as nodes sized by pages. */
const SMALLEST = 3;
const LARGEST = 14;

/** Area by how far a value is above the least: most entities are joined to few, and stay small. */
export function sizesOf(values: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...values.values()];
  const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const range = all.reduce((a, b) => Math.max(a, b), 0) - least || 1;
  return new Map([...values].map(([node, value]) => [node, SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((value - least) / range)]));
}

/** Okabe and Ito's colours, safe for the colour-blind, and those of Tol's muted scheme that differ from them. */
export const COMMUNITY_COLOURS = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#882255',
  '#999933',
  '#332288',
  '#44aa99',
];
const REST = '#888888';

/** By the community's rank, the largest 0. The largest have a colour of their own; communities are numbered by size, largest first. */
export function communityColour(rank: number, theme: Theme): string {
  return seen(COMMUNITY_COLOURS[rank] ?? REST, theme);
}
