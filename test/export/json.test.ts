import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/export/formats.js';
import type { Store } from '../../src/store/index.js';
import { exportStore, HOSTILE, temporaryFolder } from './fixture.js';

const folder = temporaryFolder();
const file = join(folder.path, '图.json');
let store: Store;

beforeAll(async () => {
  store = await exportStore();
  await store.read((tx) => exportFile(tx, 'json', file));
});

afterAll(async () => {
  await store.close();
  folder.remove();
});

describe('JSON', () => {
  it("is graphology's own serialisation", () => {
    const serialised = JSON.parse(readFileSync(file, 'utf8'));
    const graph = MultiDirectedGraph.from(serialised);
    expect([graph.type, graph.multi, graph.order, graph.size]).toEqual(['directed', true, 4, 4]);
    expect(MultiDirectedGraph.from(serialised).export()).toEqual(serialised);
  });

  it('keeps lists as lists and names as they are', () => {
    const graph = MultiDirectedGraph.from(JSON.parse(readFileSync(file, 'utf8')));
    expect(graph.getNodeAttribute('place/360681', 'aliases')).toEqual(['全市', '贵溪']);
    expect(graph.findNode((_, a) => a.label === HOSTILE.toWellFormed())).toBeDefined();
    expect(graph.hasNodeAttribute('place/360681', 'gazetteer')).toBe(false);
  });

  it('lists nodes in order of id, and edges in order of source, then id', () => {
    const { nodes, edges } = JSON.parse(readFileSync(file, 'utf8')) as {
      nodes: { key: string }[];
      edges: { key: string; source: string }[];
    };
    const keys = nodes.map((n) => n.key);
    expect(keys).toEqual([...keys].sort());
    const order = edges.map((e) => `${e.source} ${e.key}`);
    expect(order).toEqual([...order].sort());
  });
});
