/** The bulk files, imported by Neo4j's own tool: the database is the one that was written online, type by type. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/export/formats.js';
import type { FileManifest } from '../../src/export/manifest.js';
import { edgesFrom, NODE_LABELS, type WholeEdge, type WholeNode, walkNodes } from '../../src/graph/whole.js';
import { checkStore } from '../../src/maintain/check.js';
import { readInfo } from '../../src/maintain/info.js';
import { compareText } from '../../src/order.js';
import { openStore, type Store } from '../../src/store/index.js';
import { buildSample } from '../maintain/sample.js';
import { addressOf, describeOwnNeo4j, launchNeo4j, type Neo4jProcess, neo4jAdmin } from '../servers/neo4j.js';

const PAGES = 5;
const HOSTILE = 'a "quoted", \\"half\\" \\ text;\r\nwith\nlines\rand\ttabs, =1+1, 中文\u{20000}';
/** What pages of the sample do not have: every kind of value that CSV could spoil. The separator in an alias makes the next one be taken. */
const ODD = [
  `CREATE (:Entity:Place {id: 'place/odd', kind: 'Place', name: $text, aliases: [$text, 'b\u001fc'], codes: [], official: false, pages: 0})`,
  `CREATE (:Page {id: 'odd', text: $text, hash: 'h', stamp: 's', extract: $long, source: '', corrected: ['x', $text]})`,
  `CREATE (:Metric {id: 'metric/odd', indicator: '', value: 1.5, valueTo: 3, unit: '元'})`,
  `CREATE (:Metric {id: 'metric/odd2', indicator: '', value: 1e20, normalised: 0.1, unit: '元'})`,
];
const PARAMETERS = { text: HOSTILE, long: `{"${'长"'.repeat(600_000)}"}` };

async function filled(address: string): Promise<Store> {
  const store = await openStore(address, { mode: 'write' });
  await buildSample(store, PAGES);
  for (const text of ODD) await store.write((tx) => tx.run(text, PARAMETERS));
  return store;
}

async function whole(store: Store): Promise<{ nodes: WholeNode[]; edges: WholeEdge[] }> {
  return store.read(async (tx) => {
    const nodes: WholeNode[] = [];
    const edges: WholeEdge[] = [];
    for (const label of NODE_LABELS) {
      for await (const portion of walkNodes(tx, label)) {
        nodes.push(...portion.map((n) => ({ ...n, labels: [...n.labels].sort() })));
        edges.push(
          ...(await edgesFrom(
            tx,
            label,
            portion.map(({ id }) => id),
          )),
        );
      }
    }
    const keyOf = ({ type, source, target, properties }: WholeEdge): string => [type, source, target, properties.id].join('|');
    return {
      nodes,
      edges: edges.map((e) => ({ ...e, targetLabels: [...e.targetLabels].sort() })).sort((a, b) => compareText(keyOf(a), keyOf(b))),
    };
  });
}

/** Which property has which type how often, as the server tells. */
async function types(store: Store): Promise<unknown> {
  const nodes =
    'MATCH (n) UNWIND keys(n) AS key RETURN head([l IN labels(n) WHERE l IN $base]) AS of, key, valueType(n[key]) AS type, count(*) AS n ORDER BY of, key, type';
  const edges =
    'MATCH ()-[r]->() UNWIND keys(r) AS key RETURN type(r) AS of, key, valueType(r[key]) AS type, count(*) AS n ORDER BY of, key, type';
  return [(await store.query(nodes, { base: [...NODE_LABELS, 'Store'] })).rows, (await store.query(edges)).rows];
}

/** As cypher-shell does: each statement by itself, which CALL … IN TRANSACTIONS needs. */
async function runFile({ uri, username, password }: Neo4jProcess, file: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    const texts = readFileSync(file, 'utf8').split(/;\s*$/m);
    for (const text of texts) if (text.replace(/^\/\/.*$/gm, '').trim() !== '') await session.run(text);
  } finally {
    await driver.close();
  }
}

const exported = (store: Store, folder: string): Promise<FileManifest> => store.read((tx) => exportFile(tx, 'neo4j-csv', folder));

describe('files for the bulk import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-bulk-'));
  let server: Neo4jProcess | undefined;
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describeOwnNeo4j('in Neo4j', () => {
    it('become the graph that was written online, to which a build has nothing to add', async () => {
      server = await launchNeo4j();
      const online = await filled(addressOf(server));
      const [before, typesBefore] = [await whole(online), await types(online)];
      const { command, files } = await exported(online, join(folder, 'neo4j'));
      await online.close();
      await server.end('SIGTERM');

      expect(readFileSync(join(folder, 'neo4j', 'README.md'), 'utf8')).toContain(command);
      expect(files.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Metric-value.csv', 'Metric-header.csv', 'after-import.cypher']),
      );
      const [, ...args] = command!.replaceAll('\\\n', ' ').split(/ +/);
      const imported = neo4jAdmin(server.home, [...args, '--overwrite-destination=true'], join(folder, 'neo4j'));
      expect(imported.said).toContain('IMPORT DONE');
      expect(imported.status).toBe(0);

      server = await launchNeo4j({ home: server.home });
      await runFile(server, join(folder, 'neo4j', 'after-import.cypher'));
      const offline = await openStore(addressOf(server), { mode: 'write' });
      expect((await readInfo(offline, null)).schemaState.missing).toEqual([]);
      expect(await whole(offline)).toEqual(before);
      expect(await types(offline)).toEqual(typesBefore);
      expect(await buildSample(offline, PAGES)).toMatchObject({ added: 0, changed: 0, reread: 0, unchanged: PAGES });
      expect(await whole(offline)).toEqual(before);
      for (const id of ['place/odd', 'odd', 'metric/odd', 'metric/odd2'])
        await offline.write((tx) => tx.run('MATCH (n {id: $id}) DETACH DELETE n', { id }));
      expect((await checkStore(offline)).problems).toEqual([]);
      await offline.close();
    }, 600_000);
  });

  it('hold the same lines from either store', async () => {
    const store = await filled(':memory:');
    const { files, command } = await exported(store, join(folder, 'embedded'));
    await store.close();
    expect(command).toContain('--array-delimiter=U+001E');
    expect(command).toMatch(/--read-buffer-size=\d+m/);
    const lines = (from: string, name: string): string[] =>
      readFileSync(join(folder, from, name), 'utf8')
        .split('\n')
        .sort();
    expect(lines('embedded', 'Metric-value-header.csv')[1]).toBe(
      '"id:ID(Metric)","indicator:string","value:double","valueTo:long","unit:string","normalised:long","base:string","bound:string","period:string","from:string","to:string",":LABEL"',
    );
    // The other store's are there only where it could be started.
    if (server) for (const { name } of files) expect(lines('embedded', name)).toEqual(lines('neo4j', name));
  }, 60_000);
});
