/** A store as the server reads it. */
import { readEntity, readRawGraph } from '../../graph/view.js';
import { LockedError, type StoreView } from '../../store/index.js';
import { held } from '../held.js';
import type { GraphSource } from '../source.js';
import { heldGraph } from '../whole/held.js';
import { factDetails } from './facts.js';
import { storeQuestions } from './questions.js';
import { factsOfPage, storeSummary } from './summary.js';
import { readArticle, readPage, readRawPage } from './text.js';

/** The saved copy of an embedded store is taken again by `update`; a server is read as it is. */
export function sourceOf(view: StoreView): GraphSource {
  const served = async (): Promise<string> => (view.store.kind === 'neo4j' ? view.latest() : view.generation);
  const { whole, search } = heldGraph(served, () => readRawGraph(view.store, view.generation));
  // All sentences are looked at for their months.
  const summary = held(served, async () => {
    const counted = await (await whole()).counted();
    return storeSummary(view.store, counted);
  });
  return {
    generation: () => view.latest(),
    served,
    update: async () => {
      if ((await view.latest()) === view.generation) return;
      try {
        await view.refresh();
      } catch (error) {
        // A writer has the store: what was read before is still right as of then.
        if (!(error instanceof LockedError)) throw error;
      }
    },
    graph: async (limit, filter = {}) => {
      const facts = filter.page === undefined ? undefined : await factsOfPage(view.store, filter.page);
      return (await whole()).select(filter, limit, facts);
    },
    summary,
    neighbours: async (id, depth, limit) => (await whole()).neighbourhood(id, depth, limit),
    paths: async (from, to, avoid, limit) => (await whole()).paths(from, to, new Set(avoid), limit),
    entity: (id) => readEntity(view.store, id),
    search,
    fact: (id) => view.store.read(async (tx) => (await factDetails(tx, [id])).facts[0] ?? null),
    texts: {
      article: (id, mark) => view.store.read((tx) => readArticle(tx, id, mark)),
      page: (id, mark) => view.store.read((tx) => readPage(tx, id, mark)),
      raw: (id) => view.store.read((tx) => readRawPage(tx, id)),
    },
    questions: storeQuestions((work) => view.lend(async (store) => work({ store, generation: await served() }))),
  };
}
