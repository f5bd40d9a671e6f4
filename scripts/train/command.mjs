// What the trainers have in common: their command line, and how a table is written that is not to be edited by hand.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from '../setup/run.mjs';

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
}

const without = new RegExp(option('--without') ?? '^$');
/** Pages with more names of firms a sentence than papers have: what learned from them too read every set of other pages a little worse. Rules were written from them. */
const DENSE = /^r\d\d$/;
/** Whether a page's name is one to train on: neither one of those nor of those that --without PATTERN leaves out. */
export const isLearned = (name) => !without.test(name) && !DENSE.test(name);

const folds = option('--folds');
/** Of --folds [N], 5 without a number; undefined where a table is to be made. */
export const FOLDS = folds === undefined ? undefined : Number(folds) || 5;

/**
 * Writes a table of seeds/, or with --check tells on standard error, and by the exit code, that the file is another.
 * @param file below seeds/. @param about what its rows are. @param rows cells, in the order of the columns.
 */
export function settle(file, about, columns, rows) {
  const header = `# ${about} Written by scripts/train/${basename(process.argv[1])} (npm run train); not to be edited by hand.`;
  const text = `${[header, columns.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n')}\n`;
  const path = join(ROOT, 'seeds', file);
  if (process.argv.includes('--check')) {
    if (readFileSync(path, 'utf8') === text) return;
    console.error(`seeds/${file} is not what the gold pages teach: npm run train`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
