/**
 * Loads the rows of dump.mjs into an empty store with the same constraints, by bare statements of UNWIND and MERGE, a transaction each.
 *   node scripts/bench/bare.mjs <store> <folder> <pid of the server, or 0>
 * Prints seconds, the processor's seconds, and rows; and the same by tenth, each being a tenth of the rows of every statement, as
 * statements come one after another. Reading the files does not count.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { openStore } from '../../dist/src/store/index.js';
import { processorOf } from './child.mjs';

const [address, folder, server] = process.argv.slice(2);
const store = await openStore(address, { mode: 'write' });
await store.prepare();
const processor = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000 + processorOf(Number(server));
const TENTHS = 10;
const tenths = Array.from({ length: TENTHS }, () => ({ seconds: 0, processor: 0, rows: 0 }));
/** Shares what rows took among the tenths of their statement that they are of. */
function note(from, to, spent) {
  for (const [i, tenth] of tenths.entries()) {
    const share = Math.max(0, Math.min(to, (i + 1) / TENTHS) - Math.max(from, i / TENTHS)) / (to - from);
    for (const key in tenth) tenth[key] += share * spent[key];
  }
}
for (const file of readdirSync(folder).sort()) {
  const { statement, rows, from, to } = deserialize(readFileSync(join(folder, file)));
  const before = [performance.now(), processor()];
  await store.write((tx) => tx.run(statement, { rows }));
  note(from, to, { seconds: (performance.now() - before[0]) / 1000, processor: (processor() - before[1]) / 1000, rows: rows.length });
}
await store.close();
const sum = (key) => tenths.reduce((total, tenth) => total + tenth[key], 0);
console.log(JSON.stringify({ seconds: sum('seconds'), processor: sum('processor'), rows: sum('rows'), tenths }));
