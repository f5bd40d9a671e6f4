/** A person's own Cypher on the embedded store: in a process that is ended with it (of the built program: the process is a file of it). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/serve/index.js';
import { sourceOf } from '../../src/serve/store/source.js';
import { openStore, QueryError, ReadOnlyError, type StoreView } from '../../src/store/index.js';
import { statement } from '../../src/store/statements.js';
import { openView } from '../../src/store/view.js';

const ENDLESS = 'UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a + b AS c WHERE c % 7 = 1 RETURN count(c) AS n';
const OWN = { guarded: true, apart: true };
let folder: string;
let view: StoreView;

/** Processes of this one that run queries. */
function processes(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const [, parent] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return parent === String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apart.child');
    } catch {
      return false;
    }
  });
}

describe("a person's own Cypher on the embedded store", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gantu-apart-'));
    const path = join(folder, 'one.grafeo');
    const store = await openStore(path, { mode: 'write' });
    await store.prepare();
    const rows = ['甲', '乙'].map((name) => ({ id: name, kind: 'Place', name, aliases: [], pages: 1 }));
    await store.write((tx) => tx.run(statement('write/upsert-entities'), { rows }));
    await store.close();
    view = await openView(path);
  }, 60_000);
  afterAll(async () => {
    await view?.close();
    rmSync(folder, { recursive: true });
  });

  it('is answered as elsewhere, query after query by one process', async () => {
    const ask = (text: string, parameters = {}) => view.store.query(text, parameters, { ...OWN, limit: 1 });
    const names = await ask('MATCH (e:Entity) RETURN e.name AS name, e AS e ORDER BY name');
    expect([names.columns, names.truncated, names.rows.length]).toEqual([['name', 'e'], true, 1]);
    expect(names).toEqual(
      await view.store.query('MATCH (e:Entity) RETURN e.name AS name, e AS e ORDER BY name', {}, { guarded: true, limit: 1 }),
    );
    expect((await ask('RETURN $n AS n', { n: 7 })).rows).toEqual([{ n: 7 }]);
    for (const _ of Array.from({ length: 12 })) await ask('RETURN 1 AS one');
    expect(processes()).toHaveLength(1);
  });

  it('is refused as elsewhere', async () => {
    await expect(view.store.query('CREATE (n:Entity {id: "x"})', {}, OWN)).rejects.toThrow(ReadOnlyError);
    await expect(view.store.query("LOAD CSV FROM 'x' AS l RETURN l", {}, OWN)).rejects.toThrow(ReadOnlyError);
    await expect(view.store.query('MATCH (n RETURN n', {}, OWN)).rejects.toThrow(QueryError);
    expect(processes()).toHaveLength(1);
  });

  it('is ended when it takes too long, and the next one is answered', async () => {
    const from = performance.now();
    await expect(view.store.query(ENDLESS, {}, { ...OWN, timeoutMs: 200 })).rejects.toThrow(/longer than 0.2 s/);
    expect(processes()).toEqual([]);
    expect((await view.store.query('RETURN 1 AS one', {}, OWN)).rows).toEqual([{ one: 1 }]);
    expect(performance.now() - from).toBeLessThan(20_000);
  }, 30_000);

  it('is ended when nobody waits for it any more', async () => {
    const asking = new AbortController();
    const asked = view.store.query(ENDLESS, {}, { ...OWN, timeoutMs: 60_000, signal: asking.signal });
    setTimeout(() => asking.abort(), 100);
    await expect(asked).rejects.toThrow(/cancelled/);
    expect(processes()).toEqual([]);
  }, 30_000);

  it('is ended when the page that asked has gone', async () => {
    const server = await serve({ source: sourceOf(view), assets: folder });
    try {
      const asking = new AbortController();
      const asked = fetch(`${server.url}api/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url.slice(0, -1) },
        body: JSON.stringify({ text: ENDLESS }),
        signal: asking.signal,
      });
      for (let tries = 0; processes().length === 0 && tries < 100; tries += 1) await pause(50);
      expect(processes()).toHaveLength(1);
      asking.abort();
      await expect(asked).rejects.toThrow();
      for (let tries = 0; processes().length > 0 && tries < 100; tries += 1) await pause(50);
      expect(processes()).toEqual([]);
    } finally {
      await server.close();
    }
  }, 30_000);

  it('leaves no process when the store is closed', async () => {
    await view.store.query('RETURN 1 AS one', {}, OWN);
    expect(processes()).toHaveLength(1);
    await view.close();
    expect(processes()).toEqual([]);
  });
});
