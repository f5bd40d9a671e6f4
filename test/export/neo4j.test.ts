import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportFile, FORMAT_NAMES, isFolderFormat } from '../../src/export/formats.js';
import { openStore, type Store } from '../../src/store/index.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { exportStore, fill, temporaryFolder } from './fixture.js';

describeNeo4j('exports of the same graph', () => {
  const folder = temporaryFolder();
  let server: Neo4jServer;
  const stores: Store[] = [];

  beforeAll(async () => {
    server = await startNeo4j();
    const neo4j = await openStore(addressOf(server), { mode: 'write' });
    stores.push(neo4j, await exportStore());
    await neo4j.prepare();
    await fill(neo4j);
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
    await server?.stop();
    folder.remove();
  });

  it.each(FORMAT_NAMES)('are the same bytes from Neo4j as from the embedded store: %s', async (format) => {
    const manifests: unknown[] = [];
    const texts: string[] = [];
    for (const store of stores) {
      const output = join(folder.path, `graph.${format}`);
      manifests.push(await store.read((tx) => exportFile(tx, format, output)));
      texts.push(
        format === 'xlsx'
          ? ''
          : readFileSync(isFolderFormat(format) ? join(output, format === 'csv' ? 'facts.csv' : 'Evidence.csv') : output, 'utf8'),
      );
    }
    expect(texts[0]).toBe(texts[1]);
    expect(manifests[0]).toEqual(manifests[1]);
  });
});
