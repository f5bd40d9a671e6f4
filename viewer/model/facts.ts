/** An entity's facts in the order a reader wants them. */
import { RELATION_TYPES, type RelationType } from '../../graph-schema/schema.js';
import type { FactView } from '../../src/serve/types.js';

export interface FactGroup {
  readonly type: RelationType;
  readonly outgoing: boolean;
  readonly facts: readonly FactView[];
}

/** By relation type in the schema's order, outgoing before incoming; within, the most stated first, then the newest. */
export function groupFacts(facts: readonly FactView[]): FactGroup[] {
  const groups: FactGroup[] = [];
  for (const type of RELATION_TYPES) {
    for (const outgoing of [true, false]) {
      const own = facts.filter((fact) => fact.type === type && fact.outgoing === outgoing);
      if (own.length > 0) groups.push({ type, outgoing, facts: own.sort(byWeight) });
    }
  }
  return groups;
}

function byWeight(a: FactView, b: FactView): number {
  return b.count - a.count || (b.last ?? '').localeCompare(a.last ?? '') || (a.id < b.id ? -1 : 1);
}
