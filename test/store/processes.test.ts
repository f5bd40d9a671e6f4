/** The embedded store among several processes, and after violence. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.js';
import { LockedError, openStore, type Store, StoreDamagedError, StoreMissingError } from '../../src/store/index.js';
import { openView } from '../../src/store/view.js';
import { type Child, startChild } from '../servers/child.js';
import { manualClock } from './manual-clock.js';

const BATCH = 200;
let folder: string;
let path: string;
let child: Child | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantu 赣 图-'));
  path = join(folder, 'gantu.grafeo');
});
afterEach(async () => {
  await child?.end('SIGKILL');
  child = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (what: string) => {
  child = await startChild('test/store/writer.child.ts', [what, path]);
  await child.line((line) => line === 'open');
  return child;
};
const count = async (store: Store) => Number((await store.query('MATCH (e:Entity) RETURN count(e) AS n')).rows[0]?.n);
const notes = () => readdirSync(folder).filter((name) => name.includes('held-'));

describe('a store that another process writes', () => {
  it.each(['read', 'write'] as const)('cannot be opened to %s, and says who holds it', async (mode) => {
    const writer = await start('hold');
    const opening = openStore(path, { mode });
    await expect(opening).rejects.toThrow(LockedError);
    await expect(opening).rejects.toThrow(new RegExp(`gantu build pages \\(writing, pid ${writer.process.pid} on ${hostname()}, since 20`));
  });

  it('is waited for, after saying so once', async () => {
    const writer = await start('hold');
    const said: string[] = [];
    const opening = openStore(path, {
      mode: 'write',
      waitMs: 20_000,
      onWait: (holders) => {
        said.push(...holders);
        void writer.end();
      },
    });
    const store = await opening;
    expect(said).toHaveLength(1);
    expect(notes()).toHaveLength(1);
    await store.close();
    expect(notes()).toEqual([]);
  });

  it('is not waited for longer than asked', async () => {
    await start('hold');
    const clock = manualClock();
    const from = clock.now();
    await expect(openEmbedded(path, { mode: 'write', waitMs: 2_000, clock })).rejects.toThrow(LockedError);
    expect(clock.now() - from).toBe(2_000);
  });
});

describe('a writer that is killed', () => {
  it('leaves everything that it had been told is written, whole batches only, and no lock', async () => {
    const writer = await start('write');
    const last = Number(await writer.line((line) => Number(line) >= 5));
    await writer.end('SIGKILL');
    expect(notes()).toHaveLength(1);
    const from = performance.now();
    const store = await openStore(path, { mode: 'write' });
    console.log(`opened after kill -9 in ${(performance.now() - from).toFixed(1)} ms`);
    const n = await count(store);
    expect(n % BATCH).toBe(0);
    expect(n / BATCH).toBeGreaterThanOrEqual(last + 1);
    await store.write((tx) => tx.run("MERGE (e:Entity {id: 'after'})"));
    await store.close();
    const again = await openStore(path, { mode: 'read' });
    expect(await count(again)).toBe(n + 1);
    await again.close();
    expect(notes()).toEqual([]);
  });

  it('can be read past before anyone writes again', async () => {
    const writer = await start('write');
    await writer.line((line) => Number(line) >= 2);
    await writer.end('SIGKILL');
    const store = await openStore(path, { mode: 'read' });
    expect((await count(store)) / BATCH).toBeGreaterThanOrEqual(3);
    await expect(openStore(path, { mode: 'write' })).rejects.toThrow('(reading, pid');
    await store.close();
  });

  it('is not named as holder: its note counts for nothing', async () => {
    const dead = { mode: 'write', pid: 2 ** 22 + 1, host: hostname(), command: 'dead', since: '2026-01-01T00:00:00.000Z' };
    const store = await openStore(path, { mode: 'write' });
    writeFileSync(`${path}.held-${dead.pid}-0.json`, JSON.stringify(dead));
    writeFileSync(`${path}.held-1-1.json`, '{"half a no');
    const refused = await openStore(path, { mode: 'write' }).catch((error: LockedError) => error);
    expect((refused as LockedError).holders).toHaveLength(1);
    expect((refused as LockedError).message).not.toContain('dead');
    await store.close();
  });
});

describe('a view', () => {
  const add = (store: Store, id: string) =>
    store.write(async (tx) => {
      await tx.run('MERGE (e:Entity {id: $id})', { id });
      await tx.run("MERGE (s:Store {id: 'gantu'}) SET s.generation = coalesce(s.generation, 0) + 1");
    });
  const addAndClose = async (id: string) => {
    const store = await openStore(path, { mode: 'write' });
    await add(store, id);
    await store.close();
  };

  it('does not keep others from writing, and tells when the graph changed', async () => {
    await addAndClose('a');
    const view = await openView(path);
    const before = view.generation;
    expect(await view.latest()).toBe(before);
    const writer = await openStore(path, { mode: 'write' });
    await add(writer, 'b');
    expect(await view.latest()).toBe(before);
    await expect(view.refresh()).rejects.toThrow(LockedError);
    expect(await count(view.store)).toBe(1);
    await writer.close();
    expect(await view.latest()).not.toBe(before);
    expect(await count(view.store)).toBe(1);
    await view.refresh();
    expect(await count(view.store)).toBe(2);
    expect(view.generation).toBe(await view.latest());
    await view.close();
    expect(readdirSync(folder)).toEqual(['gantu.grafeo']);
  });

  it('lends a store that stays open while it is worked with, though another copy has been taken', async () => {
    await addAndClose('a');
    const view = await openView(path);
    const counted = view.lend(async (store) => {
      await addAndClose('b');
      await view.refresh();
      await sleep(50);
      return [await count(store), await count(view.store)];
    });
    expect(await counted).toEqual([1, 2]);
    await view.close();
  });

  it('of a graph that was opened and left as it was is not out of date', async () => {
    await addAndClose('a');
    const view = await openView(path);
    const store = await openStore(path, { mode: 'write' });
    await store.write((tx) => tx.run("MERGE (s:Store {id: 'gantu'}) SET s.until = 1"));
    await store.close();
    expect(await view.latest()).toBe(view.generation);
    await view.close();
  });

  it('refuses to write, and names the store it is of', async () => {
    await addAndClose('a');
    const view = await openView(path);
    expect(view.store.address).toBe(path);
    await expect(view.store.query("CREATE (:Entity {id: 'x'})")).rejects.toThrow('Only reading');
    await view.close();
  });

  it('taken again and again beside a writer that comes and goes is always whole', async () => {
    await addAndClose('seed');
    for (let round = 0; round < 3; round++) {
      const writer = await start('write');
      const racing = openView(path, { waitMs: 20_000 });
      await writer.line((line) => Number(line) >= 2);
      await writer.end(round === 1 ? 'SIGKILL' : 'SIGTERM');
      const view = await racing;
      expect(((await count(view.store)) - 1) % BATCH).toBe(0);
      await view.close();
    }
  });
});

describe('a snapshot', () => {
  it('taken while this process writes holds whole transactions', async () => {
    const store = await openEmbedded(path, { mode: 'write' });
    await store.prepare();
    const batch = (b: number) => Array.from({ length: BATCH }, (_, i) => ({ id: `${b}-${i}` }));
    const writes = Array.from({ length: 6 }, (_, b) =>
      store.write((tx) => tx.run('UNWIND $rows AS row MERGE (e:Entity {id: row.id})', { rows: batch(b) })),
    );
    await writes[1];
    store.snapshot(join(folder, 'copy.grafeo'));
    await Promise.all(writes);
    const copy = await openStore(join(folder, 'copy.grafeo'), { mode: 'read' });
    const n = await count(copy);
    expect(n % BATCH).toBe(0);
    expect(n).toBeGreaterThanOrEqual(2 * BATCH);
    expect(await count(store)).toBe(6 * BATCH);
    await copy.close();
    await store.close();
  });
});

describe('what is no store', () => {
  it('is told apart: missing, not ours, cut off', async () => {
    await expect(openStore(path, { mode: 'read' })).rejects.toThrow(StoreMissingError);
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, 'a text file');
    await expect(openStore(path, { mode: 'write' })).rejects.toThrow(StoreDamagedError);
    await expect(openStore(folder, { mode: 'write' })).rejects.toThrow(folder);
  });

  it('but an empty file is begun', async () => {
    writeFileSync(path, '');
    const store = await openStore(path, { mode: 'write' });
    expect(await count(store)).toBe(0);
    await store.close();
  });
});
