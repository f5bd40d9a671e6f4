/** The API's paths and what they answer: data in, data out, no HTTP. */
import { DEFAULT_NODE_LIMIT } from './budget.js';
import type { GraphSource } from './source.js';

/** Above it neither the layout nor a browser keeps up. */
export const MAX_NODE_LIMIT = 20_000;
/** A name may be long, but no question needs more. */
const MAX_PARAMETER = 1000;

export interface Answer {
  readonly status: 200 | 400 | 404;
  readonly body: unknown;
}

/** @returns undefined if the path is none of the API's. */
export async function answer(
  source: GraphSource,
  path: string,
  query: URLSearchParams,
  limit = DEFAULT_NODE_LIMIT,
): Promise<Answer | undefined> {
  switch (path) {
    case '/api/generation':
      return ok({ generation: await source.generation() });
    case '/api/graph': {
      const wanted = nodeLimit(query.get('limit'), limit);
      if (wanted === null) return bad(`limit must be a whole number from 1 to ${MAX_NODE_LIMIT}`);
      return ok(await source.graph(wanted));
    }
    case '/api/entity': {
      const id = query.get('id');
      if (!id || id.length > MAX_PARAMETER) return bad('id is missing or too long');
      const entity = await source.entity(id);
      return entity ? ok(entity) : { status: 404, body: { error: 'no such entity' } };
    }
    case '/api/search': {
      const text = query.get('q')?.trim() ?? '';
      if (text.length > MAX_PARAMETER) return bad('q is too long');
      return ok(text === '' ? [] : await source.search(text));
    }
    default:
      return undefined;
  }
}

function nodeLimit(value: string | null, fallback: number): number | null {
  if (value === null) return fallback;
  const limit = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  return limit >= 1 && limit <= MAX_NODE_LIMIT ? limit : null;
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function bad(error: string): Answer {
  return { status: 400, body: { error } };
}
