/**
 * Builds generated pages into an empty store, then adds single pages.
 *   node scripts/bench/load.mjs <store> <pages> <pages a transaction> <single pages> <pid of the server, or 0>
 * Prints a line of JSON for each tenth: seconds, processor's seconds (with the server's), memory of this process, and what each
 * statement took and how many rows went either way; the last line holds of each single page the milliseconds, and what it asked of the store (traced.mjs).
 */
import { build } from '../../dist/src/graph/build.js';
import { openStore } from '../../dist/src/store/index.js';
import { processorOf } from './child.mjs';
import { generatedPage, generatedReader } from './pages.mjs';
import { summed, traced } from './traced.mjs';

const [address, ...numbers] = process.argv.slice(2);
const [pages, atOnce, singles, server] = numbers.map(Number);
const OPTIONS = { replace: false, holder: 'bench', waitMs: 0 };

const reader = generatedReader();
/** What this process did of the load, without the making of pages, which in a real build is extraction. */
let making = 0;
const timed = (work) => {
  const from = performance.now();
  const result = work();
  making += performance.now() - from;
  return result;
};
const extracting = { ...reader, extract: (page) => timed(() => reader.extract(page)) };
function* generated(from, to) {
  for (let n = from; n < to; n++) yield timed(() => generatedPage(n).page);
}

const store = await openStore(address, { mode: 'write' });
await store.prepare();
const asked = traced(store);
const empty = process.memoryUsage().rss;
const state = () => ({
  ms: performance.now() - making,
  processor: process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000 + processorOf(server) - making,
  rss: process.memoryUsage().rss - empty,
});
let before = state();
const tell = (done) => {
  const now = state();
  console.log(
    JSON.stringify({
      done,
      seconds: (now.ms - before.ms) / 1000,
      processor: (now.processor - before.processor) / 1000,
      rss: now.rss,
      statements: summed(asked.splice(0)),
    }),
  );
  before = now;
};
let next = pages / 10;
await build(store, generated(0, pages), extracting, {
  ...OPTIONS,
  pagesAtOnce: atOnce,
  progress: ({ pages: done }) => {
    if (done < next) return;
    tell(done);
    next = (Math.floor((done * 10) / pages) + 1) * (pages / 10);
  },
});
asked.splice(0);
const added = [];
for (let n = pages; n < pages + singles; n++) {
  const page = generatedPage(n).page;
  const from = performance.now();
  await build(store, [page], reader, OPTIONS);
  added.push({ ms: performance.now() - from, asked: asked.splice(0) });
}
await store.close();
console.log(JSON.stringify({ added }));
