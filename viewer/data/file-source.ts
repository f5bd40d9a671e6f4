/** What the data of a single file answer. */
import type { EmbeddedData } from '../../src/serve/embedded.js';
import { search as find } from '../../src/serve/search/find.js';
import { type SearchIndex, searchIndex } from '../../src/serve/search/names.js';
import { FileGraph } from './file-graph.js';
import { FileTexts } from './file-texts.js';
import { DataError, type DataSource } from './source.js';

/** @param portion one of its texts by number, as the file holds it. */
export function fileSource(data: EmbeddedData, portion: (number: number) => string): DataSource {
  let index: SearchIndex | undefined;
  const graph = new FileGraph(data);
  const texts = new FileTexts(data, portion);
  return {
    live: false,
    holds: data.nodes.length,
    can: async () => ({ read: texts.any, ask: false, cypher: false }),
    generation: async () => data.generation,
    graph: async (limit, filter) => graph.graph(limit, filter),
    summary: async () => graph.summary(),
    entity: async (id) => graph.entity(id),
    search: async (query) => {
      index ??= searchIndex(data.search, data.nodes);
      return find(index, query);
    },
    neighbours: async (id, depth, limit) => graph.neighbours(id, depth, limit),
    paths: async (from, to, avoid) => graph.paths(from, to, avoid),
    fact: async (id) => graph.fact(id),
    article: (id, mark = {}) => texts.article(id, mark),
    page: (id, mark = {}) => texts.page(id, mark),
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
