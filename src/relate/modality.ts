/** Whether a clause states a fact, a plan, or that something is not so. */
import type { Modality } from '../../graph-schema/schema.js';
import { anyOf, wordTable } from './lexicon.js';
import { ANY_SLOT } from './mask.js';

/** Letters without names that may stand between a word that governs the trigger at once (将, 未) and the trigger. */
const NEAR = 8;

/** A phrase of a preposition and names before the trigger. */
const PHRASE = new RegExp(`[与同和跟向为从给对在由][^，。；]*[${ANY_SLOT}][^，。；]{0,8}$`);

interface Tests {
  readonly reaching: RegExp;
  readonly done: RegExp;
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
    reaching: new RegExp(anyOf('planned-on')),
    done: new RegExp(anyOf('done')),
  };
}

/**
 * Whether a plan that the clauses before tell of goes on: 下一步，[区]将扩建园区，|建设[项目].
 * @param before masked text from where the sentence's part begins to the trigger's clause, in which no other subject stands.
 */
export function planGoesOn(before: string, clause: string): boolean {
  tests ??= load();
  const from = before.search(tests.reaching);
  return from >= 0 && !tests.done.test(before.slice(from)) && !tests.done.test(clause);
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
  // 不再[与[甲]]合作, 将[在[乙]]建设: what stands with whom or where is read over.
  const leads = [lead, lead.replace(PHRASE, ''), opening];
  if (leads.some((part) => tests!.negated.test(part))) return 'negated';
  return tests.planned.test(lead + trigger) || leads.some((part) => tests!.plannedNear.test(part)) ? 'planned' : 'fact';
}
