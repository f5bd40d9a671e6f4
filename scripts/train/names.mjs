/**
 * npm run train: learns seeds/tagger/names.tsv, with which names are found that no rule finds, from the gold pages that were looked at.
 *   --without PATTERN  leaves out pages whose names match, to measure on them what was not trained on them.
 *   --check            writes nothing: fails where the file is not what training makes.
 *   --folds [N]        writes nothing: trains N times (5), each time without a part of the pages, and prints by kind how many names of a page
 *                      are found, right and wrong, by what was not trained on it.
 */
import { arrange } from '../../dist/src/arrange/index.js';
import { createExtractor } from '../../dist/src/pipeline.js';
import { recogniseByRules } from '../../dist/src/recognise/index.js';
import { passageOf } from '../../dist/src/recognise/tagger/index.js';
import { COLUMNS } from '../../dist/src/recognise/tagger/model.js';
import { FOLDS, isLearned, settle } from './command.mjs';
import { lookedAt } from './gold.mjs';
import { goldNamesPage } from './mentions.mjs';
import { showNameFolds } from './names-folds.mjs';
import { trainNames } from './names-trainer.mjs';

const ABOUT = 'What speaks for a word to be in a name, by feature the weights of labels in hundredths (src/recognise/tagger).';

const { knowledge } = createExtractor();
const words = (text) => knowledge.segmenter.words(text).map(({ text: word, tag }) => ({ word, tag }));
/** The passages of a page, with the persons and places that rules find in it and nothing else of theirs. */
function passagesOf(text) {
  const layout = arrange({ text }, { segmenter: words });
  const { scopes, mentions } = recogniseByRules({ province: null }, layout, knowledge);
  return scopes.map((scope, i) => passageOf(scope, mentions[i]));
}

const pages = lookedAt()
  .filter(isLearned)
  .map((name) => goldNamesPage(name, passagesOf));
if (FOLDS !== undefined) showNameFolds(pages, FOLDS);
else {
  const rows = trainNames(pages).map((row) => COLUMNS.map((column) => row[column]));
  settle('tagger/names.tsv', ABOUT, COLUMNS, rows);
}
