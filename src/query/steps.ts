/**
 * What a query of the pack does after its Cypher ran, where Cypher that both stores understand cannot say it: its header names
 * a step (`// step: holders`), a pure function of the rows and the parameters.
 */
import { compareText } from '../order.js';
import type { QueryResult, Row } from '../store/types.js';
import { changesIn } from './changes.js';
import { holdersAt } from './holders.js';
import { type Report, reportsOf } from './offices.js';
import { seatFilter } from './seats.js';

export type Bound = Readonly<Record<string, string | number | boolean>>;

export type Step = (rows: readonly Row[], parameters: Bound) => Pick<QueryResult, 'columns' | 'rows'>;

/** The day that is asked for, else the newest page's. */
function dayOf(rows: readonly Row[], { date }: Bound): string {
  return String(date || (rows[0]?.newest ?? ''));
}

/** Newest first, then by place, office and person. */
function byNews(a: Report, b: Report): number {
  return compareText(b.date, a.date) || compareText(a.of, b.of) || compareText(a.office, b.office) || compareText(a.person, b.person);
}

const holders: Step = (rows, parameters) => {
  const reports = reportsOf(rows);
  const day = dayOf(rows, parameters);
  const isAsked = seatFilter(String(parameters.of), reports);
  const found = holdersAt(reports, day).filter((r) => isAsked(r) && (parameters.office === '' || r.office === parameters.office));
  return {
    columns: ['person', 'office', 'tenure', 'of', 'status', 'date', 'sentence', 'page'],
    rows: found.sort(byNews).map(({ person, office, tenure, of, date, sentence, page }) => {
      return { person, office, tenure, of, status: date === day ? 'reported' : 'assumed', date, sentence, page };
    }),
  };
};

const changes: Step = (rows, parameters) => {
  const reports = reportsOf(rows);
  const day = dayOf(rows, parameters);
  const isAsked = seatFilter(String(parameters.of), reports);
  const found = changesIn(reports.filter((r) => r.date <= day)).filter(
    ({ came, went }) =>
      isAsked(came) &&
      (parameters.office === '' || came.office === parameters.office) &&
      (parameters.person === '' || came.person === parameters.person || went.person === parameters.person),
  );
  return {
    columns: ['person', 'office', 'tenure', 'of', 'from', 'date', 'sentence', 'page'],
    rows: found.map(({ came: { person, office, tenure, of, date, sentence, page }, went }) => {
      return { person, office, tenure, of, from: went.person, date, sentence, page };
    }),
  };
};

export const STEPS: ReadonlyMap<string, Step> = new Map([
  ['holders', holders],
  ['changes', changes],
]);
