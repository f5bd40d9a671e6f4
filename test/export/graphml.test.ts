import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphml } from '../../src/export/graphml.js';
import { Layer } from '../../src/graph/layer.js';
import { applyChange } from '../../src/graph/update.js';
import { sha256 } from '../../src/hash.js';
import type { Store } from '../../src/store/index.js';
import type { Extract, Page, PageEntity } from '../../src/types.js';
import { GAZETTEER } from '../graph/extracts.js';
import { memoryStore } from '../graph/laws.js';
import { PYTHON } from '../servers/python.js';

const HOSTILE = '赣锋<锂业>&"\u0001\u000b集团\ud800';
const TEXT = `贵溪市\u0002与${HOSTILE}合作。`.toWellFormed();

const entity = (id: string, kind: PageEntity['kind'], name: string, rest: Partial<PageEntity> = {}): PageEntity => ({
  id,
  kind,
  name,
  aliases: [],
  mentions: [[0, 3]],
  gazetteer: null,
  full: true,
  features: [],
  ...rest,
});

const page: Page = {
  id: 'p',
  text: TEXT,
  date: '2026-03-30',
  province: '江西省',
  newspaper: '江西日报',
  source: 'p.txt',
  hash: sha256(TEXT),
};
const extract: Extract = {
  page: 'p',
  meta: { date: page.date, province: page.province, newspaper: page.newspaper, hash: page.hash, version: 'test' },
  entities: [
    entity('e1', 'Place', '贵溪市', { gazetteer: 'place/360681', aliases: ['贵溪', '全市'] }),
    entity('e2', 'Enterprise', HOSTILE),
    entity('e3', 'Person', '李明', { official: true }),
  ],
  relations: [
    {
      type: 'PARTNERS_WITH',
      source: 'e1',
      target: 'e2',
      properties: { nature: 'cooperates' },
      modality: 'fact',
      rule: 'r',
      evidence: [{ spans: [[0, TEXT.length]] }],
    },
    {
      type: 'LOCATED_IN',
      source: 'e2',
      target: 'e1',
      properties: {},
      modality: 'planned',
      rule: 'r',
      evidence: [{ spans: [[0, 3]] }, { spans: [[4, TEXT.length]] }],
    },
    {
      type: 'HOLDS_POST',
      source: 'e3',
      target: 'e1',
      properties: { office: '市长', post: '市长' },
      modality: 'fact',
      rule: 'r',
      evidence: [{ spans: [[0, 3]] }],
    },
    {
      type: 'AUTHORED',
      source: 'e3',
      target: 'a1',
      properties: { role: '记者' },
      modality: 'fact',
      rule: 'r',
      evidence: [{ spans: [[0, 3]] }],
    },
  ],
  metrics: [],
  articles: [{ id: 'a1', title: '题', lines: [{ line: 1, role: 'body' }] }],
  unplaced: [],
};

let store: Store;
let xml = '';
let folder = '';
let file = '';

beforeAll(async () => {
  store = await memoryStore();
  await store.write((tx) =>
    applyChange(new Layer(tx, false), { put: [{ page, extract, stamp: '' }], remove: [] }, { gazetteer: GAZETTEER }),
  );
  await store.read(async (tx) => {
    for await (const piece of graphml(tx)) xml += piece;
  });
  folder = mkdtempSync(join(tmpdir(), 'gantu-'));
  file = join(folder, '图 1.graphml');
  writeFileSync(file, xml);
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const python = (code: string): unknown => JSON.parse(execFileSync(PYTHON!, ['-c', code, file], { encoding: 'utf8', maxBuffer: 1 << 26 }));

describe('GraphML', () => {
  it('drops what XML cannot hold and escapes the rest', () => {
    expect(xml).toContain('赣锋&lt;锂业&gt;&amp;&quot;集团');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800]/);
  });

  it('is read by graphology with types and evidence', () => {
    const graph = parse(MultiDirectedGraph, xml);
    expect([graph.order, graph.size]).toEqual([3, 3]);
    expect(graph.getNodeAttributes('place/360681')).toMatchObject({
      label: '贵溪市',
      kind: 'Place',
      aliases: '全市|贵溪',
      codes: '360681',
      pages: 1,
      official: false,
    });
    const located = graph.findEdge((_, a) => a.type === 'LOCATED_IN')!;
    expect(graph.getEdgeAttributes(located)).toMatchObject({ count: 1, statements: 2, modality: 'planned', page: 'p' });
    expect(graph.findEdge((_, a) => a.label === 'HOLDS_POST 市长')).toBeDefined();
  });

  it.skipIf(!PYTHON)('is read by networkx with typed values', () => {
    const read = python(`import sys, json, networkx as nx
g = nx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({'nodes': dict(g.nodes(data=True)), 'edges': [(s, t, d) for s, t, d in g.edges(data=True)]}))`) as {
      nodes: Record<string, object>;
      edges: [string, string, Record<string, unknown>][];
    };
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
    ]);
  });

  it.skipIf(!PYTHON)('is read by igraph', () => {
    expect(
      python(`import sys, json, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps([g.vcount(), g.ecount(), sorted(g.vs['kind']), sorted(g.es['count'])]))`),
    ).toEqual([3, 3, ['Enterprise', 'Person', 'Place'], [1, 1, 1]]);
  });
});
