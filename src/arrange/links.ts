/** Which text goes on with which that breaks off in mid-sentence, within each article. */
import { groupBy } from '../order.js';
import type { Junctions } from './continuity.js';
import { isOpen, type Unit } from './units.js';

/** Below this two texts do not read as one sentence. */
const THRESHOLD = -1.5;
/** What the next text of the article is worth against one that was printed above the headline. */
const IN_ORDER = 1;

/** 名单如下：, 部分名单如下——: what follows is a list. */
const OPENS_LIST = /(?:：|——)$/;
/** Marks that no item of a list has; a comma is one of prose. */
const NO_ITEM = /[，。；！？]/;
/** Letters of an item at most: 上饶市玉山县轴承产业集群, 钟锻之 江铃汽车股份有限公司模具钳工. */
const LONGEST_ITEM = 40;
/** Without a blank line above the next, only what ends as names end is an item: printed lines of prose are as short. */
const NAME_END = /(?:公司|集团|集群|企业|合作社|园区?|开发区|[镇村县区局院校厂站所会]|中心|项目|基地|学院|大学|医院|）)$/;

/** The items of lists, one a line: each stands for itself, none goes on with the next. */
function itemsOf(units: readonly Unit[]): ReadonlySet<Unit> {
  const items = new Set<Unit>();
  units.forEach((unit, i) => {
    const { text, length } = unit.main;
    const before = units[i - 1];
    if (!before || length > LONGEST_ITEM || NO_ITEM.test(text)) return;
    if (!items.has(before) && !OPENS_LIST.test(before.main.text)) return;
    if (NAME_END.test(text) || units[i + 1]?.main.gap) items.add(unit);
  });
  return items;
}

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
    const items = itemsOf(below);
    below.forEach((from, i) => {
      if (!isOpen(from) || items.has(from)) return;
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
