/** The API of src/serve. */
import type { EntityView, SearchHit, ViewGraph } from '../../src/serve/types.js';
import type { DataSource } from './source.js';

export function httpSource(): DataSource {
  return {
    live: true,
    graph: (limit) => get<ViewGraph>(limit === undefined ? 'api/graph' : `api/graph?limit=${limit}`),
    entity: (id) => get<EntityView>(`api/entity?id=${encodeURIComponent(id)}`).catch(missing),
    search: (query) => get<SearchHit[]>(`api/search?q=${encodeURIComponent(query)}`),
    generation: async () => (await get<{ generation: string }>('api/generation')).generation,
  };
}

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

function missing(error: unknown): null {
  if (error instanceof HttpError && error.status === 404) return null;
  throw error;
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new HttpError(response.status, `${path}: ${response.status}`);
  return (await response.json()) as T;
}
