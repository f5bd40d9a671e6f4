/**
 * Writes seeds/lexicon/name-characters.tsv: how much more often a character stands in a person's name than in text.
 * Names are the words that jieba's dictionary (MIT licence) marks nr and that begin with a surname of surnames.tsv; text is
 * the dictionary's other words by their frequency. A naive Bayes model of names as in Sun Maosong et al. (1995): the
 * logarithms of surname and given characters add up.
 *
 *     node scripts/names/characters.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const lexicon = join(import.meta.dirname, '../../seeds/lexicon');
const require = createRequire(import.meta.url);
const dictionary = join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8');

/** Names seen less often than this say nothing of a character. */
const SMOOTHING = 0.5;
/** A character of names seen less often is left out of the table: neither for nor against. */
const LEAST_SEEN = 2;
/** A character that texts hold this often (in the dictionary's counts) and names hardly ever speaks against a name. */
const COMMON = 2000;

const surnames = new Set(
  readFileSync(join(lexicon, 'surnames.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t')[0]),
);
const slots = { surname: new Map(), first: new Map(), last: new Map(), single: new Map() };
const totals = { surname: 0, first: 0, last: 0, single: 0 };
const text = new Map();
let textTotal = 0;
const count = (slot, character) => {
  slots[slot].set(character, (slots[slot].get(character) ?? 0) + 1);
  totals[slot]++;
};

for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word, frequency, tag] = line.split(' ');
  if (!tag) continue;
  const characters = [...word];
  const surname = surnames.has(word.slice(0, 2)) && characters.length > 2 ? 2 : surnames.has(word[0]) ? 1 : 0;
  const given = characters.slice(surname);
  if (tag === 'nr' && surname > 0 && given.length >= 1 && given.length <= 2) {
    count('surname', word.slice(0, surname));
    if (given.length === 1) count('single', given[0]);
    else {
      count('first', given[0]);
      count('last', given[1]);
    }
  } else if (!tag.startsWith('nr')) {
    for (const character of characters) {
      text.set(character, (text.get(character) ?? 0) + Number(frequency));
      textTotal += Number(frequency);
    }
  }
}

const share = (characters) => {
  let least = 1;
  for (const character of characters) least = Math.min(least, ((text.get(character) ?? 0) + 20) / textTotal);
  return least;
};
const common = [...text].filter(([character, n]) => n >= COMMON && /\p{Script=Han}/u.test(character)).map(([character]) => character);
const rows = [];
for (const [slot, counts] of Object.entries(slots)) {
  if (slot !== 'surname') for (const character of common) if ((counts.get(character) ?? 0) < LEAST_SEEN) counts.set(character, 0);
  for (const [characters, n] of counts) {
    if (n > 0 && n < LEAST_SEEN && slot !== 'surname') continue;
    const odds = Math.log2((n + SMOOTHING) / totals[slot] / share([...characters]));
    rows.push(`${characters}\t${slot}\t${odds.toFixed(1)}`);
  }
}
rows.sort();
const header =
  "# How much more often (log2 of odds) a character stands at a place of a person's name than in text: surname, first or last of two given characters, single given character. Written by scripts/names/characters.mjs from the dictionary of nodejieba (MIT licence). Not to be edited by hand.\ncharacter\tslot\todds\n";
writeFileSync(join(lexicon, 'name-characters.tsv'), `${header}${rows.join('\n')}\n`);
