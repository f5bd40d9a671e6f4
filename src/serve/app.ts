/** The server's paths over HTTP: who may ask, what is answered with which headers, and what went wrong, in words. */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { type Api, questions, ROUTES, type Route } from './api.js';
import { Download } from './download.js';
import { ApiError } from './errors.js';
import { readFailure } from './failure.js';
import { ownHost, ownOrigin, plainPath, policies } from './guard.js';
import type { Limits } from './limits.js';
import { packedJson } from './packed.js';
import { Parameters } from './parameters.js';
import { csvOf, cypherRequest } from './questions.js';
import { asset } from './static.js';
import { jsonStream } from './stream.js';
import type { AnswerView, ErrorView, ViewGraph } from './types.js';

export interface AppOptions {
  readonly api: Api;
  readonly limits: Limits;
  /** Folder of the built viewer. */
  readonly assets: string;
  /** The name or address that it listens on. */
  readonly host: string;
  /** Tells this run's answers from those of an earlier program at the same address. */
  readonly run: string;
  readonly onError: (error: unknown) => void;
}

type App = Hono<{ Bindings: HttpBindings }>;
type Asked = Context<{ Bindings: HttpBindings }>;

const CYPHER = '/api/cypher';

export function createApp(options: AppOptions): App {
  const { api, limits, assets, host } = options;
  const app: App = new Hono<{ Bindings: HttpBindings }>();
  app.use(policies);
  // Asked again each time, and answered with 304 if nothing has changed.
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', c.res.status < 400 && c.req.method !== 'POST' ? 'no-cache' : 'no-store');
  });
  app.use(compress());
  app.use(ownHost(host), plainPath, readOnly);
  for (const route of ROUTES) app.get(route.path, (c) => answer(c, route, options));
  const tooLong = (): never => {
    throw new ApiError('too-long', `the body is longer than ${limits.body} bytes`);
  };
  app.post(CYPHER, ownOrigin, bodyLimit({ maxSize: limits.body, onError: tooLong }), async (c) => {
    if (!api.can.cypher) throw new ApiError('not-here', 'own Cypher is answered only on this machine, and only from a store');
    const answered = await questions(api.source).cypher(cypherRequest(await c.req.text(), limits), c.req.raw.signal);
    return json(c, answered);
  });
  app.get('*', etag(), async (c) => {
    const file = c.req.path.startsWith('/api/') ? null : await asset(assets, c.req.path, takesGzip(c));
    if (!file) throw new ApiError('not-found', 'there is no such path');
    if (file.packed) c.header('Content-Encoding', 'gzip');
    c.header('Vary', 'Accept-Encoding');
    return c.body(new Uint8Array(file.body), 200, { 'Content-Type': file.type, 'Content-Length': String(file.body.length) });
  });
  app.onError((error, c) => failed(c, error, options));
  return app;
}

/** Nothing can be changed: only a question too long for an address is sent. */
async function readOnly(c: Asked, next: () => Promise<void>): Promise<void> {
  const allowed = c.req.path === CYPHER ? ['POST'] : ['GET', 'HEAD'];
  if (!allowed.includes(c.req.method)) {
    c.header('Allow', allowed.join(', '));
    throw new ApiError('method', `this can be read only: ${allowed.join(', ')}`);
  }
  await next();
}

async function answer(c: Asked, route: Route, { api, limits, run }: AppOptions): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const parameters = new Parameters(searchParams, limits);
  if (route.parameters) parameters.mustBe(route.parameters);
  if (route.fresh) await api.source.update();
  const tag = `W/"${run}.${route.path === '/api/generation' ? await api.source.generation() : await api.source.served()}"`;
  c.header('ETag', tag);
  if (
    c.req
      .header('If-None-Match')
      ?.split(/\s*,\s*/)
      .includes(tag)
  )
    return c.body(null, 304);
  const answered = await route.answer(api, parameters, c.req.param('name') ?? '');
  if (answered === null) throw new ApiError('not-found', 'the graph has nothing of this name or id');
  if (answered instanceof Download) return download(c, answered);
  const format = route.parameters ? 'view' : parameters.text('format') || 'view';
  if (route.kept && takesGzip(c)) return kept(c, await packedJson(answered as ViewGraph));
  return format === 'view' ? json(c, answered) : table(c, answered as AnswerView, format);
}

function json(c: Asked, body: unknown): Response {
  return c.body(jsonStream(body), 200, { 'Content-Type': 'application/json; charset=utf-8' });
}

/** As it was packed for the first who asked. */
function kept(c: Asked, body: Buffer): Response {
  c.header('Content-Encoding', 'gzip');
  c.header('Vary', 'Accept-Encoding');
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(body.length) };
  return c.body(new Uint8Array(body), 200, headers);
}

const takesGzip = (c: Asked): boolean => accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: '' }) !== '';

function download(c: Asked, { body, disposition, type }: Download): Response {
  c.header('Content-Disposition', disposition);
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, { 'Content-Type': type });
}

/** The rows alone, to be kept: as `gantu query --format` prints them. */
function table(c: Asked, { columns, rows }: AnswerView, format: string): Response {
  const name = `${(c.req.param('name') ?? 'rows').replace(/[^\w-]/g, '')}.${format}`;
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  if (format === 'json')
    return json(
      c,
      rows.map(({ cells }) => cells),
    );
  if (format !== 'csv') throw new ApiError('parameter', 'format must be csv or json, or be left out');
  return c.body(csvOf(columns, rows), 200, { 'Content-Type': 'text/csv; charset=utf-8' });
}

function failed(c: Asked, error: unknown, { onError }: AppOptions): Response {
  const known = readFailure(error);
  if (known.reason === 'failed') onError(error);
  for (const name of ['ETag', 'Content-Disposition']) c.header(name, undefined);
  return c.json({ error: known.message, reason: known.reason } satisfies ErrorView, known.status);
}
