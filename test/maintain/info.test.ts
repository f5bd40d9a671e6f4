import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInfo } from '../../src/maintain/info.js';
import { wantedNames } from '../../src/maintain/schema-state.js';
import { acquireLease, type Store } from '../../src/store/index.js';
import { type Folder, sampleFolder } from '../cli/run.js';
import { buildSample, describeBoth } from './sample.js';

describeBoth('what a store tells of itself', (kind, fresh) => {
  let store: Store;
  beforeAll(async () => {
    store = await fresh();
  });
  afterAll(() => store?.close());

  it('is that nothing is there yet and what is missing', async () => {
    const { knowledge, pages, nodes, schemaState } = await readInfo(store, null);
    expect({ knowledge, pages, entities: nodes.Entity }).toEqual({ knowledge: null, pages: { first: null, last: null }, entities: 0 });
    expect(schemaState.missing).toEqual(wantedNames(kind));
    expect(schemaState.missing).toContain(kind === 'neo4j' ? 'gantu_entity_id' : 'entity_id_unique');
  });

  it('counts what was built, and says who writes', async () => {
    await buildSample(store);
    const lease = await acquireLease(store, { holder: 'someone (pid 7)' });
    const info = await readInfo(store, null);
    const count = async (text: string): Promise<unknown> => (await store.query(text)).rows[0]!.n;
    expect(info.nodes.Evidence).toBe(await count('MATCH (e:Evidence) RETURN count(e) AS n'));
    expect(info.entities.Person).toBe(await count("MATCH (e:Entity) WHERE e.kind = 'Person' RETURN count(e) AS n"));
    expect(info.edges.HOLDS_POST).toBe(await count('MATCH ()-[r:HOLDS_POST]->() RETURN count(r) AS n'));
    expect(info.edges.STATED_IN).toBe(await count('MATCH ()-[r:STATED_IN]->() RETURN count(r) AS n'));
    expect(info.pages).toEqual({ first: '2023-07-18', last: '2026-09-30' });
    expect(info).toMatchObject({ kind, epoch: 1, schemaIsCurrent: true, unfinished: 0, lease: { holder: 'someone (pid 7)' } });
    expect(info.schemaState).toMatchObject({ missing: [], notOnline: [] });
    expect(info.server).toEqual(kind === 'neo4j' ? { version: expect.stringMatching(/^\d+\.\d+/), edition: expect.any(String) } : null);
    await lease.release();
    expect((await readInfo(store, null)).lease).toBeNull();
  });

  it('names an index that is gone, and an epoch that no build has finished', async () => {
    const name = kind === 'neo4j' ? 'gantu_evidence_page' : 'evidence_page';
    await store.write((tx) => tx.run(`DROP INDEX ${name}`));
    await store.write((tx) => tx.run("CREATE (:NextPage {id: 'x'})"));
    expect(await readInfo(store, null)).toMatchObject({ unfinished: 1, schemaState: { missing: [name] } });
  });
});

describe('gantu store info', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = sampleFolder();
  });
  afterAll(() => folder?.remove());

  it('tells people and programs the same', () => {
    const { status, stdout } = folder.run(['store', 'info']);
    const told = JSON.parse(folder.run(['store', 'info', '--json']).stdout) as { nodes: Record<string, number>; bytes: number };
    expect(status).toBe(0);
    expect(stdout).toMatch(/^kind +embedded$/m);
    expect(stdout).toMatch(/^missing +nothing$/m);
    expect(stdout).toContain(`Evidence ${told.nodes.Evidence}`);
    expect(told.bytes).toBeGreaterThan(10_000);
    expect(folder.run(['store', 'info', '--store', 'none.grafeo']).status).toBe(1);
  });
});
