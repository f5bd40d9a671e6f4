/** Which text goes on with which that breaks off in mid-sentence, within each article. */
import { groupBy } from '../order.js';
import type { Junctions } from './continuity.js';
import { isOpen, type Unit } from './units.js';

/** Below this two texts do not read as one sentence. */
const THRESHOLD = -1.5;
/** What the next text of the article is worth against one that was printed above the headline. */
const IN_ORDER = 1;

/**
 * @param path for each unit the number of the unit that begins its article.
 * @returns line number of an open end → line number of what goes on.
 */
export function findLinks(units: readonly Unit[], path: readonly number[], junctions: Junctions): Map<number, number> {
  const links = new Map<number, number>();
  const texts = units.filter(({ kind }) => kind === 'text');
  for (const members of groupBy(texts, ({ at }) => String(path[at])).values()) {
    const head = path[members[0]!.at]!;
    const below = members.filter(({ at }) => at >= head);
    const [early] = members.filter(({ at }) => at < head);
    const score = (from: Unit, to: Unit | undefined) =>
      !to || to.main.marks.dateline ? Number.NEGATIVE_INFINITY : junctions.score(from.main, to.main);
    let best: { from: Unit; gain: number } | undefined;
    below.forEach((from, i) => {
      if (!isOpen(from)) return;
      const next = score(from, below[i + 1]) + IN_ORDER;
      if (next > THRESHOLD) links.set(from.main.number, below[i + 1]!.main.number);
      const gain = score(from, early) - Math.max(THRESHOLD, next);
      if (gain > 0 && (!best || gain > best.gain)) best = { from, gain };
    });
    if (best) links.set(best.from.main.number, early!.main.number);
    members.forEach((from, i) => {
      if (from.at < head && isOpen(from) && members[i + 1] && members[i + 1]!.at < head && score(from, members[i + 1]) > THRESHOLD)
        links.set(from.main.number, members[i + 1]!.main.number);
    });
  }
  return links;
}
