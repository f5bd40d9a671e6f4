/**
 * npm run train: learns seeds/tagger/names.tsv, with which names are found that no rule finds, from the gold pages that were looked at.
 *   --without PATTERN  leaves out pages whose names match, to measure on them what was not trained on them.
 *   --folds [N]        writes nothing: trains N times (5), each time without a part of the pages, and prints by kind how many names of a page
 *                      are found, right and wrong, by what was not trained on it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrange } from '../../dist/src/arrange/index.js';
import { createExtractor } from '../../dist/src/pipeline.js';
import { recogniseByRules } from '../../dist/src/recognise/index.js';
import { passageOf } from '../../dist/src/recognise/tagger/index.js';
import { COLUMNS } from '../../dist/src/recognise/tagger/model.js';
import { ROOT } from '../setup/run.mjs';
import { goldNamesPage, pagesToLearn } from './mentions.mjs';
import { showNameFolds } from './names-folds.mjs';
import { trainNames } from './names-trainer.mjs';

const HEADER =
  '# What speaks for a word to be in a name, by feature the weights of labels in hundredths (src/recognise/tagger). Written by scripts/train/names.mjs (npm run train); not to be edited by hand.';

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

const { knowledge } = createExtractor();
const words = (text) => knowledge.segmenter.words(text).map(({ text: word, tag }) => ({ word, tag }));
/** The passages of a page, with the persons and places that rules find in it and nothing else of theirs. */
function passagesOf(text) {
  const layout = arrange({ text }, { segmenter: words });
  const { scopes, mentions } = recogniseByRules({ province: null }, layout, knowledge);
  return scopes.map((scope, i) => passageOf(scope, mentions[i]));
}

const without = new RegExp(option('--without') ?? '^$');
const pages = pagesToLearn()
  .filter((name) => !without.test(name))
  .map((name) => goldNamesPage(name, passagesOf));
if (option('--folds') === undefined) {
  const lines = trainNames(pages).map((row) => COLUMNS.map((column) => row[column]).join('\t'));
  mkdirSync(join(ROOT, 'seeds/tagger'), { recursive: true });
  writeFileSync(join(ROOT, 'seeds/tagger/names.tsv'), `${[HEADER, COLUMNS.join('\t'), ...lines].join('\n')}\n`);
} else showNameFolds(pages, Number(option('--folds')) || 5);
