/** What the whole graph cannot tell by itself: pages, what they state, and when. */
import { Layer } from '../../graph/layer.js';
import { sortedUnique } from '../../order.js';
import { statement } from '../../store/statements.js';
import type { Store } from '../../store/types.js';
import type { Summary } from '../types.js';
import { pageHead } from './text.js';

/** Ids of the facts that a page states; none if there is no such page. */
export async function factsOfPage(store: Store, page: string): Promise<ReadonlySet<string>> {
  const rows = await store.read((tx) => new Layer(tx, false).run('read-facts-of-pages', { pages: [page] }));
  return new Set(sortedUnique(rows.map((row) => row.fact as string)));
}

/** @param whole what the graph alone tells: its months know the first and the last report of each fact only. */
export function storeSummary(store: Store, whole: Summary): Promise<Summary> {
  return store.read(async (tx) => {
    const months = await tx.run(statement('read/months'));
    const pages = await tx.run(statement('read/page-heads'));
    return {
      ...whole,
      months: months.map(({ month, count }) => ({ month: month as string, count: count as number })),
      pages: pages.map(pageHead),
    };
  });
}
