import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCertainties, wilson } from '../../src/review/certainty.js';
import { type Folder, SAMPLES, sampleFolder } from '../cli/run.js';

interface Fact {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly certainty: number;
  readonly pages: number;
  readonly sentence: string;
  readonly page: string;
  readonly correction: string;
}

describe('certainty', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-certainty-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the rule’s, else its relation’s, else the whole', () => {
    const file = join(folder, 'certainty.tsv');
    writeFileSync(file, 'type\trule\tright\tstated\tcertainty\n\t\t5\t10\t0.500\nVISITED\t\t4\t5\t0.700\nVISITED\tvisit\t3\t3\t0.900\n');
    const certainties = readCertainties(file);
    expect(certainties.of('VISITED', 'visit')).toBe(0.9);
    expect(certainties.of('VISITED', 'new-rule')).toBe(0.7);
    expect(certainties.of('BUILDS', 'any')).toBe(0.5);
  });

  // Values of Wilson's interval as statistics packages give them (R: prop.test without continuity correction).
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [95, 100, 0.8882, 0.9785],
  ])('%i of %i lies between %f and %f', (right, all, low, high) => {
    const interval = wilson(right, all);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  it('says nothing of nothing', () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));
});

describe('gantu review', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = sampleFolder();
  }, 60_000);
  afterAll(() => folder.remove());
  const facts = (...args: string[]): Fact[] => JSON.parse(folder.run(['review', '--json', ...args]).stdout) as Fact[];

  it('lists the least certain first, each with a sentence of its page', () => {
    const list = facts('--limit', '40');
    expect(list).toHaveLength(40);
    const order = list.map((f) => f.certainty);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { sentence } of list) expect(sentence.length).toBeGreaterThan(4);
  });

  it('draws the same facts for a seed, others for another, and takes verdicts that can be gone on with', () => {
    const judge = (input: string, seed = '1') => folder.run(['review', '--sample', '6', '--seed', seed, '--json'], input);
    const first = judge('y\nn\nq\n');
    expect(JSON.parse(first.stdout)).toMatchObject({ judged: 2, right: 1, precision: 0.5, low: wilson(1, 2).low });
    const second = judge('maybe\n对\n?\n错\nn\n');
    expect(second.stderr).toContain('[3/6]');
    expect(second.stderr).not.toContain('[2/6]');
    expect(JSON.parse(second.stdout)).toMatchObject({ judged: 5, right: 2, unsure: 1 });
    expect(judge('q\n', '2').stderr.split('\n')[2]).not.toBe(first.stderr.split('\n')[2]);
  });

  it('writes the rows of what is wrong, and the next build leaves just that out', () => {
    folder.run(['review', '--sample', '5', '--seed', '9', '--corrections', 'corrections.tsv'], 'n\nn\nn\nn\nn\n');
    const rows = readFileSync(join(folder.path, 'corrections.tsv'), 'utf8').trim().split('\n');
    expect(rows).toHaveLength(6);
    const total = (): number => {
      const [row] = JSON.parse(folder.run(['query', '-', '--json'], 'MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN count(r) AS n').stdout);
      return row.n as number;
    };
    const before = total();
    const built = folder.run(['build', SAMPLES]);
    expect(built.status).toBe(0);
    expect(built.stderr).not.toContain('applies to nothing');
    expect(total()).toBeLessThanOrEqual(before - 1);
    expect(total()).toBeGreaterThanOrEqual(before - 8);
    expect(existsSync(join(folder.path, 'review-9.tsv'))).toBe(true);
  });

  it('tells of a correction that finds nothing', () => {
    writeFileSync(join(folder.path, 'other.tsv'), 'action\tpage\tkind\tname\tto\tkey\ndrop\t\tPerson\t无此人\t\t\n');
    const { stderr } = folder.run(['build', SAMPLES, '--corrections', 'other.tsv']);
    expect(stderr).toContain('a correction applies to nothing: drop |  | Person | 无此人');
  });
});
