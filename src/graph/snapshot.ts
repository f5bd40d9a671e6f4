/** The whole graph as plain rows in a fixed order: for export, comparison of stores and the laws' tests. */
import { keyProperty } from '../../graph-schema/schema.js';
import { compareText, sortedUnique } from '../order.js';
import type { Row } from '../store/types.js';
import type { DerivedGraph } from './derive.js';
import type { EntityRow, FactRow } from './types.js';

export interface Snapshot {
  readonly entities: readonly Row[];
  readonly facts: readonly Row[];
  readonly evidence: readonly Row[];
  readonly articles: readonly Row[];
  readonly metrics: readonly Row[];
  readonly mentioned: readonly Row[];
}

/** Without nulls, which stores do not keep, and in a fixed order of keys. */
function plain(row: object): Row {
  const entries = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b))) as Row;
}

export function sorted(rows: readonly Row[]): Row[] {
  const keyOf = (row: Row): string => `${row.id ?? ''}|${row.entity ?? ''}|${row.article ?? ''}`;
  return rows.map(plain).sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** A fact as its edge stands in a store. */
function edgeRow({ id, type, source, target, key, count, first, last, modality }: FactRow): Row {
  const name = keyProperty(type);
  return plain({ id, type, source, target, count, first, last, modality, ...(name === undefined ? {} : { [name]: key }) });
}

/** An entity with the labels its node bears. */
const entityOf = (e: EntityRow): Row => plain({ ...e, labels: sortedUnique(['Entity', e.kind, ...(e.official ? ['Official'] : [])]) });

/** The rows that a store holds after `derive`. */
export function snapshotOf(graph: DerivedGraph): Snapshot {
  const pages = [...graph.pages.values()];
  const metrics = new Map(pages.flatMap((p) => p.metrics).map((m) => [m.id, { ...m.properties, id: m.id }]));
  return {
    entities: sorted(graph.entities.map(entityOf)),
    facts: sorted(graph.facts.map(edgeRow)),
    evidence: sorted(pages.flatMap((p) => p.evidence).map(({ details, ...row }) => ({ ...details, ...row }) as unknown as Row)),
    articles: sorted(pages.flatMap((p) => p.articles) as unknown as Row[]),
    metrics: sorted([...metrics.values()]),
    mentioned: sorted(pages.flatMap((p) => p.mentioned) as unknown as Row[]),
  };
}
