/**
 * npm run train:relations (and npm run train, last): learns what seeds/relate holds, from the gold relations of pages that rules were written from.
 *   --without PATTERN  leaves out pages whose names match, to measure on them what was not trained on them.
 *   --check            writes nothing: fails where a file is not what training makes.
 *   --folds [N]        writes nothing: trains N times (5), each time without a part of the pages, and prints for each type how many of the
 *                      pairs at least so likely are right, of all of them (rules aside).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../dist/src/relate/learned/model.js';
import { ROOT } from '../setup/run.mjs';
import { examplesOf, factPages, NamedKeys, viewsOf } from './facts.mjs';
import { learnRelations, learnType } from './relations-learner.mjs';

const COMMENTS = {
  pairs: 'What speaks for a relation between two names of a sentence (src/relate/learned/pair-features.ts).',
  rows: 'What speaks for a name below an honour to bear it (src/relate/learned/rows.ts).',
};
const HEADER = 'Written by scripts/train/relations.mjs (npm run train); not to be edited by hand.';
const LIKELIHOODS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

const fileOf = (table) => join(ROOT, 'seeds/relate', `${table}.tsv`);

function textOf(table, rows) {
  const lines = [`# ${COMMENTS[table]} ${HEADER}`, TABLES[table].join('\t'), ...rows.map((row) => row.join('\t'))];
  return `${lines.join('\n')}\n`;
}

function check(learned) {
  for (const [table, rows] of Object.entries(learned)) {
    if (readFileSync(fileOf(table), 'utf8') === textOf(table, rows)) continue;
    console.error(`seeds/relate/${table}.tsv is not what the gold pages teach: npm run train:relations`);
    process.exitCode = 1;
  }
}

function write(learned) {
  mkdirSync(join(ROOT, 'seeds/relate'), { recursive: true });
  for (const [table, rows] of Object.entries(learned)) writeFileSync(fileOf(table), textOf(table, rows));
}

const chance = (weights, at) => 1 / (1 + Math.exp(-at.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0)));

function showFolds(examples, pages, count) {
  for (const type of [...new Set(examples.map((one) => one.type))].sort()) {
    const own = examples.filter((one) => one.type === type);
    const scored = [];
    for (let fold = 0; fold < count; fold++) {
      const held = new Set(pages.filter((_, i) => i % count === fold).map(({ name }) => name));
      const weights = learnType(own.filter(({ page, learn }) => learn && !held.has(page)));
      scored.push(
        ...own.filter(({ page, answer }) => held.has(page) && answer !== 'perhaps').map((one) => ({ ...one, p: chance(weights, one.at) })),
      );
    }
    const figures = LIKELIHOODS.map((least) => {
      const found = scored.filter(({ p }) => p >= least);
      return `${least}: ${found.filter(({ answer }) => answer === 'yes').length}/${found.length}`;
    });
    console.log([type.padEnd(14), ...figures].join('  '));
  }
}

const without = new RegExp(option('--without') ?? '^$');
const keys = new NamedKeys();
const pages = (await factPages()).filter(({ name }) => !without.test(name));
const examples = pages.flatMap((page) => examplesOf(page, viewsOf(page.read), keys));
if (option('--folds') !== undefined) showFolds(examples, pages, Number(option('--folds')) || 5);
else (process.argv.includes('--check') ? check : write)(learnRelations(examples, keys.names));
