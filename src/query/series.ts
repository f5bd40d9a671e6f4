/** Figures in order of time, each with its growth against the same period a year before. */
import { groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { SOURCE, type Step, text } from './step.js';

/** 2024-02-29 → 2023-02-28; null for what is no whole date. */
function yearBefore(date: string): string | null {
  const match = /^(\d{4})(-\d{2}-\d{2})$/.exec(date);
  return match ? `${Number(match[1]) - 1}${match[2]!.replace('-02-29', '-02-28')}` : null;
}

const spanOf = (row: Row): string => `${text(row, 'from')}/${text(row, 'to')}`.replaceAll('-02-29', '-02-28');

/** Figures that may be held against each other but for their period: plans only against nothing. */
function seriesOf(row: Row): string {
  return [row.ofId, row.indicator, row.base ?? row.unit].join('\t');
}

/** In percent, to one decimal; null where the year before is not reported, or by two values. */
function growth(row: Row, others: readonly Row[]): number | null {
  const [from, to] = [yearBefore(text(row, 'from')), yearBefore(text(row, 'to'))];
  if (from === null || to === null || row.modality !== 'fact' || typeof row.normalised !== 'number' || row.base === '%') return null;
  const before = others.filter((o) => o.modality === 'fact' && spanOf(o) === `${from}/${to}`.replaceAll('-02-29', '-02-28'));
  const values = new Set(before.map((o) => o.normalised));
  const [value] = values;
  if (values.size !== 1 || typeof value !== 'number' || value === 0) return null;
  return Math.round((row.normalised / value - 1) * 1000) / 10;
}

/** @param rows one a statement, in order of time. */
export const series: Step = (rows) => {
  const groups = groupBy(rows, seriesOf);
  return {
    columns: ['of', 'indicator', 'value', 'valueTo', 'unit', 'bound', 'from', 'to', 'period', 'change', 'growth', 'modality', ...SOURCE],
    rows: rows.map((row) => ({ ...row, growth: growth(row, groups.get(seriesOf(row))!), _node: row.ofId! })),
  };
};
