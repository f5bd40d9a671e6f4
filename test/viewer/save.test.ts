import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { afterAll, describe, expect, it } from 'vitest';
import { BACKGROUND } from '../../graph-schema/colour.js';
import { gexf } from '../../src/export/gexf.js';
import { graphml } from '../../src/export/graphml.js';
import { json } from '../../src/export/json.js';
import type { Network } from '../../src/export/network.js';
import type { ExportFact } from '../../src/export/walk.js';
import { fileSource } from '../../src/serve/file.js';
import { buildViewGraph } from '../../src/serve/view-graph.js';
import { toGraph } from '../../viewer/model/graph.js';
import { lineKind } from '../../viewer/model/scene.js';
import { signOf } from '../../viewer/model/sign.js';
import { csvZip } from '../../viewer/save/csv.js';
import type { Caption } from '../../viewer/save/legend.js';
import { type ViewNode, viewNetwork } from '../../viewer/save/network.js';
import { type Sheet, type SheetNode, sheetOf } from '../../viewer/save/sheet.js';
import { svgText } from '../../viewer/save/svg.js';
import { PYTHON } from '../servers/python.js';
import { fixture } from './fixture.js';

const HOSTILE = '=赣锋<锂业>&"\u0001集团\ud800';
const TAMED = '=赣锋<锂业>&"集团\ufffd';

const graph = toGraph(buildViewGraph(fixture({ nodes: 60, edges: 120 }).raw));
graph.setNodeAttribute('place-1', 'label', HOSTILE);
const part = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
const size = { nodes: graph.order, edges: graph.size };
const network = viewNetwork(graph, part, { program: { name: 'gantu' }, generation: 'g1', total: size, shown: size, says: ['显示'] });
const folder = mkdtempSync(join(tmpdir(), 'gantu-save-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function whole(write: (from: Network<ViewNode, ExportFact>) => AsyncGenerator<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of write(network)) pieces.push(piece);
  return pieces.join('');
}

function python(code: string, content: string): unknown {
  const path = join(folder, 'saved');
  writeFileSync(path, content);
  return JSON.parse(execFileSync(PYTHON!, ['-W', 'ignore', '-c', code, path], { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

describe('the graph shown, taken away', () => {
  it('is GraphML that graphology reads, with places and without control characters', async () => {
    const read = parseGraphml(MultiDirectedGraph, await whole(graphml));
    expect([read.order, read.size]).toEqual([graph.order, graph.size]);
    const { color, label, x } = read.getNodeAttributes('place-1');
    expect({ label, x }).toEqual({ label: TAMED, x: graph.getNodeAttribute('place-1', 'x') });
    expect(color).toMatch(/^#/);
    expect(read.everyEdge((_, { count, type }) => count >= 1 && typeof type === 'string')).toBe(true);
    expect(read.someEdge((_, attributes) => 'sentence' in attributes)).toBe(false);
  });

  it('is GEXF that graphology reads, each node where it stood', async () => {
    const read = parseGexf(MultiDirectedGraph, await whole(gexf));
    expect([read.order, read.size]).toEqual([graph.order, graph.size]);
    const { label, x, y } = graph.getNodeAttributes('place-2');
    expect(read.getNodeAttributes('place-2')).toMatchObject({ label, x, y });
  });

  it('is JSON that the viewer opens again', async () => {
    const path = join(folder, 'gantu.json');
    writeFileSync(path, await whole(json));
    const again = await fileSource(path).graph(1000);
    expect(again.total).toEqual(size);
    expect(again.graph.edges.map(({ attributes }) => attributes.type).sort()).toEqual(
      graph.mapEdges((_, { type }) => type as string).sort(),
    );
  });

  it('is two tables in a zip, that Excel reads and runs nothing of', () => {
    const files = unzipSync(csvZip(graph, part));
    expect(Object.keys(files)).toEqual(['entities.csv', 'facts.csv']);
    expect([...files['entities.csv']!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const read = (name: string) =>
      parseCsv(strFromU8(files[name]!), { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(read('entities.csv')).toHaveLength(graph.order);
    expect(read('entities.csv').find(({ id }) => id === 'place-1')).toMatchObject({ kind: 'Place', name: `'${TAMED}` });
    const facts = read('facts.csv');
    expect(facts).toHaveLength(graph.size);
    const [fact] = facts;
    const { count, modality, type } = graph.getEdgeAttributes(fact!.fact!);
    expect(fact).toMatchObject({ type, count: String(count), modality, sourceId: graph.source(fact!.fact!) });
    expect(fact).not.toHaveProperty('sentence');
  });

  it.skipIf(!PYTHON)('is read by networkx, as GraphML and as GEXF', async () => {
    const code = (name: string, more = '') => `import sys, json, networkx as nx
g = nx.read_${name}(sys.argv[1]${more})
print(json.dumps([g.number_of_nodes(), g.number_of_edges(), g.nodes['place-1']['label']]))`;
    const expected = [graph.order, graph.size, TAMED];
    expect(python(code('graphml', ', force_multigraph=True'), await whole(graphml))).toEqual(expected);
    expect(python(code('gexf'), await whole(gexf))).toEqual(expected);
  });
});

describe('the picture', () => {
  const frame = {
    width: 400,
    height: 300,
    place: (node: string) => ({ x: 200 + graph.getNodeAttribute(node, 'x'), y: 150 + graph.getNodeAttribute(node, 'y') }),
    ratio: 1,
    spot: ({ x, y }: { x: number; y: number }) => ({ x: 200 + x, y: 150 + y }),
    scale: (value: number) => value,
  };
  const scene = {
    theme: 'light' as const,
    shown: part,
    scale: 1,
    curves: new Map(),
    faded: new Map(),
    communities: null,
    sizes: null,
    regions: [{ id: 1, name: '南昌市·江西省', x: 0, y: 0, members: ['place-1'] }],
    notes: [],
    quiet: false,
    turned: false,
    arrows: true,
  };
  const light = { lit: null, dim: false, chosen: ['place-1'], labelled: new Set<string>(), edgeLabel: () => '' };
  const caption: Caption = {
    title: '赣图',
    lines: ['显示 60 / 60'],
    legend: [
      { text: '地名 20', colour: '#009e73', sign: signOf('Place') },
      { text: '计划', line: 'planned' },
    ],
  };
  const sheet = sheetOf(graph, scene, light, frame);

  it('holds what is in view, and counts what is shown', () => {
    for (const { size: own, x, y } of sheet.nodes) {
      expect(x).toBeGreaterThan(-own);
      expect(y).toBeLessThan(frame.height + own);
    }
    expect([...sheet.kinds.values()].reduce((a, b) => a + b)).toBe(graph.order);
    expect(sheet.edges.length).toBeLessThanOrEqual(graph.size);
    expect(sheet.lines).toEqual(new Set(graph.mapEdges((_edge, attributes) => lineKind(attributes))));
    expect(sheet.lines.has('unsure')).toBe(true);
  });

  it('has its names and its legend as texts', () => {
    const svg = svgText(sheet, caption);
    expect(svg).toContain('=赣锋&lt;锂业&gt;&amp;&quot;集团');
    for (const words of ['南昌市·江西省', '赣图', '显示 60 / 60', '地名 20', '计划']) expect(svg).toContain(`>${words}</text>`);
    expect(svg).toContain('stroke-dasharray="7 4"');
    // Nothing that would be asked for elsewhere, and nothing that runs.
    expect(svg).not.toMatch(/href|url\((?!#view)|<script|style=/);
  });

  it('lets what is not lit stand back', () => {
    const node = (key: string, x: number, lit: boolean): SheetNode => ({
      key,
      x,
      y: 50,
      size: 10,
      colour: '#123456',
      sign: signOf('Meeting'),
      label: key,
      named: false,
      lit,
      chosen: false,
    });
    const [a, b, c] = [node('甲', 50, true), node('乙', 150, true), node('丙', 250, false)];
    const edge = { source: a, target: b, size: 2, colour: '#654321', curvature: 0, arrow: true, dashes: [7, 4], lit: true } as const;
    const dim: Sheet = { ...sheet, dim: true, nodes: [a, b, c], edges: [{ ...edge, label: '任职' }] };
    const svg = svgText(dim, caption);
    expect(svg).toMatch(/<g id="nodes" opacity="0.12">\n<g><path d="M240 50a10/);
    expect(svg).toContain('>甲</text>');
    expect(svg).toContain('>任职</text>');
    expect(svg).not.toContain('>丙</text>');
    expect(svg).toContain(`fill="${BACKGROUND.light}"`);
  });

  it.skipIf(!PYTHON)('is well-formed XML', () => {
    const code = `import sys, json, xml.etree.ElementTree as E
r = E.parse(sys.argv[1]).getroot()
print(json.dumps([r.tag, float(r.get('height')) > 300]))`;
    expect(python(code, svgText(sheet, caption))).toEqual(['{http://www.w3.org/2000/svg}svg', true]);
  });
});
