/** Facts as edges: computed from their evidence, never set. */
import { keyProperty, MODALITIES, type Modality, type NodeLabel, RELATIONS, type RelationType } from '../../graph-schema/schema.js';
import { compareText, groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { factsOf, strongest } from './facts.js';
import type { Layer } from './layer.js';
import type { EvidenceRow, FactRow, MetricParameter } from './types.js';

/** The label by which a relation's target is found: entities share one. */
export function targetLabel(type: RelationType): 'Entity' | 'Article' | 'Metric' {
  const [first] = RELATIONS[type].target as readonly NodeLabel[];
  return first === 'Article' || first === 'Metric' ? first : 'Entity';
}

const placeholders = (type: string): Record<string, string> => ({ TYPE: type, TARGET: targetLabel(type as RelationType) });

/** A fact as its edge bears it. */
function edgeOf({ id, type, count, first, last, modality, key }: FactRow): Record<string, unknown> {
  const keyName = keyProperty(type);
  const own = keyName === undefined ? {} : { [keyName]: key };
  return { ...own, id, count, first, last, modality };
}

interface Edge {
  readonly source: string;
  readonly target: string;
}

/** By their ends: two writers of one server would lock nodes in one order. */
const byEnds = (a: Edge, b: Edge): number => compareText(a.source, b.source) || compareText(a.target, b.target);

/**
 * Adds the evidence of pages that had none before.
 * @param figures that are new: nothing but their own fact hangs on them yet.
 * @param standing facts that have their edge. Whether that of a figure stands is not known, but of those that are new.
 * @param hubs entities whose edges are many.
 */
export function addFacts(
  layer: Layer,
  evidence: readonly EvidenceRow[],
  figures: ReadonlyMap<string, MetricParameter>,
  standing: ReadonlySet<string>,
  hubs: ReadonlySet<string>,
): void {
  for (const [type, facts] of groupBy(factsOf(evidence), (f) => f.type)) {
    facts.sort(byEnds);
    const created = facts.filter((f) => figures.has(f.target));
    const others = facts.filter((f) => !figures.has(f.target));
    const grown = others.filter((f) => type === 'REPORTS' || standing.has(f.id));
    layer.send(
      'create-figures',
      'rows',
      created.map((f) => ({ source: f.source, id: f.target, metric: figures.get(f.target), fact: edgeOf(f) })),
    );
    layer.send(
      'create-facts',
      'rows',
      others.filter((f) => type !== 'REPORTS' && !standing.has(f.id)).map((f) => ({ source: f.source, target: f.target, fact: edgeOf(f) })),
      placeholders(type),
    );
    const few = (f: FactRow): boolean => targetLabel(type) !== 'Entity' || (hubs.has(f.source) && !hubs.has(f.target));
    const fromTarget = grown.filter(few);
    layer.send('add-facts-from-target', 'rows', fromTarget.map(addedOf), placeholders(type));
    layer.send('add-facts', 'rows', grown.filter((f) => !few(f)).map(addedOf), placeholders(type));
  }
}

function addedOf(fact: FactRow): object {
  const { source, target, modality } = fact;
  return { source, target, fact: edgeOf(fact), weaker: MODALITIES.slice(MODALITIES.indexOf(modality) + 1) };
}

/**
 * Computes facts from all their evidence; a fact without evidence is gone.
 * @param facts by id, rows of `fact`, `type`, `source`, `target`.
 */
export async function countFacts(layer: Layer, facts: ReadonlyMap<string, Row>): Promise<void> {
  const stated = (await layer.runFor('read-facts', 'facts', [...facts.keys()])).map(toFact);
  for (const [type, own] of groupBy(stated, (f) => f.type)) {
    const rows = own.sort(byEnds).map((f) => ({ id: f.id, source: f.source, target: f.target, properties: edgeOf(f) }));
    layer.send('upsert-facts', 'rows', rows, placeholders(type));
  }
  const alive = new Set(stated.map((f) => f.id));
  const gone = [...facts.values()].filter((r) => !alive.has(r.fact as string));
  for (const [type, rows] of groupBy(gone, (r) => r.type as string)) {
    layer.send(
      'delete-facts',
      'rows',
      rows.map((r) => ({ id: r.fact, source: r.source, target: r.target })),
      placeholders(type),
    );
    if (type === 'REPORTS')
      layer.send(
        'delete-metrics',
        'ids',
        rows.map((r) => r.target),
      );
  }
}

function toFact({ modalities, ...row }: Row): FactRow {
  return { ...row, modality: strongest(modalities as Modality[]) } as unknown as FactRow;
}
