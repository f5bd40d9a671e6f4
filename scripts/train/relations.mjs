/**
 * npm run train:relations (and npm run train, last): learns what seeds/relate holds, from the gold relations of pages that rules were written from.
 *   --without PATTERN  leaves out pages whose names match, to measure on them what was not trained on them.
 *   --check            writes nothing: fails where a file is not what training makes.
 *   --folds [N]        writes nothing: trains N times (5), each time without a part of the pages, and prints for each type how many of the
 *                      pairs at least so likely are right, of all of them (rules aside).
 */
import { COLUMNS } from '../../dist/src/relate/learned/model.js';
import { FOLDS, isLearned, settle } from './command.mjs';
import { examplesOf, factPages, NamedKeys, viewsOf } from './facts.mjs';
import { learnRelations, learnType } from './relations-learner.mjs';

const COMMENTS = {
  pairs: 'What speaks for a relation between two names of a sentence (src/relate/learned/pair-features.ts).',
  rows: 'What speaks for a name below an honour to bear it (src/relate/learned/rows.ts).',
};
const LIKELIHOODS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const chance = (weights, at) => 1 / (1 + Math.exp(-at.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0)));

function showFolds(examples, pages, count) {
  for (const type of [...new Set(examples.map((one) => one.type))].sort()) {
    const own = examples.filter((one) => one.type === type);
    const scored = [];
    for (let fold = 0; fold < count; fold++) {
      const held = new Set(pages.filter((_, i) => i % count === fold).map(({ name }) => name));
      const weights = learnType(own.filter(({ page, learn }) => learn && !held.has(page)));
      const told = own.filter(({ page, answer }) => held.has(page) && (answer === 'yes' || answer === 'no'));
      scored.push(...told.map((one) => ({ ...one, p: chance(weights, one.at) })));
    }
    const figures = LIKELIHOODS.map((least) => {
      const found = scored.filter(({ p }) => p >= least);
      return `${least}: ${found.filter(({ answer }) => answer === 'yes').length}/${found.length}`;
    });
    console.log([type.padEnd(14), ...figures].join('  '));
  }
}

const keys = new NamedKeys();
const pages = (await factPages()).filter(({ name }) => isLearned(name));
const examples = pages.flatMap((page) => examplesOf(page, viewsOf(page.read), keys));
if (FOLDS !== undefined) showFolds(examples, pages, FOLDS);
else
  for (const [table, rows] of Object.entries(learnRelations(examples, keys.names)))
    settle(`relate/${table}.tsv`, COMMENTS[table], COLUMNS, rows);
