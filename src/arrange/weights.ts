/** Learned weights: one row a feature in a file of seeds/arrange, written by scripts/train. */
import { readTable } from '../gazetteer/tsv.js';
import { seedPath } from '../read/seeds.js';

/** A feature's name and how much of it is there: 1 for what is or is not. */
export type Feature = readonly [name: string, value: number];

/** Weight by feature. */
export function readWeights(file: string): Map<string, number> {
  const { rows } = readTable(seedPath('arrange', file), ['feature', 'weight']);
  return new Map(rows.map(({ cells }) => [cells.feature, Number(cells.weight)]));
}

export function weigh(features: readonly Feature[], weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return sum;
}
