/** An entity's facts in the order a reader wants them. */
import { RELATION_TYPES, type RelationType } from '../../graph-schema/schema.js';
import type { FactView } from '../serve/types.js';

export interface FactGroup {
  readonly type: RelationType;
  readonly outgoing: boolean;
  readonly facts: readonly FactView[];
}

/** By relation type in the schema's order, outgoing before incoming; within, the most stated first, then the newest. */
export function groupFacts(facts: readonly FactView[]): FactGroup[] {
  const groups: FactGroup[] = [];
  for (const type of RELATION_TYPES) {
    const own = facts.filter((fact) => fact.type === type);
    // Partners are partners whichever end comes first: the fact's key says who supplies whom.
    const sides = type === 'PARTNERS_WITH' ? [own] : [own.filter((fact) => fact.outgoing), own.filter((fact) => !fact.outgoing)];
    for (const side of sides) {
      if (side.length > 0) groups.push({ type, outgoing: side[0]!.outgoing, facts: side.sort(byWeight) });
    }
  }
  return groups;
}

/** Groups of what joins the entity to others and to articles: figures are told apart, indicator by indicator. */
export function relationGroups(facts: readonly FactView[]): FactGroup[] {
  return groupFacts(facts.filter(({ figure }) => figure === undefined));
}

function byWeight(a: FactView, b: FactView): number {
  return b.count - a.count || (b.last ?? '').localeCompare(a.last ?? '') || (a.id < b.id ? -1 : 1);
}
