/** Where the page has its data from: the server that sent it, or the file that it is. */
import type { EntityView, SearchHit, ViewGraph } from '../../src/serve/types.js';

export interface DataSource {
  /** Whether the graph can change behind the page. */
  readonly live: boolean;
  graph(limit?: number): Promise<ViewGraph>;
  /** null if there is no such entity. */
  entity(id: string): Promise<EntityView | null>;
  /** Entities of the whole graph, shown or not. */
  search(query: string): Promise<readonly SearchHit[]>;
  generation(): Promise<string>;
}
