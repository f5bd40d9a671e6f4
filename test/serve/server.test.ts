import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortInUseError, type RunningServer, serve } from '../../src/serve/server.js';
import { FixtureSource, fixture } from '../viewer/fixture.js';

const source = new FixtureSource(fixture({ nodes: 60 }));
let assets: string;
let server: RunningServer;

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'gantu-assets-'));
  await writeFile(join(assets, 'index.html'), '<!doctype html>');
  await writeFile(join(assets, 'main.js'), 'export {}');
  await writeFile(join(assets, 'style.css'), '');
  await writeFile(join(assets, 'secret.txt'), 'secret');
  server = await serve({ source, assets, onError: () => {} });
});

afterAll(async () => {
  await server.close();
  await rm(assets, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends the path as it is: fetch would tidy it up first. */
function send(path: string, { method = 'GET', host = `127.0.0.1:${server.port}` } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('the API', () => {
  it('gives the generation', async () => expect(JSON.parse((await send('/api/generation')).body)).toMatchObject({ generation: 'g1' }));

  it('gives the graph with coordinates, the whole of it or a part', async () => {
    const whole = JSON.parse((await send('/api/graph')).body);
    expect(whole.graph.nodes).toHaveLength(whole.total.nodes);
    expect(whole.graph.nodes.every((node: { attributes: { x: number } }) => Number.isFinite(node.attributes.x))).toBe(true);
    const part = JSON.parse((await send('/api/graph?limit=10')).body);
    expect(part.graph.nodes).toHaveLength(10);
    expect(part.total).toEqual(whole.total);
  });

  it('gives an entity with its sentences', async () => {
    const entity = JSON.parse((await send('/api/entity?id=place-1')).body);
    expect(entity.name).toBe('江西省');
    expect(entity.facts[0].evidence[0].sentence).toContain('江西');
  });

  it('finds names in the address as browsers write them', async () => {
    const hits = JSON.parse((await send(`/api/search?q=${encodeURIComponent('南昌市')}`)).body);
    expect(hits[0]).toMatchObject({ id: 'place-2', matched: '南昌市' });
  });

  it.each([
    ['/api/entity?id=nobody', 404],
    ['/api/entity', 400],
    [`/api/entity?id=${'a'.repeat(2000)}`, 400],
    ['/api/graph?limit=0', 400],
    ['/api/graph?limit=-3', 400],
    ['/api/graph?limit=1e9', 400],
    ['/api/graph?limit=', 400],
    [`/api/search?q=${'a'.repeat(2000)}`, 400],
    ['/api/nothing', 404],
    ['/api/graph?kind=Person', 400],
    ['/api/graph?kinds=Person,Nobody', 400],
    ['/api/graph?types=KNOWS', 400],
    ['/api/graph?modalities=maybe', 400],
    ['/api/graph?from=May', 400],
    ['/api/graph?count=0', 400],
    ['/api/graph?community=first', 400],
    ['/api/graph?certainty=80', 400],
    ['/api/graph?certainty=', 400],
    ['/api/entity?id=a&id=b', 400],
    ['/api/neighbours?id=place-1&depth=4', 400],
    ['/api/article?id=x', 404],
    ['/api/queries', 404],
    ['/api/query/career', 404],
  ])('answers %s with %i and a reason', async (path, status) => {
    const reply = await send(path);
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body).error).toBeTypeOf('string');
  });

  it('takes a blank question for no question', async () => expect((await send('/api/search?q=%20')).body).toBe('[]'));
});

describe('the files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/?anything', 'text/html; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const reply = await send(path);
    expect([reply.status, reply.headers['content-type'], reply.headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/main.js',
    '//etc/passwd',
    '/.env',
    '/secret.txt',
    '/main.js/',
    '/a/../main.js',
    '/main.js%00.html',
    '/C:/x.js',
    'http://evil/main.js',
  ])('%s is not found', async (path) => {
    const reply = await send(path);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('secret');
  });
});

describe('the guard', () => {
  it.each([['localhost'], ['LOCALHOST'], ['127.0.0.1']])('answers to %s', async (name) => {
    expect((await send('/', { host: `${name}:${server.port}` })).status).toBe(200);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example', 'localhost.evil.example'])(
    'refuses the host %s',
    async (host) => {
      expect((await send('/api/graph', { host })).status).toBe(403);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const reply = await send('/api/graph', { method });
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('lets nothing but its own code run, and nobody frame or read it', async () => {
    const { headers } = await send('/');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('tells the page only that something failed', async () => {
    const errors: unknown[] = [];
    const failing = new FixtureSource(fixture({ nodes: 20 }));
    failing.entity = () => Promise.reject(new Error('password in the text'));
    const own = await serve({ source: failing, assets, onError: (error) => errors.push(error) });
    const reply = await fetch(`${own.url}api/entity?id=x`);
    expect([reply.status, await reply.text()]).toEqual([500, '{"error":"the graph could not be read","reason":"failed"}']);
    expect(String(errors[0])).toContain('password in the text');
    await own.close();
  });
});

describe('its life', () => {
  it('says when the port is taken', async () => {
    await expect(serve({ source, assets, port: server.port })).rejects.toThrow(PortInUseError);
  });

  it('ends with connections open, and the port is free again', async () => {
    const own = await serve({ source, assets });
    const socket = connect(own.port, '127.0.0.1');
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('connect', resolve));
    await own.close();
    const again = await serve({ source, assets, port: own.port });
    expect(again.port).toBe(own.port);
    await again.close();
    socket.destroy();
  });

  it('lays a graph out once a generation, and anew when it changed', async () => {
    const counting = new FixtureSource(fixture({ nodes: 20 }));
    let asked = 0;
    const graph = counting.graph.bind(counting);
    counting.graph = (limit) => {
      asked += 1;
      return graph(limit);
    };
    const own = await serve({ source: counting, assets });
    const get = async () => ((await (await fetch(`${own.url}api/graph`)).json()) as { generation: string }).generation;
    expect(await Promise.all([get(), get(), get()])).toEqual(['g1', 'g1', 'g1']);
    expect(asked).toBe(1);
    counting.current = fixture({ nodes: 21, generation: 'g2' });
    expect([await get(), asked]).toEqual(['g2', 2]);
    await own.close();
  });
});
