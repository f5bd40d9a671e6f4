/**
 * The laws when knowledge changes: gazetteers of one's own and corrections come and go between builds, on both stores. What stands is
 * what the standing pages say to the reader of the last build, whatever was read before. `npm run soak` runs more of it (RUNS).
 */
import { deepStrictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORRECTION_COLUMNS } from '../../src/correct/corrections.js';
import { type BuildOptions, build, remove } from '../../src/graph/build.js';
import { derive } from '../../src/graph/derive.js';
import { readSnapshot } from '../../src/graph/read-snapshot.js';
import { type Snapshot, snapshotOf } from '../../src/graph/snapshot.js';
import { createReader, type PageReader, type ReaderOptions } from '../../src/reader.js';
import { openStore, type Store } from '../../src/store/index.js';
import type { Page } from '../../src/types.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { memoryStore } from './laws.js';
import { standingPages, type TextStep, textStepsArb } from './pages.js';

const OPTIONS: BuildOptions = { replace: true, holder: 'test', waitMs: 0, pagesAtOnce: 2 };
const GAZETTEER_COLUMNS = ['id', 'kind', 'name', 'aliases', 'parent', 'code', 'from', 'to', 'source'];

/** Each changes how pages of test/graph/pages.ts are read: who is one, what is a name at all, what kind it is. */
const CORRECTIONS: readonly (readonly string[])[] = [
  ['merge||Enterprise|江西晟泽新材料有限公司|深圳晟泽新材料股份有限公司|', 'rename||Person|王若松|李明达|'],
  ['split|a|Person|李明达|甲|', 'drop||Place|湖口县||', 'alias||Enterprise|瑞昌市禾谷机器人有限公司|欧阳牧|'],
  ['kind||Enterprise|瑞昌市禾谷机器人有限公司|Organization|', 'drop||Person|欧阳牧||'],
];
const GAZETTEERS: readonly (readonly string[])[] = [
  ['firm/own-1|Enterprise|江西晟泽新材料有限公司|晟泽新材料|||||', 'firm/own-2|Enterprise|禾谷机器人集团有限公司|禾谷机器人|||||'],
];

let folder: string;
/** The shipped knowledge first, then each change alone, and two at once. */
let readers: readonly PageReader[];

function written(name: string, columns: readonly string[], rows: readonly string[]): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, [columns.join('\t'), ...rows.map((row) => row.replaceAll('|', '\t'))].join('\n'));
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantu-knowledge-'));
  const corrections = CORRECTIONS.map((rows, i) => written(`corrections-${i}.tsv`, CORRECTION_COLUMNS, rows));
  const gazetteers = GAZETTEERS.map((rows, i) => join(written(`own-${i}/own.tsv`, GAZETTEER_COLUMNS, rows), '..'));
  const options: ReaderOptions[] = [
    {},
    ...corrections.map((file) => ({ corrections: file })),
    ...gazetteers.map((own) => ({ gazetteers: [own] })),
    { corrections: corrections[0]!, gazetteers: [gazetteers[0]!] },
  ];
  readers = options.map((o) => createReader(o));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A step as text laws have it, done by the reader of that number. */
interface Step extends TextStep {
  readonly by: number;
}

const KNOWLEDGES = 1 + CORRECTIONS.length + GAZETTEERS.length + 1;
const stepsArb: fc.Arbitrary<Step[]> = textStepsArb.chain((steps) =>
  fc.tuple(...steps.map((step) => fc.nat(KNOWLEDGES - 1).map((by): Step => ({ ...step, by })))),
);

/** The graph, and what the pages were read as. */
interface Whole {
  readonly graph: Snapshot;
  readonly pages: unknown;
  readonly left: unknown;
}

async function built(steps: readonly Step[], open: () => Promise<Store>): Promise<Whole> {
  const store = await open();
  try {
    for (const { put, remove: ids, by } of steps) {
      await build(store, put, readers[by]!, OPTIONS);
      await remove(store, ids, readers[by]!, OPTIONS);
    }
    const ask = async (cypher: string) => (await store.query(cypher)).rows;
    return {
      graph: await readSnapshot(store),
      pages: await ask('MATCH (p:Page) RETURN p.id AS id, p.extract AS extract ORDER BY id'),
      left: await ask("MATCH (n) WHERE any(l IN labels(n) WHERE l STARTS WITH 'Next') RETURN count(n) AS n"),
    };
  } finally {
    await store.close();
  }
}

/** By the pure derivation, from the text, without any store. */
function said(pages: readonly Page[], { extract, knowledge }: PageReader): Whole {
  const extracts = [...pages]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((page) => ({ extract: extract(page), text: page.text, id: page.id }));
  return {
    graph: snapshotOf(derive(extracts, knowledge.gazetteer)),
    pages: extracts.map((p) => ({ id: p.id, extract: JSON.stringify(p.extract) })),
    left: [{ n: 0 }],
  };
}

type Change = (steps: readonly Step[]) => readonly Step[];

function check(runs: number, open: () => Promise<Store>, broken: Change = (steps) => steps): Promise<void> {
  const property = fc.asyncProperty(stepsArb, async (steps) => {
    deepStrictEqual(await built(broken(steps), open), said(standingPages(steps), readers[steps.at(-1)!.by]!));
  });
  return fc.assert(property, { numRuns: runs });
}

const runs = (few: number): number => Number(process.env.RUNS ?? few);

describe('changed knowledge', () => {
  it('each changes what pages say', () => {
    const pages = fc.sample(textStepsArb, { numRuns: 60, seed: 5 }).flatMap((steps) => standingPages(steps));
    const graphs = readers.map((reader) => JSON.stringify(said(pages, reader).graph));
    expect(new Set(graphs).size).toBe(KNOWLEDGES);
  }, 60_000);

  it('on the embedded store leaves what the pages say to the last reader', () => check(runs(10), memoryStore), 600_000);

  it('is noticed when it is not applied to what is stored', async () => {
    const first: Change = (steps) => steps.map((step) => ({ ...step, by: steps[0]!.by }));
    await expect(check(60, memoryStore, first)).rejects.toThrow('Property failed');
  }, 240_000);
});

describeNeo4j('changed knowledge on Neo4j', () => {
  let server: Neo4jServer;
  let cleaner: Store;
  beforeAll(async () => {
    server = await startNeo4j();
    cleaner = await openStore(addressOf(server), { mode: 'write' });
    await cleaner.prepare();
  });
  afterAll(async () => {
    await cleaner?.close();
    await server?.stop();
  });

  it('leaves what the pages say to the last reader', () => {
    const emptied = async (): Promise<Store> => {
      await cleaner.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
      return openStore(addressOf(server), { mode: 'write' });
    };
    return check(runs(4), emptied);
  }, 1_200_000);
});
