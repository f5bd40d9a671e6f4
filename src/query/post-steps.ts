/** Steps over reports of posts: who held an office at a date, and who took over from whom between two. */
import { compareText } from '../order.js';
import type { Row } from '../store/types.js';
import { changesIn } from './changes.js';
import { holdersAt } from './holders.js';
import { type Report, reportsOf } from './offices.js';
import { seatFilter } from './seats.js';
import { SOURCE, type Step } from './step.js';

/** The day that is asked for, else the newest page's. */
function dayOf(rows: readonly Row[], asked: unknown): string {
  return String(asked || (rows[0]?.newest ?? ''));
}

/** Newest first, then by place, office and person. */
function byNews(a: Report, b: Report): number {
  return compareText(b.date, a.date) || compareText(a.of, b.of) || compareText(a.office, b.office) || compareText(a.person, b.person);
}

export const holders: Step = (rows, parameters) => {
  const reports = reportsOf(rows);
  const day = dayOf(rows, parameters.date);
  const isAsked = seatFilter(String(parameters.of), reports);
  const found = holdersAt(reports, day).filter((r) => isAsked(r) && (parameters.office === '' || r.office === parameters.office));
  return {
    columns: ['person', 'office', 'tenure', 'of', 'status', ...SOURCE],
    rows: found.sort(byNews).map(({ person, office, tenure, of, date, sentence, page, _fact }) => {
      return { person, office, tenure, of, status: date === day ? 'reported' : 'assumed', date, sentence, page, _fact };
    }),
  };
};

export const changes: Step = (rows, parameters) => {
  const reports = reportsOf(rows);
  const until = dayOf(rows, parameters.to);
  const isAsked = seatFilter(String(parameters.of), reports);
  const found = changesIn(reports.filter((r) => r.date <= until)).filter(
    ({ came, went }) =>
      came.date >= String(parameters.from) &&
      isAsked(came) &&
      (parameters.office === '' || came.office === parameters.office) &&
      (parameters.person === '' || came.person === parameters.person || went.person === parameters.person),
  );
  return {
    columns: ['person', 'office', 'tenure', 'of', 'from', ...SOURCE],
    rows: found.map(({ came: { person, office, tenure, of, date, sentence, page, _fact }, went }) => {
      return { person, office, tenure, of, from: went.person, date, sentence, page, _fact: [_fact, went._fact] };
    }),
  };
};
