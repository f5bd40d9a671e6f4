/** How Neo4j means to run the statements of cypher/: those that look for something go through an index, however large the store. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookedUp } from '../../src/query/named.js';
import { packageRoot } from '../../src/root.js';
import { forEpoch, openStore, statement } from '../../src/store/index.js';
import { plannedOnce } from '../../src/store/neo4j-planned.js';
import { addressOf, describeNeo4j, type Neo4jServer, operatorsOf, scansOf, startNeo4j } from '../servers/neo4j.js';

/** Those that are about all nodes of a label: there is nothing to look up. */
const OF_ALL = new Set([
  'write/epoch-drop',
  'write/epoch-label-kind',
  'write/epoch-label-official',
  'write/epoch-promote',
  'read/corrections-applied',
  'read/counts',
  'read/export-count-evidence',
  'read/export-count-facts',
  'read/export-count-figures',
  'read/graph-articles',
  'read/graph-entities',
  'read/graph-evidence',
  'read/graph-facts',
  'read/graph-mentioned',
  'read/graph-metrics',
  'read/graph-rules',
  // Its condition gives way to ids that the full-text index knows: see below.
  'read/entities-by-name',
  'read/months',
  'read/page-heads',
  // For what the full-text index does not know; else it is search-indexed.
  'read/search',
]);

const FILLED: Readonly<Record<string, string>> = { TYPE: 'LOCATED_IN', SOURCE: 'Entity', TARGET: 'Entity', LABEL: 'Place' };

function namesIn(folder: string): string[] {
  const files = readdirSync(join(packageRoot(), 'cypher', folder)).sort();
  return files.map((file) => `${folder}/${file.replace('.cypher', '')}`).filter((name) => !OF_ALL.has(name));
}

function filled(name: string): string {
  const attempt = (values: Record<string, string>): string => {
    try {
      return statement(name, values);
    } catch (error) {
      const missing = /value for __([A-Z]+)__/.exec((error as Error).message)?.[1];
      if (missing === undefined) throw error;
      return attempt({ ...values, [missing]: FILLED[missing]! });
    }
  };
  return attempt({});
}

function sent(text: string): string {
  return plannedOnce(text, Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null]))).text;
}

/** Of an empty store, as the first build has it: what writes keeps the plan that was made then. */
describeNeo4j('the plan of', () => {
  let server: Neo4jServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    const store = await openStore(addressOf(server), { mode: 'write' });
    await store.prepare();
    await store.close();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  const scans = (text: string): Promise<string[]> => scansOf(driver, text);

  it('a statement without an index is a scan', async () => {
    expect(await scans("MATCH (e:Entity {name: '甲'}) RETURN e")).toEqual(['NodeByLabelScan']);
  });

  it.each(namesIn('write'))('%s scans nothing, in both epochs, as it stands and as it is sent', async (name) => {
    for (const text of [filled(name), forEpoch(filled(name), true)]) {
      expect(await scans(text)).toEqual([]);
      expect(await scans(sent(text))).toEqual([]);
    }
  });

  it('an edge that is looked for from the other end is a walk over all that end there', async () => {
    const walk = "MATCH (s:Entity {id: '甲'}) MATCH (t:Entity {id: '乙'}) MATCH (s)-[r:LOCATED_IN]->(t) DELETE r";
    expect(await operatorsOf(driver, walk)).toContain('Expand(All)');
  });

  it.each(namesIn('write'))('%s finds edges by both their ends', async (name) => {
    expect(await operatorsOf(driver, sent(filled(name)))).not.toContain('Expand(All)');
  });

  it.each(['maintain/create-nodes', 'maintain/create-edges'])('%s scans nothing', async (name) => {
    expect(await scans(filled(name))).toEqual([]);
  });

  it('a name that is looked up is no scan', async () => {
    const store = await openStore(addressOf(server), { mode: 'read' });
    const { cypher } = await lookedUp(store, statement('read/entities-by-name'), { name: '上高县' });
    await store.close();
    expect(await scans(cypher)).toEqual([]);
  });

  it.each(namesIn('read'))('%s scans nothing', async (name) => {
    expect(await scans(filled(name))).toEqual([]);
  });
});
