/** A command on the embedded store whose batch lasts until it is killed: `<store>`; prints a line when it has begun. */
import { withStore } from '../../src/cli/connect.js';
import { withLease } from '../../src/store/index.js';

const ENDLESS = 'UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n';

await withStore({ store: process.argv[2]!, wait: 0 }, { mode: 'write', command: 'gantu build' }, (store) =>
  withLease(store, { holder: 'child' }, (lease) =>
    lease.write(async (tx) => {
      await tx.run("CREATE (:Entity {id: 'half'})");
      console.log('begun');
      await tx.run(ENDLESS);
    }),
  ),
);
