/** Towns behind their county or city by their names alone: 大冶|陈贵|：关停矿山之后, 运到佛山|西樵|的工厂. */
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

/** What may follow a name that is at its end. */
const AFTER = /^(?:$|[：:，、。；！？”》）)（“《—]|[的在将与和及]|今|去年)/u;
/** Of a title of contents, where nothing but a place stands: |大冶陈贵：. */
const TITLED = /^[：:]/u;
/** Tags of words that are names too. */
const NAME = /^(?:ns|nr|nz|nt|x)/u;

/** Letters of a town's name. */
const LENGTHS = [2, 3, 4];

/** The mentions of a paragraph's towns that stand right behind the place they lie in. */
export function townsBeside(scope: Scope, chosen: readonly Candidate[]): Candidate[] {
  if (scope.role === 'byline') return [];
  const { gazetteer, lexicon } = scope.knowledge;
  return chosen.flatMap((place): Candidate[] => {
    if (place.kind !== 'Place' || place.ids.length === 0) return [];
    const towns = LENGTHS.flatMap((length) => {
      const end = place.end + length;
      const stem = scope.text.slice(place.end, end);
      return place.ids.flatMap((id) => gazetteer.townsCalled(id, stem).map((entry) => ({ entry, stem, end })));
    });
    const [town] = towns;
    // Two of one name in one city: nothing says which.
    if (town === undefined || towns.some(({ entry }) => entry.id !== town.entry.id)) return [];
    const { entry, stem, end } = town;
    const after = scope.text.slice(end, end + 2);
    if (!AFTER.test(after) || lexicon.generic.has(stem) || gazetteer.named(stem).some(({ id }) => id !== entry.id)) return [];
    const word = scope.wordAt(place.end)!;
    const everyday = word.text === stem && !NAME.test(word.tag);
    if (everyday && !(place.start === 0 && TITLED.test(after))) return [];
    return [{ kind: 'Place', start: place.end, end, name: entry.name, ids: [entry.id], rule: 'place-town', weight: WEIGHT.alias }];
  });
}
