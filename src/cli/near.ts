/** What is said of a name that the store does not have. */
import { searchEntities } from '../graph/search.js';
import type { Store } from '../store/types.js';

/** Names told where nothing has the one that was asked for. */
const NEAR = 8;
/** Shortest part of an unknown name that near ones are looked for by. */
const SHORTEST = 2;

/** Names that hold the one asked for, else the longest part of it. */
export async function unknownName(store: Store, name: string): Promise<string> {
  for (let length = name.length; length >= Math.min(SHORTEST, name.length); length--) {
    for (const part of new Set([name.slice(0, length), name.slice(-length)])) {
      const near = await searchEntities(store, part);
      if (near.length > 0)
        return `nothing is called ${name}; there is: ${near
          .slice(0, NEAR)
          .map((hit) => hit.matched)
          .join(', ')}`;
    }
  }
  return `nothing is called ${name}, and no name is near it; gantu query lists what can be asked`;
}
