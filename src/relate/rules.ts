/** What the relate step goes by: the pattern tables and the frames of seeds/patterns, and those of the user's own folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelationType } from '../../graph-schema/schema.js';
import { Forms } from '../gazetteer/forms.js';
import { readTable } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';
import { type Frames, readFrames } from './frames.js';
import { readPatterns } from './patterns.js';
import { PatternTable } from './table.js';

export interface Rules {
  readonly patterns: PatternTable;
  readonly frames: Frames;
  /** Those of the user's own folders, by id. */
  readonly own: ReadonlySet<string>;
}

const SHIPPED = join(packageRoot(), 'seeds/patterns');
/** A file of the folder that holds no rules. */
const WORDS = 'words.tsv';

/** The tables of a folder that hold rules, in order of name. */
export function ruleFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== WORDS);
  return names.sort().map((name) => join(folder, name));
}

/** A table of frames names a column `trigger`. */
function holdsFrames(file: string): boolean {
  return /^(?!#)(?:.*\t)?trigger(?:\t|$)/m.test(readFileSync(file, 'utf8'));
}

function filesOf(folders: readonly string[]): { patterns: string[]; frames: string[] } {
  const files = folders.flatMap(ruleFiles);
  return { patterns: files.filter((file) => !holdsFrames(file)), frames: files.filter(holdsFrames) };
}

const idsOf = (folders: readonly string[]): ReadonlySet<string> =>
  new Set(folders.flatMap(ruleFiles).flatMap((file) => readTable(file, ['id']).rows.map(({ cells }) => cells.id)));

let shipped: Rules | undefined;

/**
 * The shipped rules, then those of the user's own folders.
 * @throws KnowledgeFileError naming file and line of a row that cannot be used.
 */
export function readRules(folders: readonly string[] = []): Rules {
  if (folders.length === 0 && shipped) return shipped;
  const { patterns, frames } = filesOf([SHIPPED, ...folders]);
  const forms = new Forms();
  const rules = { patterns: new PatternTable(readPatterns(patterns), forms), frames: readFrames(frames, forms), own: idsOf(folders) };
  if (folders.length === 0) shipped = rules;
  return rules;
}

/** A row's example: what the tests run. `matches`: whether the row has a rule that must find the marked ends. */
export interface Example {
  readonly id: string;
  readonly type: RelationType;
  readonly example: string;
  readonly matches: boolean;
}

/** The examples of all shipped rows, those without a rule too. */
export function examples(): Example[] {
  return ruleFiles(SHIPPED).flatMap((file) => {
    const column = holdsFrames(file) ? 'trigger' : 'pattern';
    return readTable(file, ['id', 'type', column, 'example']).rows.map(({ cells }) => ({
      id: cells.id,
      type: cells.type as RelationType,
      example: cells.example,
      matches: cells[column] !== '',
    }));
  });
}
