/** Every route over the sample pages, from the embedded store and from Neo4j: the same answers, and each sentence where it stands. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningServer, serve } from '../../src/serve/server.js';
import { sourceOf } from '../../src/serve/store/source.js';
import type {
  AnswerView,
  ArticleView,
  EntityView,
  EvidenceView,
  FactDetail,
  NeighbourhoodView,
  PageView,
  PathsView,
  QueryView,
  SchemaView,
  SearchHit,
  Summary,
  ViewGraph,
} from '../../src/serve/types.js';
import type { Store } from '../../src/store/index.js';
import { buildSample, describeBoth } from '../maintain/sample.js';
import { send } from './reply.js';

let store: Store;
let server: RunningServer;

async function get<T>(path: string): Promise<T> {
  const { status, text } = await send(server.port, path);
  expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, '']);
  return JSON.parse(text) as T;
}

async function ask(
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<{ status: number; body: AnswerView & { error: string; reason: string } }> {
  const headers = { 'content-type': 'application/json', origin: `http://127.0.0.1:${server.port}` };
  const reply = await send(server.port, '/api/cypher', { method: 'POST', headers, body: JSON.stringify({ text, parameters }) });
  return { status: reply.status, body: JSON.parse(reply.text) };
}

const find = async (name: string): Promise<SearchHit> => (await get<SearchHit[]>(`/api/search?q=${encodeURIComponent(name)}`))[0]!;
const uri = encodeURIComponent;

/** Answers of both stores, to be compared at the end. */
const answers: Record<string, Map<string, string>> = { embedded: new Map(), neo4j: new Map() };

describeBoth('the routes', (kind, fresh) => {
  beforeAll(async () => {
    store = await fresh();
    await store.prepare();
    await buildSample(store);
    const latest = async (): Promise<string> => 'g';
    const source = sourceOf({
      store,
      generation: 'g',
      latest,
      lend: (work) => work(store),
      refresh: async () => {},
      close: async () => {},
    });
    server = await serve({ source, assets: tmpdir() });
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await store?.close();
  });

  it('tells what can be asked', async () => {
    expect(await get('/api/generation')).toEqual({ generation: 'g', can: { read: true, ask: true, cypher: true } });
  });

  it('gives the graph, and finds and tells of what is in it', async () => {
    const { graph, total } = await get<ViewGraph>('/api/graph?limit=300');
    expect(total.nodes).toBeGreaterThan(300);
    expect(graph.nodes).toHaveLength(300);
    const hit = await find('上高县');
    expect(hit).toMatchObject({ name: '上高县', kind: 'Place' });
    const entity = await get<EntityView>(`/api/entity?id=${uri(hit.id)}`);
    expect(entity.facts.length).toBeGreaterThan(3);
  });

  it('counts what can be filtered by', async () => {
    const summary = await get<Summary>('/api/summary');
    const { total } = await get<ViewGraph>('/api/graph?limit=1');
    expect(summary.total).toEqual(total);
    expect(summary.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total.nodes);
    expect(summary.types.reduce((sum, { count }) => sum + count, 0)).toBe(total.edges);
    expect(summary.pages.length).toBeGreaterThan(5);
    expect(summary.months.map(({ month }) => month)).toEqual([...summary.months.map(({ month }) => month)].sort());
    const province = summary.places.find(({ name }) => name === '江西省')!;
    const city = province.below.find(({ name }) => name === '赣州市')!;
    expect(city.below.map(({ name }) => name)).toContain('南康区');
    expect(province.count).toBeGreaterThan(city.count);
    answers[kind]!.set('summary', JSON.stringify(summary));
  });

  it('gives what meets a filter: a city with all below it, a page, a time', async () => {
    const { pages } = await get<Summary>('/api/summary');
    const whole = await get<ViewGraph>('/api/graph');
    const filters = [
      'place=place/360700',
      `page=${uri(pages[0]!.id)}`,
      `from=${pages[0]!.date}`,
      'kinds=Person,Organization&types=HOLDS_POST',
      'certainty=0.9',
    ];
    for (const filter of filters) {
      const view = await get<ViewGraph>(`/api/graph?${filter}`);
      expect([filter, view.matching!.edges > 0, view.matching!.edges < whole.total.edges]).toEqual([filter, true, true]);
      expect([filter, view.graph.edges.length]).toEqual([filter, view.matching!.edges]);
      answers[kind]!.set(filter, JSON.stringify(view));
    }
    const { graph } = await get<ViewGraph>('/api/graph?place=place/360700');
    expect(graph.nodes.map(({ attributes }) => attributes.label)).toEqual(expect.arrayContaining(['赣州市', '南康区']));
    const largest = whole.communities!.reduce((a, b) => (a.nodes >= b.nodes ? a : b));
    expect((await get<ViewGraph>(`/api/graph?community=${largest.id}`)).matching!.nodes).toBe(largest.nodes);
  });

  it('tells of each relation how certain it is, as its sentences do', async () => {
    const { graph } = await get<ViewGraph>('/api/graph?types=LOCATED_IN,BUILDS');
    const sample = graph.edges.filter((_, at) => at % 10 === 0);
    expect(sample.length).toBeGreaterThan(5);
    for (const { key, attributes } of sample) {
      const { evidence } = await get<FactDetail>(`/api/fact?id=${uri(key)}`);
      expect([key, attributes.certainty]).toEqual([key, Math.max(...evidence.map(({ certainty }) => certainty!))]);
    }
    const least = await get<ViewGraph>('/api/graph?certainty=0.9');
    expect(least.graph.edges.every(({ attributes }) => attributes.certainty! >= 0.9)).toBe(true);
  });

  it('walks: who is joined to an entity, and how two are', async () => {
    const [a, b] = [await find('上高县'), await find('赣州市')];
    const near = await get<NeighbourhoodView>(`/api/neighbours?id=${uri(b.id)}&depth=2&limit=10`);
    expect([near.graph.nodes.length, near.leftOut > 0]).toEqual([11, true]);
    const { paths, graph } = await get<PathsView>(`/api/paths?from=${uri(a.id)}&to=${uri(b.id)}`);
    expect(paths.length).toBeGreaterThan(0);
    for (const { nodes, hops } of paths) {
      expect([nodes[0], nodes.at(-1), hops.length]).toEqual([a.id, b.id, nodes.length - 1]);
      expect(hops.every((hop) => hop.length > 0 && hop.every((id) => graph.edges.some(({ key }) => key === id)))).toBe(true);
    }
    answers[kind]!.set('near', JSON.stringify(near));
    answers[kind]!.set('paths', JSON.stringify(paths));
    expect((await send(server.port, '/api/neighbours?id=nobody')).status).toBe(404);
  });

  /** Every fact of an entity that has facts of many types, in entity's words and by itself. */
  it('gives a relation with both ends and all its sentences', async () => {
    const { id } = await find('上高县');
    const { facts } = await get<EntityView>(`/api/entity?id=${uri(id)}`);
    for (const { id: own, outgoing, other, evidence, ...rest } of facts) {
      const fact = await get<FactDetail>(`/api/fact?id=${uri(own)}`);
      const { source, target, evidence: sentences, ...same } = fact;
      expect(same).toEqual({ id: own, ...rest });
      expect((outgoing ? source : target).id).toBe(id);
      expect((outgoing ? target : source).kind).toBe(other.kind);
      const ids = (all: readonly EvidenceView[]) => all.map((one) => one.id).sort();
      expect(ids(sentences)).toEqual(ids(evidence));
      answers[kind]!.set(own, JSON.stringify(fact));
    }
    expect(facts.length).toBeGreaterThan(3);
  });

  it('gives the figure that a relation ends in: value, unit and period', async () => {
    const { facts } = await get<EntityView>(`/api/entity?id=${uri((await find('江西省')).id)}`);
    const figures = facts.filter(({ figure }) => figure);
    expect(figures.length).toBeGreaterThan(5);
    for (const { id, figure } of figures) {
      const fact = await get<FactDetail>(`/api/fact?id=${uri(id)}`);
      expect(fact.figure).toEqual(figure);
      answers[kind]!.set(id, JSON.stringify(fact));
    }
  });

  it('counts months and pages once for a graph, however often it is asked', async () => {
    const read = store.read.bind(store);
    const statements: string[] = [];
    const spy = vi.spyOn(store, 'read').mockImplementation((work) =>
      read((tx) =>
        work({
          run: (statement, parameters) => {
            statements.push(statement);
            return tx.run(statement, parameters);
          },
        }),
      ),
    );
    const summary = await get<Summary>('/api/summary');
    spy.mockRestore();
    expect([summary.months.length > 0, summary.pages.length > 0]).toEqual([true, true]);
    expect(statements.filter((text) => text.includes('Evidence') || text.includes('Page'))).toEqual([]);
  });

  const packed = (text: string): string => text.replace(/\s/g, '');

  it('opens the article of a sentence, with the sentence marked', async () => {
    const { id } = await find('上高县');
    const { facts } = await get<EntityView>(`/api/entity?id=${uri(id)}`);
    let opened = 0;
    for (const { sentence, articleId, article, page, date, id: own } of facts.flatMap((fact) => fact.evidence)) {
      if (!articleId) continue;
      const read = await get<ArticleView>(`/api/article?id=${uri(articleId)}&evidence=${uri(own!)}`);
      expect([read.id, read.title, read.page.id, read.page.date]).toEqual([articleId, article, page, date]);
      const marked = read.lines.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
      expect(marked.length).toBeGreaterThan(0);
      // Spans are of the page as it is printed, sentences without what the layout puts between.
      for (const part of marked) expect(packed(sentence)).toContain(packed(part));
      answers[kind]!.set(`${articleId} ${own}`, JSON.stringify(read));
      opened += 1;
    }
    expect(opened).toBeGreaterThan(3);
  });

  it('tells what else the article states, each statement marked where it stands', async () => {
    const { facts } = await get<EntityView>(`/api/entity?id=${uri((await find('上高县')).id)}`);
    const { articleId, id: own } = facts.find(({ evidence }) => evidence[0]!.articleId)!.evidence[0]!;
    const article = await get<ArticleView>(`/api/article?id=${uri(articleId!)}`);
    const marked = new Set(article.lines.flatMap(({ marks }) => marks.map((mark) => mark.evidence)));
    expect(article.stated.map(({ evidence }) => evidence)).toContain(own);
    expect(marked).toEqual(new Set(article.stated.map(({ evidence }) => evidence)));
    for (const { fact, source, target, type } of article.stated.slice(0, 5))
      expect(await get<FactDetail>(`/api/fact?id=${uri(fact)}`)).toMatchObject({
        id: fact,
        type,
        source: { id: source.id },
        target: { id: target.id },
      });
    answers[kind]!.set(`${articleId} all`, JSON.stringify(article));
  });

  it('gives the dossier of an entity as a file', async () => {
    const { id } = await find('上高县');
    const [html, docx] = await Promise.all(
      ['html', 'docx'].map((format) => send(server.port, `/api/dossier?id=${uri(id)}&format=${format}`)),
    );
    expect(html!.headers['content-disposition']).toContain(`filename*=UTF-8''${uri('上高县')}.html`);
    expect(html!.text).toContain('<h1>上高县</h1>');
    expect(docx!.headers['content-type']).toContain('wordprocessingml');
    answers[kind]!.set('dossier', JSON.stringify(html!.text));
    for (const [query, status] of [
      ['id=none', 404],
      [`id=${uri(id)}&format=pdf`, 400],
      [`id=${uri(id)}&lang=fr`, 400],
      ['', 400],
    ] as const)
      expect([query, (await send(server.port, `/api/dossier?${query}`)).status]).toEqual([query, status]);
  });

  it('opens the page, with all sentences of a relation marked, each line with its article', async () => {
    const { id } = await find('上高县');
    const { facts } = await get<EntityView>(`/api/entity?id=${uri(id)}`);
    const fact = facts.find(({ count }) => count > 1) ?? facts[0]!;
    for (const page of new Set(fact.evidence.map((one) => one.page))) {
      const read = await get<PageView>(`/api/page?id=${uri(page)}&fact=${uri(fact.id)}`);
      const marks = read.lines.flatMap((line) => line.marks.map((mark) => mark.evidence));
      const here = fact.evidence.filter((one) => one.page === page).map((one) => one.id!);
      expect([...new Set(marks)].sort()).toEqual(here.sort());
      expect(read.lines.map(({ line }) => line)).toEqual(read.lines.map((_, i) => i + 1));
      const known = new Set(read.articles.map((article) => article.id));
      for (const line of read.lines)
        expect(line.article === null ? line.role : known.has(line.article)).toBe(line.article === null ? null : true);
      answers[kind]!.set(page, JSON.stringify(read));
    }
  });

  it('an article is its page’s lines in their roles', async () => {
    const { pages } = { pages: (await get<EntityView>(`/api/entity?id=${uri((await find('上高县')).id)}`)).facts[0]!.evidence };
    const page = await get<PageView>(`/api/page?id=${uri(pages[0]!.page)}`);
    for (const { id, title } of page.articles) {
      const article = await get<ArticleView>(`/api/article?id=${uri(id)}`);
      expect(article.title).toBe(title);
      const own = page.lines.filter((line) => line.article === id);
      expect(article.lines.map(({ line }) => line).sort((a, b) => a - b)).toEqual(own.map(({ line }) => line));
      expect(article.lines.every((line, i) => i === 0 || line.paragraph - article.lines[i - 1]!.paragraph <= 1)).toBe(true);
    }
  });

  it('asks every question of the pack, as table and as graph', async () => {
    const queries = await get<QueryView[]>('/api/queries');
    expect(queries.length).toBeGreaterThan(30);
    for (const { name, parameters } of queries) {
      const given = new URLSearchParams(
        parameters.flatMap((p) => (p.example === undefined ? [] : [[p.name, p.example] as [string, string]])),
      );
      const answer = await get<AnswerView>(`/api/query/${name}?${given}`);
      expect([name, answer.rows.length > 0]).toEqual([name, true]);
      const facts = new Map(answer.facts.map((fact) => [fact.id, fact]));
      const nodes = new Set(answer.graph.nodes.map(({ key }) => key));
      for (const row of answer.rows) {
        expect(Object.keys(row.cells)).toEqual(answer.columns);
        for (const fact of row.facts) expect(facts.get(fact)?.evidence[0]?.sentence).toMatch(/\S/);
        for (const node of row.nodes) expect([name, nodes.has(node)]).toEqual([name, true]);
      }
      for (const { key, source, target } of answer.graph.edges)
        expect([facts.has(key), nodes.has(source), nodes.has(target)]).toEqual([true, true, true]);
      answers[kind]!.set(name, JSON.stringify(answer));
    }
  });

  it('says which parameter is wrong', async () => {
    const reply = await send(server.port, '/api/query/central?top=many');
    expect([reply.status, JSON.parse(reply.text).reason]).toEqual([400, 'parameter']);
    expect((await send(server.port, '/api/query/nothing')).status).toBe(404);
  });

  it.each(['entity', 'fact', 'article', 'page'])('knows no such %s', async (what) => {
    for (const id of ['nothing', 'nothing#a1', '#', '%27%20OR%201'])
      expect((await send(server.port, `/api/${what}?id=${uri(id)}`)).status).toBe(404);
  });

  it('gives the schema', async () => {
    const { labels, types } = await get<SchemaView>('/api/schema');
    expect(labels.map(({ name }) => name)).toEqual(expect.arrayContaining(['Person', 'Entity', 'Evidence']));
    const post = types.find(({ name }) => name === 'HOLDS_POST')!;
    expect(post.properties.map(({ name }) => name)).toEqual(expect.arrayContaining(['office', 'count', 'modality']));
  });

  describe("a person's own Cypher", () => {
    it('reads, with its graph and its sentences', async () => {
      const { status, body } = await ask('MATCH (p:Person)-[r:HOLDS_POST]->(o) RETURN p, r, o.name AS of ORDER BY r.id LIMIT $n', { n: 3 });
      expect([status, body.columns, body.rows.length]).toEqual([200, ['p', 'r', 'of'], 3]);
      expect(body.graph.edges.map(({ key }) => key)).toEqual(body.rows.flatMap((row) => row.facts).sort());
      expect(body.facts.every((fact) => fact.evidence.length > 0)).toBe(true);
    });

    it.each([
      'MATCH (n:Entity) RETURN count(n) AS n',
      'MATCH (a:Entity {name: "江西省"})<-[:LOCATED_IN]-(b) WITH b ORDER BY b.name SKIP 1 LIMIT 5 RETURN collect(b.name) AS names',
      'MATCH (a:Entity) WHERE NOT (a)--() RETURN DISTINCT a.kind AS kind',
      'UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 RETURN sum(x) AS s UNION RETURN 7 AS s',
      'MATCH p = (a:Person)-[:HOLDS_POST|LOCATED_IN*1..2]->(b:Place) RETURN p LIMIT 3',
      'OPTIONAL MATCH (a:Nothing) RETURN a',
      'CALL db.labels() YIELD label RETURN label',
      'CALL /* which */ db.relationshipTypes()',
      'MATCH (e:Evidence) WHERE e.sentence CONTAINS "LOAD CSV" RETURN count(e) AS `use`, \'call x\' AS a // load csv, use neo4j',
      'MATCH (a:Entity) WHERE EXISTS { MATCH (a)-[:LOCATED_IN]->() } RETURN count(a) AS n',
    ])('%s is answered', async (text) => {
      const { status, body } = await ask(text);
      expect([status, body.error]).toEqual([200, undefined]);
    });

    it('says how a text is wrong', async () => {
      const { status, body } = await ask('MATCH (n RETURN n');
      expect([status, body.reason]).toEqual([400, 'query']);
      expect(body.error.length).toBeGreaterThan(5);
    });

    it('gives no more rows than a page can hold, and says so', async () => {
      const { body } = await ask('UNWIND range(1, 5000) AS i RETURN i');
      expect([body.rows.length, body.truncated]).toEqual([1000, true]);
    });

    it.each([
      'CREATE (n:Entity {id: "x"})',
      'MATCH (n:Entity) SET n.name = "x"',
      'MATCH (n) DETACH DELETE n',
      'MERGE (n:Entity {id: "x"}) RETURN n',
      'MATCH (n:Entity) REMOVE n.name',
      'FOREACH (i IN [1] | CREATE (:Entity {id: "x"}))',
      'MATCH (n:Entity) CALL { WITH n SET n.name = "x" } IN TRANSACTIONS OF 1 ROWS',
      'CALL { MATCH (n) RETURN n LIMIT 1 } IN TRANSACTIONS RETURN 1',
      'CREATE INDEX own FOR (n:Entity) ON (n.first)',
      'DROP CONSTRAINT gantu_entity_id IF EXISTS',
      'CALL db.createLabel("Own")',
      'CALL db.clearQueryCaches()',
      'CALL dbms.listConfig()',
      'CALL dbms.killConnections([])',
      'SHOW TRANSACTIONS',
      'SHOW SETTINGS',
      'TERMINATE TRANSACTIONS "neo4j-transaction-1"',
      'CREATE USER eve SET PASSWORD "12345678"',
      'USE system MATCH (n) RETURN n',
      'USE neo4j MATCH (n) RETURN n LIMIT 1',
      'CALL apoc.load.json("http://127.0.0.1/") YIELD value RETURN value',
      'CALL /* { */ apoc.load.json("http://127.0.0.1/") YIELD value RETURN value',
      'CALL `apoc`.`cypher`.`doIt`("CREATE (n)", {}) YIELD value RETURN value',
      'RETURN apoc.cypher.runFirstColumnSingle("MATCH (n) RETURN n", {}) AS n',
    ])('%s changes nothing', async (text) => {
      const state = async () => (await ask('MATCH (n) RETURN count(n) AS n, count(n.name) AS named')).body.rows[0]!.cells;
      const before = await state();
      const { status, body } = await ask(text);
      expect([text, status === 403 || status === 400]).toEqual([text, true]);
      expect(body.error).toBeTypeOf('string');
      expect(await state()).toEqual(before);
    });

    it('is ended when it takes too long', async () => {
      const from = performance.now();
      const slow = store.query(
        'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a + b AS c WHERE c % 7 = 1 RETURN count(c) AS n',
        {},
        { timeoutMs: 100, guarded: true },
      );
      await expect(slow).rejects.toThrow(/too long|longer than/);
      expect(performance.now() - from).toBeLessThan(5_000);
    });
  });

  describe('LOAD CSV', () => {
    let listener: Server;
    /** Connections, and requests on those that are kept open. */
    let reached = 0;
    let address: string;
    beforeAll(async () => {
      const count = (): void => {
        reached += 1;
      };
      listener = createServer((_, response) => response.end('a,b\n1,2\n'))
        .on('connection', count)
        .on('request', count);
      await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
      address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
    });
    afterAll(() => new Promise((done) => listener.close(done)));

    const from = (text: string): string => text.replaceAll('URL', address);

    // Only Neo4j reaches the network; that it does, shows that the test would notice.
    if (kind === 'neo4j')
      it('is what reaches the network', async () => {
        for (const text of [
          "LOAD CSV FROM 'URL' AS l RETURN l",
          "RETURN [x IN [1] WHERE EXISTS { LOAD CSV FROM 'URL' AS l RETURN l }] AS x",
        ]) {
          await store.query(from(text));
          expect(reached).toBeGreaterThan(0);
          reached = 0;
        }
      });

    it.each([
      "LOAD CSV FROM 'URL' AS line RETURN line",
      "load csv with headers from 'URL' as line return line",
      "/* a */ LOAD // b\n CSV FROM 'URL' AS line RETURN line",
      "LO\\u0041D CSV FROM 'URL' AS line RETURN line",
      "\\u004c\\u004f\\u0041\\u0044 CSV FROM 'URL' AS line RETURN line",
      "MATCH (n:Entity) WITH n LIMIT 1 LOAD CSV FROM 'URL' AS line RETURN line",
      "CALL { LOAD CSV FROM 'URL' AS line RETURN line } RETURN line",
      "CALL () { LOAD CSV FROM 'URL' AS line RETURN line } RETURN line",
      "RETURN EXISTS { LOAD CSV FROM 'URL' AS line RETURN line } AS x",
      "RETURN [x IN [1] WHERE EXISTS { LOAD CSV FROM 'URL' AS l RETURN l }] AS x",
      "RETURN CASE WHEN true THEN COUNT { LOAD CSV FROM 'URL' AS l RETURN l } ELSE 0 END AS x",
      "RETURN '/*' AS a, COLLECT { LOAD CSV FROM 'URL' AS l RETURN l } AS x, '*/' AS b",
      "RETURN 1 AS x UNION LOAD CSV FROM 'URL' AS line RETURN line AS x",
      "EXPLAIN LOAD CSV FROM 'URL' AS line RETURN line",
      "PROFILE LOAD CSV FROM 'URL' AS line RETURN line",
      "CYPHER runtime=slotted LOAD CSV FROM 'URL' AS line RETURN line",
      "RETURN 1 AS a; LOAD CSV FROM 'URL' AS line RETURN line",
      "CALL //\r apoc.load.csv('URL') YIELD list RETURN list",
      "LOAD `CSV` FROM 'URL' AS line RETURN line",
      "RETURN [x IN [1] WHERE EXISTS { LOAD `CSV` FROM 'URL' AS l RETURN l }] AS x",
      "RETURN 'a\\' AS a, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x, ' AS b",
      "RETURN 1 AS a // \u2028, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
      "CALL apoc.load.json('URL') YIELD value RETURN value",
    ])('is never run: %s', async (text) => {
      const { status } = await ask(from(text));
      expect([text, status === 400 || status === 403, reached]).toEqual([text, true, 0]);
    });

    it('is not reached by a parameter either', async () => {
      const { status } = await ask('LOAD CSV FROM $url AS line RETURN line', { url: address });
      expect([status, reached]).toEqual([403, 0]);
    });
  });
});

describe('both stores', () => {
  it('answer the same', () => {
    const { embedded, neo4j } = answers as { embedded: Map<string, string>; neo4j: Map<string, string> };
    expect(embedded.size).toBeGreaterThan(50);
    if (neo4j.size === 0) return;
    expect([...neo4j.keys()].sort()).toEqual([...embedded.keys()].sort());
    for (const [key, value] of embedded) expect([key, JSON.parse(neo4j.get(key)!)]).toEqual([key, JSON.parse(value)]);
  });
});
