/** What review, match and corrections ask of a store is answered alike by both. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../src/graph/build.js';
import { matchNames } from '../../src/match/index.js';
import { createExtractor } from '../../src/pipeline.js';
import { createReader } from '../../src/reader.js';
import { readCertainties } from '../../src/review/certainty.js';
import { leastCertain, sample } from '../../src/review/facts.js';
import { openStore, type Store, statement } from '../../src/store/index.js';
import { memoryStore } from '../graph/laws.js';
import { pagesOf, SAMPLE_PAGES } from '../pages.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';

describeNeo4j('the same pages in both stores', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-review-'));
  let server: Neo4jServer;
  const stores: Store[] = [];

  beforeAll(async () => {
    const corrections = join(folder, 'corrections.tsv');
    writeFileSync(corrections, 'action\tpage\tkind\tname\tto\tkey\nrename\t\tPerson\t闵怀德\t闵怀徳\t\ndrop\t\tPerson\t无此人\t\t\n');
    const reader = createReader({ corrections });
    const pages = await pagesOf(SAMPLE_PAGES);
    server = await startNeo4j();
    const neo4j = await openStore(addressOf(server), { mode: 'write' });
    stores.push(await memoryStore(), neo4j);
    for (const store of stores) await build(store, pages, reader, { replace: false, holder: 'test', waitMs: 0 });
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  it('review the same facts in the same order', async () => {
    const certainties = readCertainties();
    const [one, two] = await Promise.all(stores.map((s) => s.read((tx) => leastCertain(tx, certainties, 60))));
    expect(one).toHaveLength(60);
    expect(two).toEqual(one);
    const [drawn, again] = await Promise.all(stores.map((s) => s.read((tx) => sample(tx, certainties, 40, 7))));
    expect(again).toEqual(drawn);
  });

  it('match a list alike', async () => {
    const { gazetteer } = createExtractor().knowledge;
    const names = ['江西瑞岩新材料股份有限公司', '瑞岩新材料', '闵怀德', '闵怀徳', '没有的公司'];
    const [one, two] = await Promise.all(stores.map((s) => s.read((tx) => matchNames(tx, names, [], gazetteer))));
    expect(one!.map((m) => m.way)).toEqual(['name', 'alias', 'alias', 'name', 'none']);
    expect(two).toEqual(one);
  });

  it('know which corrections were applied', async () => {
    for (const store of stores) {
      const rows = await store.read((tx) => tx.run(statement('read/corrections-applied')));
      expect(rows).toEqual([{ correction: 'rename\t\tPerson\t闵怀德\t闵怀徳' }]);
    }
  });
});
