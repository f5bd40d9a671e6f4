/** Units of figures (seeds/lexicon/units.tsv) and the longest one at a point of a text. */
import { join } from 'node:path';
import { readTable } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';
import { times } from './decimal.js';

export interface Unit {
  readonly unit: string;
  readonly dimension: string;
  /** Decimal: value × factor = value in `base`. */
  readonly factor: string;
  readonly base: string;
}

const MULTIPLIERS: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  十亿: '1000000000',
  百亿: '10000000000',
  千亿: '100000000000',
  万亿: '1000000000000',
};

let table: Map<string, Unit> | undefined;
let longest = 0;

function units(): Map<string, Unit> {
  if (table !== undefined) return table;
  table = new Map();
  const { rows } = readTable(join(packageRoot(), 'seeds/lexicon/units.tsv'), ['unit', 'dimension', 'factor', 'base']);
  for (const { cells } of rows) {
    table.set(cells.unit, cells);
    longest = Math.max(longest, cells.unit.length);
  }
  return table;
}

/** The longest unit that a text has at a point; letters must end there (t, but not the t of tech). */
export function unitAt(text: string, at: number): Unit | undefined {
  const known = units();
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const unit = known.get(text.slice(at, at + length));
    if (unit && !(/[A-Za-z]$/.test(unit.unit) && /[A-Za-z\d]/.test(text[at + length] ?? ''))) return unit;
  }
  return undefined;
}

const MULTIPLIER = /^(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/;

/** 万, 亿, 千万 … at a point of a text, or ''. */
export function multiplierAt(text: string, at: number): string {
  return MULTIPLIER.exec(text.slice(at, at + 2))?.[0] ?? '';
}

/** 万 and 柜: a unit that the table holds without its multiplier. */
export function multiplied(multiplier: string, unit: Unit): Unit {
  if (multiplier === '') return unit;
  const printed = multiplier + unit.unit;
  return units().get(printed) ?? { ...unit, unit: printed, factor: times(unit.factor, MULTIPLIERS[multiplier]!) };
}

/** A multiplier that stands without a unit: 4120亿 of a table, of money only where the indicator says so. */
export function bareUnit(multiplier: string): Unit {
  return { unit: multiplier, dimension: 'number', factor: MULTIPLIERS[multiplier]!, base: '' };
}
