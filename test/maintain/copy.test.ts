/** Copies between both kinds of stores: the whole graph is the same, and a build on the copy has nothing to do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import type { Snapshot } from '../../src/graph/snapshot.js';
import { checkStore } from '../../src/maintain/check.js';
import { copyStore } from '../../src/maintain/copy.js';
import { openStore, type Store, storeState } from '../../src/store/index.js';
import { type Folder, sampleFolder } from '../cli/run.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { buildSample } from './sample.js';

const OPTIONS = { holder: 'test', replace: false };
const open: Store[] = [];
const opened = async (address: string): Promise<Store> => {
  const store = await openStore(address, { mode: 'write' });
  open.push(store);
  return store;
};
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

async function mustBeSame(copy: Store, graph: Snapshot): Promise<void> {
  expect(await readSnapshot(copy)).toEqual(graph);
  expect((await checkStore(copy)).problems).toEqual([]);
  expect(await buildSample(copy)).toMatchObject({ added: 0, changed: 0, reread: 0, unchanged: 14 });
  expect(await readSnapshot(copy)).toEqual(graph);
}

describe('a copy of an embedded store', () => {
  let from: Store;
  beforeEach(async () => {
    from = await opened(':memory:');
    await buildSample(from);
  });

  it('is the same graph in another embedded store, whose lease is free again', async () => {
    const to = await opened(':memory:');
    const { nodes, edges } = await copyStore(from, to, OPTIONS);
    const [all] = (await from.query('MATCH (n) RETURN count(n) AS n')).rows;
    const [crossed] = (await from.query('MATCH ()-[r]->() RETURN count(r) AS n')).rows;
    expect([nodes, edges]).toEqual([Number(all!.n) - 1, crossed!.n]);
    expect((await storeState(to)).holder).toBeNull();
    await mustBeSame(to, await readSnapshot(from));
  });

  it('does not take the place of a graph unless told to', async () => {
    const to = await opened(':memory:');
    await buildSample(to, 2);
    const before = await readSnapshot(to);
    const { epoch } = await storeState(to);
    await expect(copyStore(from, to, OPTIONS)).rejects.toThrow('holds a graph already');
    expect(await readSnapshot(to)).toEqual(before);
    await copyStore(from, to, { ...OPTIONS, replace: true });
    expect((await storeState(to)).epoch).toBeGreaterThan(epoch);
    await mustBeSame(to, await readSnapshot(from));
  });

  it('is not kept when something is lost on the way, or the original changes', async () => {
    const to = await opened(':memory:');
    const lossy: Store = {
      address: to.address,
      kind: to.kind,
      prepare: () => to.prepare(),
      read: (work) => to.read(work),
      query: (text) => to.query(text),
      close: () => to.close(),
      write: (work) =>
        to.write((tx) =>
          work({ run: (text, p = {}) => tx.run(text, text.includes('[r:PRODUCES]') ? { rows: (p.rows as unknown[]).slice(1) } : p) }),
        ),
    };
    await expect(copyStore(from, lossy, OPTIONS)).rejects.toThrow('is not what was written');
    const [left] = (await to.query('MATCH (n) WHERE n.id <> $id RETURN count(n) AS n', { id: 'gantu' })).rows;
    expect(left!.n).toBe(0);
    let changed = false;
    const progress = (): void => {
      if (changed) return;
      changed = true;
      void from.write((tx) => tx.run("MATCH (s:Store {id: 'gantu'}) SET s.generation = s.generation + 1"));
    };
    await expect(copyStore(from, to, { ...OPTIONS, progress })).rejects.toThrow('changed meanwhile');
  });

  it('needs a graph to copy', async () => {
    await expect(copyStore(await opened(':memory:'), from, OPTIONS)).rejects.toThrow('holds no graph');
  });
});

describeNeo4j('copies with Neo4j', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(() => server?.stop());

  it('are the same graph there and back again', async () => {
    const from = await opened(':memory:');
    await buildSample(from);
    const graph = await readSnapshot(from);
    const neo4j = await opened(addressOf(server));
    const there = await copyStore(from, neo4j, OPTIONS);
    await mustBeSame(neo4j, graph);
    const back = await opened(':memory:');
    expect(await copyStore(neo4j, back, OPTIONS)).toEqual(there);
    await mustBeSame(back, graph);
  }, 240_000);
});

describe('gantu store copy', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = sampleFolder();
  });
  afterAll(() => folder?.remove());

  it('copies a file, tells so, and refuses what is no store or holds a graph', () => {
    const { status, stdout } = folder.run(['store', 'copy', 'gantu.grafeo', 'second.grafeo']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^second\.grafeo: \d+ nodes and \d+ edges copied, equal to gantu\.grafeo\n$/);
    expect(folder.run(['store', 'check', '--store', 'second.grafeo']).status).toBe(0);
    expect(folder.run(['store', 'copy', 'gantu.grafeo', 'second.grafeo'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--replace'),
    });
    expect(folder.run(['store', 'copy', 'none.grafeo', 'third.grafeo']).status).toBe(1);
    expect(existsSync(join(folder.path, 'third.grafeo'))).toBe(false);
  });
});
