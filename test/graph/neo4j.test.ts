import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/graph/build.js';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import { openStore, type Store } from '../../src/store/index.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { GAZETTEER, pagesArb } from './extracts.js';
import { applyWith, checkLaws, pure } from './laws.js';

describeNeo4j('the graph in Neo4j', () => {
  let server: Neo4jServer;
  let cleaner: Store;
  const open = (): Promise<Store> => openStore(addressOf(server), { mode: 'write' });
  beforeAll(async () => {
    server = await startNeo4j();
    cleaner = await open();
    await cleaner.prepare();
  });
  afterAll(async () => {
    await cleaner?.close();
    await server?.stop();
  });

  /** The one database of the server, without what the test before left: it has no node that says whose it is, and would be refused. */
  async function emptied(): Promise<Store> {
    await cleaner.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
    return open();
  }

  it('obeys the laws', () => checkLaws(applyWith(), 15, emptied), 240_000);

  describe('a new epoch', () => {
    it('replaces the old one in one transaction', async () => {
      const [said] = fc.sample(
        pagesArb.filter((p) => p.length >= 4),
        { numRuns: 1, seed: 3 },
      );
      const graph = await emptied();
      const byId = new Map(said!.map((s) => [s.page.id, s.extract]));
      const pages = said!.map((s) => s.page);
      const options = { replace: false, holder: 'test', waitMs: 0, pagesAtOnce: 2 };
      const reader = { extract: (p: { id: string }) => byId.get(p.id)!, knowledge: { gazetteer: GAZETTEER } };
      await build(graph, pages, { ...reader, knowledgeHash: 'one' }, options);
      await build(graph, pages, { ...reader, knowledgeHash: 'two' }, options);
      expect(await readSnapshot(graph)).toEqual(pure(said!));
      const leftovers = await graph.query("MATCH (n) WHERE any(l IN labels(n) WHERE l STARTS WITH 'Next') RETURN count(n) AS n");
      expect(leftovers.rows).toEqual([{ n: 0 }]);
      await graph.close();
    }, 60_000);
  });
});
