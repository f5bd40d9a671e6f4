// Cross-validation of the tagger of names: each page as read by what was not trained on it.
import { namesIn } from '../../dist/src/recognise/tagger/chain.js';
import { Seen, View } from '../../dist/src/recognise/tagger/features.js';
import { SOUGHT } from '../../dist/src/recognise/tagger/kinds.js';
import { TaggerModel } from '../../dist/src/recognise/tagger/model.js';
import { list, namesOf, norm } from '../accuracy/score.mjs';
import { trainNames } from './names-trainer.mjs';

const CHANCES = [0.4, 0.5, 0.6, 0.7, 0.8];

/** Prints of each kind, at several chances, precision, recall and F1 of the entities of pages. */
export function showNameFolds(pages, count) {
  const tallies = new Map(SOUGHT.map((kind) => [kind, CHANCES.map(() => ({ hit: 0, gold: 0, predicted: 0 }))]));
  for (let fold = 0; fold < count; fold++) {
    const model = new TaggerModel(trainNames(pages.filter((_, i) => i % count !== fold)));
    for (const page of pages.filter((_, i) => i % count === fold)) {
      const found = foundIn(page, model);
      for (const [kind, own] of tallies) for (const [i, least] of CHANCES.entries()) tallyPage(page, found, kind, least, own[i]);
    }
  }
  for (const [kind, own] of tallies) console.log(`${kind.padEnd(13)}${own.map(figures).join('  ')}`);
}

const figures = ({ hit, gold, predicted }, i) =>
  `${CHANCES[i]}: P ${(hit / predicted || 0).toFixed(2)} R ${(hit / gold || 0).toFixed(2)} F ${((2 * hit) / (gold + predicted) || 0).toFixed(3)}`;

function foundIn({ passages }, model) {
  const seen = new Seen();
  return passages.flatMap((passage) =>
    namesIn(new View(passage, model.vocabulary), model, seen, CHANCES[0]).map(({ first, last, kind, chance }) => ({
      kind,
      chance,
      name: norm(passage.text.slice(passage.words[first].start, passage.words[last].end)),
    })),
  );
}

/** What is optional in gold counts for nothing. */
function tallyPage({ entities }, found, kind, least, tally) {
  const names = new Set(found.filter((one) => one.kind === kind && one.chance >= least).map(({ name }) => name));
  for (const entity of entities) {
    const kinds = list(entity.kind);
    if (!kinds.includes(kind)) continue;
    const own = [...namesOf(entity)].filter((name) => names.has(name));
    for (const name of own) names.delete(name);
    if (entity.optional || kinds[0] !== kind) continue;
    tally.gold++;
    if (own.length === 0) continue;
    tally.hit++;
    tally.predicted++;
  }
  tally.predicted += names.size;
}
