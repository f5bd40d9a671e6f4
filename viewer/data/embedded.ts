/** The data that `gantu view --html` writes into the page (src/serve/single-file.ts). */
import type { EmbeddedData } from '../../src/serve/embedded.js';
import { search as find } from '../../src/serve/search/find.js';
import { type SearchIndex, searchIndex } from '../../src/serve/search/names.js';
import { embeddedFact, embeddedNeighbours, embeddedPaths, embeddedSummary } from './parts.js';
import { DataError, type DataSource } from './source.js';

/** null if the page carries no data: then it was served. */
export function embeddedSource(page: Document): DataSource | null {
  const text = page.getElementById('gantu-data')?.textContent;
  return text ? sourceOf(JSON.parse(text) as EmbeddedData) : null;
}

/** All that the file holds is in the graph, which the page filters and searches itself. */
export function sourceOf({ view, entities, search }: EmbeddedData): DataSource {
  let index: SearchIndex | undefined;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    live: false,
    can: async () => ({ read: false, ask: false, cypher: false }),
    generation: async () => view.generation,
    graph: async () => view,
    summary: async () => embeddedSummary(view),
    entity: async (id) => byId.get(id) ?? null,
    search: async (query) => {
      index ??= searchIndex(search, view.graph.nodes);
      return find(index, query);
    },
    neighbours: async (id, depth) => embeddedNeighbours(view, id, depth),
    paths: async (from, to, avoid) => embeddedPaths(view, from, to, avoid),
    fact: async (id) => embeddedFact(entities, id),
    article: notHere,
    page: notHere,
    dossier: () => null,
    queries: async () => [],
    ask: notHere,
    answerFile: () => null,
    cypher: notHere,
    schema: notHere,
  };
}

async function notHere(): Promise<never> {
  throw new DataError('this file has no server behind it', 'not-here');
}
