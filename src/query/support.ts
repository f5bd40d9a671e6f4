/** The facts that stand on least: few pages, and rules that are often wrong. */
import { isRelationType } from '../../graph-schema/schema.js';
import { compareText, groupBy } from '../order.js';
import { certaintyOf } from '../review/certainty.js';
import type { Row } from '../store/types.js';
import { SOURCE, type Step, text } from './step.js';

function certaintyOfRow(row: Row): number {
  const type = text(row, 'relation');
  return isRelationType(type) ? certaintyOf(type, text(row, 'rule')) : 0;
}

/**
 * @param rows one a statement, newest first for each fact. A fact is as certain as the best of its rules: of those that the same rules
 * state on as many pages, the Cypher gives only the first `top` by id, so that no more than that comes out of a store of any size.
 */
export const support: Step = (rows, { top }) => {
  const found = [...groupBy(rows, (row) => text(row, '_fact')).values()].map((said) => {
    const sure = said.map(certaintyOfRow);
    const certainty = Math.max(...sure);
    return { ...said[sure.indexOf(certainty)]!, certainty } as Row & { certainty: number; pages: number };
  });
  const order = (a: (typeof found)[number], b: (typeof found)[number]): number =>
    a.pages - b.pages || a.certainty - b.certainty || compareText(text(a, '_fact'), text(b, '_fact'));
  return {
    columns: ['source', 'relation', 'key', 'target', 'pages', 'certainty', 'modality', ...SOURCE],
    rows: found.sort(order).slice(0, Number(top)),
  };
};
