/** Supplies upstream and downstream of an enterprise, level by level (breadth first); without a name, all of them. */

import { groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { ParameterError } from './header.js';
import { type Bound, SOURCE, type Step, text } from './step.js';

interface Side {
  readonly side: 'upstream' | 'downstream';
  /** Columns with the ids of the end that is known, and of the one that is found. */
  readonly near: string;
  readonly far: string;
}

const SIDES: readonly Side[] = [
  { side: 'upstream', near: 'buyerId', far: 'supplierId' },
  { side: 'downstream', near: 'supplierId', far: 'buyerId' },
];

function isNamed(row: Row, end: 'supplier' | 'buyer', name: string): boolean {
  return [row[`${end}Id`], row[end], ...((row[`${end}Aliases`] ?? []) as string[])].includes(name);
}

/** Each supply once, at the level at which it is reached first. */
function walk(supplies: readonly Row[], start: readonly string[], { side, near, far }: Side, depth: number): Row[] {
  const byNear = groupBy(supplies, (row) => text(row, near));
  const seen = new Set(start);
  const found: Row[] = [];
  let frontier = [...seen];
  for (let level = 1; level <= depth && frontier.length > 0; level++) {
    const reached = frontier.flatMap((id) => byNear.get(id) ?? []);
    found.push(...supplies.filter((row) => reached.includes(row)).map((row) => ({ side, level, ...row })));
    frontier = reached.map((row) => text(row, far)).filter((id) => !seen.has(id));
    for (const id of frontier) seen.add(id);
    frontier = [...new Set(frontier)];
  }
  return found;
}

function sidesOf({ direction }: Bound): readonly Side[] {
  const sides = SIDES.filter(({ side }) => direction === 'both' || direction === side);
  if (sides.length === 0) throw new ParameterError(`supply-chain: --param direction=${direction} is none of upstream, downstream, both`);
  return sides;
}

/** @param rows one a statement, newest first for each supply. */
export const supply: Step = (rows, parameters) => {
  const sides = sidesOf(parameters);
  const supplies = [...groupBy(rows, (row) => text(row, '_fact')).values()].map((said) => said[0]!);
  const name = String(parameters.name);
  const start = supplies.flatMap((row) => [
    ...(isNamed(row, 'supplier', name) ? [text(row, 'supplierId')] : []),
    ...(isNamed(row, 'buyer', name) ? [text(row, 'buyerId')] : []),
  ]);
  return {
    columns: ['side', 'level', 'supplier', 'buyer', 'modality', ...SOURCE],
    rows:
      name === ''
        ? supplies.map((row) => ({ side: null, level: null, ...row }))
        : sides.flatMap((side) => walk(supplies, start, side, Number(parameters.depth))),
  };
};
