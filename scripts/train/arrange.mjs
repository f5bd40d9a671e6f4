/**
 * npm run train: learns what seeds/arrange holds, from the pages with layout gold that the repository has and pages made of their articles.
 *   --without PATTERN  leaves out pages whose names match, to measure on them what was not trained on them.
 *   --folds [N]        writes nothing: trains N times (5), each time without a part of the pages, and prints the figures of each page as
 *                      read by what was not trained on it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../dist/src/arrange/model.js';
import { ROOT } from '../setup/run.mjs';
import { showFolds } from './folds.mjs';
import { goldPages } from './gold.mjs';
import { train } from './trainer.mjs';

const COMMENTS = {
  'common-pairs': 'Pairs of characters that many articles hold, and the share of articles that do.',
  roles: 'What speaks for the state of a line, by itself or below another (src/arrange/roles.ts).',
  matches: 'What speaks for a text to be the rest of one that breaks off (src/arrange/matches.ts).',
  articles: 'What speaks for a text or a picture to be of an article (src/arrange/articles.ts).',
};
const HEADER = 'Written by scripts/train/arrange.mjs (npm run train); not to be edited by hand.';

function write(table, rows) {
  const columns = TABLES[table];
  const lines = [`# ${COMMENTS[table]} ${HEADER}`, columns.join('\t'), ...rows.map((row) => columns.map((name) => row[name]).join('\t'))];
  mkdirSync(join(ROOT, 'seeds/arrange'), { recursive: true });
  writeFileSync(join(ROOT, 'seeds/arrange', `${table}.tsv`), `${lines.join('\n')}\n`);
}

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

const without = new RegExp(option('--without') ?? '^$');
const printed = goldPages().filter(({ name }) => !without.test(name));
if (option('--folds') === undefined) for (const [table, rows] of Object.entries(train(printed))) write(table, rows);
else showFolds(printed, Number(option('--folds')) || 5);
