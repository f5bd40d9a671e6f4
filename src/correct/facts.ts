/** Corrections of what a page says of its entities: facts that a person has judged wrong. */
import { keyProperty, type RelationType } from '../../graph-schema/schema.js';
import { nameKey } from '../resolve/signature.js';
import type { PageEntity, PageMetric, PageRelation } from '../types.js';
import type { Correction, FactCorrection } from './corrections.js';

export interface Facts {
  readonly relations: readonly PageRelation[];
  readonly metrics: readonly PageMetric[];
}

export interface CorrectedFacts extends Facts {
  /** Rows that dropped something. */
  readonly applied: readonly string[];
}

/** The names of a fact's end: an entity's, or an article's title. */
type NamesOf = (id: string) => readonly string[];

const isNamed = (names: readonly string[], name: string): boolean => name === '' || names.some((n) => nameKey(n) === nameKey(name));

function hitsRelation({ type, to, key, name }: FactCorrection, relation: PageRelation, namesOf: NamesOf): boolean {
  if (type !== relation.type || !isNamed(namesOf(relation.source), name) || !isNamed(namesOf(relation.target), to)) return false;
  const property = keyProperty(type as RelationType);
  return key === '' || (property !== undefined && nameKey(String(relation.properties[property] ?? '')) === nameKey(key));
}

function hitsMetric({ type, to, key, name }: FactCorrection, metric: PageMetric, namesOf: NamesOf): boolean {
  if (type !== 'REPORTS' || !isNamed(namesOf(metric.subject), name)) return false;
  const indicator = isNamed([metric.indicator, metric.indicatorName], to);
  return indicator && (key === '' || nameKey(key) === nameKey(`${metric.value}${metric.unit}`) || key === String(metric.value));
}

/** Drops the facts of one page that corrections name. */
export function correctFacts(
  page: string,
  facts: Facts,
  corrections: readonly Correction[],
  entities: ReadonlyMap<string, PageEntity>,
  titles: ReadonlyMap<string, string>,
): CorrectedFacts {
  const own = corrections.filter((c): c is FactCorrection => c.action === 'drop-fact' && (c.pages?.has(page) ?? true));
  if (own.length === 0) return { ...facts, applied: [] };
  const namesOf: NamesOf = (id) => {
    const entity = entities.get(id);
    return entity ? [entity.name, ...entity.aliases] : [titles.get(id) ?? ''];
  };
  const applied: string[] = [];
  const keep = <T>(list: readonly T[], hits: (correction: FactCorrection, item: T) => boolean): T[] =>
    list.filter((item) => {
      const hit = own.find((correction) => hits(correction, item));
      if (hit) applied.push(hit.row);
      return hit === undefined;
    });
  return {
    relations: keep(facts.relations, (c, r) => hitsRelation(c, r, namesOf)),
    metrics: keep(facts.metrics, (c, m) => hitsMetric(c, m, namesOf)),
    applied,
  };
}
