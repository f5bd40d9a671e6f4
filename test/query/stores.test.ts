/** The pack's queries with a step, on both stores, over the pages of the identity set. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../src/graph/build.js';
import { bindParameters, readPack } from '../../src/query/pack.js';
import { isSkipped, readInputs } from '../../src/read/index.js';
import { createReader } from '../../src/reader.js';
import { packageRoot } from '../../src/root.js';
import { openStore, type Store } from '../../src/store/index.js';
import type { Page } from '../../src/types.js';
import { memoryStore } from '../graph/laws.js';
import { describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';

const QUERIES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['post-holders', {}],
  ['post-holders', { date: '2020-12-31' }],
  ['post-holders', { office: '区长', of: '余江区', date: '2024-03-01' }],
  ['personnel-changes', {}],
];

async function answers(store: Store, pages: readonly Page[]): Promise<unknown[]> {
  try {
    await build(store, pages, createReader(), { replace: false, holder: 'test', waitMs: 0 });
    const pack = readPack();
    const found: unknown[] = [];
    for (const [name, given] of QUERIES) {
      const query = pack.find((q) => q.name === name)!;
      const parameters = bindParameters(query, new Map(Object.entries(given)));
      found.push(query.step!((await store.query(query.cypher, parameters)).rows, parameters).rows);
    }
    return found;
  } finally {
    await store.close();
  }
}

async function identityPages(): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const item of readInputs([join(packageRoot(), 'test', 'identity', 'pages')], {})) if (!isSkipped(item)) pages.push(item);
  return pages;
}

it('answer who held an office, with the sentence', async () => {
  const [all, , one] = await answers(await memoryStore(), await identityPages());
  expect((all as object[]).length).toBeGreaterThan(20);
  expect(one).toEqual([
    {
      person: '宫远帆',
      office: '区长',
      tenure: 'current',
      of: '余江区',
      status: 'reported',
      date: '2024-03-01',
      sentence: expect.stringContaining('余江区区长宫远帆把第一张'),
      page: '2024-03-01',
    },
  ]);
}, 60_000);

describeNeo4j('on Neo4j', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(() => server?.stop());

  it('they answer as on the embedded store', async () => {
    const pages = await identityPages();
    const embedded = await answers(await memoryStore(), pages);
    const neo4j = await answers(await openStore(server.uri.replace('://', `://neo4j:${server.password}@`), { mode: 'write' }), pages);
    expect(neo4j).toEqual(embedded);
  }, 120_000);
});
