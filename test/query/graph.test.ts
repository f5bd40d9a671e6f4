/** An answer as a graph, and the viewer's data read back from its file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/export/formats.js';
import { askFreely } from '../../src/query/answer.js';
import { type AnswerGraph, answerGraph } from '../../src/query/graph.js';
import { certaintyOf } from '../../src/review/certainty.js';
import { fileSource, GraphFileError } from '../../src/serve/index.js';
import type { EvidenceView } from '../../src/serve/types.js';
import type { Store } from '../../src/store/index.js';
import { temporaryFolder } from '../export/fixture.js';
import { memoryStore } from '../graph/laws.js';
import { answerTo, fill, pagesOf } from './graphs.js';

const folder = temporaryFolder();
let store: Store;
beforeAll(async () => {
  store = await fill(await memoryStore(), await pagesOf('test/query/pages'));
}, 60_000);
afterAll(async () => {
  await store?.close();
  folder.remove();
});

async function graphOf(name: string, given = ''): Promise<AnswerGraph> {
  const answer = await answerTo(store, name, given);
  return store.read((tx) => answerGraph(tx, answer));
}

const labels = ({ nodes }: AnswerGraph): unknown[] => nodes.map(({ attributes }) => attributes.label).sort();

function written(name: string, value: unknown): string {
  const file = join(folder.path, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

describe('the graph of an answer', () => {
  it('holds the facts that the rows speak of and their ends, no more', async () => {
    const graph = await graphOf('supply-chain', 'name=九江云帆显示科技有限公司 depth=1');
    expect(labels(graph)).toEqual(['九江云帆显示科技有限公司', '江西砺石电子有限公司']);
    const [{ rule }] = graph.edges[0]!.attributes.evidence as [EvidenceView];
    expect(graph.edges.map(({ attributes }) => attributes)).toEqual([
      {
        label: 'PARTNERS_WITH supplies',
        type: 'PARTNERS_WITH',
        key: 'supplies',
        count: 1,
        statements: 1,
        first: '2025-03-03',
        last: '2025-03-03',
        modality: 'fact',
        certainty: certaintyOf('PARTNERS_WITH', rule),
        sentence: '江西砺石电子有限公司为九江云帆显示科技有限公司供应柔性线路板。',
        page: '2025-03-03',
        evidence: [expect.objectContaining({ page: '2025-03-03', article: '何若川到湖口县调研', details: { nature: 'supplies' } })],
      },
    ]);
  });

  it("is graphology's own serialisation, the same for the same answer", async () => {
    const graph = await graphOf('about', 'name=湖口县');
    const { order, size } = MultiDirectedGraph.from(graph as never);
    expect([order, size]).toEqual([graph.nodes.length, graph.edges.length]);
    expect(await graphOf('about', 'name=湖口县')).toEqual(graph);
    // What it says of an edge is what the export of the whole graph says.
    const file = join(folder.path, 'whole.json');
    await store.read((tx) => exportFile(tx, 'json', file));
    const whole = await import(file, { with: { type: 'json' } });
    const exported = new Map((whole.default as AnswerGraph).edges.map((edge) => [edge.key, edge]));
    for (const { key, attributes, ...ends } of graph.edges) {
      const { evidence: _, ...common } = attributes;
      expect({ key, ...ends, attributes: common }).toEqual(exported.get(key));
    }
  });

  it('keeps figures and bylines with their entity', async () => {
    const graph = await graphOf('page', 'page=2025-03-05');
    const county = graph.nodes.find(({ attributes }) => attributes.label === '湖口县')!;
    expect(county.attributes.facts?.map(({ type, other }) => [type, other.label])).toEqual([
      ['REPORTS', '规模以上工业企业营业收入 300亿元（2023年）'],
    ]);
    const writer = graph.nodes.find(({ attributes }) => attributes.label === '许明澈')!;
    expect(writer.attributes.facts?.map(({ type, other }) => [type, other.label])).toEqual([['AUTHORED', '湖口县出台措施支持绿色制造']]);
  });

  it.each([
    ['MATCH (p:Person)-[r:CHAIRED]->(m) RETURN p, r, m', ['全省电子信息产业链推进会', '顾北辰'], 1],
    ['MATCH way = (p:Person)-[:CHAIRED]->(m) RETURN way', ['全省电子信息产业链推进会', '顾北辰'], 1],
    ['MATCH (p:Person)-[r:CHAIRED]->(m) RETURN collect({r: r}) AS all', ['全省电子信息产业链推进会', '顾北辰'], 1],
    ["MATCH (p:Place {name: '瑞昌市'})-[r]-(a) RETURN p, r, a", ['九江云帆显示科技有限公司', '瑞昌市'], 1],
    ['MATCH (a:Article) RETURN a', [], 0],
    ["RETURN {id: 'x'} AS map", [], 0],
  ])('of a user’s own Cypher are the entities and facts that it returns: %s', async (cypher, expected, size) => {
    const answer = await askFreely(store, cypher, {});
    const graph = await store.read((tx) => answerGraph(tx, answer));
    expect([labels(graph), graph.edges.length]).toEqual([expected, size]);
  });
});

describe('the viewer, of a file', () => {
  it('shows its nodes with places, and each fact with all its sentences', async () => {
    const source = fileSource(written('county.json', await graphOf('about', 'name=湖口县')));
    const { graph, total } = await source.graph(100);
    expect(total.nodes).toBe(graph.nodes.length);
    for (const { attributes } of graph.nodes)
      expect([typeof attributes.x, typeof attributes.y, attributes.size > 0]).toEqual(['number', 'number', true]);
    const id = graph.nodes.find(({ attributes }) => attributes.label === '沈砚秋')!.key;
    const person = (await source.entity(id))!;
    expect(
      person.facts.map(({ type, key, outgoing, other, evidence }) => [type, key, outgoing, other.label, evidence.length]).sort(),
    ).toEqual([
      ['HOLDS_POST', '书记', true, '湖口县', 2],
      ['HOLDS_POST', '县长', true, '湖口县', 2],
    ]);
    expect(await source.entity('nobody')).toBeNull();
    expect((await source.search('湖口')).map(({ name }) => name)).toContain('湖口县');
  });

  it('shows an export, with the newest sentence of each fact', async () => {
    const file = join(folder.path, 'export.json');
    await store.read((tx) => exportFile(tx, 'json', file));
    const source = fileSource(file);
    const { graph } = await source.graph(1000);
    const id = graph.nodes.find(({ attributes }) => attributes.label === '顾北辰')!.key;
    const facts = (await source.entity(id))!.facts;
    expect(facts.map(({ type, evidence }) => [type, evidence.length])).toEqual(expect.arrayContaining([['CHAIRED', 1]]));
  });

  it('tells how certain each relation is, where the file does', async () => {
    const whole = await graphOf('about', 'name=湖口县');
    const known = (await fileSource(written('sure.json', whole)).graph(1000)).graph.edges;
    expect(known.every(({ attributes }) => attributes.certainty! > 0.5 && attributes.certainty! < 1)).toBe(true);
    const edges = whole.edges.map(({ attributes: { certainty: _, ...attributes }, ...edge }) => ({ ...edge, attributes }));
    const old = fileSource(written('unsure.json', { ...whole, edges }));
    expect((await old.graph(1000)).graph.edges.map(({ attributes }) => attributes.certainty)).toEqual(edges.map(() => undefined));
    expect((await old.graph(1000, { certainty: 0.1 })).graph.edges).toEqual([]);
  });

  it('tells of each relation with both ends and its sentences', async () => {
    const source = fileSource(written('facts.json', await graphOf('about', 'name=湖口县')));
    const { graph } = await source.graph(1000);
    for (const { key, source: from, target } of graph.edges) {
      const fact = (await source.fact(key))!;
      expect([fact.source.id, fact.target.id, fact.evidence.length > 0]).toEqual([from, target, true]);
    }
    const own = await Promise.all(graph.nodes.map(({ key }) => source.entity(key)));
    const figures = own.flatMap((entity) => entity!.facts).filter(({ other }) => other.kind === 'Metric');
    for (const { id, other } of figures) expect((await source.fact(id))!.target).toEqual(other);
    expect(graph.edges.length).toBeGreaterThan(0);
    expect(await source.fact('nothing')).toBeNull();
  });

  it('reads a file again when it has changed', async () => {
    const file = written('changing.json', await graphOf('chain-leaders'));
    const source = fileSource(file);
    const before = await source.generation();
    const nodes = (await source.graph(100)).graph.nodes.length;
    written('changing.json', await graphOf('about', 'name=湖口县'));
    expect(await source.generation()).not.toBe(before);
    await source.update();
    expect((await source.graph(100)).graph.nodes.length).toBeGreaterThan(nodes);
  });

  it.each([
    ['no JSON', '{', 'cannot be read as JSON'],
    ['no graph', '[]', 'is no graph'],
    ['a node of no kind', '{"nodes": [{"key": "a", "attributes": {"kind": "Ghost"}}], "edges": []}', 'is no graph'],
    ['an edge without ends', '{"nodes": [], "edges": [{"key": "a", "attributes": {"type": "VISITED"}}]}', 'is no graph'],
    ['holes', '{"nodes": [null], "edges": []}', 'is no graph'],
  ])('refuses %s', (_, text, says) => {
    const file = join(folder.path, 'bad.json');
    writeFileSync(file, text);
    expect(() => fileSource(file)).toThrow(GraphFileError);
    expect(() => fileSource(file)).toThrow(says);
  });
});
