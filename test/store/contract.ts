/** What every store must do; run on each by the files beside this one. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forEpoch, LeaseLostError, QueryError, ReadOnlyError, type Store, statement } from '../../src/store/index.js';
import { acquireLease, storeState, writeOnce } from '../../src/store/lease.js';
import { ownName } from '../../src/store/living.js';
import { manualClock } from './manual-clock.js';

export const ROWS = 10_000;

/** @param open opens the same store each time, for writing. */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.prepare();
    return () => store.close();
  });
  afterEach(() => store.write((tx) => tx.run('MATCH (n) DETACH DELETE n')));

  const names = async () =>
    (await store.read((tx) => tx.run('MATCH (e:Entity) RETURN e.name AS name ORDER BY name'))).map((row) => row.name);
  const create = (name: string) => store.write((tx) => tx.run('MERGE (e:Entity {id: $name}) SET e.name = $name', { name }));

  describe('transactions', () => {
    it('write all or nothing', async () => {
      await create('南昌市');
      const failing = store.write(async (tx) => {
        await tx.run("CREATE (:Entity {id: 'x', name: '九江市'})");
        expect(await tx.run("MATCH (e:Entity {id: 'x'}) RETURN e.name AS name")).toEqual([{ name: '九江市' }]);
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(await names()).toEqual(['南昌市']);
    });

    it('write nothing when a statement is wrong, and say what is wrong', async () => {
      const failing = store.write(async (tx) => {
        await tx.run("CREATE (:Entity {id: 'x', name: '九江市'})");
        await tx.run('NONSENSE');
      });
      await expect(failing).rejects.toThrow(QueryError);
      expect(await names()).toEqual([]);
    });

    it('may run statements side by side; one that fails takes all with it', async () => {
      const slow = 'UNWIND range(1, 20000) AS n WITH count(n) AS n MERGE (e:Entity {id: $id}) SET e.name = $id';
      const write = (last: string) =>
        store.write((tx) => Promise.all([tx.run(slow, { id: 'a' }), tx.run(slow, { id: 'b' }), tx.run(last, { id: 'c' })]));
      await expect(write('NONSENSE')).rejects.toThrow(QueryError);
      expect(await names()).toEqual([]);
      await write(slow);
      expect(await names()).toEqual(['a', 'b', 'c']);
    });

    it('run beside each other without loss', async () => {
      await create('counter');
      const add = () =>
        store.write((tx) => tx.run("MATCH (e:Entity {id: 'counter'}) SET e.id = e.id WITH e SET e.pages = coalesce(e.pages, 0) + 1"));
      await Promise.all(Array.from({ length: 10 }, add));
      expect(await store.read((tx) => tx.run("MATCH (e:Entity {id: 'counter'}) RETURN e.pages AS pages"))).toEqual([{ pages: 10 }]);
    });

    it('that only read may not write', async () => {
      await expect(store.read((tx) => tx.run("CREATE (:Entity {id: 'x'})"))).rejects.toThrow(ReadOnlyError);
      expect(await names()).toEqual([]);
    });

    it('give the same graph when they are run again', async () => {
      const rows = [
        { id: 'a', name: '江西省' },
        { id: 'b', name: '湖南省' },
      ];
      const write = () => store.write((tx) => tx.run('UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e += row', { rows }));
      await write();
      await write();
      expect(await names()).toEqual(['江西省', '湖南省']);
    });

    it('refuse a second node of one id, and one without', async () => {
      await create('南昌市');
      await expect(store.write((tx) => tx.run("CREATE (:Entity {id: '南昌市'})"))).rejects.toThrow(QueryError);
      await expect(store.write((tx) => tx.run('MERGE (:Entity {id: $id})', { id: null }))).rejects.toThrow(QueryError);
    });
  });

  describe('values', () => {
    const values = {
      chinese: '赣江新区“1269”计划，𠮷安',
      empty: '',
      hostile: "') DETACH DELETE (n) //`\\u0000",
      lines: '一\n二\t三\u2028四',
      whole: 42,
      large: Number.MAX_SAFE_INTEGER,
      negative: -7,
      decimal: 3.75,
      yes: true,
      no: false,
      date: '2024-03-01',
      texts: ['省政府', '省府'],
      numbers: [1, 2, 3],
      none: [],
    };

    it('come back as they went in', async () => {
      await store.write((tx) => tx.run('CREATE (e:Entity {id: $id}) SET e += $values', { id: 'v', values }));
      const [row] = await store.read((tx) => tx.run("MATCH (e:Entity {id: 'v'}) RETURN properties(e) AS it"));
      expect(row?.it).toEqual({ id: 'v', ...values });
    });

    it('of null or undefined remove a property and read as null', async () => {
      await store.write((tx) => tx.run("CREATE (:Entity {id: 'v', a: 1, b: 2, c: 3})"));
      await store.write((tx) => tx.run("MATCH (e:Entity {id: 'v'}) SET e += $values", { values: { a: null, b: undefined } }));
      const rows = await store.read((tx) =>
        tx.run("MATCH (e:Entity {id: 'v'}) RETURN e.a AS a, e.b AS b, e.c AS c, $x AS x", { x: undefined }),
      );
      expect(rows).toEqual([{ a: null, b: null, c: 3, x: null }]);
    });

    it('may be nested in what a query gives', async () => {
      const rows = await store.read((tx) =>
        tx.run('RETURN $it AS it, [1, [2, {a: null}]] AS made', { it: { list: [{ 名: '值' }], n: 1 } }),
      );
      expect(rows).toEqual([{ it: { list: [{ 名: '值' }], n: 1 }, made: [1, [2, { a: null }]] }]);
    });

    it('that are whole count as integers', async () => {
      const rows = await store.read((tx) =>
        tx.run('UNWIND [1, 2, 3] AS n RETURN n, n / $two AS half ORDER BY n LIMIT $limit', { two: 2, limit: 2 }),
      );
      expect(rows).toEqual([
        { n: 1, half: 0 },
        { n: 2, half: 1 },
      ]);
    });
  });

  describe('hostile text', () => {
    const MEGABYTE = '“省”'.repeat(2 ** 18);
    const TEXTS = [
      "') DETACH DELETE (n) //",
      '}) DETACH DELETE n //',
      '`}) MATCH (n) DETACH DELETE n',
      '"quoted" \\"',
      "\\' \\u0027 OR 1=1",
      '$rows $name {name}',
      'NUL \0 inside',
      '\u2028\r\n\t\u007f\ufeff\ufffe',
      '\u202e右到左',
      '𠮷'.repeat(3),
      MEGABYTE,
    ];

    it.each(TEXTS)('is only text, as a name, an alias and a sentence: %.30j', async (text) => {
      await create('南昌市');
      const entity = { id: 'hostile', name: text, aliases: [text, 'x'], kind: 'Person' };
      await store.write((tx) => tx.run(statement('write/upsert-entities'), { rows: [entity] }));
      await store.write((tx) =>
        tx.run(statement('write/create-loose-evidence'), { rows: [{ id: 'e', page: 'p', fact: 'f', sentence: text }] }),
      );
      const read = 'MATCH (e:Entity {id: $id}) RETURN properties(e) AS it';
      expect(await store.read((tx) => tx.run(read, { id: 'hostile' }))).toEqual([{ it: entity }]);
      const found = await store.query('MATCH (e:Evidence) WHERE e.sentence = $text RETURN e.sentence AS text', { text });
      expect(found.rows).toEqual([{ text }]);
      expect(await store.read((tx) => tx.run('MATCH (n) RETURN count(n) AS n'))).toEqual([{ n: 3 }]);
    });

    it('is only text as an id', async () => {
      const ids = TEXTS.filter((text) => text !== MEGABYTE);
      const rows = ids.map((id) => ({ id, text: id }));
      await store.write((tx) => tx.run(statement('write/upsert-pages'), { rows }));
      await store.write((tx) => tx.run(statement('write/upsert-pages'), { rows }));
      const found = await store.read((tx) => tx.run(statement('write/read-pages'), { ids }));
      expect(found.map((row) => row.id).sort()).toEqual([...ids].sort());
      await store.write((tx) => tx.run(statement('write/delete-pages'), { ids }));
      expect(await store.read((tx) => tx.run('MATCH (n) RETURN count(n) AS n'))).toEqual([{ n: 0 }]);
    });

    it('may be the name of a property', async () => {
      const odd = { $rows: 1, 'a`b': 2, 'row.id': 3, 'q\'"': 4, 'x}) DETACH DELETE n //': 5, '\\u0060': 6 };
      await store.write((tx) => tx.run(statement('write/upsert-entities'), { rows: [{ id: 'odd', ...odd }] }));
      expect(await store.read((tx) => tx.run('MATCH (e:Entity) RETURN properties(e) AS it'))).toEqual([{ it: { id: 'odd', ...odd } }]);
    });

    it.each([
      ['一\ud842二', '一\ufffd二'],
      ['\udfb7', '\ufffd'],
      ['\udfb7\ud842', '\ufffd\ufffd'],
    ])('half a character is stored as U+FFFD, and found by either: %j', async (half, stored) => {
      await store.write((tx) => tx.run(statement('write/upsert-entities'), { rows: [{ id: half, name: half, aliases: [half] }] }));
      for (const id of [half, stored]) {
        const rows = await store.read((tx) => tx.run('MATCH (e:Entity {id: $id}) RETURN properties(e) AS it', { id }));
        expect(rows).toEqual([{ it: { id: stored, name: stored, aliases: [stored] } }]);
      }
    });
  });

  describe("a user's query", () => {
    it('never rounds: a whole number that is too large for one is given by its digits', async () => {
      const cypher = 'RETURN 9007199254740991 AS safe, 9007199254740993 AS more, -9223372036854775808 AS least, [$n, {n: $n}] AS inside';
      const { rows } = await store.query(cypher, { n: 9007199254740993n });
      const more = '9007199254740993';
      expect(rows).toEqual([{ safe: 9007199254740991, more, least: '-9223372036854775808', inside: [more, { n: more }] }]);
    });

    it('gives nodes, relationships and paths without inner numbers', async () => {
      await store.write((tx) => tx.run("CREATE (:Entity:Person {id: 'a', name: '甲'})-[:VISITED {count: 2}]->(:Entity:Place {id: 'b'})"));
      const { columns, rows } = await store.query('MATCH p = (a)-[r]->(b) RETURN b, r, p, a.name AS name');
      const a = { _labels: ['Entity', 'Person'], id: 'a', name: '甲' };
      const b = { _labels: ['Entity', 'Place'], id: 'b' };
      const r = { _type: 'VISITED', count: 2 };
      expect(columns).toEqual(['b', 'r', 'p', 'name']);
      expect(rows).toEqual([{ b, r, p: { nodes: [a, b], edges: [r] }, name: '甲' }]);
    });

    it.each([
      "CREATE (:Entity {id: 'x'})",
      "MERGE (e:Entity {id: 'x'}) RETURN e",
      'MATCH (e:Entity) SET e.name = 1 RETURN e',
      'MATCH (e:Entity) DETACH DELETE e',
      'MATCH (e:Entity) CALL { WITH e CREATE (:Q) } RETURN count(*)',
      'CREATE INDEX sneaky FOR (n:Sneaky) ON (n.id)',
      '/* only looking */ MATCH (e:Entity) REMOVE e.name',
    ])('is refused when it writes: %s', async (cypher) => {
      await create('南昌市');
      await expect(store.query(cypher)).rejects.toThrow(ReadOnlyError);
      expect(await store.read((tx) => tx.run('MATCH (n) RETURN n.id AS id, n.name AS name'))).toEqual([{ id: '南昌市', name: '南昌市' }]);
    });

    it.each([
      'MATCH (e:Entity) WHERE e.name <> "CREATE (x) DELETE SET" RETURN e.name AS name',
      'MATCH (e:Entity) /* DETACH DELETE e */ RETURN e.name AS name // SET e.name = 1',
      'MATCH (`CREATE`:Entity) RETURN `CREATE`.name AS name',
      "MATCH (e:Entity) WHERE e.name <> 'LoadCsv (' AND e.name <> 'LOAD CSV' RETURN e.name AS name",
    ])('may contain words of writing: %s', async (cypher) => {
      await create('南昌市');
      expect((await store.query(cypher)).rows).toEqual([{ name: '南昌市' }]);
    });

    it('fails with the message of the store', async () => {
      await expect(store.query('MATCH (n RETURN n')).rejects.toThrow(QueryError);
      await expect(store.query('RETURN $missing AS x')).rejects.toThrow(/missing/i);
    });

    it('gives no more rows than asked for, and says that there are more', async () => {
      const cypher = 'UNWIND range(1, 1000) AS n RETURN n';
      const { rows, truncated } = await store.query(cypher, {}, { limit: 3 });
      expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect(truncated).toBe(true);
      expect((await store.query(cypher, {}, { limit: 1000 })).truncated).toBe(false);
    });

    it('ends when its time is over', async () => {
      const endless = 'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n';
      await expect(store.query(endless, {}, { timeoutMs: 50 })).rejects.toThrow(/too long|longer than/);
    });
  });

  describe('the lease', () => {
    it('is held by one writer, who is named to the others', async () => {
      if (store.kind === 'embedded') return; // there the file's lock does it, and a lease is a dead one's
      const clock = manualClock();
      const first = await acquireLease(store, { holder: 'gantu build (pid 1)', clock });
      await expect(acquireLease(store, { holder: 'gantu remove (pid 2)', clock })).rejects.toThrow('gantu build (pid 1)');
      const waited: string[] = [];
      clock.onSleep(() => first.release());
      const second = await acquireLease(store, { holder: 'second', clock, waitMs: 10_000, onWait: (who) => waited.push(who) });
      expect(waited[0]).toContain('gantu build (pid 1)');
      await second.release();
      expect(await storeState(store)).toMatchObject({ holder: null, until: null });
    });

    it('fences a writer who lost it: nothing of the transaction is written', async () => {
      const clock = manualClock();
      const slow = await acquireLease(store, { holder: 'slow', clock });
      clock.advance(61_000);
      const quick = await acquireLease(store, { holder: 'quick', clock });
      const late = store.write(async (tx) => {
        await tx.run("CREATE (:Entity {id: 'late', name: 'late'})");
        await slow.fence(tx);
      });
      await expect(late).rejects.toThrow(LeaseLostError);
      await expect(slow.renew()).rejects.toThrow(LeaseLostError);
      await slow.release();
      await store.write(async (tx) => {
        await quick.fence(tx);
        await tx.run("CREATE (:Entity {id: 'x', name: 'quick'})");
      });
      expect(await names()).toEqual(['quick']);
      expect((await storeState(store)).holder).toBe('quick');
    });

    it('of a process of this machine that has ended is taken over at once, and that one can write nothing any more', async () => {
      const own = ownName();
      if (own === undefined || store.kind === 'embedded') return;
      const clock = manualClock();
      // This process, were it started at another time.
      const dead = await acquireLease(store, { holder: 'killed', clock, process: `${own}1` });
      const quick = await acquireLease(store, { holder: 'quick', clock });
      await expect(store.write((tx) => dead.fence(tx))).rejects.toThrow(LeaseLostError);
      await expect(acquireLease(store, { holder: 'third', clock })).rejects.toThrow('quick');
      await quick.release();
      expect(await store.read((tx) => tx.run('MATCH (s:Store) RETURN keys(s) AS keys'))).toEqual([{ keys: ['id'] }]);
    });

    it('may last for one transaction, which gives it back, or leaves nothing', async () => {
      const work = (name: string, fails = false) =>
        writeOnce(store, { holder: 'once' }, async (tx) => {
          await tx.run('CREATE (:Entity {id: $name, name: $name})', { name });
          if (fails) throw new Error('broken off');
        });
      await work('first');
      await expect(work('second', true)).rejects.toThrow('broken off');
      expect(await names()).toEqual(['first']);
      expect(await storeState(store)).toMatchObject({ holder: null, until: null });
    });

    it('that another holds is waited for, or he is named: nothing is written once for all meanwhile', async () => {
      if (store.kind === 'embedded') return;
      const clock = manualClock();
      const other = await acquireLease(store, { holder: 'gantu build (pid 1)', clock });
      const work = (waitMs: number) =>
        writeOnce(store, { holder: 'once', clock, waitMs }, (tx) => tx.run("CREATE (:Entity {id: 'x', name: 'once'})"));
      await expect(work(0)).rejects.toThrow('gantu build (pid 1)');
      expect(await names()).toEqual([]);
      clock.onSleep(() => other.release());
      await work(10_000);
      expect(await names()).toEqual(['once']);
    });

    it('is renewed by every fence', async () => {
      const clock = manualClock();
      const lease = await acquireLease(store, { holder: 'one', clock });
      clock.advance(50_000);
      await store.write((tx) => lease.fence(tx));
      expect((await storeState(store)).until).toBe(clock.now() + 60_000);
    });
  });

  it('writes ten thousand nodes and as many edges in one statement each', async () => {
    const rows = Array.from({ length: ROWS }, (_, i) => ({
      id: `e${i}`,
      name: `江西省第${i}中学`,
      kind: 'Organization',
      aliases: [`${i}中`],
      pages: i,
    }));
    const facts = rows.map(({ id }, i) => ({
      id: `f${i}`,
      source: id,
      target: `e${(i * 7) % ROWS}`,
      properties: { count: 1, first: '2024-01-01' },
    }));
    const upsert = statement('write/upsert-entities');
    const relate = statement('write/upsert-facts', { TYPE: 'LOCATED_IN', TARGET: 'Entity' });
    const took: Record<string, number> = {};
    const timed = async (what: string, work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      took[what] = Math.round(performance.now() - from);
    };
    await timed('nodes', () => store.write((tx) => tx.run(upsert, { rows })));
    await timed('nodes again', () => store.write((tx) => tx.run(upsert, { rows })));
    await timed('edges', () => store.write((tx) => tx.run(relate, { rows: facts })));
    await timed('edges again', () => store.write((tx) => tx.run(relate, { rows: facts })));
    console.log(`${store.kind}: ${ROWS} rows in ms`, took);
    expect(await store.read((tx) => tx.run('MATCH (e:Entity)-[r:LOCATED_IN]->() RETURN count(r) AS n'))).toEqual([{ n: ROWS }]);
  }, 60_000);

  it('switches an epoch built beside the old one, and finds its nodes by id', async () => {
    const upsert = statement('write/upsert-entities');
    await store.write((tx) => tx.run(upsert, { rows: [{ id: 'a', name: 'old' }] }));
    await store.write((tx) => tx.run(forEpoch(upsert, true), { rows: [{ id: 'a', name: 'new' }] }));
    expect(await names()).toEqual(['old']);
    await store.write(async (tx) => {
      await tx.run(statement('write/epoch-drop', { LABEL: 'Entity' }));
      await tx.run(statement('write/epoch-promote', { LABEL: 'Entity' }));
    });
    await store.write((tx) => tx.run(upsert, { rows: [{ id: 'a', name: 'newer' }] }));
    expect(await names()).toEqual(['newer']);
  });
}
