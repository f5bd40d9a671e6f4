import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveBlock } from '../../src/resolve/blocks.js';
import { type Said, standing, stepsArb } from './extracts.js';
import { applyWith, checkLaws, graphAfter, pure } from './laws.js';

const apply = applyWith();

describe('laws of the graph, on generated extracts in the embedded store', () => {
  it(
    'whatever came, changed and went, what stands is what the standing pages say',
    () => checkLaws(apply, Number(process.env.RUNS ?? 60)),
    120_000,
  );

  it('a page twice changes nothing; in parts equals at once', async () => {
    await fc.assert(
      fc.asyncProperty(stepsArb, async (steps) => {
        const pages = standing(steps);
        const twice = [
          { put: pages, remove: [] },
          { put: pages.slice(0, 2), remove: [] },
        ];
        const parts = [...pages].reverse().map((p: Said) => ({ put: [p], remove: [] }));
        expect(await graphAfter(twice, apply)).toEqual(pure(pages));
        expect(await graphAfter(parts, apply)).toEqual(pure(pages));
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});

describe('the laws notice', () => {
  it('removal that is switched off', async () => {
    await expect(checkLaws((store, step) => apply(store, { ...step, remove: [] }), 60)).rejects.toThrow('Property failed');
  }, 120_000);

  it('resolution that depends on order', async () => {
    const firstComeFirstServed = applyWith((block, signatures) => {
      const decided = resolveBlock(block, signatures);
      const first = [...decided.values()][0];
      return new Map([...decided].map(([id, entity]) => [id, first ?? entity]));
    });
    await expect(checkLaws(firstComeFirstServed, 60)).rejects.toThrow('Property failed');
  }, 120_000);

  it('a neighbour that is not decided again', async () => {
    const alone = applyWith((block, signatures) => resolveBlock(block, signatures.slice(-1)));
    await expect(checkLaws(alone, 60)).rejects.toThrow('Property failed');
  }, 120_000);
});
