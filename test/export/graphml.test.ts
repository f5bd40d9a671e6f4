import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/export/formats.js';
import { certaintyOf } from '../../src/review/certainty.js';
import type { Store } from '../../src/store/index.js';
import { PYTHON } from '../servers/python.js';
import { exportStore, python, temporaryFolder } from './fixture.js';

const folder = temporaryFolder();
const file = join(folder.path, '图 1.graphml');
let store: Store;
let xml = '';

beforeAll(async () => {
  store = await exportStore();
  await store.read((tx) => exportFile(tx, 'graphml', file));
  xml = readFileSync(file, 'utf8');
});

afterAll(async () => {
  await store.close();
  folder.remove();
});

describe('GraphML', () => {
  it('drops what XML cannot hold and escapes the rest', () => {
    expect(xml).toContain('赣锋&lt;锂业&gt;&amp;&quot;集团');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800]/);
  });

  it('is read by graphology with types and evidence', () => {
    const graph = parse(MultiDirectedGraph, xml);
    expect([graph.order, graph.size]).toEqual([4, 4]);
    expect(graph.getNodeAttributes('place/360681')).toMatchObject({
      label: '贵溪市',
      kind: 'Place',
      aliases: '全市|贵溪',
      codes: '360681',
      pages: 1,
      official: false,
    });
    const located = graph.findEdge((_, a) => a.type === 'LOCATED_IN')!;
    expect(graph.getEdgeAttributes(located)).toMatchObject({
      count: 1,
      statements: 2,
      modality: 'planned',
      page: 'p',
      certainty: certaintyOf('LOCATED_IN', 'r'),
    });
    expect(graph.findEdge((_, a) => a.label === 'HOLDS_POST 市长')).toBeDefined();
  });

  it.skipIf(!PYTHON)('is read by networkx with typed values', () => {
    const read = python(
      `import sys, json, networkx as nx
g = nx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({'nodes': dict(g.nodes(data=True)), 'edges': [(s, t, d) for s, t, d in g.edges(data=True)]}))`,
      file,
    ) as { nodes: Record<string, object>; edges: [string, string, Record<string, unknown>][] };
    expect(read.nodes['place/360681']).toEqual({
      label: '贵溪市',
      kind: 'Place',
      aliases: '全市|贵溪',
      codes: '360681',
      official: false,
      pages: 1,
      first: '2026-03-30',
      last: '2026-03-30',
    });
    expect(read.edges.map(([, , d]) => [d.type, d.count]).sort()).toEqual([
      ['HOLDS_POST', 1],
      ['LOCATED_IN', 1],
      ['PARTNERS_WITH', 1],
      ['PRODUCES', 1],
    ]);
  });

  it.skipIf(!PYTHON)('is read by igraph', () => {
    const read = python(
      `import sys, json, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps([g.vcount(), g.ecount(), sorted(g.vs['kind']), sorted(g.es['count'])]))`,
      file,
    );
    expect(read).toEqual([4, 4, ['Enterprise', 'Person', 'Place', 'Product'], [1, 1, 1, 1]]);
  });
});
