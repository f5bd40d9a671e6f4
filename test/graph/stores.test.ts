import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../src/graph/build.js';
import { derive } from '../../src/graph/derive.js';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import { type Snapshot, snapshotOf } from '../../src/graph/snapshot.js';
import { createReader } from '../../src/reader.js';
import { openStore, type Store } from '../../src/store/index.js';
import { pagesOf, SAMPLE_PAGES } from '../pages.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { memoryStore } from './laws.js';

const OPTIONS = { replace: false, holder: 'test', waitMs: 0 };

describeNeo4j('the sample pages in both stores', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(() => server?.stop());

  it('are the same graph, node for node and edge for edge, and what derivation says', async () => {
    const reader = createReader();
    const pages = await pagesOf(SAMPLE_PAGES, reader);
    const inStore = async (store: Store): Promise<Snapshot> => {
      try {
        await build(store, pages, reader, OPTIONS);
        return await readSnapshot(store);
      } finally {
        await store.close();
      }
    };
    const embedded = await inStore(await memoryStore());
    const neo4j = await inStore(await openStore(addressOf(server), { mode: 'write' }));
    const derived = snapshotOf(
      derive(
        pages.map((page) => ({ extract: reader.extract(page), text: page.text })),
        reader.knowledge.gazetteer,
      ),
    );

    expect(pages.length).toBeGreaterThanOrEqual(10);
    expect(derived.entities.length).toBeGreaterThan(500);
    expect(embedded).toEqual(derived);
    expect(neo4j).toEqual(derived);
  }, 120_000);
});
