/** What the graph can be taken away as. */
import { join } from 'node:path';
import type { Transaction } from '../store/types.js';
import { writeCsv } from './csv.js';
import { writeHashed, writeManifest } from './files.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { type FileManifest, type Manifest, readManifest, type WrittenFile } from './manifest.js';
import { writeXlsx } from './xlsx.js';

/** One text, which may go to standard output: the network of entities. */
export const TEXT_FORMATS = { graphml, gexf, json } as const satisfies Record<
  string,
  (tx: Transaction, manifest: Manifest) => AsyncGenerator<string>
>;
export type TextFormat = keyof typeof TEXT_FORMATS;

/** Every statement and figure, in tables: a folder, or a file that is no text. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export type Format = TextFormat | TableFormat;
export const FORMAT_NAMES: readonly Format[] = [...(Object.keys(TEXT_FORMATS) as TextFormat[]), ...TABLE_FORMATS];

export function isTextFormat(format: Format): format is TextFormat {
  return Object.hasOwn(TEXT_FORMATS, format);
}

/** @yields the text in pieces, so that it is never held as a whole. */
export async function* exportText(tx: Transaction, format: TextFormat): AsyncGenerator<string> {
  yield* TEXT_FORMATS[format](tx, await readManifest(tx, format, 'network'));
}

/**
 * Writes an export and its manifest: `<output>.manifest.json`, for csv `<output>/manifest.json`.
 * @param output a file; for csv a folder. What is there is written over.
 */
export async function exportFile(tx: Transaction, format: Format, output: string): Promise<FileManifest> {
  const manifest = await readManifest(tx, format, isTextFormat(format) ? 'network' : 'table');
  const files = await write(tx, format, output, manifest);
  await writeManifest(format === 'csv' ? join(output, 'manifest.json') : `${output}.manifest.json`, manifest, files);
  return { ...manifest, files };
}

async function write(tx: Transaction, format: Format, output: string, manifest: Manifest): Promise<WrittenFile[]> {
  switch (format) {
    case 'csv':
      return writeCsv(tx, output);
    case 'xlsx':
      return writeXlsx(tx, output, manifest);
    default:
      return [await writeHashed(output, TEXT_FORMATS[format](tx, manifest))];
  }
}
