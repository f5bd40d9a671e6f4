import { afterAll, beforeAll, describe } from 'vitest';
import { type BuildSummary, build } from '../../src/graph/build.js';
import { createReader } from '../../src/reader.js';
import { openStore, type Store } from '../../src/store/index.js';
import { pagesOf, SAMPLE_PAGES } from '../pages.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';

const reader = createReader();

/** @param most how many of the pages. */
export async function buildSample(store: Store, most = Number.POSITIVE_INFINITY): Promise<BuildSummary> {
  const pages = await pagesOf(SAMPLE_PAGES, reader);
  return build(store, pages.slice(0, most), reader, { replace: false, holder: 'test', waitMs: 0 });
}

/** The same tests on both stores. `fresh` gives an empty one, which the caller closes. */
export function describeBoth(name: string, tests: (kind: Store['kind'], fresh: () => Promise<Store>) => void): void {
  describe(`${name}, embedded`, () => tests('embedded', () => openStore(':memory:', { mode: 'write' })));
  describeNeo4j(`${name}, Neo4j`, () => {
    let server: Neo4jServer;
    let cleaner: Store;
    beforeAll(async () => {
      server = await startNeo4j();
      cleaner = await openStore(addressOf(server), { mode: 'write' });
    });
    afterAll(async () => {
      await cleaner?.close();
      await server?.stop();
    });
    tests('neo4j', async () => {
      await cleaner.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
      return openStore(addressOf(server), { mode: 'write' });
    });
  });
}
