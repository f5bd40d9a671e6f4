/**
 * `npm run score -- FOLDER [--errors]`: how well the program reads a folder of annotated pages of your own, FOLDER/pages/ID.txt with
 * FOLDER/gold/ID.json (in the form of test/gold/annotations), by kind and type; with the errors, if asked. Writes nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figuresOf, scoreLines } from './accuracy/figures.mjs';
import { extractAll } from './accuracy/gold.mjs';
import { runNode } from './setup/run.mjs';

function stop(problem) {
  console.error(`${problem}\nusage: npm run score -- FOLDER [--errors]   (FOLDER/pages/ID.txt and FOLDER/gold/ID.json)`);
  process.exit(2);
}

const [folder, ...options] = process.argv.slice(2);
if (!folder) stop('no folder given');
const gold = resolve(folder, 'gold');
if (!existsSync(gold)) stop(`no folder ${gold}`);
const ids = readdirSync(gold)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))
  .sort();
const sources = ids.map((page) => resolve(folder, 'pages', `${page}.txt`));
const missing = sources.find((source) => !existsSync(source));
if (missing) stop(`no page ${missing}`);
runNode([join('scripts', 'build.mjs')]);
const { createReader } = await import('../dist/src/reader.js');

const pages = ids.map((page) => ({ page, gold: JSON.parse(readFileSync(join(gold, `${page}.json`), 'utf8')) }));
const scored = figuresOf(pages, await extractAll(createReader(), sources));
for (const line of scoreLines(scored)) console.log(line);
if (options.includes('--errors')) for (const line of scored.errors) console.log(line);
