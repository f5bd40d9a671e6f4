/**
 * `npm run bench`: the pipeline's speed beside nodejieba.tag alone, on the same text, in the same run, in turns, on one thread;
 * and where the time goes, stage by stage.
 *   npm run bench -- [folder of pages] [--rounds N]
 * Times are those of the processor, not of the clock on the wall, so that other programs on the machine count less; ratios are what
 * counts, since machines differ.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!existsSync(join(root, 'dist'))) execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });

const { createReader } = await import('../dist/src/reader.js');
const { readInputs, isSkipped } = await import('../dist/src/read/index.js');
const { Gazetteer } = await import('../dist/src/gazetteer/gazetteer.js');
const { dictionaryFiles } = await import('../dist/src/segment/dictionary.js');

/** Pages read before the clock counts: an archive has thousands, and the JIT compiler needs some hundreds to settle. */
const WARM_UP_PAGES = 500;

const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at < 0 ? 9 : Number(args.splice(at, 2)[1]);
const folder = args[0] ?? join(root, 'seeds', 'pages');

/** Milliseconds on the wall. */
const clock = (work) => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};
/** Milliseconds of the processor, all threads of this process together. */
const processor = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rate = (chars, ms) => `${(chars / ms / 1000).toFixed(3)} M chars/s`;

/** Adds up what each stage takes; a stage inside another stops the outer one's clock. */
class Stages {
  spent = new Map();
  #open = [];
  #since = 0;

  watch = (stage, work) => {
    this.#turn();
    this.#open.push(stage);
    try {
      return work();
    } finally {
      this.#turn();
      this.#open.pop();
    }
  };

  #turn() {
    const now = performance.now();
    const stage = this.#open.at(-1);
    if (stage !== undefined) this.spent.set(stage, (this.spent.get(stage) ?? 0) + now - this.#since);
    this.#since = now;
  }
}

const stages = new Stages();
const [gazetteersMs, reader] = clock(() => createReader({ watch: stages.watch }));
const readPages = async () => {
  const pages = [];
  for await (const item of readInputs([folder], { placeVote: reader.placeVote })) if (!isSkipped(item)) pages.push(item);
  return pages;
};
const pages = await readPages();
const chars = pages.reduce((sum, page) => sum + page.text.length, 0);

const [firstMs] = clock(() => reader.extract(pages[0]));
const { default: nodejieba } = await import('nodejieba');
// With the dictionary that the pipeline cuts by.
nodejieba.load({ ...dictionaryFiles(new Gazetteer([join(root, 'seeds', 'gazetteers')]).entryForms()) });

const tagAll = () => pages.map((page) => page.text.split('\n').map((line) => nodejieba.tag(line)));
const extractAll = () => pages.map((page) => reader.extract(page));
for (let done = 0; done < WARM_UP_PAGES; done += pages.length) extractAll();
tagAll();
stages.spent.clear();
const tagMs = [];
const extractMs = [];
const readMs = [];
for (let round = 0; round < rounds; round++) {
  tagMs.push(processor(tagAll));
  extractMs.push(processor(extractAll));
  const start = performance.now();
  await readPages();
  readMs.push(performance.now() - start);
}

const [tag, extract] = [median(tagMs), median(extractMs)];
const whole = [...stages.spent.values()].reduce((sum, ms) => sum + ms, 0);
const line = (stage, ms) => console.log(`  ${stage.padEnd(20)} ${(ms / pages.length).toFixed(2).padStart(6)} ms a page`);
console.log(`${pages.length} pages, ${chars} characters, median of ${rounds} rounds, one thread, Node ${process.version}`);
console.log(
  `gazetteers loaded in   ${gazetteersMs.toFixed(0)} ms; the first page, with the segmenter's dictionary, in ${firstMs.toFixed(0)} ms`,
);
console.log(`nodejieba.tag alone    ${rate(chars, tag)}`);
console.log(`whole extraction       ${rate(chars, extract)}   ${(extract / pages.length).toFixed(1)} ms a page`);
line('read (not counted)', median(readMs));
// Each stage's share of the wall's time in all rounds, so that the lines add up to the whole.
for (const stage of ['arrange', 'segment', 'recognise', 'resolve', 'relate', 'measure'])
  line(stage, ((stages.spent.get(stage) ?? 0) / whole) * extract);
console.log(`ratio                  ${(tag / extract).toFixed(2)}`);
console.log(`memory                 ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
