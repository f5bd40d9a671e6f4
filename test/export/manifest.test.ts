import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile, exportText, FORMAT_NAMES, type Format, isFolderFormat, isTextFormat } from '../../src/export/formats.js';
import type { FileManifest } from '../../src/export/manifest.js';
import type { Store } from '../../src/store/index.js';
import { memoryStore } from '../graph/laws.js';
import { exportStore, temporaryFolder } from './fixture.js';

const folder = temporaryFolder();
const stores: Record<'full' | 'empty', Store | undefined> = { full: undefined, empty: undefined };
/** Zip stamps files to two seconds. */
const ZIP_TICK_MS = 2_100;

beforeAll(async () => {
  stores.full = await exportStore();
  stores.empty = await memoryStore();
});

afterAll(async () => {
  await stores.full?.close();
  await stores.empty?.close();
  folder.remove();
});

async function written(store: Store, format: Format, name: string): Promise<{ output: string; manifest: FileManifest }> {
  const output = join(folder.path, `${name}.${format}`);
  return { output, manifest: await store.read((tx) => exportFile(tx, format, output)) };
}

/** Every file of an export by name. */
function filesOf(output: string, format: Format): Map<string, Buffer> {
  const inside = isFolderFormat(format);
  const from = inside ? output : dirname(output);
  const names = readdirSync(from).filter((name) => inside || name.startsWith(basename(output)));
  return new Map(names.sort().map((name) => [name, readFileSync(join(from, name))]));
}

const counted = (values: readonly string[]): { total: number; by: Record<string, number> } => {
  const by: Record<string, number> = {};
  for (const value of values) by[value] = (by[value] ?? 0) + 1;
  return { total: values.length, by };
};

const records = (output: string, table: string): Record<string, string>[] =>
  parse(readFileSync(join(output, `${table}.csv`)), { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

describe('an export', () => {
  it('has the same bytes again, whatever the clock says', async () => {
    const first = new Map<Format, Map<string, Buffer>>();
    for (const format of FORMAT_NAMES) {
      const { output } = await written(stores.full!, format, 'same');
      first.set(format, filesOf(output, format));
    }
    await setTimeout(ZIP_TICK_MS);
    for (const format of FORMAT_NAMES) {
      const { output } = await written(stores.full!, format, 'same');
      expect(filesOf(output, format), format).toEqual(first.get(format));
    }
  });

  it.each(FORMAT_NAMES)('%s carries a manifest with the hash of each file', async (format) => {
    const { output, manifest } = await written(stores.full!, format, 'hashed');
    const files = filesOf(output, format);
    const side = JSON.parse(
      files.get(isFolderFormat(format) ? 'manifest.json' : `hashed.${format}.manifest.json`)!.toString(),
    ) as FileManifest;
    expect(side).toEqual(manifest);
    expect(side).toMatchObject({ program: { name: 'gantu' }, options: { format } });
    if (format === 'neo4j-csv') expect(side.files.length).toBeGreaterThan(10);
    else expect(side.files.length).toBe(format === 'csv' ? 3 : 1);
    for (const { name, bytes, sha256 } of side.files) {
      const content = files.get(name)!;
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
  });

  it('counts in the manifest what is in the tables', async () => {
    const { output, manifest } = await written(stores.full!, 'csv', 'counted');
    const facts = records(output, 'facts');
    expect(manifest.counts).toEqual({
      entities: counted(records(output, 'entities').map((r) => r.kind!)),
      facts: counted([...new Map(facts.map((r) => [r.fact!, r.type!])).values()]),
      evidence: counted(facts.map((r) => r.type!)),
      figures: counted(records(output, 'figures').map((r) => r.kind!)),
    });
    expect(manifest.counts.figures?.total).toBe(2);
  });

  it('counts in the manifest what is in the network', async () => {
    const { output, manifest } = await written(stores.full!, 'json', 'counted');
    const graph = MultiDirectedGraph.from(JSON.parse(readFileSync(output, 'utf8')));
    const { counts } = graph.getAttribute('manifest') as FileManifest;
    expect(counts.entities).toEqual(counted(graph.mapNodes((_, a) => a.kind as string)));
    expect(counts.facts).toEqual(counted(graph.mapEdges((_, a) => a.type as string)));
    expect(counts.evidence.total).toBe(graph.reduceEdges((sum, _, a) => sum + (a.statements as number), 0));
    const { files: _files, ...inside } = manifest;
    expect(graph.getAttribute('manifest')).toEqual(inside);
  });

  it.each(FORMAT_NAMES)('of an empty store is whole: %s', async (format) => {
    const { manifest } = await written(stores.empty!, format, 'empty');
    expect(manifest.counts.entities.total + manifest.counts.facts.total).toBe(0);
  });

  it.each(FORMAT_NAMES.filter(isTextFormat))('to standard output is the same text: %s', async (format) => {
    const { output } = await written(stores.full!, format, 'text');
    const pieces: string[] = [];
    await stores.full!.read(async (tx) => {
      for await (const piece of exportText(tx, format)) pieces.push(piece);
    });
    expect(pieces.join('')).toBe(readFileSync(output, 'utf8'));
  });
});
