/**
 * `npm run bench:viewer -- [nodes …]`: the viewer in a real browser.
 * 1. Beside bare sigma with the same graph of 1,000 and of 10,000 nodes (or those given) and three times the edges.
 * 2. A graph of 100,000 entities: opened by its most telling part, searched, filtered, walked.
 * 3. One file of 20,000 entities, opened from disk.
 * Without a graphics card the browser draws in software: there the ratios count, and what the scripts take. A picture of many
 * nodes then takes long whoever draws it, so that of the second part only what is not drawing is held against a target, by the
 * clock or, where other programs use the machine, by what of the processor it took.
 * Ends with 1 when a target is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { singleFile } from './bench/viewer/file.mjs';
import { bareSigma, besideSigma } from './bench/viewer/frames.mjs';
import { largeGraph } from './bench/viewer/large.mjs';
import { browser as launch } from './bench/viewer/page.mjs';
import { ROOT } from './setup/run.mjs';

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const serving = await import('../dist/src/serve/index.js');
const { searcher } = await import('../dist/src/serve/search/searcher.js');

const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [1_000, 10_000];
/** Software draws a frame of a large graph in seconds. */
const pace = (nodes) => (nodes > 3_000 ? { pictures: 5, rounds: 1, steps: 8 } : { pictures: 9, rounds: 3, steps: 40 });
const RATIO = 1.15;
/** After its first picture, until the viewer's search takes keys, in ms. */
const KEYS_AFTER = 100;
const LARGE = 100_000;
const IN_FILE = 20_000;
/** Milliseconds. */
const TARGETS = { ready: 5_000, key: 50, filter: 200, expand: 500 };

const assets = join(ROOT, 'dist', 'viewer');
const folder = join(ROOT, '.cache', `bench-viewer-${process.pid}`);
mkdirSync(folder, { recursive: true });
const missed = [];
const browser = await launch();
try {
  const folders = { viewer: assets, bare: await bareSigma(join(folder, 'bare')) };
  const rows = [];
  for (const nodes of SIZES) {
    const { after, rows: own } = await besideSigma(browser, serving, { nodes, folders, ...pace(nodes) });
    rows.push(...own);
    if (after > KEYS_AFTER) missed.push(`${nodes} nodes: the search takes keys ${Math.round(after)} ms after the first picture`);
  }
  console.log(`Beside bare sigma; medians, ms; the first picture and a frame may take ${RATIO} of sigma's`);
  console.table(rows);
  missed.push(
    ...rows
      .filter((row) => /first picture|a frame of/.test(row['']) && row.ratio > RATIO)
      .map((row) => `${row['']}: ${row.ratio} of bare sigma`),
  );

  const large = await largeGraph(browser, { ...serving, searcher }, { nodes: LARGE, assets });
  console.log(`${LARGE} entities: ${large.shown}`);
  const row = (what, { clock, processor }, target) => ({
    '': what,
    'by the clock': Math.round(clock),
    'of the processor': Math.round(processor),
    target,
  });
  console.table([
    row('first picture', large.ready, TARGETS.ready),
    row('a key of a search, median', large.key, TARGETS.key),
    row('a key of a search, slowest', large.slowestKey, ''),
    row('a filter, answered and taken', large.filter, TARGETS.filter),
    row('a neighbourhood, fetched and taken', large.expand, TARGETS.expand),
  ]);
  for (const name of Object.keys(TARGETS)) {
    const { clock, processor } = large[name];
    // Where others use the machine, the clock tells of them.
    if (Math.min(clock, processor) > TARGETS[name])
      missed.push(`${name}: ${Math.round(processor)} ms of the processor, more than ${TARGETS[name]}`);
  }

  const file = await singleFile(browser, serving, { nodes: IN_FILE, assets, folder });
  console.log(
    `One file of ${IN_FILE} entities: ${(file.bytes / 1e6).toFixed(1)} MB, first picture after ${(file.ready / 1000).toFixed(1)} s, ${file.hits} hits for jiangxi, ${file.asked.length} requests to a network`,
  );
  if (file.asked.length > 0) missed.push(`the file asks for ${file.asked.join(', ')}`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const text of missed) console.log(`missed: ${text}`);
process.exitCode = missed.length > 0 ? 1 : 0;
