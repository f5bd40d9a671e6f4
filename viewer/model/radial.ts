/**
 * Places for a neighbourhood in focus: its centre in the middle, each step of distance on a ring, subtrees in sectors
 * (radial tree drawing, Eades 1992). What a name is linked by reads clockwise in the schema's order of relations.
 */
import { RELATION_TYPES } from '../../graph-schema/schema.js';
import type { Point } from '../../src/serve/layouts/part.js';
import type { EntityGraph, Part } from './graph.js';

/** Between rings, and along a ring between neighbours, in the layout's units (pixels at the first zoom). */
const RING = 110;
const ALONG = 34;

interface Branch {
  readonly id: string;
  readonly children: Branch[];
  /** Leaves below it: the share of the ring that it gets. */
  leaves: number;
}

/** Places by node key; the centre keeps its own. */
export function radial(graph: EntityGraph, centre: string, part: Part): Map<string, Point> {
  const { root, levels } = tree(graph, centre, part);
  const { x, y } = graph.getNodeAttributes(centre);
  const places = new Map<string, Point>();
  // A ring as wide as its sectors need: all leaves share one circumference.
  const least = (root.leaves * ALONG) / (2 * Math.PI * levels);
  const step = Math.max(RING, least);
  const spread = (branch: Branch, from: number, to: number, level: number): void => {
    // Starts at the top and goes clockwise.
    const angle = Math.PI / 2 - (from + to) / 2;
    const radius = level * step;
    places.set(branch.id, { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
    let at = from;
    for (const child of branch.children) {
      const width = ((to - from) * child.leaves) / branch.leaves;
      spread(child, at, at + width, level + 1);
      at += width;
    }
  };
  spread(root, 0, 2 * Math.PI, 0);
  return places;
}

/** Breadth first: each node hangs on the first that reaches it. */
function tree(graph: EntityGraph, centre: string, part: Part): { root: Branch; levels: number } {
  const root: Branch = { id: centre, children: [], leaves: 1 };
  const seen = new Set([centre]);
  let rim = [root];
  let levels = 0;
  while (rim.length > 0) {
    const next: Branch[] = [];
    for (const branch of rim) {
      for (const id of neighbours(graph, branch.id, part)) {
        if (seen.has(id)) continue;
        seen.add(id);
        const child: Branch = { id, children: [], leaves: 1 };
        branch.children.push(child);
        next.push(child);
      }
    }
    if (next.length > 0) levels += 1;
    rim = next;
  }
  count(root);
  return { root, levels: Math.max(1, levels) };
}

function count(branch: Branch): number {
  branch.leaves = Math.max(
    1,
    branch.children.reduce((sum, child) => sum + count(child), 0),
  );
  return branch.leaves;
}

/** By relation, then direction, then kind, then name: what belongs together stands together. */
function neighbours(graph: EntityGraph, id: string, part: Part): string[] {
  const rank = new Map<string, string>();
  graph.forEachEdge(id, (edge, { type }, source) => {
    if (!part.edges.has(edge)) return;
    const other = graph.opposite(id, edge);
    const { kind, label } = graph.getNodeAttributes(other);
    const key = `${String(RELATION_TYPES.indexOf(type)).padStart(2, '0')} ${source === id ? 0 : 1} ${kind} ${label} ${other}`;
    const known = rank.get(other);
    if (known === undefined || key < known) rank.set(other, key);
  });
  return [...rank].sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([other]) => other);
}
