/**
 * nodejieba's dictionaries, made smaller. Its `load` builds two tries from all 348,982 words (1.0 s, 250 MB); the
 * 120,000 commonest words of its own dictionary and a short idf file load in 0.3 s and 90 MB (field notes, 1.2).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Kind } from '../../graph-schema/schema.js';
import { sha256 } from '../hash.js';
import { packageRoot } from '../root.js';

const WORDS_KEPT = 120_000;
/** jieba's idf file is needed by `load`, its content by keyword extraction only, which we do not use. */
const IDF_STUB = '的 1.0\n是 1.0\n在 1.0\n了 1.0\n和 1.0\n';

/** Tags of jieba's set for gazetteer words. */
const TAGS: Readonly<Partial<Record<Kind, string>>> = { Place: 'ns', Organization: 'nt', Enterprise: 'nt', Park: 'nt' };
const OTHER_TAG = 'nz';
/** What jieba's own dictionary lacks and cuts with what stands before it: 普光经|开区管委会. */
const WANTED = ['经开区 n'];
/** Words that hold these never match, or break the line format (field notes, 1.2). */
const UNUSABLE = /[\s，。、；：？！“”‘’（）()《》]/;

export interface DictionaryFiles {
  readonly dict: string;
  readonly idfDict: string;
  readonly userDict: string;
}

/** Writes a file under a name that tells its content, unless it is there; falls back to the system's temporary folder. */
function cached(name: string, make: () => string): string {
  for (const folder of [join(packageRoot(), '.cache'), join(tmpdir(), 'gantu')]) {
    const file = join(folder, name);
    if (existsSync(file)) return file;
    try {
      mkdirSync(folder, { recursive: true });
      const part = `${file}.${process.pid}`;
      writeFileSync(part, make());
      renameSync(part, file);
      return file;
    } catch {
      // The package may lie in a folder that cannot be written to: try the next one.
    }
  }
  throw new Error(`cannot write ${name} to ${join(packageRoot(), '.cache')} or ${tmpdir()}: make one of them writable`);
}

function slim(full: string): string {
  const words = readFileSync(full, 'utf8').split('\n').filter(Boolean);
  const frequency = (line: string) => Number(line.split(' ')[1] ?? 0);
  const ranked = words.map((line, index) => ({ line, index, frequency: frequency(line) }));
  ranked.sort((a, b) => b.frequency - a.frequency || a.index - b.index);
  return `${ranked
    .slice(0, WORDS_KEPT)
    .map(({ line }) => line)
    .join('\n')}\n`;
}

/**
 * The files to load nodejieba with.
 * @param words gazetteer forms; those that jieba cannot hold are left out. No frequencies: they only start fights.
 */
export function dictionaryFiles(words: Iterable<{ form: string; kind: Kind }>): DictionaryFiles {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict');
  const { version } = require('nodejieba/package.json') as { version: string };
  const lines = [...WANTED];
  for (const { form, kind } of words) if (!UNUSABLE.test(form)) lines.push(`${form} ${TAGS[kind] ?? OTHER_TAG}`);
  const user = `${lines.join('\n')}\n`;
  return {
    dict: cached(`jieba-${version}-commonest-${WORDS_KEPT}.utf8`, () => slim(join(folder, 'jieba.dict.utf8'))),
    idfDict: cached('idf.utf8', () => IDF_STUB),
    userDict: cached(`words-${sha256(user).slice(0, 16)}.utf8`, () => user),
  };
}
