/** A writer for the tests: `hold <address>` opens and keeps it; `write <address>` writes batches for ever; `lease <address>` takes the lease. */
import { acquireLease, openStore } from '../../src/store/index.js';

/** Nodes of one transaction. */
export const BATCH = 200;

const [what, address] = process.argv.slice(2);
const store = await openStore(address, { mode: 'write', command: 'gantu build pages', waitMs: 10_000 });
await store.prepare();
process.once('SIGTERM', () => {
  void store.close().then(() => process.exit(0));
});
if (what === 'lease') {
  const lease = await acquireLease(store, { holder: `writer ${process.pid}`, waitMs: 20_000 });
  console.log('leased');
  await new Promise((done) => setTimeout(done, 500));
  console.log('releases');
  await lease.release();
  await store.close();
} else {
  console.log('open');
  for (let batch = 0; what === 'write'; batch++) {
    const rows = Array.from({ length: BATCH }, (_, i) => ({ id: `${batch}-${i}`, batch }));
    await store.write((tx) => tx.run('UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e += row', { rows }));
    console.log(batch);
  }
  setInterval(() => {}, 1000);
}
