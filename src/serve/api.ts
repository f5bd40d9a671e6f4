/** The API's routes and what they answer: data in, data out, no HTTP. docs/API.md tells of each. */
import { DOSSIER_FORMATS } from '../dossier/file.js';
import { dossierFile } from './download.js';
import { ApiError } from './errors.js';
import { FILTER_PARAMETERS, MARK_PARAMETERS, type Parameters } from './parameters.js';
import { schemaView } from './schema-view.js';
import type { GraphSource, QuestionSource, TextSource } from './source.js';
import type { Capabilities, GraphFilter, ViewGraph } from './types.js';

/** What the answers come from. */
export interface Api {
  readonly source: GraphSource;
  readonly graph: (limit: number, filter: GraphFilter) => Promise<ViewGraph>;
  /** Entities of /api/graph where the request does not say. */
  readonly limit: number;
  readonly can: Capabilities;
}

export interface Route {
  readonly path: string;
  /** All that it takes; undefined: the query's own. */
  readonly parameters: readonly string[] | undefined;
  /** Whether it tells of the newest graph; others tell of the one that the page has. */
  readonly fresh?: true;
  /** Whether the same object is answered again until the graph changes: then it is packed once. */
  readonly kept?: true;
  /** @returns null for what is not there. @throws ApiError */
  answer(api: Api, parameters: Parameters, name: string): unknown;
}

const DEFAULTS = { neighbours: 200, paths: 20, hits: 50 } as const;

/** Parameters of a query of the pack are its own, but for this one, which says how the answer is written. */
const FORMAT = 'format';

export const ROUTES: readonly Route[] = [
  {
    path: '/api/generation',
    parameters: [],
    answer: async ({ source, can }) => ({ generation: await source.generation(), can }),
  },
  {
    path: '/api/graph',
    parameters: ['limit', ...FILTER_PARAMETERS],
    fresh: true,
    kept: true,
    answer: ({ graph, limit }, p) => graph(p.whole('limit', p.limits.nodes, limit), p.filter()),
  },
  { path: '/api/summary', parameters: [], answer: ({ source }) => source.summary() },
  {
    path: '/api/search',
    parameters: ['q', 'limit'],
    answer: ({ source }, p) => source.search(p.text('q'), p.whole('limit', p.limits.hits, DEFAULTS.hits)),
  },
  { path: '/api/entity', parameters: ['id'], answer: ({ source }, p) => source.entity(p.needed('id')) },
  {
    path: '/api/neighbours',
    parameters: ['id', 'depth', 'limit'],
    answer: ({ source }, p) => {
      const [id, depth] = [p.needed('id'), p.whole('depth', p.limits.depth, 1)];
      const limit = p.whole('limit', p.limits.neighbours, DEFAULTS.neighbours);
      return source.neighbours(id, depth, limit);
    },
  },
  {
    path: '/api/paths',
    parameters: ['from', 'to', 'avoid', 'limit'],
    answer: ({ source }, p) => {
      const [from, to, limit] = [p.needed('from'), p.needed('to'), p.whole('limit', p.limits.paths, DEFAULTS.paths)];
      return source.paths(from, to, p.list('avoid'), limit);
    },
  },
  { path: '/api/fact', parameters: ['id'], answer: ({ source }, p) => source.fact(p.needed('id')) },
  {
    path: '/api/article',
    parameters: ['id', ...MARK_PARAMETERS],
    answer: ({ source }, p) => texts(source).article(p.needed('id'), p.marks()),
  },
  {
    path: '/api/page',
    parameters: ['id', ...MARK_PARAMETERS],
    answer: ({ source }, p) => texts(source).page(p.needed('id'), p.marks()),
  },
  {
    path: '/api/dossier',
    parameters: ['id', 'format', 'lang'],
    answer: async ({ source }, p) => {
      const [format, language] = [p.choice('format', DOSSIER_FORMATS), p.choice('lang', ['zh', 'en'])];
      const entity = await source.entity(p.needed('id'));
      return entity && dossierFile(entity, format, language);
    },
  },
  { path: '/api/queries', parameters: [], answer: ({ source }) => questions(source).queries() },
  {
    path: '/api/query/:name',
    parameters: undefined,
    answer: ({ source }, p, name) => questions(source).ask(name, p.all([FORMAT])),
  },
  { path: '/api/schema', parameters: [], answer: () => schemaView() },
];

function texts({ texts }: GraphSource): TextSource {
  if (!texts) throw new ApiError('not-here', 'this graph comes from a file, which has no pages');
  return texts;
}

export function questions({ questions }: GraphSource): QuestionSource {
  if (!questions) throw new ApiError('not-here', 'this graph comes from a file, which cannot be asked; give gantu view a store');
  return questions;
}
