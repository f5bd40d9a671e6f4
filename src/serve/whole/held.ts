/** The whole graph, read once a generation: for the parts that a page draws, and for the search in its names. */
import { inSlices } from '../../slices.js';
import { held } from '../held.js';
import { searchIndexAside } from '../search/aside.js';
import { type Searcher, searcherOf } from '../search/searcher.js';
import type { RawGraph, WholeGraph } from '../source.js';
import { arraysOf } from './arrays.js';
import { wholeGraphAside } from './index.js';

/**
 * @param served generation that answers are of.
 * @param read the graph as it is then.
 */
export function heldGraph(
  served: () => Promise<string>,
  read: () => Promise<RawGraph>,
): { readonly whole: () => Promise<WholeGraph>; readonly search: Searcher } {
  const arrays = held(served, async () => inSlices(arraysOf(await read())));
  return {
    whole: held(served, async () => wholeGraphAside(await arrays())),
    search: searcherOf(held(served, async () => searchIndexAside(await arrays()))),
  };
}
