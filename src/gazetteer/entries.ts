/** Rows of seeds/gazetteers: named things with fixed ids. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isKind, type Kind } from '../../graph-schema/schema.js';
import type { GazetteerEntry } from '../types.js';
import { KnowledgeFileError, readTable, several, type Table } from './tsv.js';

const COLUMNS = ['id', 'kind', 'name', 'aliases', 'parent', 'code', 'from', 'to', 'source'] as const;
/** Files of a gazetteer folder that hold no entries. */
export const OTHER_FILES: readonly string[] = ['bodies.tsv', 'place-alias-stop.tsv'];

export interface EntryFile {
  readonly table: Table<(typeof COLUMNS)[number]>;
  readonly entries: readonly GazetteerEntry[];
}

/**
 * Reads every entry file of a folder, in order of file name.
 * @throws KnowledgeFileError naming file and line of a row without id, kind or name, or of an unknown kind.
 */
export function readEntries(folder: string): EntryFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv') && !OTHER_FILES.includes(name))
    .sort()
    .map((name) => readFile(join(folder, name)));
}

function readFile(file: string): EntryFile {
  const table = readTable(file, COLUMNS);
  const entries = table.rows.map(({ line, cells }): GazetteerEntry => {
    if (cells.id === '' || cells.name === '') throw new KnowledgeFileError(file, line, 'a row needs an id and a name');
    if (!isKind(cells.kind))
      throw new KnowledgeFileError(file, line, `unknown kind "${cells.kind}"; the kinds are in graph-schema/schema.ts`);
    return {
      id: cells.id,
      kind: cells.kind as Kind,
      name: cells.name,
      aliases: several(cells.aliases),
      parent: cells.parent || null,
      code: cells.code || null,
      from: cells.from || null,
      to: cells.to || null,
      source: cells.source || basename(file),
    };
  });
  return { table, entries };
}
