/** Names that questions are asked for go through Neo4j's indexes, in every question that is asked for one. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookedUp } from '../../src/query/named.js';
import { bindParameters } from '../../src/query/pack.js';
import { openStore, type Store, statement } from '../../src/store/index.js';
import { memoryStore } from '../graph/laws.js';
import { addressOf, describeNeo4j, type Neo4jServer, scansOf, startNeo4j } from '../servers/neo4j.js';
import { PACK } from './graphs.js';

const ROWS = [
  { id: 'firm/jcc', kind: 'Enterprise', name: '江西铜业集团有限公司', aliases: ['江铜'], pages: 2 },
  { id: 'e2', kind: 'Enterprise', name: '江铜', aliases: [], pages: 1 },
  { id: 'e3', kind: 'Enterprise', name: '江铜铜箔', aliases: [], pages: 1 },
];
const ABOUT = PACK.find(({ name }) => name === 'about')!;
const SENTENCES = PACK.find(({ name }) => name === 'sentences')!;
const SAID = [
  ['s1', 'p1', '2024-01-01', '电厂年产粉煤灰、石膏等副产品。'],
  ['s2', 'p2', '2024-02-01', '粉煤灰全部用完；'],
  ['s3', 'p3', '2024-03-01', '煤改电，LED灯。'],
].map(([id, page, date, sentence]) => ({
  id,
  page,
  date,
  sentence,
  fact: `fact-${id}`,
  type: 'PARTNERS_WITH',
  source: 'firm/jcc',
  target: 'e2',
  key: '',
  starts: [0],
  ends: [2],
  rule: 'r',
  modality: 'fact',
}));
const CALLED = /\$(\w+) IN \[/g;

it('on the embedded store they are asked for as they are', async () => {
  const store = await memoryStore();
  expect(await lookedUp(store, ABOUT.cypher, { name: '江铜' })).toEqual({ cypher: ABOUT.cypher, parameters: { name: '江铜' } });
  await store.close();
});

describeNeo4j('on Neo4j', () => {
  let server: Neo4jServer;
  let store: Store;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    store = await openStore(addressOf(server), { mode: 'write' });
    await store.prepare();
    await store.write((tx) => tx.run(statement('write/upsert-entities'), { rows: ROWS }));
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  }, 120_000);
  afterAll(async () => {
    await driver?.close();
    await store?.close();
    await server?.stop();
  });

  it.each([
    ['江铜', ['e2', 'firm/jcc']],
    ['江西铜业集团有限公司', ['firm/jcc']],
    ['firm/jcc', []],
    ['nobody', []],
  ])('%s stands for itself as an id, and for the entities called so', async (name, ids) => {
    const { cypher, parameters } = await lookedUp(store, ABOUT.cypher, { name });
    expect(parameters).toEqual({ name, nameIds: [name, ...ids] });
    expect(cypher).toContain('WHERE n.id IN $nameIds');
    expect(await scansOf(driver, cypher, parameters)).toEqual([]);
  });

  it('a text that sentences hold is found by the index of sentences, and gives the same rows', async () => {
    await store.write((tx) => tx.run(statement('write/create-loose-evidence'), { rows: SAID }));
    const scanned = await store.query(SENTENCES.cypher, { text: '粉煤灰' });
    expect(scanned.rows.map(({ page }) => page)).toEqual(['p2', 'p1']);
    const { cypher, parameters } = await lookedUp(store, SENTENCES.cypher, { text: '粉煤灰' });
    expect(parameters).toEqual({ text: '粉煤灰', textIds: ['s1', 's2'] });
    expect(await scansOf(driver, cypher, parameters)).toEqual([]);
    expect((await store.query(cypher, parameters)).rows).toEqual(scanned.rows);
    // Letters in their own case, a text in the middle of a word; a mark, which the index does not know, is looked for in all.
    for (const [text, ids] of [
      ['LED', ['s3']],
      ['led', []],
      ['煤', ['s1', 's2', 's3']],
    ] as const)
      expect([text, (await lookedUp(store, SENTENCES.cypher, { text })).parameters.textIds]).toEqual([text, ids]);
    expect((await lookedUp(store, SENTENCES.cypher, { text: '；' })).cypher).toBe(SENTENCES.cypher);
  });

  it.each(['', '”'])('%j, which the index does not know, is asked for as it is', async (name) => {
    expect((await lookedUp(store, ABOUT.cypher, { name })).cypher).toBe(ABOUT.cypher);
  });

  it.each(PACK.filter(({ cypher }) => /\$\w+ IN \[/.test(cypher)).map((query) => [query.name, query] as const))(
    'in %s',
    async (_, query) => {
      const named = new Set([...query.cypher.matchAll(CALLED)].map((match) => match[1]!));
      const asked = bindParameters(query, new Map(query.parameters.filter((p) => named.has(p.name)).map((p) => [p.name, '江铜'])));
      const { cypher, parameters } = await lookedUp(store, query.cypher, asked);
      expect(cypher).not.toMatch(CALLED);
      await driver.executeQuery(`EXPLAIN ${cypher}`, parameters);
    },
  );
});
