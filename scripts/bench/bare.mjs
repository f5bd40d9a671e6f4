/**
 * Loads the rows of dump.mjs into an empty store with the same constraints, by bare statements of UNWIND and MERGE, a transaction each.
 *   node scripts/bench/bare.mjs <store> <folder> <pid of the server, or 0>
 * Prints seconds, the processor's seconds, and rows; reading the files does not count.
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
const sum = { ms: 0, processor: 0, rows: 0 };
for (const file of readdirSync(folder).sort()) {
  const { statement, rows } = deserialize(readFileSync(join(folder, file)));
  const from = [performance.now(), processor()];
  await store.write((tx) => tx.run(statement, { rows }));
  sum.ms += performance.now() - from[0];
  sum.processor += processor() - from[1];
  sum.rows += rows.length;
}
await store.close();
console.log(JSON.stringify({ seconds: sum.ms / 1000, processor: sum.processor / 1000, rows: sum.rows }));
