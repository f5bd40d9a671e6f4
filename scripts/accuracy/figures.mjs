/** The figures of a set of pages, by name, from its score. */
import { evidenceOf } from './evidence.mjs';
import { score } from './score.mjs';

/** @returns {figures: name → share, result: the whole score, errors: lines, facts: verdicts}. */
export function figuresOf(pages, extracts) {
  const read = pages.map((p) => extracts.get(p.page));
  const result = score(
    pages.map((p) => p.gold),
    read.map((r) => r.extract),
  );
  const evidence = read.map(evidenceOf);
  const sum = (key) => evidence.reduce((total, e) => total + e[key], 0);
  return {
    result,
    errors: [...result.errors, ...evidence.flatMap((e) => e.wrong)],
    figures: {
      entities: result.entity.f1,
      names: result.name.f1,
      relations: result.relation.f1,
      metrics: result.metrics.f1,
      'metrics with subject': result.metricSubjects.f1,
      'metric periods': result.metricPeriods.f1,
      layout: result.layout.f1,
      'line roles': result.roles.f1,
      evidence: sum('right') / sum('all'),
    },
  };
}

const row = (name, t) =>
  `  ${name.padEnd(18)} P ${t.p.toFixed(3)}  R ${t.r.toFixed(3)}  F1 ${t.f1.toFixed(3)}  (${t.hit} of ${t.gold} found, ${t.pred} said)`;

/** The score as lines, by kind and type. */
export function scoreLines({ result, figures }) {
  const table = (title, total, parts) => [row(title, total).trimStart(), ...Object.entries(parts).map(([name, t]) => row(name, t))];
  return [
    ...table('entities', result.entity, result.entities),
    ...table('names', result.name, result.names),
    ...table('relations', result.relation, result.relations),
    ...table('metrics', result.metrics, { 'with subject': result.metricSubjects, periods: result.metricPeriods }),
    ...table('layout', result.layout, { 'line roles': result.roles }),
    ...Object.entries(result.reported).map(([name, t]) => row(`(${name})`, t)),
    `evidence on its own  ${figures.evidence.toFixed(3)}`,
  ];
}
