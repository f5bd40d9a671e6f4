/**
 * npm run train: learns what seeds/arrange holds, from the pages with layout gold that the repository has and pages made of their articles.
 *   --without PATTERN  leaves out pages whose names match, to measure on them what was not trained on them.
 *   --check            writes nothing: fails where a file is not what training makes.
 *   --folds [N]        writes nothing: trains N times (5), each time without a part of the pages, and prints the figures of each page as
 *                      read by what was not trained on it.
 */
import { TABLES } from '../../dist/src/arrange/model.js';
import { FOLDS, isLearned, settle } from './command.mjs';
import { showFolds } from './folds.mjs';
import { goldPages } from './gold.mjs';
import { train } from './trainer.mjs';

const COMMENTS = {
  'common-pairs': 'Pairs of characters that many articles hold, and the share of articles that do.',
  roles: 'What speaks for the state of a line, by itself or below another (src/arrange/roles.ts).',
  matches: 'What speaks for a text to be the rest of one that breaks off (src/arrange/matches.ts).',
  articles: 'What speaks for a text or a picture to be of an article (src/arrange/articles.ts).',
};

/** Nearly each of these pages has a long report that another article breaks, far more than papers do: learned from, they make texts go together that do not. */
const BROKEN = /^s\d\d$/;
const pages = goldPages().filter(({ name }) => isLearned(name) && !BROKEN.test(name));
if (FOLDS !== undefined) showFolds(pages, FOLDS);
else
  for (const [table, rows] of Object.entries(train(pages))) {
    const columns = TABLES[table];
    const cells = rows.map((row) => columns.map((name) => row[name]));
    settle(`arrange/${table}.tsv`, COMMENTS[table], columns, cells);
  }
