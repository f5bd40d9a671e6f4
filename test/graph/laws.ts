/**
 * The laws of the graph (DESIGN), as properties that any way of changing a store can be held against: the test of the
 * tests runs them on ways that are broken.
 */
import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { derive } from '../../src/graph/derive.js';
import { Layer } from '../../src/graph/layer.js';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import { type Snapshot, snapshotOf } from '../../src/graph/snapshot.js';
import { applyChange, type PageSaid } from '../../src/graph/update.js';
import type { BlockResolver } from '../../src/resolve/blocks.js';
import { openStore, type Store } from '../../src/store/index.js';
import { GAZETTEER, type Said, type Step, standing, stepsArb } from './extracts.js';

/** A way of changing a store. */
export type Apply = (store: Store, step: Step) => Promise<void>;

const toPut = ({ page, extract }: Said): PageSaid => ({ page, extract, stamp: page.hash });

export function applyWith(resolver?: BlockResolver): Apply {
  return async (store, { put, remove }) => {
    const knowledge = resolver ? { gazetteer: GAZETTEER, resolver } : { gazetteer: GAZETTEER };
    await store.write((tx) => applyChange(new Layer(tx, false), { put: put.map(toPut), remove }, knowledge));
  };
}

export async function memoryStore(): Promise<Store> {
  const store = await openStore(':memory:', { mode: 'write' });
  await store.prepare();
  return store;
}

/** The graph of a fresh store after the steps. */
export async function graphAfter(steps: readonly Step[], apply: Apply, open = memoryStore): Promise<Snapshot> {
  const store = await open();
  try {
    for (const step of steps) await apply(store, step);
    return await readSnapshot(store);
  } finally {
    await store.close();
  }
}

export function pure(pages: readonly Said[]): Snapshot {
  return snapshotOf(
    derive(
      pages.map((p) => ({ extract: p.extract, text: p.page.text })),
      GAZETTEER,
    ),
  );
}

/** Whatever happened to the store, it holds what the pages that stand say: no more, no less, in whatever order they came. */
export function checkLaws(apply: Apply, runs: number, open = memoryStore): Promise<void> {
  const property = fc.asyncProperty(stepsArb, async (steps) => {
    deepStrictEqual(await graphAfter(steps, apply, open), pure(standing(steps)));
  });
  return fc.assert(property, { numRuns: runs });
}
