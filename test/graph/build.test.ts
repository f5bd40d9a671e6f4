import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build, type Reader, remove } from '../../src/graph/build.js';
import { readHead } from '../../src/graph/epoch.js';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import type { Store, Transaction } from '../../src/store/index.js';
import type { Extract, Page } from '../../src/types.js';
import { GAZETTEER, pagesArb, type Said } from './extracts.js';
import { memoryStore, pure } from './laws.js';

const OPTIONS: BuildOptions = { replace: false, holder: 'test', waitMs: 0, pagesAtOnce: 3 };

/** Reads pages as they were generated; `rename` is what another version of the program reads. */
function readerOf(said: readonly Said[], knowledgeHash = 'one', change: (e: Extract) => Extract = (e) => e): Reader {
  const byId = new Map(said.map((s) => [s.page.id, s.extract]));
  return { extract: (page) => change(byId.get(page.id)!), knowledgeHash, knowledge: { gazetteer: GAZETTEER } };
}

/** Another reading of the same pages: no relations, and every open name is a product's. */
const reread = (extract: Extract): Extract => ({
  ...extract,
  relations: [],
  entities: extract.entities.map((e) => (e.gazetteer === null ? { ...e, kind: 'Product' } : e)),
});

const changedSaid = (said: readonly Said[]): Said[] => said.map(({ page, extract }) => ({ page, extract: reread(extract) }));
const pagesOf = (said: readonly Said[]): Page[] => said.map((s) => s.page);

function some(n: number): Said[] {
  const [said] = fc.sample(
    pagesArb.filter((p) => p.length >= n),
    { numRuns: 1, seed: 7 },
  );
  return said!;
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await memoryStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('build', () => {
  it('counts what is new, and a second run finds nothing changed', () =>
    withStore(async (store) => {
      const said = some(4);
      const first = await build(store, pagesOf(said), readerOf(said), OPTIONS);
      expect(first).toMatchObject({ added: said.length, changed: 0, unchanged: 0 });
      const before = await readHead(store);
      const second = await build(
        store,
        pagesOf(said),
        { ...readerOf(said), extract: () => expect.unreachable('an unchanged page is not read') },
        OPTIONS,
      );
      expect(second).toMatchObject({ added: 0, changed: 0, unchanged: said.length });
      expect(await readHead(store)).toEqual(before);
      expect(await readSnapshot(store)).toEqual(pure(said));
    }));

  it('brings few pages in by one transaction, which counts as one change', () =>
    withStore(async (store) => {
      const said = some(4);
      const whole = { ...OPTIONS, pagesAtOnce: 100 };
      let transactions = 0;
      const counting = Object.assign(Object.create(store) as Store, {
        write: <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
          transactions++;
          return store.write(work);
        },
      });
      await build(store, pagesOf(said.slice(1)), readerOf(said), whole);
      const before = await readHead(store);
      expect(await build(counting, pagesOf(said), readerOf(said), whole)).toMatchObject({ added: 1, unchanged: said.length - 1 });
      expect(transactions).toBe(1);
      expect(await readHead(store)).toEqual({ ...before, generation: before.generation + 1 });
      expect(await readSnapshot(store)).toEqual(pure(said));
      const other = changedSaid(said);
      expect(await build(store, pagesOf(other.slice(0, 1)), readerOf(other, 'other'), whole)).toMatchObject({ reread: said.length });
      expect(await readSnapshot(store)).toEqual(pure(other));
    }));

  it('refuses another text under a known id from another file, unless told to replace', () =>
    withStore(async (store) => {
      const [one, other] = some(2) as [Said, Said];
      const clash: Said = {
        page: { ...other.page, id: one.page.id, source: 'elsewhere.txt' },
        extract: { ...other.extract, page: one.page.id },
      };
      await build(store, [one.page], readerOf([one]), OPTIONS);
      const refused = await build(store, [clash.page], readerOf([clash]), OPTIONS);
      expect(refused.refused).toEqual([{ page: one.page.id, reason: expect.stringContaining(one.page.source) }]);
      expect(await readSnapshot(store)).toEqual(pure([one]));
      await build(store, [clash.page], readerOf([clash]), { ...OPTIONS, replace: true });
      expect(await readSnapshot(store)).toEqual(pure([clash]));
    }));

  it('takes another text from the same file and day as a correction', () =>
    withStore(async (store) => {
      const [one, other] = some(2) as [Said, Said];
      const corrected: Said = {
        page: { ...other.page, id: one.page.id, source: one.page.source, date: one.page.date },
        extract: { ...other.extract, page: one.page.id },
      };
      await build(store, [one.page], readerOf([one]), OPTIONS);
      expect(await build(store, [corrected.page], readerOf([corrected]), OPTIONS)).toMatchObject({ changed: 1, refused: [] });
      expect(await readSnapshot(store)).toEqual(pure([corrected]));
    }));

  it('removes pages, and says which it did not know', () =>
    withStore(async (store) => {
      const said = some(3);
      await build(store, pagesOf(said), readerOf(said), OPTIONS);
      expect(await remove(store, [said[0]!.page.id, 'nobody'], readerOf(said), OPTIONS)).toEqual([said[0]!.page.id]);
      expect(await readSnapshot(store)).toEqual(pure(said.slice(1)));
    }));
});

describe('a new epoch', () => {
  it('reads every page again when knowledge changes, and leaves nothing of the old one', async () => {
    await fc.assert(
      fc.asyncProperty(pagesArb, (said) =>
        withStore(async (store) => {
          await build(store, pagesOf(said), readerOf(said), OPTIONS);
          const { epoch } = await readHead(store);
          const summary = await build(store, pagesOf(said), readerOf(said, 'two', reread), OPTIONS);
          expect(summary).toMatchObject({ reread: said.length, unchanged: said.length });
          expect(await readSnapshot(store)).toEqual(pure(changedSaid(said)));
          expect((await readHead(store)).epoch).toBe(epoch + 1);
          const leftovers = await store.query("MATCH (n) WHERE any(l IN labels(n) WHERE l STARTS WITH 'Next') RETURN count(n) AS n");
          expect(leftovers.rows).toEqual([{ n: 0 }]);
        }),
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('that breaks off leaves the old graph to readers, and is answered by running again', () =>
    withStore(async (store) => {
      const said = some(4);
      await build(store, pagesOf(said), readerOf(said), OPTIONS);
      let left = 2;
      const breaking = readerOf(said, 'two', (e) => {
        if (left-- === 0) throw new Error('power cut');
        return reread(e);
      });
      await expect(build(store, pagesOf(said), breaking, OPTIONS)).rejects.toThrow('power cut');
      expect(await readSnapshot(store)).toEqual(pure(said));
      await build(store, pagesOf(said), readerOf(said, 'two', reread), OPTIONS);
      expect(await readSnapshot(store)).toEqual(pure(changedSaid(said)));
    }));
});
