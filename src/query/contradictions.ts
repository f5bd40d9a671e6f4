/** Figures of one subject, indicator and period that cannot all be right. */
import { groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { SOURCE, type Step, text } from './step.js';

/** 近、约、左右: so far off, as a share, may the figure be. */
const ABOUT = 0.05;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Half a unit of the last digit that is printed: 391.5 stands for 391.45 to 391.55. */
function halfDigit(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

/** A figure as far as it can be held against another one; a row of the store has null for what it does not say. */
export interface Stated {
  readonly value: number;
  readonly valueTo?: number | null;
  readonly normalised?: number | null;
  readonly bound?: string | null;
}

/** What a figure allows, in its base unit. */
export function rangeOf({ value, valueTo, normalised, bound }: Stated): Range {
  const scale = typeof normalised === 'number' && value !== 0 ? normalised / value : 1;
  const slack = bound === 'about' ? Math.abs(value) * ABOUT : halfDigit(value);
  const low = bound === 'under' ? Number.NEGATIVE_INFINITY : (value - slack) * scale;
  const top = typeof valueTo === 'number' ? valueTo : value;
  const high = bound === 'over' ? Number.POSITIVE_INFINITY : (top + slack) * scale;
  return { low, high };
}

/** Whether two figures of one subject, indicator and period cannot both be right. */
export function disagree(a: Stated, b: Stated): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return x.high < y.low || y.high < x.low;
}

const statedBy = (row: Row): Stated => row as unknown as Stated;

/** @param rows one a statement, grouped by subject, indicator and period. */
export const contradictions: Step = (rows, { within }) => {
  // An article seldom contradicts itself: two figures of one are mostly of two things.
  const apart = (a: Row, b: Row): boolean => within === true || text(a, 'article') !== text(b, 'article');
  const stated = rows.filter((r) => r.modality !== 'negated');
  const groups = groupBy(stated, (r) => [r.ofId, r.indicator, r.base ?? r.unit, r.from, r.to, r.modality].join('\t'));
  const cases = [...groups.values()]
    .map((group) => group.filter((row) => group.some((other) => apart(row, other) && disagree(statedBy(row), statedBy(other)))))
    .filter((group) => group.length > 0);
  return {
    columns: ['case', 'of', 'indicator', 'value', 'unit', 'bound', 'from', 'to', 'modality', ...SOURCE],
    rows: cases.flatMap((group, i) => group.map((row) => ({ case: i + 1, ...row, _node: row.ofId! }))),
  };
};
