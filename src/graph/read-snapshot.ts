import { sortedUnique } from '../order.js';
import { statement } from '../store/statements.js';
import type { Row, Store } from '../store/types.js';
import { type Snapshot, sorted } from './snapshot.js';

/** The rows that a store holds. */
export async function readSnapshot(store: Store): Promise<Snapshot> {
  return store.read(async (tx) => {
    const read = async (name: string): Promise<Row[]> => tx.run(statement(`read/graph-${name}`));
    const properties = async (name: string): Promise<Row[]> => (await read(name)).map((r) => r.properties as Row);
    const facts = (await read('facts')).map(({ properties: own, ...ends }) => ({ ...(own as Row), ...ends }));
    return {
      entities: sorted((await read('entities')).map((r) => ({ ...(r.properties as Row), labels: sortedUnique(r.labels as string[]) }))),
      facts: sorted(facts),
      evidence: sorted(await properties('evidence')),
      articles: sorted(await properties('articles')),
      metrics: sorted(await properties('metrics')),
      mentioned: sorted(await read('mentioned')),
    };
  });
}
