/** What the layouts of a part read of it: no more than the page has. Nothing here needs Node. */
import type { EdgeAttributes, NodeAttributes } from '../types.js';

export interface PartNode {
  readonly key: string;
  readonly attributes: Pick<NodeAttributes, 'kind' | 'label' | 'pages' | 'first' | 'size'>;
}

export interface PartEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: Pick<EdgeAttributes, 'type' | 'count' | 'modality'>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In pixels of the first zoom, as all coordinates; y grows upwards. */
export type Points = Map<string, Point>;

/** The most named first; ties by name and key, so that the order given does not count. */
export function byPages(a: PartNode, b: PartNode): number {
  return b.attributes.pages - a.attributes.pages || compare(a.attributes.label, b.attributes.label) || compare(a.key, b.key);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
