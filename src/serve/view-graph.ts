/** From a graph's nodes and edges to what the viewer draws of it, where it is asked for once. */
import { DEFAULT_NODE_LIMIT } from './limits.js';
import type { RawGraph } from './source.js';
import type { ViewGraph } from './types.js';
import { wholeGraph } from './whole/index.js';

/** @param limit most nodes to show; `total` tells what the whole has. */
export function buildViewGraph(raw: RawGraph, limit = DEFAULT_NODE_LIMIT): ViewGraph {
  return wholeGraph(raw).select({}, limit);
}
