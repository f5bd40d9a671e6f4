/** Names that questions are asked for go through Neo4j's indexes, in every question that is asked for one. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withNamesLookedUp } from '../../src/query/named.js';
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
const CALLED = /\$(\w+) IN \[/g;

it('on the embedded store they are asked for as they are', async () => {
  const store = await memoryStore();
  expect(await withNamesLookedUp(store, ABOUT.cypher, { name: '江铜' })).toEqual({ cypher: ABOUT.cypher, parameters: { name: '江铜' } });
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
    const { cypher, parameters } = await withNamesLookedUp(store, ABOUT.cypher, { name });
    expect(parameters).toEqual({ name, nameIds: [name, ...ids] });
    expect(cypher).toContain('WHERE n.id IN $nameIds');
    expect(await scansOf(driver, cypher, parameters)).toEqual([]);
  });

  it.each(['', '”'])('%j, which the index does not know, is asked for as it is', async (name) => {
    expect((await withNamesLookedUp(store, ABOUT.cypher, { name })).cypher).toBe(ABOUT.cypher);
  });

  it.each(PACK.filter(({ cypher }) => /\$\w+ IN \[/.test(cypher)).map((query) => [query.name, query] as const))(
    'in %s',
    async (_, query) => {
      const named = new Set([...query.cypher.matchAll(CALLED)].map((match) => match[1]!));
      const asked = bindParameters(query, new Map(query.parameters.filter((p) => named.has(p.name)).map((p) => [p.name, '江铜'])));
      const { cypher, parameters } = await withNamesLookedUp(store, query.cypher, asked);
      expect(cypher).not.toMatch(CALLED);
      await driver.executeQuery(`EXPLAIN ${cypher}`, parameters);
    },
  );
});
