/** Search by a part of a name: as a look at every name would find it, on both stores. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchEntities, wordsOf } from '../../src/graph/search.js';
import { openStore, type Store, statement } from '../../src/store/index.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { memoryStore } from './laws.js';

const NAMES = [
  ['江西铜业集团有限公司', '江铜', 'JCC'],
  ['江西省工业和信息化厅', '省工信厅'],
  ['贵溪市工业园区管理委员会'],
  ['京东方', 'BOE', 'ＢＯＥ'],
  ['“1269”行动计划', '1269计划'],
  ['IT产业', 'The A-B 3.5_x'],
  ['铜'],
  ['"quoted" AND (x) OR *:* ~2 \\ /a/ [b TO c] {d}^4 +e -f !g ? h:i'],
  ["') DETACH DELETE (n) //"],
  ['𠮷安·阿不都热合曼'],
  ['一二〇厂'],
  ['a'.repeat(300)],
  ['水木 年华', '水木年华'],
] as const;

const ENTITIES = NAMES.map(([name, ...aliases], i) => ({ id: `e${i}`, kind: 'Enterprise', name, aliases, pages: i % 3 }));

/** As the specification has it, without any store. */
function expected(text: string): string[] {
  const lower = text.toLowerCase();
  return ENTITIES.filter(({ name, aliases }) => [name, ...aliases].some((n) => n.toLowerCase().includes(lower)))
    .map(({ id }) => id)
    .sort();
}

const fill = (store: Store): Promise<unknown> =>
  store.write(async (tx) => {
    await tx.run(statement('write/upsert-entities'), { rows: ENTITIES });
  });
const found = async (store: Store, text: string): Promise<string[]> => (await searchEntities(store, text)).map(({ id }) => id).sort();

/** A part of one of the names, or of two, one behind the other. */
const part = fc
  .tuple(fc.constantFrom(...NAMES.flat()), fc.nat(400), fc.integer({ min: 1, max: 9 }))
  .map(([name, at, length]) => name.slice(at % name.length, (at % name.length) + length));
const anyText = fc
  .oneof(
    part,
    fc.tuple(part, part).map(([a, b]) => a + b),
  )
  .filter((text) => text.isWellFormed());

function sameAsLooking(open: () => Store): void {
  it.each([
    '江铜',
    '铜',
    '工业',
    '工业园区',
    '园区工业',
    'jcc',
    'Jc',
    'boe',
    'ＢＯＥ',
    '1269',
    '26',
    'a',
    'the',
    'it产',
    '”',
    '*',
    ' ',
    '𠮷',
    '〇厂',
    ':* ~2 \\',
  ])('finds %j', async (text) => {
    expect(await found(open(), text)).toEqual(expected(text));
  });

  it('finds every part of every name, and nothing else', async () => {
    const property = fc.asyncProperty(anyText, async (text) => {
      expect(await found(open(), text)).toEqual(expected(text));
    });
    await fc.assert(property, { numRuns: 150 });
  }, 60_000);
}

describe('on the embedded store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await memoryStore();
    await fill(store);
  });
  afterAll(() => store?.close());
  sameAsLooking(() => store);
});

describeNeo4j('on Neo4j', () => {
  let server: Neo4jServer;
  let store: Store;
  beforeAll(async () => {
    server = await startNeo4j();
    store = await openStore(addressOf(server), { mode: 'write' });
    await store.prepare();
    await fill(store);
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    await server?.stop();
  });
  sameAsLooking(() => store);

  it('searches a graph whose index is missing', async () => {
    await store.write((tx) => tx.run('DROP INDEX gantu_entity_text'));
    expect(await found(store, '江铜')).toEqual(expected('江铜'));
  });
});

describe('the words for the index', () => {
  it.each([
    ['江铜', '+"江铜"'],
    ['铜', '+*铜*'],
    ['“1269”行动', '+*1269* +"行动"'],
    ['the 铜业', '+"铜业"'],
    ['"*:*) -', undefined],
    ['”', undefined],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });
});

/** Why it is not used: should one of these fail after an update of the engine, use it (graph-schema/indexes.ts, src/graph/search.ts). */
describe('the text index of the embedded engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-text-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds parts of names, also after changes and reopening, but no aliases, no single character, and of longer texts any pair', async () => {
    const path = join(folder, 'text.grafeo');
    const hits = async (db: InstanceType<typeof grafeo.GrafeoDB>, property: string, text: string) =>
      (await db.textSearch('Entity', property, text, 100)).length;
    let db = grafeo.GrafeoDB.create(path);
    await db.executeCypher('UNWIND $rows AS row CREATE (e:Entity) SET e += row', { rows: ENTITIES });
    for (const property of ['name', 'aliases']) await db.createTextIndex('Entity', property, { tokenizer: 'cjk_bigram' });
    await db.executeCypher("MATCH (e:Entity {name: '贵溪市工业园区管理委员会'}) DELETE e");
    db.close();
    db = grafeo.GrafeoDB.create(path);
    expect(await hits(db, 'name', '工业')).toBe(1);
    expect(await hits(db, 'name', '铜业工业')).toBe(2);
    expect(await hits(db, 'name', '铜')).toBeLessThan(2);
    expect(await hits(db, 'aliases', '江铜')).toBe(0);
    db.close();
  });
});
