/** The API of src/serve. */
import { DEFAULT_HITS } from '../../src/serve/search/find.js';
import type { ErrorView, GenerationView, GraphFilter, MarkRequest } from '../../src/serve/types.js';
import { DataError, type DataSource } from './source.js';

type Values = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export function httpSource(): DataSource {
  const state = (): Promise<GenerationView> => get('api/generation');
  return {
    live: true,
    holds: null,
    can: async () => (await state()).can,
    generation: async () => (await state()).generation,
    graph: (limit, filter = {}) => get(address('api/graph', { limit, ...fields(filter) })),
    summary: () => get('api/summary'),
    entity: (id) => find(address('api/entity', { id })),
    search: (q, signal) => get(address('api/search', { q, limit: DEFAULT_HITS }), { signal }),
    neighbours: (id, depth, limit) => find(address('api/neighbours', { id, depth, limit })),
    paths: (from, to, avoid) => find(address('api/paths', { from, to, avoid })),
    fact: (id) => find(address('api/fact', { id })),
    article: (id, mark = {}) => find(address('api/article', { id, ...fields(mark) })),
    page: (id, mark = {}) => find(address('api/page', { id, ...fields(mark) })),
    dossier: (id, format, lang) => address('api/dossier', { id, format, lang }),
    queries: () => get('api/queries'),
    ask: (name, parameters, signal) => get(address(query(name), parameters), { signal }),
    answerFile: (name, parameters, format) => address(query(name), { ...parameters, format }),
    cypher: (request, signal) =>
      get('api/cypher', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request), signal }),
    schema: () => get('api/schema'),
  };
}

const query = (name: string): string => `api/query/${encodeURIComponent(name)}`;

/** Types of GraphFilter and MarkRequest say no more than that their fields are texts, numbers and lists of texts. */
const fields = (request: GraphFilter | MarkRequest): Values => ({ ...request }) as Values;

/** What is absent or empty is not asked for. */
function address(path: string, values: Values): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && (typeof value !== 'object' || value.length > 0));
  const asked = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length === 0 ? path : `${path}?${asked}`;
}

/** null for what is not there. */
function find<T>(path: string): Promise<T | null> {
  return get<T>(path).catch((error: unknown) => {
    if (error instanceof DataError && error.reason === 'not-found') return null;
    throw error;
  });
}

interface Request {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/** @throws DataError, and the browser's AbortError where the signal ended it */
async function get<T>(path: string, { headers, signal, ...request }: Request = {}): Promise<T> {
  const response = await fetch(path, {
    ...request,
    headers: { Accept: 'application/json', ...headers },
    ...(signal ? { signal } : {}),
  }).catch((error: Error) => {
    throw error.name === 'AbortError' ? error : new DataError(error.message, 'network');
  });
  if (response.ok) return (await response.json()) as T;
  const said = (await response.json().catch(() => null)) as ErrorView | null;
  throw new DataError(said?.error ?? `${path}: ${response.status}`, said?.reason ?? 'failed');
}
