/** Each question of the pack, on a small graph made of pages of text, in both stores. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/query/answer.js';
import { bindParameters, readPack } from '../../src/query/pack.js';
import { TOPIC_NAMES } from '../../src/query/topics.js';
import { packageRoot } from '../../src/root.js';
import { openStore, type Row, type Store } from '../../src/store/index.js';
import { memoryStore } from '../graph/laws.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { CASES } from './cases.js';
import { answerTo, fill, PACK, pagesOf } from './graphs.js';

const FOLDER = 'test/query/pages';

describe('the pack', () => {
  it('has a case for each of its questions, and at least one question on each topic', () => {
    expect(readdirSync(join(packageRoot(), 'cypher', 'queries')).length).toBe(PACK.length);
    expect([...new Set(CASES.map(({ query }) => query))].sort()).toEqual(PACK.map(({ name }) => name));
    expect(TOPIC_NAMES.filter((topic) => !PACK.some((q) => q.topic === topic))).toEqual([]);
  });

  it.each(PACK.map((query) => [query.name, query] as const))('%s speaks both languages, and takes its example', (_, query) => {
    for (const { zh, en } of [query.title, query.description, ...query.parameters.map((p) => p.doc)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]{2}/);
    }
    expect(() => bindParameters(query, query.example)).not.toThrow();
  });

  // Rows of equal keys come as each store likes.
  it.each(PACK.filter((q) => !q.step).map((query) => [query.name, query] as const))(
    '%s orders by every column that it prints',
    (_, query) => {
      const [returned, order] = query.cypher
        .split(/\nRETURN /)
        .at(-1)!
        .split(/\nORDER BY /) as [string, string];
      const aliases = [...returned.matchAll(/ AS (\w+)/g)].map((m) => m[1]!).filter((name) => !name.startsWith('_'));
      // Lists of names are no keys: they follow from the entities.
      const lists = new Set([...returned.matchAll(/(?:standsIn|\]) AS (\w+)/g)].map((m) => m[1]!));
      const ordered = new Set(order.match(/\w+/g));
      expect(aliases.filter((name) => !ordered.has(name) && !lists.has(name))).toEqual([]);
    },
  );
});

function shown(row: Row, columns: string): string {
  const value = (name: string): string => {
    const cell = row[name];
    if (cell === undefined) throw new Error(`no column ${name}`);
    return cell === null ? '-' : Array.isArray(cell) ? `[${cell.join(' ')}]` : String(cell);
  };
  return columns.split(' ').map(value).join(' | ');
}

const packed = (text: string): string => text.replace(/\s+/g, '');

/** The cases, and that every sentence stands on its page. */
function answersOf(open: () => Store): void {
  it.each(CASES.map((one) => [one.query, one.given, one] as const))('%s %s', async (_, __, { query, given, columns, rows }) => {
    const answer = await answerTo(open(), query, given);
    expect(answer.rows.map((row) => shown(row, columns))).toEqual(rows);
  });

  it('quote sentences of the pages they name', async () => {
    const pages = new Map((await pagesOf(FOLDER)).map(({ id, text }) => [id, packed(text)]));
    for (const query of PACK.filter((q) => q.parameters.every((p) => p.fallback !== undefined))) {
      const { rows, columns } = await ask(open(), query, bindParameters(query, new Map()));
      if (!columns.includes('sentence')) continue;
      for (const row of rows)
        expect([query.name, pages.get(String(row.page))!.includes(packed(String(row.sentence)))]).toEqual([query.name, true]);
    }
  });

  it('least-supported gives of many rows the first', async () => {
    const { rows } = await answerTo(open(), 'least-supported', 'pages=9 top=100000');
    for (const top of [1, 10]) expect((await answerTo(open(), 'least-supported', `pages=9 top=${top}`)).rows).toEqual(rows.slice(0, top));
    expect(new Set(rows.map((row) => `${row.pages} ${row.certainty}`)).size).toBeGreaterThan(10);
  });
}

describe('answers on the embedded store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await fill(await memoryStore(), await pagesOf(FOLDER));
  }, 60_000);
  afterAll(() => store?.close());
  answersOf(() => store);
});

describeNeo4j('answers on Neo4j', () => {
  let server: Neo4jServer;
  let store: Store;
  beforeAll(async () => {
    server = await startNeo4j();
    store = await fill(await openStore(addressOf(server), { mode: 'write' }), await pagesOf(FOLDER));
  }, 240_000);
  afterAll(async () => {
    await store?.close();
    await server?.stop();
  });
  answersOf(() => store);
});

describe('what is asked wrongly', () => {
  it.each([
    ['supply-chain', 'direction=sideways', 'none of upstream, downstream, both'],
    ['missing-issues', 'every=0', 'no whole number'],
    ['about', '', 'needs --param name='],
    ['posts', 'nobody=1', 'it takes: person, of, office'],
    ['central', 'from=yesterday', 'no date (YYYY-MM-DD)'],
  ])('%s %s', async (name, given, says) => {
    const store = await memoryStore();
    await expect(answerTo(store, name, given).catch((error: Error) => error.message)).resolves.toContain(says);
    await store.close();
  });

  it('a header that lacks something is told with its file', () => {
    expect(() => readPack(join(packageRoot(), 'cypher', 'read'))).toThrow(/\.cypher: /);
  });
});
