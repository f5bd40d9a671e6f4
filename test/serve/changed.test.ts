/** A store in a file that changes under a server that is reading it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceOf } from '../../src/serve/store/source.js';
import { openStore, openView, type Store, type StoreView } from '../../src/store/index.js';

let folder: string;
let view: StoreView;
const path = (): string => join(folder, 'gantu.grafeo');

async function name(id: string): Promise<void> {
  const store = await openStore(path(), { mode: 'write' });
  await store.write(async (tx) => {
    await tx.run("CREATE (:Entity {id: $id, kind: 'Place', name: $id, pages: 1})", { id });
    await tx.run("MERGE (s:Store {id: 'gantu'}) SET s.generation = coalesce(s.generation, 0) + 1");
  });
  await store.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gantu-changed-'));
  await name('甲县');
  view = await openView(path());
});
afterEach(async () => {
  await view.close();
  rmSync(folder, { recursive: true });
});

/** The view, from whose stores nothing is heard before `ready`. */
function slow(ready: Promise<void>): StoreView {
  const late = (store: Store): Store =>
    new Proxy(store, {
      get: (own, key) =>
        key === 'read' ? (work: Parameters<Store['read']>[0]) => own.read(work).finally(() => ready) : Reflect.get(own, key),
    });
  return new Proxy(view, { get: (own, key) => (key === 'store' ? late(own.store) : Reflect.get(own, key)) });
}

it('gives its summary, though a new copy of the store was taken while that waited for the graph', async () => {
  let go = (): void => {};
  const source = sourceOf(slow(new Promise((done) => (go = done))));
  const summary = source.summary();
  await name('乙县');
  await source.update();
  await sleep(20);
  go();
  expect((await summary).total.nodes).toBe(1);
  expect((await source.summary()).total.nodes).toBe(2);
});
