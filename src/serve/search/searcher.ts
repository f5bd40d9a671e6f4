/** Search in a graph that changes: an index is made once for each generation, when it is first asked. */
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
  let kept: { readonly generation: string; readonly index: Promise<SearchIndex> } | undefined;
  const fresh = async (): Promise<SearchIndex> => {
    const now = await generation();
    if (kept?.generation === now) return kept.index;
    const made = { generation: now, index: Promise.resolve(read()).then(buildSearchIndex) };
    kept = made;
    made.index.catch(() => {
      if (kept === made) kept = undefined;
    });
    return made.index;
  };
  return async (query, limit) => search(await fresh(), query, limit);
}
