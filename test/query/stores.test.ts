/** The whole pack over the sample pages: every question answers, and both stores say the same, byte for byte. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask } from '../../src/query/answer.js';
import { bindParameters, type PackQuery } from '../../src/query/pack.js';
import { openStore, type Store } from '../../src/store/index.js';
import { memoryStore } from '../graph/laws.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { answerTo, fill, PACK, pagesOf } from './graphs.js';

const canDefault = (query: PackQuery): boolean => query.parameters.every((p) => p.fallback !== undefined);

/** What a query says with the parameters of its example, and with none, where it needs none. */
async function asked(store: Store, query: PackQuery): Promise<{ example: Answer; plain: Answer | undefined }> {
  return {
    example: await ask(store, query, bindParameters(query, query.example)),
    plain: canDefault(query) ? await ask(store, query, bindParameters(query, new Map())) : undefined,
  };
}

let embedded: Store;
beforeAll(async () => {
  embedded = await fill(await memoryStore(), await pagesOf('seeds/pages'));
}, 60_000);
afterAll(() => embedded?.close());

describe('on the sample pages', () => {
  it.each(PACK.map((query) => [query.name, query] as const))('%s answers its example, each fact with its sentence', async (_, query) => {
    const { example, plain } = await asked(embedded, query);
    expect(example.rows.length).toBeGreaterThan(0);
    for (const answer of [example, ...(plain ? [plain] : [])]) {
      if (!answer.columns.includes('sentence')) continue;
      expect(answer.columns).toEqual(expect.arrayContaining(['date', 'page']));
      for (const row of answer.rows) if (row.page !== null) expect(row.sentence).toEqual(expect.stringMatching(/\S/));
    }
  });

  it('questions without sentences are those about no facts', async () => {
    const without: string[] = [];
    for (const query of PACK) if (!(await asked(embedded, query)).example.columns.includes('sentence')) without.push(query.name);
    expect(without).toEqual(['coverage', 'missing-issues']);
  });
});

it('who held an office, over the pages of the identity set', async () => {
  const store = await fill(await memoryStore(), await pagesOf('test/identity/pages'));
  expect((await answerTo(store, 'post-holders')).rows.length).toBeGreaterThan(20);
  expect((await answerTo(store, 'post-holders', 'office=区长 of=余江区 date=2024-03-01')).rows).toEqual([
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
  await store.close();
}, 60_000);

describeNeo4j('on Neo4j', () => {
  let server: Neo4jServer;
  let neo4j: Store;
  beforeAll(async () => {
    server = await startNeo4j();
    const address = addressOf(server);
    neo4j = await fill(await openStore(address, { mode: 'write' }), await pagesOf('seeds/pages'));
  }, 240_000);
  afterAll(async () => {
    await neo4j?.close();
    await server?.stop();
  });

  it.each(PACK.map((query) => [query.name, query] as const))(
    '%s answers as on the embedded store',
    async (_, query) => {
      expect(JSON.stringify(await asked(neo4j, query))).toBe(JSON.stringify(await asked(embedded, query)));
    },
    60_000,
  );

  const manual = [...readFileSync('docs/neo4j.md', 'utf8').matchAll(/```cypher\n(.*?)```/gs)].map(([, text]) => text!);
  it.each(manual.filter((text) => text.includes('RETURN')))('finds something by what the manual asks: %s', async (text) => {
    expect((await neo4j.read((tx) => tx.run(text))).length).toBeGreaterThan(0);
  });
});
