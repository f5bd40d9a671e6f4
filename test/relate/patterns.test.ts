import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../graph-schema/schema.js';
import { examples } from '../../src/relate/rules.js';
import { pairsOf, stated, swapped } from './marked.js';

describe('every row of the pattern tables finds the ends of its example', () => {
  for (const { id, type, example } of examples().filter((row) => row.matches)) {
    it(`${id}: ${example}`, () => {
      expect([...pairsOf(example)].length).toBeGreaterThan(0);
      expect(stated(example, type)).toEqual(pairsOf(example));
    });
    it.each([0, 1] as const)(`${id} with other names (%i)`, (nth) => {
      const other = swapped(example, nth);
      expect(stated(other, type)).toEqual(pairsOf(other));
    });
  }
});

describe('rows without a pattern are sentences that say nothing of their type', () => {
  for (const { id, type, example } of examples().filter((row) => !row.matches)) {
    it(`${id}: ${example}`, () => {
      expect(stated(example, type)).toEqual(new Set());
      expect(stated(swapped(example, 0), type)).toEqual(new Set());
    });
  }
});

describe('the tables', () => {
  it('give every row its own id', () => {
    const ids = examples().map((row) => row.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
  it('hold patterns and a sentence that says nothing for every type but those with a grammar of their own', () => {
    const own = ['HOLDS_POST', 'AUTHORED', 'REPORTS'];
    for (const type of Object.keys(RELATIONS).filter((t) => !own.includes(t))) {
      expect(
        examples().some((row) => row.type === type && row.matches),
        type,
      ).toBe(true);
      expect(
        examples().some((row) => row.type === type && !row.matches),
        type,
      ).toBe(true);
    }
  });
});
