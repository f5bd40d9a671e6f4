/** The posts of a person over time: one row a post, from its first report to its last. */
import { earliest, groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { byColumns, SOURCE, type Step, text } from './step.js';

const isLeaving = (row: Row): boolean => row.tenure === 'former' || row.modality === 'negated';

/** The last report; of those of one day the one that says that he left, then the one that has him in office. */
function lastOf(reports: readonly Row[]): Row {
  const date = text(reports.at(-1)!, 'date');
  const day = reports.filter((r) => text(r, 'date') === date);
  return day.find(isLeaving) ?? day.find((r) => r.tenure === 'current') ?? day[0]!;
}

/** @param rows reports, oldest first, those without a date before all others. */
export const career: Step = (rows) => {
  const posts = groupBy(rows, (r) => [r.personId, r.office, r.of].join('\t'));
  const found = [...posts.values()].map((reports) => {
    const last = lastOf(reports);
    return {
      ...last,
      tenure: last.modality === 'negated' ? 'former' : last.modality === 'planned' ? 'designate' : last.tenure,
      first: reports.map((r) => (r.date ?? null) as string | null).reduce(earliest),
      pages: new Set(reports.map((r) => r.page)).size,
    } as Row;
  });
  return {
    columns: ['person', 'office', 'of', 'tenure', 'first', 'pages', ...SOURCE],
    rows: found.sort(byColumns(['person', 'personId', 'first', 'date', 'of', 'office'])),
  };
};
