/** Whether a clause states a fact, a plan, or that something is not so. */
import type { Modality } from '../../graph-schema/schema.js';
import { wordTable } from './lexicon.js';
import { ANY_SLOT } from './mask.js';

/** Letters without names that may stand between a word that governs the trigger at once (将, 未) and the trigger. */
const NEAR = 8;

interface Tests {
  readonly planned: RegExp;
  readonly plannedNear: RegExp;
  readonly negated: RegExp;
}

let tests: Tests | undefined;

function near(forms: readonly string[]): RegExp {
  return new RegExp(`(?:${forms.join('|')})[^，。；${ANY_SLOT}]{0,${NEAR}}$`);
}

function load(): Tests {
  const planned = wordTable('planned');
  return {
    planned: new RegExp(
      planned
        .filter((word) => word.value !== 'near')
        .map((word) => word.form)
        .join('|'),
    ),
    plannedNear: near(planned.filter((word) => word.value === 'near').map((word) => word.form)),
    negated: near(wordTable('negated').map((word) => word.form)),
  };
}

/**
 * Modality of a trigger.
 * @param lead masked text of the trigger's clause before the trigger: [公司]拟|投资12亿元建设[项目].
 * @param trigger the matched text.
 */
export function modalityOf(lead: string, trigger: string): Modality {
  tests ??= load();
  const verb = trigger.replace(new RegExp(`^[${ANY_SLOT}]+`), '');
  const opening = verb.slice(0, NEAR);
  if (tests.negated.test(lead) || tests.negated.test(opening)) return 'negated';
  return tests.planned.test(lead + trigger) || tests.plannedNear.test(lead) || tests.plannedNear.test(opening) ? 'planned' : 'fact';
}
