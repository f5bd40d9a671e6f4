/** Who wrote of which place: one row for each, with the byline of the newest article. */
import { earliest, groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { byColumns, SOURCE, type Step } from './step.js';

/** @param rows one a byline, for each place and person newest first. */
export const reporters: Step = (rows) => {
  const found = [...groupBy(rows, (r) => `${r.placeId}\t${r.personId}`).values()].map(
    (own): Row => ({
      ...own[0]!,
      articles: new Set(own.map((r) => r.article)).size,
      first: own.map((r) => (r.date ?? null) as string | null).reduce(earliest),
      _node: [own[0]!.placeId!, own[0]!.personId!],
    }),
  );
  const byName = byColumns(['place', 'person', 'placeId', 'personId']);
  return {
    columns: ['place', 'person', 'articles', 'first', ...SOURCE],
    rows: found.sort((a, b) => (b.articles as number) - (a.articles as number) || byName(a, b)),
  };
};
