/** Each thing is broken by hand, and must be found: that alone, and with what it breaks besides. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkGraph, checkStore, orderReread } from '../../src/maintain/check.js';
import { PROBLEMS, type Problem, type ProblemKind } from '../../src/maintain/problems.js';
import { openStore, type Store } from '../../src/store/index.js';
import { type Folder, sampleFolder } from '../cli/run.js';
import { buildSample, describeBoth } from './sample.js';

interface Break {
  readonly kinds: readonly ProblemKind[];
  readonly statements: readonly string[];
}

/** Enough to have one of everything that is broken. */
const PAGES = 4;
const ONE = 'WITH n ORDER BY n.id LIMIT 1';
/** Statements that both stores understand; each finds something of the sample pages to break. */
const BREAKS: readonly Break[] = [
  { kinds: ['unfinished-epoch'], statements: ["CREATE (:NextEntity {id: 'x'})"] },
  { kinds: ['labels'], statements: [`MATCH (n:Signature) ${ONE} SET n:Person`] },
  { kinds: ['labels'], statements: [`MATCH (n:Official) ${ONE} REMOVE n:Official`] },
  { kinds: ['property'], statements: [`MATCH (n:Metric) ${ONE} SET n.value = 'much'`] },
  { kinds: ['property'], statements: [`MATCH (n:Evidence) ${ONE} SET n.mood = 'glad'`] },
  { kinds: ['property'], statements: [`MATCH (n:Article) ${ONE} REMOVE n.title`] },
  { kinds: ['property'], statements: [`MATCH (n:Entity) ${ONE} SET n.aliases = 'none'`] },
  { kinds: ['property'], statements: ['MATCH (:Entity)-[r:HOLDS_POST]->() SET r.since = 3'] },
  { kinds: ['page-text'], statements: [`MATCH (n:Page) ${ONE} SET n.text = n.text + '!'`] },
  {
    kinds: ['edge-type'],
    statements: ['MATCH (n:Signature) WITH n ORDER BY n.id LIMIT 1 MATCH (p:Page {id: n.page}) CREATE (n)-[:STATED_IN2]->(p)'],
  },
  {
    kinds: ['edge-ends', 'fact-without-evidence', 'edge-id'],
    statements: [
      `MATCH (n:Product) ${ONE} MATCH (p:Place {id: 'place/360000'}) CREATE (n)-[:VISITED {id: 'no', count: 1, modality: 'fact'}]->(p)`,
    ],
  },
  {
    kinds: ['edge-id', 'fact-without-evidence', 'evidence-without-fact'],
    statements: ["MATCH (n:Entity)-[r:CHAIRED]->() WITH r ORDER BY r.id LIMIT 1 SET r.id = 'other'"],
  },
  {
    kinds: ['duplicate-edge'],
    statements: [
      'MATCH (s:Entity)-[r:PRODUCES]->(t) WITH s, r, t ORDER BY r.id LIMIT 1 CREATE (s)-[q:PRODUCES]->(t) SET q = properties(r)',
    ],
  },
  { kinds: ['fact-summary'], statements: ['MATCH (:Entity)-[r:VISITED]->() WITH r ORDER BY r.id LIMIT 1 SET r.count = r.count + 1'] },
  { kinds: ['fact-summary'], statements: ["MATCH (:Entity)-[r:VISITED]->() WITH r ORDER BY r.id LIMIT 1 SET r.first = '1999-01-01'"] },
  { kinds: ['fact-summary'], statements: ['MATCH (:Entity)-[r:VISITED]->() WITH r ORDER BY r.id LIMIT 1 REMOVE r.last'] },
  { kinds: ['fact-summary'], statements: ["MATCH (:Entity)-[r:VISITED]->() WITH r ORDER BY r.id LIMIT 1 SET r.modality = 'negated'"] },
  { kinds: ['evidence-without-fact'], statements: ['MATCH (:Entity)-[r:DEVELOPS]->() WITH r ORDER BY r.id LIMIT 1 DELETE r'] },
  { kinds: ['evidence-id'], statements: [`MATCH (n:Evidence) ${ONE} SET n.starts = [0], n.ends = [1]`] },
  {
    kinds: ['evidence-id', 'evidence-without-page'],
    statements: [`MATCH (n:Evidence) ${ONE} SET n.page = 'nowhere'`],
  },
  { kinds: ['evidence-article'], statements: ['MATCH (n:Evidence)-[r:STATED_IN]->() WITH n, r ORDER BY n.id LIMIT 1 DELETE r'] },
  {
    kinds: ['entity-without-signature'],
    statements: ["CREATE (:Entity:Place {id: 'place/none', kind: 'Place', name: '无', aliases: [], codes: [], official: false, pages: 0})"],
  },
  { kinds: ['entity-pages'], statements: [`MATCH (n:Place) ${ONE} SET n.pages = n.pages + 1`] },
  {
    kinds: ['entity-pages', 'tally', 'signature-without-page'],
    statements: [`MATCH (n:Signature) WHERE NOT n.primary ${ONE} SET n.page = 'nowhere'`],
  },
  { kinds: ['tally'], statements: [`MATCH (n:Tally) ${ONE} SET n.pages = n.pages + 1`] },
  { kinds: ['signature-without-entity'], statements: [`MATCH (n:Signature) WHERE n.offered ${ONE} SET n.entity = 'nobody'`] },
  { kinds: ['article-without-page'], statements: ['MATCH (:Page)-[r:HAS_ARTICLE]->(n:Article) WITH n, r ORDER BY n.id LIMIT 1 DELETE r'] },
  { kinds: ['metric-without-fact'], statements: ["CREATE (:Metric {id: 'metric/none', indicator: '无', value: 1, unit: '元'})"] },
];

/** What is found after statements that are then undone. */
async function brokenBy(store: Store, statements: readonly string[]): Promise<ProblemKind[]> {
  const undo = new Error('undo');
  let problems: readonly Problem[] = [];
  const work = store.write(async (tx) => {
    for (const text of statements) await tx.run(text);
    ({ problems } = await checkGraph(tx));
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  for (const { examples, count } of problems) expect(Math.min(count, 5)).toBeGreaterThanOrEqual(examples.length);
  return problems.map(({ kind }) => kind);
}

describeBoth('a check', (kind, fresh) => {
  let store: Store;
  beforeAll(async () => {
    store = await fresh();
    await buildSample(store, PAGES);
  }, 60_000);
  afterAll(() => store?.close());

  it('finds nothing in what a build has written', async () => {
    const report = await checkStore(store);
    const [all] = (await store.query('MATCH (n) RETURN count(n) AS n')).rows;
    const [crossed] = (await store.query('MATCH ()-[r]->() RETURN count(r) AS n')).rows;
    // The one node that is not walked says what the store was built with.
    expect(report).toEqual({ nodes: Number(all!.n) - 1, edges: crossed!.n, problems: [] });
  });

  it.each(BREAKS.map((b) => [b.kinds.join(', '), b.statements.join('; '), b] as const))(
    'finds %s: %s',
    async (_, __, { kinds, statements }) => {
      expect([...(await brokenBy(store, statements))].sort()).toEqual([...kinds].sort());
    },
  );

  it('is put right by reading every page again', async () => {
    for (const { statements } of BREAKS.filter(({ kinds }) => kinds.some((k) => PROBLEMS[k].remedy.includes('--reread'))))
      for (const text of statements) await store.write((tx) => tx.run(text));
    expect((await checkStore(store)).problems.length).toBeGreaterThan(10);
    await orderReread(store, { holder: 'test' });
    expect(await buildSample(store, PAGES)).toMatchObject({ reread: PAGES, unchanged: PAGES });
    expect((await checkStore(store)).problems).toEqual([]);
  }, 120_000);

  it('finds indexes that are missing, nodes with one id, and nodes without', async () => {
    const drops =
      kind === 'neo4j'
        ? ['DROP INDEX gantu_evidence_page', 'DROP CONSTRAINT gantu_metric_id']
        : ['DROP INDEX evidence_page', 'DROP CONSTRAINT metric_id_unique', 'DROP CONSTRAINT metric_id_present'];
    for (const text of drops) await store.write((tx) => tx.run(text));
    const { problems } = await checkStore(store);
    expect(problems.map(({ kind: k, examples }) => [k, examples.length])).toEqual([['missing-index', drops.length]]);
    const twice = `MATCH (n:Metric) ${ONE} CREATE (m:Metric) SET m = properties(n)`;
    expect(await brokenBy(store, [twice, "CREATE (:Metric {indicator: '无'})"])).toEqual(['node-without-id', 'duplicate-node']);
  }, 60_000);
});

it('every kind of problem is broken by a test', () => {
  const broken = new Set<ProblemKind>(BREAKS.flatMap(({ kinds }) => kinds));
  const otherwise: ProblemKind[] = ['missing-index', 'node-without-id', 'duplicate-node'];
  // An index is not ready for a moment only, which no test can wait for.
  expect(Object.keys(PROBLEMS).filter((k) => !broken.has(k as ProblemKind))).toEqual([
    'missing-index',
    'index-not-ready',
    ...otherwise.slice(1),
  ]);
});

describe('gantu store check', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = sampleFolder();
  });
  afterAll(() => folder?.remove());

  it('tells what is wrong and ends with 1', async () => {
    expect(folder.run(['store', 'check'])).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing is wrong') });
    const store = await openStore(`${folder.path}/gantu.grafeo`, { mode: 'write' });
    await store.write((tx) => tx.run("CREATE (:Metric {id: 'metric/none', indicator: '无', value: 1, unit: '元'})"));
    await store.close();
    const { status, stdout } = folder.run(['store', 'check']);
    expect(status).toBe(1);
    expect(stdout).toContain('1 figures that no entity reports\n  metric/none\n  to put it right: gantu store check --reread');
    expect(folder.run(['store', 'check', '--reread']).status).toBe(0);
    expect(folder.run(['build', '-'], '').status).toBe(0);
    expect(JSON.parse(folder.run(['store', 'check', '--json']).stdout)).toMatchObject({ problems: [] });
  });
});
