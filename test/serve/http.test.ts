/** How answers travel: tags, compression, portions; and who is answered where. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HostError, type RunningServer, serve } from '../../src/serve/server.js';
import type { GraphSource } from '../../src/serve/source.js';
import { jsonParts, jsonStream } from '../../src/serve/stream.js';
import type { AnswerView } from '../../src/serve/types.js';
import { FixtureSource, fixture } from '../viewer/fixture.js';
import { send } from './reply.js';

const ANSWER: AnswerView = {
  generation: 'g1',
  columns: ['name', 'value', 'all'],
  rows: [{ cells: { name: '=铜', value: -1.5, all: ['甲', '乙'] }, facts: [], nodes: [] }],
  truncated: false,
  facts: [],
  graph: { attributes: {}, options: { type: 'directed', multi: true, allowSelfLoops: true }, nodes: [], edges: [] },
};

/** What the server passed on of own Cypher and of questions. */
const asked: unknown[] = [];
const source: FixtureSource & Partial<Pick<GraphSource, 'questions'>> = Object.assign(new FixtureSource(fixture({ nodes: 1200 })), {
  questions: {
    queries: () => [],
    ask: async (name: string, parameters: ReadonlyMap<string, string>) => {
      asked.push([name, Object.fromEntries(parameters)]);
      return name === 'there' ? ANSWER : null;
    },
    cypher: async (request: unknown) => {
      asked.push(request);
      return ANSWER;
    },
  },
});
let assets: string;
let server: RunningServer;

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'gantu-assets-'));
  await writeFile(join(assets, 'index.html'), '<!doctype html>');
  await writeFile(join(assets, 'main.js'), `export const text = '${'江西'.repeat(2000)}';`);
  server = await serve({ source, assets });
});

afterAll(async () => {
  await server.close();
  await rm(assets, { recursive: true });
});

describe('tags', () => {
  it.each(['/api/generation', '/api/graph?limit=20', '/api/entity?id=place-1', '/', '/main.js'])(
    '%s is sent again only if it changed',
    async (path) => {
      const first = await send(server.port, path);
      const tag = String(first.headers.etag);
      expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache']);
      const again = await send(server.port, path, { headers: { 'if-none-match': tag } });
      expect([again.status, again.headers.etag, again.body.length]).toEqual([304, tag, 0]);
      expect(again.headers['content-security-policy']).toContain("default-src 'none'");
      expect((await send(server.port, path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    },
  );

  it('change with the graph, and with the run of the program', async () => {
    const changing = new FixtureSource(fixture({ nodes: 20 }));
    const own = await serve({ source: changing, assets });
    const headers = { 'if-none-match': String((await send(own.port, '/api/graph')).headers.etag) };
    changing.current = fixture({ nodes: 20, generation: 'g2' });
    expect((await send(own.port, '/api/graph', { headers })).status).toBe(200);
    await own.close();
    const later = await serve({ source: new FixtureSource(fixture({ nodes: 20 })), assets });
    expect((await send(later.port, '/api/graph', { headers })).status).toBe(200);
    await later.close();
  });

  it('are of no error', async () => {
    const reply = await send(server.port, '/api/entity?id=nobody');
    expect([reply.status, reply.headers.etag, reply.headers['cache-control']]).toEqual([404, undefined, 'no-store']);
  });
});

describe('compression', () => {
  it.each(['/api/graph?limit=200', '/main.js'])('%s is packed for those who take it, and the same', async (path) => {
    const plain = await send(server.port, path);
    const packed = await send(server.port, path, { headers: { 'accept-encoding': 'gzip' } });
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip']);
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });

  it('of a graph is done once, for all who ask until it changes', async () => {
    const changing = new FixtureSource(fixture({ nodes: 40 }));
    const own = await serve({ source: changing, assets });
    const headers = { 'accept-encoding': 'gzip' };
    const written = vi.spyOn(JSON, 'stringify');
    const first = await Promise.all([0, 1].map(() => send(own.port, '/api/graph', { headers })));
    const again = await send(own.port, '/api/graph', { headers });
    const nodes = written.mock.calls.filter(([value]) => Array.isArray(value) && value[0]?.attributes?.label !== undefined);
    expect([nodes.length, again.body.equals(first[0]!.body), first[1]!.body.equals(again.body)]).toEqual([1, true, true]);
    changing.current = fixture({ nodes: 20, generation: 'g2' });
    const other = JSON.parse(gunzipSync((await send(own.port, '/api/graph', { headers })).body).toString());
    expect(other.generation).toBe('g2');
    written.mockRestore();
    await own.close();
  });

  it('is as the build has packed it, where it has', async () => {
    const packed = gzipSync('export const packed = true;');
    await writeFile(join(assets, 'part.js'), 'export const packed = false;');
    await writeFile(join(assets, 'part.js.gz'), packed);
    const taken = await send(server.port, '/part.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([taken.headers['content-encoding'], taken.headers['content-type']]).toEqual(['gzip', 'text/javascript; charset=utf-8']);
    expect(taken.headers.vary).toMatch(/accept-encoding/i);
    expect(taken.body.equals(packed)).toBe(true);
    for (const headers of [{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'gzip;q=0' }]) {
      const plain = await send(server.port, '/part.js', { headers });
      expect(plain.headers['content-encoding']).toBe(undefined);
      expect(plain.body.toString()).toBe('export const packed = false;');
      expect(plain.headers.etag).not.toBe(taken.headers.etag);
    }
    expect((await send(server.port, '/part.js.gz')).status).toBe(404);
  });

  it('goes with tags', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const tag = String((await send(server.port, '/main.js', { headers })).headers.etag);
    expect((await send(server.port, '/main.js', { headers: { ...headers, 'if-none-match': tag } })).status).toBe(304);
  });
});

describe('HEAD', () => {
  it.each(['/', '/api/graph', '/api/entity?id=place-1'])('tells of %s without sending it', async (path) => {
    const [head, get] = [await send(server.port, path, { method: 'HEAD' }), await send(server.port, path)];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect([head.headers.etag, head.headers['content-type']]).toEqual([get.headers.etag, get.headers['content-type']]);
  });

  it('says that something is not there', async () => expect((await send(server.port, '/nothing', { method: 'HEAD' })).status).toBe(404));
});

describe('JSON in portions', () => {
  const long = Array.from({ length: 1234 }, (_, i) => ({ i, text: '"、\u2028' }));
  it.each([
    ['a long list', long],
    ['lists inside', { a: 1, graph: { nodes: long, edges: [], none: undefined }, empty: {}, list: [long] }],
    ['scalars', null],
    ['nothing', {}],
  ])('is the JSON of %s', (_, value) => expect([...jsonParts(value)].join('')).toBe(JSON.stringify(value)));

  it('comes in more than one piece', async () => {
    let pieces = 0;
    const bytes: Uint8Array[] = [];
    for await (const piece of jsonStream({ graph: { nodes: long } })) pieces = bytes.push(piece);
    expect(pieces).toBeGreaterThan(1);
    expect(JSON.parse(Buffer.concat(bytes).toString())).toEqual({ graph: { nodes: long } });
  });
});

describe('a question of the pack', () => {
  it('gets its parameters', async () => {
    await send(server.port, '/api/query/there?person=%E5%88%98%E6%B4%8B&top=3');
    expect(asked.at(-1)).toEqual(['there', { person: '刘洋', top: '3' }]);
  });

  it('answers as a table that spreadsheets open, and as JSON', async () => {
    const csv = await send(server.port, '/api/query/there?format=csv');
    expect([csv.headers['content-type'], csv.headers['content-disposition']]).toEqual([
      'text/csv; charset=utf-8',
      'attachment; filename="there.csv"',
    ]);
    expect(csv.text).toBe("\uFEFFname,value,all\r\n'=铜,-1.5,甲|乙\r\n");
    expect(JSON.parse((await send(server.port, '/api/query/there?format=json')).text)).toEqual([ANSWER.rows[0]!.cells]);
  });

  it.each([
    ['/api/query/there?format=pdf', 400],
    ['/api/query/gone', 404],
    ['/api/query/', 404],
  ])('%s is %i', async (path, status) => expect((await send(server.port, path)).status).toBe(status));
});

describe("a person's own Cypher", () => {
  const json = { 'content-type': 'application/json' };
  const origin = () => ({ origin: `http://127.0.0.1:${server.port}` });
  const post = (headers: Record<string, string>, body: string, port = server.port) =>
    send(port, '/api/cypher', { method: 'POST', headers, body });

  it('is asked from the own page', async () => {
    const reply = await post({ ...json, ...origin() }, '{"text":"RETURN 1","parameters":{"a":1}}');
    expect([reply.status, reply.headers['cache-control'], JSON.parse(reply.text).columns]).toEqual([200, 'no-store', ANSWER.columns]);
    expect(asked.at(-1)).toEqual({ text: 'RETURN 1', parameters: { a: 1 } });
  });

  it.each([
    ['another site', { ...json, origin: 'http://evil.example' }, 403],
    ['a page of another port', { ...json, origin: 'http://127.0.0.1:1' }, 403],
    ['a sandboxed page', { ...json, origin: 'null' }, 403],
    ['what says no origin', json, 403],
  ])('is not asked from %s', async (_, headers, status) => {
    const before = asked.length;
    expect([(await post(headers, '{"text":"RETURN 1"}')).status, asked.length]).toEqual([status, before]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'is not sent as %s, as a form would',
    async (type) => {
      expect((await post({ 'content-type': type, ...origin() }, '{"text":"RETURN 1"}')).status).toBe(400);
    },
  );

  it.each([
    ['no JSON', 400],
    ['[]', 400],
    ['{}', 400],
    ['{"text":" "}', 400],
    ['{"text":"RETURN 1","parameters":[]}', 400],
    ['{"text":"RETURN 1","more":1}', 400],
    [`{"text":"RETURN '${'a'.repeat(30_000)}'"}`, 413],
    [`{"text":"${'a'.repeat(200_000)}"}`, 413],
  ])('%.40s is refused with %i and a reason', async (body, status) => {
    const before = asked.length;
    const reply = await post({ ...json, ...origin() }, body);
    expect([reply.status, asked.length]).toEqual([status, before]);
    expect(JSON.parse(reply.text).error).toBeTypeOf('string');
  });

  it('is not answered to others than this machine', async () => {
    const own = await serve({ source, assets, host: '0.0.0.0' });
    const reply = await post({ ...json, origin: `http://127.0.0.1:${own.port}` }, '{"text":"RETURN 1"}', own.port);
    expect([reply.status, JSON.parse(reply.text).reason]).toEqual([404, 'not-here']);
    expect(JSON.parse((await send(own.port, '/api/generation')).text).can).toEqual({ read: false, ask: true, cypher: false });
    await own.close();
  });

  it('can only be posted', async () => {
    const reply = await send(server.port, '/api/cypher');
    expect([reply.status, reply.headers.allow]).toEqual([405, 'POST']);
  });
});

describe('the host', () => {
  it('is one of this machine', async () => {
    await expect(serve({ source, assets, host: '203.0.113.7' })).rejects.toThrow(HostError);
  });

  it('on all addresses is the one that was reached, and no other', async () => {
    const own = await serve({ source, assets, host: '0.0.0.0' });
    const status = async (host: string) => (await send(own.port, '/', { headers: { host } })).status;
    expect(await status(`127.0.0.1:${own.port}`)).toBe(200);
    expect(await status(`localhost:${own.port}`)).toBe(200);
    expect(await status(`evil.example:${own.port}`)).toBe(403);
    expect(await status(`192.0.2.1:${own.port}`)).toBe(403);
    await own.close();
  });
});
