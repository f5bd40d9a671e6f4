/**
 * How certain a fact is: the smoothed precision, counted on gold pages that no rule was written for, of the best rule that
 * states it. `npm run accuracy` counts and writes the table; nothing here is guessed.
 */
import { join } from 'node:path';
import type { RelationType } from '../../graph-schema/schema.js';
import { readTable } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';

export interface Certainties {
  /** Share of right statements, of this rule, else of its relation, else of all. */
  of(type: RelationType, rule: string): number;
  /** Share of right matches of a way of matching (src/match), counted on the identity set; undefined where none was. */
  ofMatch(way: string): number | undefined;
}

/** Reads seeds/certainty.tsv. @throws KnowledgeFileError for a table without the row of the whole. */
export function readCertainties(file = join(packageRoot(), 'seeds', 'certainty.tsv')): Certainties {
  const { rows } = readTable(file, ['type', 'rule', 'certainty']);
  const shares = new Map(rows.map(({ cells }) => [`${cells.type}\t${cells.rule}`, Number(cells.certainty)]));
  const whole = shares.get('\t') ?? 0;
  return {
    of: (type, rule) => shares.get(`${type}\t${rule}`) ?? shares.get(`${type}\t`) ?? whole,
    ofMatch: (way) => shares.get(`match\t${way}`),
  };
}

let shipped: Certainties | undefined;

/** Of a relation's rule, by the table that the program comes with, which is read once. */
export function certaintyOf(type: RelationType, rule: string): number {
  shipped ??= readCertainties();
  return shipped.of(type, rule);
}

/** Of a fact, by all the rules that state it: the best of them counts; 0 where none does. */
export function certaintyOfFact(type: RelationType, rules: Iterable<string>): number {
  return Math.max(0, ...Array.from(rules, (rule) => certaintyOf(type, rule)));
}

/** 95 % of a normal distribution lie within this many deviations. */
const Z = 1.96;

/**
 * The interval of a share, after Wilson (1927): it holds for small samples and for shares near 0 and 1.
 * @returns 0 to 1 where nothing was counted.
 */
export function wilson(right: number, all: number): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const share = right / all;
  const middle = share + Z ** 2 / (2 * all);
  const reach = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const scale = 1 + Z ** 2 / all;
  return { low: (middle - reach) / scale, high: (middle + reach) / scale };
}
