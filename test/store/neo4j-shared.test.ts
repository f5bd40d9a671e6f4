import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { build, remove } from '../../src/graph/build.js';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import { createReader } from '../../src/reader.js';
import { ForeignGraphError, openStore, type Store, statement } from '../../src/store/index.js';
import type { Page } from '../../src/types.js';
import { memoryStore } from '../graph/laws.js';
import { pagesOf, SAMPLE_PAGES } from '../pages.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';

const OPTIONS = { replace: false, holder: 'test', waitMs: 0 };

/** Two people and a shop with a constraint and an index of theirs; one bears a label that our kinds have too. */
const THEIRS = [
  "CREATE (a:Person {id: 'person-1', name: '李明'})-[:KNOWS {id: 'f1'}]->(:Customer {id: 'c1', name: '李明'}), (:Shop:Place {id: 'place/360000'})",
];

describeNeo4j('a database with nodes of others', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(() => server?.stop());
  afterEach(async () => {
    const store = await open(true).catch(() => undefined);
    await store?.close();
    await admin(['MATCH (n) DETACH DELETE n', 'DROP CONSTRAINT theirs IF EXISTS', 'DROP INDEX theirs_too IF EXISTS']);
  });

  const open = (shared: boolean): Promise<Store> => openStore(addressOf(server), { mode: 'write', shared });

  /** As their own programs would: by a driver of theirs. */
  async function admin(texts: readonly string[]): Promise<unknown[]> {
    const { default: neo4j } = await import('neo4j-driver');
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { disableLosslessIntegers: true });
    const rows: unknown[] = [];
    for (const text of texts) rows.push(...(await driver.executeQuery(text)).records.map((record) => record.toObject()));
    await driver.close();
    return rows;
  }

  const theirs = (): Promise<unknown[]> =>
    admin([
      "MATCH (n) WHERE n.id IN ['person-1', 'c1', 'place/360000'] AND NOT n:Entity AND NOT n:Tally RETURN labels(n) AS labels, properties(n) AS it, COUNT { (n)--() } AS edges ORDER BY n.id",
    ]);

  const samplePages = async (): Promise<Page[]> => (await pagesOf(SAMPLE_PAGES)).slice(0, 3);

  it('is refused, and its labels are named', async () => {
    await admin(THEIRS);
    const error = await open(false).catch((e: Error) => e);
    expect(error).toBeInstanceOf(ForeignGraphError);
    expect((error as Error).message).toContain(':Customer');
    expect((error as Error).message).toContain('--shared');
    await admin(['MATCH (n) DETACH DELETE n', 'CREATE ()']);
    await expect(open(false)).rejects.toThrow('no label');
  });

  it('is refused also when it holds a graph of ours', async () => {
    const store = await open(false);
    await build(store, await samplePages(), createReader(), OPTIONS);
    await store.close();
    await (await open(false)).close();
    await admin(THEIRS);
    await expect(open(false)).rejects.toThrow(ForeignGraphError);
  });

  it('can be read without a word', async () => {
    await admin(THEIRS);
    const store = await openStore(addressOf(server), { mode: 'read' });
    expect((await store.query('MATCH (c:Customer) RETURN count(c) AS n')).rows).toEqual([{ n: 1 }]);
    await store.close();
  });

  it('takes our graph beside theirs, whole; what is built, built anew and taken back is ours only', async () => {
    await admin([...THEIRS, 'CREATE CONSTRAINT theirs FOR (n:Customer) REQUIRE n.name IS UNIQUE']);
    const before = await theirs();
    expect(before).toHaveLength(3);
    const pages = await samplePages();
    const reader = createReader();
    const alone = await memoryStore();
    await build(alone, pages, reader, OPTIONS);
    const store = await open(true);
    await build(store, pages, reader, OPTIONS);
    expect(await readSnapshot(store)).toEqual(await readSnapshot(alone));
    const counts = (s: Store): Promise<unknown> => s.read((tx) => tx.run(statement('read/counts')));
    expect(await counts(store)).toEqual(await counts(alone));
    // Other knowledge: a new epoch is built beside the old one and takes its place, which deletes the old one whole.
    await build(store, pages, { ...reader, knowledgeHash: 'other' }, OPTIONS);
    expect(await readSnapshot(store)).toEqual(await readSnapshot(alone));
    expect(await theirs()).toEqual(before);
    await remove(
      store,
      pages.map((p) => p.id),
      { ...reader, knowledgeHash: 'other' },
      OPTIONS,
    );
    await store.close();
    await alone.close();
    expect(await theirs()).toEqual(before);
    expect(await admin(['MATCH (n) WHERE NOT n:Store RETURN count(n) AS n'])).toEqual([{ n: 3 }]);
    // Ours bind no node of theirs: two customers, persons and places of one id.
    await admin(["CREATE (:Person {id: 'person-1'}), (:Customer {id: 'c1', name: 'x'}), (:Place {id: 'place/360000'})"]);
  }, 120_000);

  it.each(['Page', 'Entity', 'Store'])('is never taken where theirs are called %s as ours are', async (label) => {
    await admin([`CREATE (:${label} {id: 'theirs'})`]);
    for (const shared of [false, true]) await expect(open(shared)).rejects.toThrow(`nodes labelled ${label} that gantu did not write`);
  });

  it('is not taken where a constraint of theirs would bind ours', async () => {
    await admin([...THEIRS, 'CREATE CONSTRAINT theirs FOR (n:Person) REQUIRE n.name IS UNIQUE']);
    await expect(open(true)).rejects.toThrow('theirs on :Person');
  });
});
