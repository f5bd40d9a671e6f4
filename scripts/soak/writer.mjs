/**
 * Builds generated pages, and may be killed meanwhile.
 *   node scripts/soak/writer.mjs <store> <pages>
 * Prints a line after each transaction.
 */
import { build } from '../../dist/src/graph/build.js';
import { openStore } from '../../dist/src/store/index.js';
import { generatedPages } from '../bench/pages.mjs';

/** Few, so that there are many points to be killed at. */
const PAGES_AT_ONCE = 5;
/** The lease of one that was killed runs out soon, and is waited for. */
const LEASE_MS = 2_000;
const WAIT_MS = 30_000;

const [address, number] = process.argv.slice(2);
const store = await openStore(address, { mode: 'write', waitMs: WAIT_MS });
const { pages, reader } = generatedPages(Number(number));
await build(store, pages, reader, {
  replace: false,
  holder: `soak ${process.pid}`,
  waitMs: WAIT_MS,
  lastsMs: LEASE_MS,
  pagesAtOnce: PAGES_AT_ONCE,
  progress: ({ pages: done }) => console.log(done),
});
await store.close();
