// Examples of relations → what seeds/relate holds, as rows of its tables.
import { PAIR_TYPES } from '../../dist/src/relate/learned/ends.js';
import { learnChoice } from './learn.mjs';

/** By table: features of fewer examples are left out, and smaller weights. */
const LIMITS = { pairs: { rare: 3, smallest: 0.06 }, rows: { rare: 2, smallest: 0.02 } };
const LEARNING = { rounds: 15, step: 0.05, penalty: 0.005 };
const NOTHING = { at: new Int32Array(0), values: new Float64Array(0) };

/** @returns the weights of one type's examples, by key. */
export function learnType(examples, rare = LIMITS.pairs.rare) {
  const counts = new Map();
  for (const { at } of examples) for (const key of new Set(at)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].filter(([, count]) => count >= rare).map(([key]) => key);
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const choices = examples.map(({ at, answer }) => {
    const known = Int32Array.from(
      [...at].filter((key) => numbers.has(key)),
      (key) => numbers.get(key),
    );
    return { right: answer === 'no' ? 0 : 1, choices: [NOTHING, { at: known, values: new Float64Array(known.length).fill(1) }] };
  });
  const weights = learnChoice(choices, keys.length, { ...LEARNING, penalty: LEARNING.penalty * examples.length });
  return new Map(keys.map((key, i) => [key, weights[i]]));
}

/**
 * @param names feature and values by key (`NamedKeys`).
 * @returns rows by table, as src/relate/learned/model.ts reads them.
 */
export function learnRelations(examples, names) {
  const table = (types, limits) => {
    const byType = types.map((type) =>
      learnType(
        examples.filter((one) => one.type === type && one.learn),
        limits.rare,
      ),
    );
    return rowsOf(byType, names, limits.smallest);
  };
  return { pairs: table(PAIR_TYPES, LIMITS.pairs), rows: table(['ROW'], LIMITS.rows) };
}

function rowsOf(byType, names, smallest) {
  const keys = [...new Set(byType.flatMap((weights) => [...weights.keys()]))];
  const written = (weight, type) => (Math.abs(weight ?? 0) < smallest ? [] : [`${type}:${weight.toFixed(2)}`]);
  const rows = keys.map((key) => [...names.get(key), byType.flatMap((weights, type) => written(weights.get(key), type)).join(' ')]);
  return rows.filter(([, , weights]) => weights !== '').sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1));
}
