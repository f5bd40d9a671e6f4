/**
 * `npm run score -- FOLDER [--errors]`: how well the program reads a folder of annotated pages of your own, FOLDER/pages/ID.txt with
 * FOLDER/gold/ID.json (in the form of test/gold/annotations), by kind and type; with the errors, if asked. Writes nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figuresOf, scoreLines } from './accuracy/figures.mjs';
import { extractAll } from './accuracy/gold.mjs';
import { runNode } from './setup/run.mjs';

const [folder, ...options] = process.argv.slice(2);
const gold = folder && resolve(folder, 'gold');
if (!gold || !existsSync(gold)) {
  console.error('usage: npm run score -- FOLDER [--errors]   (FOLDER/pages/ID.txt and FOLDER/gold/ID.json)');
  process.exit(2);
}
runNode([join('scripts', 'build.mjs')]);
const { createReader } = await import('../dist/src/reader.js');

const files = readdirSync(gold).filter((file) => file.endsWith('.json'));
const pages = files.sort().map((file) => ({ page: file.slice(0, -5), gold: JSON.parse(readFileSync(join(gold, file), 'utf8')) }));
const sources = pages.map(({ page }) => resolve(folder, 'pages', `${page}.txt`));
const scored = figuresOf(pages, await extractAll(createReader(), sources));
for (const line of scoreLines(scored)) console.log(line);
if (options.includes('--errors')) for (const line of scored.errors) console.log(line);
