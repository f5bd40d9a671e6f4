/** Discs side by side: each community is one, with room for its members, and in it those of its parts. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { Community } from './communities.js';
import type { Ties } from './ties.js';

// A CommonJS package whose types describe a default export: in Node the module itself is that function.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A dozen discs have settled long before. */
const STEPS = 200;
/** Rounds of pulling together and pushing apart. */
const ROUNDS = 40;
/** How much of the way to the middle a disc is pulled in a round; less to the sides, for screens are wide. */
const PULL = { x: 0.03, y: 0.045 };

/** Where the parts of a community lie to one another: those joined closely, side by side. The middle is 0, the mean distance 1. */
export function arrangement({ parts }: Community, partOf: Int32Array, ties: Ties): { x: number; y: number }[] {
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>();
  for (const [place, part] of parts.entries()) {
    const angle = (2 * Math.PI * place) / parts.length;
    graph.addNode(part.id, { x: 10 * Math.cos(angle), y: 10 * Math.sin(angle), size: Math.sqrt(part.members.length) });
  }
  const { start, node, strength } = ties;
  for (const part of parts) {
    for (const n of part.members) {
      for (let at = start[n]!; at < start[n + 1]!; at += 1) {
        const other = partOf[node[at]!]!;
        if (part.id >= other || !graph.hasNode(other)) continue;
        graph.updateUndirectedEdge(part.id, other, ({ weight = 0 }) => ({ weight: weight + strength[at]! }));
      }
    }
  }
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1, scalingRatio: 10, edgeWeightInfluence: 0.5 };
  forceAtlas2.assign(graph, { iterations: STEPS, settings, getEdgeWeight: 'weight' });
  const points = graph.mapNodes((_, { x, y }) => ({ x, y }));
  const mean = (axis: 'x' | 'y'): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean('x'), mean('y')];
  const spread = points.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) / points.length || 1;
  return points.map((point) => ({ x: (point.x - x) / spread, y: (point.y - y) / spread }));
}

/**
 * Discs of the given radii as near to each other as their gap allows, in the given arrangement.
 * @returns the middles, and the radius of a disc around 0 that holds them all.
 */
export function pack(
  radii: readonly number[],
  points: readonly { x: number; y: number }[],
  gap: number,
): { discs: Disc[]; radius: number } {
  const room = Math.sqrt(radii.reduce((sum, radius) => sum + (radius + gap) ** 2, 0));
  const x = points.map((point) => point.x * room);
  const y = points.map((point) => point.y * room);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < x.length; i += 1) {
      x[i]! *= 1 - PULL.x;
      y[i]! *= 1 - PULL.y;
    }
    // Pushing one pair apart may bring another together.
    for (let again = 0; again < 2; again += 1) apart(x, y, radii, gap);
  }
  for (let again = 0; again < ROUNDS && apart(x, y, radii, gap); again += 1);
  let radius = 0;
  for (let i = 0; i < x.length; i += 1) radius = Math.max(radius, Math.hypot(x[i]!, y[i]!) + radii[i]!);
  return { discs: radii.map((own, i) => ({ x: x[i]!, y: y[i]!, radius: own })), radius };
}

/** @returns whether any two were too near. */
function apart(x: number[], y: number[], radii: readonly number[], gap: number): boolean {
  let moved = false;
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      const least = radii[i]! + radii[j]! + gap;
      let [dx, dy] = [x[j]! - x[i]!, y[j]! - y[i]!];
      let distance = Math.hypot(dx, dy);
      if (distance >= least - 1e-6) continue;
      if (distance < 1e-9) [dx, dy, distance] = [1, 0, 1];
      // The larger one stays where it is, more or less.
      const push = (least - Math.min(distance, least)) / distance;
      const share = radii[i]! ** 2 / (radii[i]! ** 2 + radii[j]! ** 2);
      x[i]! -= dx * push * (1 - share);
      y[i]! -= dy * push * (1 - share);
      x[j]! += dx * push * share;
      y[j]! += dy * push * share;
      moved = true;
    }
  }
  return moved;
}
