import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsProblem, type NodeLabel } from '../../graph-schema/schema.js';
import { derive } from '../../src/graph/derive.js';
import { type Snapshot, snapshotOf } from '../../src/graph/snapshot.js';
import { GAZETTEER, pagesArb, type Said } from './extracts.js';

const graphOf = (pages: readonly Said[]): Snapshot =>
  snapshotOf(
    derive(
      pages.map((p) => ({ extract: p.extract, text: p.page.text })),
      GAZETTEER,
    ),
  );

describe('derivation', () => {
  it('does not depend on the order of pages', () => {
    fc.assert(
      fc.property(pagesArb, fc.infiniteStream(fc.nat()), (pages, random) => {
        const shuffled = pages
          .map((p) => [random.next().value as number, p] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, p]) => p);
        expect(graphOf(shuffled)).toEqual(graphOf(pages));
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of what a page says', () => {
    fc.assert(
      fc.property(pagesArb, (pages) => {
        const reversed = pages.map((p) => ({ ...p, extract: { ...p.extract, entities: [...p.extract.entities].reverse() } }));
        expect(graphOf(reversed).entities).toEqual(graphOf(pages).entities);
      }),
    );
  });

  it('writes no edge that breaks the schema, and gives every fact its evidence', () => {
    fc.assert(
      fc.property(pagesArb, (pages) => {
        const graph = derive(
          pages.map((p) => ({ extract: p.extract, text: p.page.text })),
          GAZETTEER,
        );
        const kinds = new Map<string, NodeLabel>(graph.entities.map((e) => [e.id, e.kind]));
        const evidence = [...graph.pages.values()].flatMap((p) => p.evidence);
        for (const fact of graph.facts) {
          const target = fact.type === 'AUTHORED' ? 'Article' : fact.type === 'REPORTS' ? 'Metric' : kinds.get(fact.target)!;
          expect(endsProblem(fact.type, kinds.get(fact.source)!, target)).toBeUndefined();
          const own = evidence.filter((e) => e.fact === fact.id);
          expect(fact.count).toBe(new Set(own.map((e) => e.page)).size);
          expect(own.every((e) => e.sentence.length > 0)).toBe(true);
        }
      }),
    );
  });
});
