/**
 * Writes seeds/search/simplified.tsv: traditional characters and their simplified forms, by the transform Traditional-Simplified of
 * Unicode's CLDR (Unicode licence), as ICU's uconv applies it (Debian: icu-devtools).
 *
 *     node scripts/names/simplified.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The blocks of Hanzi that the transform speaks of: extension A and the first block. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

const characters = BLOCKS.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));
// One a line: within a text the transform may look at neighbours.
const forms = execFileSync('uconv', ['-f', 'utf-8', '-t', 'utf-8', '-x', 'Traditional-Simplified'], { input: characters.join('\n') })
  .toString()
  .split('\n');
const traditional = new Map(characters.map((char, at) => [char, forms[at]]).filter(([char, form]) => form !== char));
// 苎 and 苧 are each other's simplified form there: they stay as they are, so that one step is enough.
for (const form of [...traditional.values()]) traditional.delete(form);

const folder = join(import.meta.dirname, '../../seeds/search');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'simplified.tsv'),
  [
    "# Traditional characters and their simplified forms, for the search of the viewer. Written by scripts/names/simplified.mjs from Unicode's CLDR, transform Traditional-Simplified (Unicode licence). Not to be edited by hand.",
    'traditional\tsimplified',
    ...[...traditional].map((pair) => pair.join('\t')),
    '',
  ].join('\n'),
);
