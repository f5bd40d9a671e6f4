import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildOptions, build, remove } from '../../src/graph/build.js';
import { derive } from '../../src/graph/derive.js';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import { type Snapshot, snapshotOf } from '../../src/graph/snapshot.js';
import { createReader, type PageReader } from '../../src/reader.js';
import { type BlockResolver, resolveBlock } from '../../src/resolve/blocks.js';
import type { Page } from '../../src/types.js';
import { memoryStore } from './laws.js';
import { standingPages, type TextStep, textStepsArb } from './pages.js';

const OPTIONS: BuildOptions = { replace: true, holder: 'test', waitMs: 0 };

let reader: PageReader;
beforeAll(() => {
  reader = createReader();
});

/** What the standing pages say, by the pure derivation, from their text. */
function said(pages: readonly Page[]): Snapshot {
  return snapshotOf(
    derive(
      pages.map((page) => ({ extract: reader.extract(page), text: page.text })),
      reader.knowledge.gazetteer,
    ),
  );
}

type Change = (steps: readonly TextStep[]) => readonly TextStep[];

async function built(steps: readonly TextStep[], resolver: BlockResolver = resolveBlock): Promise<Snapshot> {
  const store = await memoryStore();
  const own = { ...reader, knowledge: { ...reader.knowledge, resolver } };
  try {
    for (const step of steps) {
      await build(store, step.put, own, OPTIONS);
      await remove(store, step.remove, own, OPTIONS);
    }
    return await readSnapshot(store);
  } finally {
    await store.close();
  }
}

/** Pages come, are corrected and go, in any order and in any portions: what stands is what the standing pages say. */
function checkTextLaws(runs: number, resolver?: BlockResolver, broken: Change = (steps) => steps): Promise<void> {
  // Removal comes after what the step puts, as `built` does it.
  const property = fc.asyncProperty(textStepsArb, async (steps) =>
    deepStrictEqual(await built(broken(steps), resolver), said(standingPages(steps))),
  );
  return fc.assert(property, { numRuns: runs });
}

describe('laws of the graph, through pages of text', () => {
  it('whatever came, was corrected and went, what stands is what the standing pages say', () => checkTextLaws(25), 180_000);

  it('pages in reverse, one by one, and twice, give the same graph as at once', async () => {
    await fc.assert(
      fc.asyncProperty(textStepsArb, async (steps) => {
        const pages = standingPages(steps);
        const parts = [...pages].reverse().map((page) => ({ put: [page], remove: [] }));
        expect(await built([...parts, { put: pages, remove: [] }])).toEqual(await built([{ put: pages, remove: [] }]));
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('notice removal that is switched off', async () => {
    const kept: Change = (steps) => steps.map((s) => ({ ...s, remove: [] }));
    await expect(checkTextLaws(60, undefined, kept)).rejects.toThrow('Property failed');
  }, 180_000);

  it('notice resolution that depends on order', async () => {
    const first: BlockResolver = (block, signatures) => {
      const decided = resolveBlock(block, signatures);
      const one = [...decided.values()][0];
      return new Map([...decided].map(([id, entity]) => [id, one ?? entity]));
    };
    await expect(checkTextLaws(60, first)).rejects.toThrow('Property failed');
  }, 180_000);
});
