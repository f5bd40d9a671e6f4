/** Whether a clause states a fact, a plan, or that something is not so. */
import type { Modality } from '../../graph-schema/schema.js';
import { anyOf } from './lexicon.js';

let tests: { planned: RegExp; negated: RegExp } | undefined;

/**
 * Modality of a trigger.
 * @param before masked text of the trigger's clause up to the end of the trigger (拟投资12亿元建设).
 */
export function modalityOf(before: string): Modality {
  tests ??= {
    planned: new RegExp(anyOf('planned')),
    negated: new RegExp(anyOf('negated')),
  };
  if (tests.negated.test(before)) return 'negated';
  return tests.planned.test(before) ? 'planned' : 'fact';
}
