/** What is asked, and which of the tabs of the side column is open. */
import type { Slice } from './slice.js';

/** Longer Cypher than the server takes is no address of ours. */
const MOST_CYPHER = 20_000;
const NAME = /^[a-z][a-z0-9-]{0,63}$/;
const PARAMETER = 'q.';

export const askSlice: Slice<'ask'> = {
  write(ask, out) {
    if (!ask) return;
    if ('cypher' in ask) out.set('y', ask.cypher);
    else {
      out.set('q', ask.query);
      for (const [name, value] of Object.entries(ask.parameters)) out.set(PARAMETER + name, value);
    }
    if (ask.as === 'graph') out.set('qa', 'graph');
  },
  read(given) {
    const as = given.get('qa') === 'graph' ? 'graph' : 'table';
    const cypher = given.get('y') ?? '';
    if (cypher.trim() !== '') return cypher.length > MOST_CYPHER ? null : { cypher, as };
    const query = given.get('q') ?? '';
    if (!NAME.test(query)) return null;
    const own = [...given].filter(([key]) => key.startsWith(PARAMETER) && key.length > PARAMETER.length);
    return { query, parameters: Object.fromEntries(own.map(([key, value]) => [key.slice(PARAMETER.length), value])), as };
  },
};

export const sideSlice: Slice<'side'> = {
  write: (side, out) => void (side === 'ask' && out.set('s', 'ask')),
  read: (given) => (given.get('s') === 'ask' ? 'ask' : 'filter'),
};
