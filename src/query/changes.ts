/** Who took over which office from whom: in offices of one person, each day whose report names another holder than the last did. */
import { groupBy } from '../order.js';
import { latestHolding } from './holders.js';
import { isHolding, isLeaving, isShared, officeKey, type Report } from './offices.js';

export interface Change {
  /** The first report of who came. */
  readonly came: Report;
  /** The last report of who went, or the one that says he left. */
  readonly went: Report;
}

/** The only holder that a day's reports name, besides those who left on it. */
function holderOf(day: readonly Report[]): Report | undefined {
  const left = new Set(day.filter(isLeaving).map((r) => r.personId));
  const holding = day.filter((r) => isHolding(r) && !left.has(r.personId));
  return new Set(holding.map((r) => r.personId)).size === 1 ? latestHolding(holding) : undefined;
}

function changesOf(reports: readonly Report[]): Change[] {
  const changes: Change[] = [];
  let last: Report | undefined;
  for (const day of groupBy(reports, (r) => r.date).values()) {
    const holder = holderOf(day);
    const gone = day.findLast((r) => isLeaving(r) && r.personId !== holder?.personId);
    last ??= gone;
    if (!holder) continue;
    if (last && last.personId !== holder.personId) changes.push({ came: holder, went: last });
    last = holder;
  }
  return changes;
}

/** @param reports dated ones, oldest first. @returns changes, newest first. */
export function changesIn(reports: readonly Report[]): Change[] {
  const single = reports.filter((r) => !isShared(r));
  const changes = [...groupBy(single, officeKey).values()].flatMap(changesOf);
  return changes.sort((a, b) => (a.came.date < b.came.date ? 1 : a.came.date > b.came.date ? -1 : 0));
}
