import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/export/formats.js';
import type { Store } from '../../src/store/index.js';
import { PYTHON } from '../servers/python.js';
import { exportStore, python, TAMED, temporaryFolder } from './fixture.js';

const folder = temporaryFolder();
const file = join(folder.path, '图 1.gexf');
let store: Store;

beforeAll(async () => {
  store = await exportStore();
  await store.read((tx) => exportFile(tx, 'gexf', file));
});

afterAll(async () => {
  await store.close();
  folder.remove();
});

describe('GEXF', () => {
  it('is read by graphology with kinds, counts and hostile names', () => {
    const graph = parse(MultiDirectedGraph, readFileSync(file, 'utf8'));
    expect([graph.order, graph.size]).toEqual([4, 4]);
    expect(graph.getNodeAttributes('place/360681')).toMatchObject({
      label: '贵溪市',
      kind: 'Place',
      aliases: '全市|贵溪',
      pages: 1,
      official: false,
      color: 'rgb(0,158,115)',
    });
    expect(graph.findNode((_, a) => a.label === TAMED)).toBeDefined();
    const post = graph.findEdge((_, a) => a.label === 'HOLDS_POST 市长')!;
    expect(graph.getEdgeAttributes(post)).toMatchObject({ type: 'HOLDS_POST', qualifier: '市长', count: 1, weight: 1 });
  });

  it.skipIf(!PYTHON)('is read by networkx, with dates as the interval in which a node and an edge stand', () => {
    const read = python(
      `import sys, json, networkx as nx
g = nx.read_gexf(sys.argv[1])
print(json.dumps({'nodes': dict(g.nodes(data=True)), 'edges': [d for s, t, d in g.edges(data=True)]}))`,
      file,
    ) as { nodes: Record<string, object>; edges: Record<string, unknown>[] };
    expect(Object.keys(read.nodes)).toHaveLength(4);
    expect(read.nodes['place/360681']).toMatchObject({
      label: '贵溪市',
      kind: 'Place',
      pages: 1,
      official: false,
      start: '2026-03-30',
      end: '2026-03-30',
    });
    expect(read.edges.map((d) => [d.type, d.count, d.statements, d.start]).sort()).toEqual([
      ['HOLDS_POST', 1, 1, '2026-03-30'],
      ['LOCATED_IN', 1, 2, '2026-03-30'],
      ['PARTNERS_WITH', 1, 1, '2026-03-30'],
      ['PRODUCES', 1, 1, '2026-03-30'],
    ]);
  });
});
