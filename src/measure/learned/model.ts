/** What is learned of whose a figure is (seeds/measure/subjects.tsv, written by scripts/train). */
import { readTable } from '../../gazetteer/tsv.js';
import { seedPath } from '../../read/seeds.js';
import { Weights } from '../../relate/learned/model.js';
import { T } from './features.js';

export const COLUMNS = ['feature', 'values', 'weight'] as const;

/** @param rows features, their values and weights. */
export function modelOf(rows: readonly (readonly string[])[]): Weights {
  const learned = rows.map(([feature, values, weight]) => ({ feature: feature!, values: values!, weights: `0:${weight}` }));
  return new Weights(learned, 1, T);
}

let loaded: Weights | undefined;

/** The model that comes with the program. */
export function defaultModel(): Weights {
  loaded ??= modelOf(readTable(seedPath('measure', 'subjects.tsv'), COLUMNS).rows.map(({ cells }) => COLUMNS.map((name) => cells[name]!)));
  return loaded;
}
