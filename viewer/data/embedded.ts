/** The data that `gantu view --html` writes into the page (src/serve/single-file.ts). */
import type { EmbeddedData } from '../../src/serve/embedded.js';
import type { DataSource } from './source.js';

/** null if the page carries no data: then it was served. */
export function embeddedSource(page: Document): DataSource | null {
  const text = page.getElementById('gantu-data')?.textContent;
  if (!text) return null;
  const { view, entities } = JSON.parse(text) as EmbeddedData;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    live: false,
    graph: async () => view,
    entity: async (id) => byId.get(id) ?? null,
    // All that the file holds is in the graph, which the page searches itself.
    search: async () => [],
    generation: async () => view.generation,
  };
}
