/** The data inside a single file (single-file.ts writes it, viewer/data/embedded.ts reads it). */
import type { SearchData } from './search/data.js';
import type { EntityView, ViewGraph } from './types.js';

export interface EmbeddedData {
  readonly view: ViewGraph;
  readonly entities: readonly EntityView[];
  /** Of the view's nodes, in their order. */
  readonly search: SearchData;
}
