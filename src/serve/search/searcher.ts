/** Search in a graph that changes: an index is made once for each generation, when it is first asked. */
import { held } from '../held.js';
import type { SearchHit } from '../types.js';
import { buildSearchIndex, type SearchGraph } from './build.js';
import { search } from './find.js';
import type { SearchIndex } from './names.js';

/** A blank question finds nothing, and has the index made. */
export type Searcher = (query: string, limit?: number) => Promise<readonly SearchHit[]>;

/**
 * @param generation of the graph that `read` would give; cheap.
 * @param read the whole graph. A reading that failed is tried again by the next question.
 */
export function searcher(generation: () => string | Promise<string>, read: () => SearchGraph | Promise<SearchGraph>): Searcher {
  return searcherOf(held(generation, async () => buildSearchIndex(await read())));
}

export function searcherOf(index: () => Promise<SearchIndex>): Searcher {
  return async (query, limit) => search(await index(), query, limit);
}
