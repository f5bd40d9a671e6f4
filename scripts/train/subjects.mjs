/**
 * npm run train:subjects (and npm run train, last): learns what seeds/measure holds, from the gold figures of pages that rules were written from.
 *   --without PATTERN  leaves out pages whose names match, to measure on them what was not trained on them.
 *   --check            writes nothing: fails where a file is not what training makes.
 *   --folds [N]        writes nothing: trains N times (5), each time without a part of the pages, and prints how many subjects come right and
 *                      wrong by overruling the rules.
 */
import { TEMPLATES } from '../../dist/src/measure/learned/features.js';
import { rank } from '../../dist/src/measure/learned/index.js';
import { COLUMNS, modelOf } from '../../dist/src/measure/learned/model.js';
import { FOLDS, isLearned, settle } from './command.mjs';
import { factPages, NamedKeys } from './facts.mjs';
import { examplesOf, learnSubjects, rightOf, rowsOf } from './subjects-learner.mjs';

const ABOUT = 'What speaks for a name to be whose a figure is (src/measure/learned/features.ts).';

function showFolds(pages, examples, names, count) {
  const bySet = new Map();
  for (let fold = 0; fold < count; fold++) {
    const held = pages.filter((_, i) => i % count === fold);
    const heldNames = new Set(held.map(({ name }) => name));
    const model = modelOf(rowsOf(learnSubjects(examples.filter(({ page }) => !heldNames.has(page))), names));
    for (const page of held) {
      const set = bySet.get(page.name[0]) ?? { asked: 0, rules: 0, won: 0, lost: 0 };
      bySet.set(page.name[0], set);
      for (const { ruled, chosen } of rightOf(page, (one) => rank(one, model))) {
        set.asked++;
        if (ruled) set.rules++;
        if (chosen && !ruled) set.won++;
        if (ruled && !chosen) set.lost++;
      }
    }
  }
  for (const [set, { asked, rules, won, lost }] of [...bySet].sort())
    console.log(`pages ${set}: ${asked} asked, ${rules} right by rules, +${won} -${lost}`);
}

const keys = new NamedKeys(TEMPLATES);
const pages = (await factPages()).filter(({ name }) => isLearned(name));
const examples = pages.flatMap((page) => examplesOf(page, keys));
if (FOLDS !== undefined) showFolds(pages, examples, keys.names, FOLDS);
else settle('measure/subjects.tsv', ABOUT, COLUMNS, rowsOf(learnSubjects(examples), keys.names));
