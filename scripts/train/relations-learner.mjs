// Examples of relations → what seeds/relate holds, as rows of its tables.
import { PAIR_TYPES } from '../../dist/src/relate/learned/ends.js';
import { learnChoice } from './learn.mjs';

/** Features of fewer examples are left out. */
const RARE = 2;
/** Smaller weights are left out. */
const SMALLEST = 0.02;
const LEARNING = { rounds: 15, step: 0.05, penalty: 0.005 };
const NOTHING = { at: new Int32Array(0), values: new Float64Array(0) };

/** @returns the weights of one type's examples, by key. */
export function learnType(examples, learning = LEARNING) {
  const counts = new Map();
  for (const { at } of examples) for (const key of new Set(at)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].filter(([, count]) => count >= RARE).map(([key]) => key);
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const choices = examples.map(({ at, answer }) => {
    const known = Int32Array.from(
      [...at].filter((key) => numbers.has(key)),
      (key) => numbers.get(key),
    );
    return { right: answer === 'no' ? 0 : 1, choices: [NOTHING, { at: known, values: new Float64Array(known.length).fill(1) }] };
  });
  const weights = learnChoice(choices, keys.length, { ...learning, penalty: learning.penalty * examples.length });
  return new Map(keys.map((key, i) => [key, weights[i]]));
}

/**
 * @param names feature and values by key (`NamedKeys`).
 * @returns rows by table, as src/relate/learned/model.ts reads them.
 */
export function learnRelations(examples, names) {
  const weightsOf = (type) => learnType(examples.filter((one) => one.type === type && one.learn));
  return { pairs: table(PAIR_TYPES.map(weightsOf), names), rows: table([weightsOf('ROW')], names) };
}

function table(byType, names) {
  const keys = [...new Set(byType.flatMap((weights) => [...weights.keys()]))];
  const written = (weight) => (Math.abs(weight ?? 0) < SMALLEST ? '' : weight.toFixed(2));
  const rows = keys.map((key) => [...names.get(key), ...byType.map((weights) => written(weights.get(key)))]);
  const told = rows.filter(([, , ...weights]) => weights.some((weight) => weight !== ''));
  return told.sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1));
}
