/** What the graph can be taken away as. */
import { join } from 'node:path';
import type { Transaction } from '../store/types.js';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.js';
import { writeCsv } from './csv.js';
import { writeHashed, writeManifest } from './files.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { type FileManifest, type Manifest, readManifest, type WrittenFile } from './manifest.js';
import { writeNeo4jCsv } from './neo4j-csv.js';
import type { Network } from './network.js';
import { type ExportEntity, type ExportFact, walkEntities, walkFacts } from './walk.js';
import { writeXlsx } from './xlsx.js';

/** One text, which may go to standard output: the network of entities. */
export const TEXT_FORMATS = { graphml, gexf, json } as const satisfies Record<
  string,
  (network: Network<ExportEntity, ExportFact>) => AsyncGenerator<string>
>;
export type TextFormat = keyof typeof TEXT_FORMATS;

/** Every statement and figure, in tables: a folder, or a file that is no text. `neo4j-csv` is all that the store holds. */
export const TABLE_FORMATS = ['csv', 'xlsx', 'neo4j-csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export type Format = TextFormat | TableFormat;
export const FORMAT_NAMES: readonly Format[] = [...(Object.keys(TEXT_FORMATS) as TextFormat[]), ...TABLE_FORMATS];

/** Formats whose output is a folder. */
export function isFolderFormat(format: Format): boolean {
  return format === 'csv' || format === 'neo4j-csv';
}

export function isTextFormat(format: Format): format is TextFormat {
  return Object.hasOwn(TEXT_FORMATS, format);
}

function network(tx: Transaction, origin: Manifest): Network<ExportEntity, ExportFact> {
  return {
    origin,
    nodes: { attributes: NODE_ATTRIBUTES, portions: () => walkEntities(tx) },
    edges: { attributes: EDGE_ATTRIBUTES, portions: () => walkFacts(tx, 'network') },
  };
}

/** @yields the text in pieces, so that it is never held as a whole. */
export async function* exportText(tx: Transaction, format: TextFormat): AsyncGenerator<string> {
  yield* TEXT_FORMATS[format](network(tx, await readManifest(tx, format, 'network')));
}

/**
 * Writes an export and its manifest: `<output>.manifest.json`, for folders `<output>/manifest.json`.
 * @param output a file or a folder, as the format is. What is there is written over.
 */
export async function exportFile(tx: Transaction, format: Format, output: string): Promise<FileManifest> {
  const manifest = await readManifest(tx, format, isTextFormat(format) ? 'network' : 'table');
  const { files, command } = await write(tx, format, output, manifest);
  const whole: FileManifest = { ...manifest, files, ...(command === undefined ? {} : { command }) };
  await writeManifest(isFolderFormat(format) ? join(output, 'manifest.json') : `${output}.manifest.json`, whole);
  return whole;
}

interface Written {
  readonly files: readonly WrittenFile[];
  readonly command?: string;
}

async function write(tx: Transaction, format: Format, output: string, manifest: Manifest): Promise<Written> {
  switch (format) {
    case 'csv':
      return { files: await writeCsv(tx, output) };
    case 'xlsx':
      return { files: await writeXlsx(tx, output, manifest) };
    case 'neo4j-csv':
      return writeNeo4jCsv(tx, output);
    default:
      return { files: [await writeHashed(output, TEXT_FORMATS[format](network(tx, manifest)))] };
  }
}
