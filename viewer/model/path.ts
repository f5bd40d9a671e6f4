/** Chains of facts between two entities, found by the server or in the file (src/serve/whole/paths.ts). */
import type { Part } from './graph.js';

export interface Path {
  readonly nodes: readonly string[];
  /** All facts between each two that follow one another. */
  readonly hops: readonly (readonly string[])[];
}

/** The path that is shown of those found: the last where the index is beyond them. */
export function pathAt(paths: readonly Path[], index: number): Path | null {
  return paths[Math.min(index, paths.length - 1)] ?? null;
}

/** The path as a part of the graph. */
export function pathPart(path: Path): Part {
  return { nodes: new Set(path.nodes), edges: new Set(path.hops.flat()) };
}
