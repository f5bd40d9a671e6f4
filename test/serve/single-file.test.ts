import { describe, expect, it } from 'vitest';
import { embed, readEmbedded, writeEmbedded } from '../../src/serve/embedded.js';
import { searchData } from '../../src/serve/search/build.js';
import { viewerHtml } from '../../src/serve/single-file.js';
import type { SerialisedGraph } from '../../src/serve/types.js';
import { buildViewGraph } from '../../src/serve/view-graph.js';
import { wholeGraph } from '../../src/serve/whole/index.js';
import { fileSource } from '../../viewer/data/file-source.js';
import { fixture } from '../viewer/fixture.js';

const files = {
  html: '<head><meta charset="utf-8"><link rel="stylesheet" crossorigin href="./style.css"></head><script type="module" crossorigin src="./main.js"></script>',
  script: 'const a = "</script><!--"; const b = "$&";',
  style: 'a::after { content: "</style>" }',
};
const { entities, raw } = fixture({ nodes: 60, edges: 150 });
const view = buildViewGraph(raw);
const all = [...entities.values()];
const dataIn = (html: string) => readEmbedded(/<script type="application\/octet-stream" id="gantu-data">(.*?)<\/script>/s.exec(html)![1]!);

describe('the single file', () => {
  it.each(['</script><script>alert(1)</script>', '<!-- <script>', '\u2028\u2029', '$& $1 $`', '"\\', ']]>'])(
    'holds %j as data',
    (label) => {
      const nodes = view.graph.nodes.map((node, at) => (at === 0 ? { ...node, attributes: { ...node.attributes, label } } : node));
      const { html } = viewerHtml({ ...view, generation: label, graph: { ...view.graph, nodes } }, [], files);
      expect(html.match(/<\/script/g)).toHaveLength(2);
      const data = dataIn(html);
      expect([data.generation, data.nodes[0]!.attributes.label]).toEqual([label, label]);
    },
  );

  it('closes no element from its code or style', () => {
    const { html } = viewerHtml(view, [], files);
    expect(html).toContain('const a = "<\\/script><\\!--"; const b = "$&";');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('asks the network for nothing', () => {
    const { html } = viewerHtml(view, [], files);
    expect(html).not.toMatch(/src="|href="/);
    expect(html).toContain("default-src 'none'");
  });

  it('is the same for the same graph', () => {
    expect(viewerHtml(view, all, files)).toEqual(viewerHtml(view, all, files));
  });

  it('says what is wrong with a page that it cannot fill', () => {
    expect(() => viewerHtml(view, [], { ...files, html: '<html>' })).toThrow('viewer/index.html must hold exactly one');
  });
});

describe('the data of a single file', () => {
  const data = readEmbedded(writeEmbedded(embed(view, all, searchData(view.graph))));
  const source = fileSource(data, () => '');
  const whole = wholeGraph({ ...raw, nodes: raw.nodes.map((node) => ({ ...node, codes: entities.get(node.key)!.codes })) });

  it('holds each fact once, and gives back each entity as it was', async () => {
    expect(new Set(data.facts.map(({ id }) => id)).size).toBe(data.facts.length);
    expect(new Set(data.texts).size).toBe(data.texts.length);
    for (const entity of all) expect(await source.entity(entity.id)).toEqual(entity);
    expect(await source.entity('nobody')).toBeNull();
  });

  it('gives a fact with both ends and its sentences', async () => {
    const entity = all.find(({ facts }) => facts.length > 0)!;
    const { evidence, id, other, outgoing } = entity.facts[0]!;
    const fact = (await source.fact(id))!;
    expect(fact.evidence).toEqual(evidence);
    expect(fact[outgoing ? 'source' : 'target'].id).toBe(entity.id);
    expect(fact[outgoing ? 'target' : 'source']).toEqual(other);
  });

  it('draws, filters, counts and walks as the server does', async () => {
    const ids = (list: readonly { key: string }[]) => list.map(({ key }) => key).sort();
    const same = async (limit: number, filter = {}) => {
      const [own, served] = [await source.graph(limit, filter), whole.select(filter, limit)];
      expect(ids(own.graph.nodes)).toEqual(ids(served.graph.nodes));
      expect(ids(own.graph.edges)).toEqual(ids(served.graph.edges));
      expect([own.total, own.matching]).toEqual([served.total, served.matching]);
    };
    await same(1000);
    await same(1000, { kinds: ['Person', 'Place'], types: ['HOLDS_POST'] });
    await same(1000, { from: '2024-01', count: 2 });
    await same(1000, { certainty: 0.9 });
    const certainties = (graph: SerialisedGraph) => graph.edges.map(({ attributes, key }) => [key, attributes.certainty]).sort();
    expect(certainties((await source.graph(1000)).graph)).toEqual(certainties(whole.select({}, 1000).graph));
    await same(1000, { place: 'place-1' });
    expect(await source.summary()).toEqual(whole.summary());
    const hub = view.graph.nodes[0]!.key;
    expect(ids((await source.neighbours(hub, 2))!.graph.nodes)).toEqual(ids(whole.neighbourhood(hub, 2, 2000)!.graph.nodes));
    const far = view.graph.nodes.at(-1)!.key;
    expect((await source.paths(hub, far, []))!.paths).toEqual(whole.paths(hub, far, new Set(), 100)!.paths);
    expect(await source.paths(hub, 'nobody', [])).toBeNull();
  });

  it('draws the most telling part where less is asked for, in the places that it had', async () => {
    const { graph, total } = await source.graph(10);
    expect(graph.nodes).toHaveLength(10);
    expect(graph.nodes).toEqual(view.graph.nodes.slice(0, 10));
    expect(total).toEqual(view.total);
  });

  it('is searched by pinyin', async () => {
    expect((await source.search('shangrao')).map(({ name }) => name)).toContain('上饶市');
  });
});
