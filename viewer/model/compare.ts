/** What two entities have in common, and what each has alone. */
import type { RelationType } from '../../graph-schema/schema.js';
import { groupBy } from '../../src/order.js';
import type { EntityView, FactEnd, FactView } from '../../src/serve/types.js';

/** A neighbour of both, with the facts that join it to each. */
export interface Shared {
  readonly other: FactEnd;
  readonly a: readonly FactView[];
  readonly b: readonly FactView[];
}

export interface SharedGroup {
  readonly type: RelationType;
  readonly outgoing: boolean;
  readonly neighbours: readonly Shared[];
}

export interface Comparison {
  /** Facts between the two, as the first has them. */
  readonly between: readonly FactView[];
  /** Neighbours of both by the same relation, by it. */
  readonly alike: readonly SharedGroup[];
  /** Neighbours of both by different relations. */
  readonly otherwise: readonly Shared[];
  /** Pages that name both, newest first. */
  readonly pages: readonly string[];
  /** Days on which both were reported, newest first. */
  readonly dates: readonly string[];
  /** Facts to neighbours that the other has not. */
  readonly onlyA: readonly FactView[];
  readonly onlyB: readonly FactView[];
}

export function compare(a: EntityView, b: EntityView): Comparison {
  const [byA, byB] = [byOther(a), byOther(b)];
  const shared = [...byA].flatMap(([id, facts]) => {
    const others = byB.get(id);
    return others && id !== a.id && id !== b.id ? [{ other: facts[0]!.other, a: facts, b: others }] : [];
  });
  const alike = new Map<string, { type: RelationType; outgoing: boolean; neighbours: Shared[] }>();
  const otherwise: Shared[] = [];
  for (const one of shared) {
    const ways = one.a.filter((fact) => one.b.some((other) => sameWay(fact, other)));
    if (ways.length === 0) otherwise.push(one);
    for (const { outgoing, type } of uniqueWays(ways)) {
      const key = `${type} ${outgoing}`;
      const group = alike.get(key) ?? { type, outgoing, neighbours: [] };
      alike.set(key, group);
      const same = (fact: FactView) => fact.type === type && fact.outgoing === outgoing;
      group.neighbours.push({ other: one.other, a: one.a.filter(same), b: one.b.filter(same) });
    }
  }
  return {
    between: byA.get(b.id) ?? [],
    alike: [...alike.values()].sort((x, y) => y.neighbours.length - x.neighbours.length || (x.type < y.type ? -1 : 1)),
    otherwise,
    pages: inBoth(a, b, ({ page }) => page),
    dates: inBoth(a, b, ({ date }) => date),
    onlyA: alone(a, byB, b.id),
    onlyB: alone(b, byA, a.id),
  };
}

const byOther = ({ facts }: EntityView): Map<string, FactView[]> => groupBy(facts, ({ other }) => other.id);

const sameWay = (a: FactView, b: FactView): boolean => a.type === b.type && a.outgoing === b.outgoing;

function uniqueWays(facts: readonly FactView[]): FactView[] {
  return facts.filter((fact, at) => facts.findIndex((other) => sameWay(fact, other)) === at);
}

function alone({ facts }: EntityView, others: ReadonlyMap<string, unknown>, other: string): FactView[] {
  return facts.filter((fact) => fact.other.id !== other && !others.has(fact.other.id));
}

function inBoth(a: EntityView, b: EntityView, of: (evidence: FactView['evidence'][number]) => string | null): string[] {
  const all = (entity: EntityView) => new Set(entity.facts.flatMap(({ evidence }) => evidence.map(of)));
  const known = all(b);
  return [...all(a)]
    .filter((value): value is string => value !== null && value !== '' && known.has(value))
    .sort()
    .reverse();
}
