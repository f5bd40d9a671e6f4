/** What the viewer asks for, read from a store. */
import { type Kind, keyProperty, type Modality, type RelationType } from '../../graph-schema/schema.js';
import { groupBy } from '../order.js';
import { certaintyOf, certaintyOfFact } from '../review/certainty.js';
import type { RawEdge, RawGraph, RawNode } from '../serve/source.js';
import type { EntityView, EvidenceView, FactView, FigureView } from '../serve/types.js';
import { inSlices } from '../slices.js';
import { statement } from '../store/statements.js';
import type { Row, Store, Transaction } from '../store/types.js';

/** Fields of an evidence node that are not what the statement says besides. */
const COMMON = new Set([
  'id',
  'fact',
  'type',
  'source',
  'target',
  'key',
  'page',
  'article',
  'starts',
  'ends',
  'sentence',
  'date',
  'rule',
  'modality',
]);

function keyOf(type: RelationType, properties: Row): string {
  const key = keyProperty(type);
  return key === undefined ? '' : String(properties[key] ?? '');
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Nodes and edges between them; articles and metrics are no nodes of the viewer. In slices, for it may be a large graph. */
export async function readRawGraph(store: Store, generation: string): Promise<RawGraph> {
  return store.read(async (tx) => {
    const entities = await tx.run(statement('read/graph-entities'));
    const facts = await tx.run(statement('read/graph-facts'));
    const rules = await tx.run(statement('read/graph-rules'));
    return inSlices(rawGraph(generation, entities, facts, rules));
  });
}

/** Rows between two yields. */
const PORTION = 1_000;

function* rawGraph(generation: string, entities: readonly Row[], facts: readonly Row[], rules: readonly Row[]): Generator<void, RawGraph> {
  const byFact = new Map<string, string[]>();
  for (const [at, { fact, rule }] of rules.entries()) {
    if (at % PORTION === 0) yield;
    const own = byFact.get(fact as string);
    if (own) own.push(rule as string);
    else byFact.set(fact as string, [rule as string]);
  }
  const nodes: RawNode[] = [];
  for (const row of entities) {
    if (nodes.length % PORTION === 0) yield;
    nodes.push(rawNode(row.properties as Row));
  }
  const edges: RawEdge[] = [];
  for (const [at, row] of facts.entries()) {
    if (at % PORTION === 0) yield;
    if (row.type !== 'AUTHORED' && row.type !== 'REPORTS') edges.push(rawEdge(row, byFact));
  }
  return { generation, nodes, edges };
}

function rawNode({ aliases, codes, first, id, kind, last, name, official, pages }: Row): RawNode {
  return {
    key: id as string,
    attributes: {
      label: name as string,
      kind: kind as Kind,
      aliases: (aliases ?? []) as string[],
      official: official === true,
      pages: pages as number,
      first: textOrNull(first),
      last: textOrNull(last),
    },
    codes: (codes ?? []) as string[],
  };
}

function rawEdge(row: Row, rules: ReadonlyMap<string, readonly string[]>): RawEdge {
  const own = row.properties as Row;
  const type = row.type as RelationType;
  return {
    key: own.id as string,
    source: row.source as string,
    target: row.target as string,
    attributes: {
      type,
      key: keyOf(type, own),
      count: own.count as number,
      first: textOrNull(own.first),
      last: textOrNull(own.last),
      modality: own.modality as Modality,
      certainty: certaintyOfFact(type, rules.get(own.id as string) ?? []),
    },
  };
}

/** @param row one of `read/evidence-of-facts`. */
export function evidenceView(row: Row): EvidenceView {
  const p = row.properties as Row;
  const details = Object.entries(p).filter(([name, value]) => !COMMON.has(name) && value !== null && typeof value !== 'object');
  return {
    id: p.id as string,
    sentence: p.sentence as string,
    date: textOrNull(p.date),
    page: p.page as string,
    article: textOrNull(row.title),
    articleId: textOrNull(p.article),
    rule: p.rule as string,
    certainty: certaintyOf(p.type as RelationType, p.rule as string),
    modality: p.modality as Modality,
    details: Object.fromEntries(details) as Record<string, string | number | boolean>,
  };
}

/** How a figure reads: 铜产品产量 505万吨（2025-01-01—2025-12-31）. */
function metricLabel(row: Row): string {
  const range = row.valueTo === null || row.valueTo === undefined ? '' : `—${row.valueTo}`;
  const period = row.from ? `（${row.from}—${row.to}）` : row.period ? `（${row.period}）` : '';
  return `${row.label} ${row.value}${range}${row.unit}${period}`;
}

/** Properties of a metric that are there: a store gives null for the others. @param row with its indicator as `label`. */
export function figureOf(row: Row): FigureView {
  const { label: indicator, value, valueTo, unit, normalised, base, bound, period, from, to } = row;
  const own = Object.entries({ indicator, value, valueTo, unit, normalised, base, bound, period, from, to });
  return Object.fromEntries(own.filter(([, known]) => known !== null && known !== undefined)) as unknown as FigureView;
}

/** Of what states a fact, the best. */
export function best(evidence: readonly EvidenceView[]): number {
  return Math.max(...evidence.map(({ certainty = 0 }) => certainty));
}

function otherEnd(row: Row): FactView['other'] {
  const labels = row.labels as string[];
  const id = row.other as string;
  if (labels.includes('Article')) return { id, label: row.label as string, kind: 'Article' };
  if (labels.includes('Metric')) return { id, label: metricLabel(row), kind: 'Metric' };
  return { id, label: row.label as string, kind: row.kind as Kind };
}

async function factViews(tx: Transaction, id: string): Promise<FactView[]> {
  const rows = await tx.run(statement('read/entity-facts'), { id });
  const ids = rows.map((r) => r.id as string);
  const evidence = groupBy(
    ids.length > 0 ? await tx.run(statement('read/evidence-of-facts'), { facts: ids }) : [],
    (r) => r.fact as string,
  );
  return rows.map((row) => {
    const own = row.properties as Row;
    const type = row.type as RelationType;
    const sentences = (evidence.get(row.id as string) ?? []).map(evidenceView);
    return {
      id: row.id as string,
      type,
      outgoing: row.outgoing === true,
      other: otherEnd(row),
      key: keyOf(type, own),
      count: own.count as number,
      first: textOrNull(own.first),
      last: textOrNull(own.last),
      modality: own.modality as Modality,
      ...(sentences.length > 0 ? { certainty: best(sentences) } : {}),
      ...(type === 'REPORTS' ? { figure: figureOf(row) } : {}),
      evidence: sentences,
    };
  });
}

/** @returns null if the store has no such entity. */
export async function readEntity(store: Store, id: string): Promise<EntityView | null> {
  return store.read(async (tx) => {
    const [e] = await tx.run(statement('read/entity'), { id });
    if (!e) return null;
    return {
      id,
      kind: e.kind as Kind,
      name: e.name as string,
      aliases: (e.aliases ?? []) as string[],
      codes: (e.codes ?? []) as string[],
      pages: e.pages as number,
      first: textOrNull(e.first),
      last: textOrNull(e.last),
      facts: await factViews(tx, id),
    };
  });
}
