import { totalmem } from 'node:os';
import { expect, it } from 'vitest';
import { MemoryWatch, memoryOfMachine } from '../../src/cli/memory.js';

const GIB = 2 ** 30;

it('tells once, before memory is full, and how many more pages there is room for', () => {
  const told: string[] = [];
  let used = 1 * GIB;
  const watch = new MemoryWatch(
    (text) => told.push(text),
    10 * GIB,
    () => used,
  );
  watch.look(100);
  used = 6.9 * GIB;
  watch.look(6000);
  expect(told).toEqual([]);
  used = 7 * GIB;
  watch.look(6100);
  watch.look(6200);
  // 6 GiB for 6000 pages; 3 GiB are left.
  expect(told).toEqual([
    "the store lies in memory while it is open: it takes 7.0 of this machine's 10.0 GiB and has room for about 3000 more pages. Build larger ones into Neo4j (--store neo4j://host)",
  ]);
});

it('says nothing of how many where the first portion fills it', () => {
  const told: string[] = [];
  new MemoryWatch(
    (text) => told.push(text),
    GIB,
    () => GIB,
  ).look(100);
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain('more page');
});

it('knows how much there is', () => {
  expect(memoryOfMachine()).toBeGreaterThan(0);
  expect(memoryOfMachine()).toBeLessThanOrEqual(totalmem());
});
