/** Whether edges are as the schema says, and facts what their evidence says. */
import {
  endsProblem,
  isKind,
  isRelationType,
  keyProperty,
  type Modality,
  type NodeLabel,
  type RELATIONS,
  STRUCTURE,
} from '../../graph-schema/schema.js';
import { factId, strongest } from '../graph/facts.js';
import type { Layer } from '../graph/layer.js';
import { edgeSpec, type WholeEdge } from '../graph/whole.js';
import { groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import { wrongValue } from './check-node.js';
import type { Problems } from './problems.js';

const nameOf = ({ type, source, target }: WholeEdge): string => `${source} -${type}-> ${target}`;

/**
 * Checks the edges that start at some nodes of one label.
 * @param kinds of the nodes, where they are entities.
 */
export async function checkEdges(
  label: string,
  edges: readonly WholeEdge[],
  kinds: ReadonlyMap<string, string>,
  layer: Layer,
  problems: Problems,
): Promise<void> {
  const facts: WholeEdge[] = [];
  for (const edge of edges) {
    if (label === 'Entity' && isRelationType(edge.type)) {
      facts.push(edge);
      checkFact(edge, kinds.get(edge.source) ?? '', problems);
    } else checkStructure(label, edge, problems);
  }
  for (const [id, same] of groupBy(facts, ({ properties }) => String(properties.id)))
    if (same.length > 1) problems.add('duplicate-edge', `${id}: ${same.length} edges, ${nameOf(same[0]!)}`, same.length - 1);
  await checkEvidenceOf(facts, layer, problems);
}

function checkStructure(label: string, edge: WholeEdge, problems: Problems): void {
  const { type, targetLabels } = edge;
  const spec = Object.hasOwn(STRUCTURE, type) ? STRUCTURE[type as keyof typeof STRUCTURE] : undefined;
  if (!spec) {
    problems.add('edge-type', `${label} ${nameOf(edge)}`);
    return;
  }
  if (spec.source !== label || !targetLabels.includes(spec.target))
    problems.add('edge-ends', `${nameOf(edge)}: from ${label} to ${targetLabels.join(':')}`);
  checkProperties(edge, problems);
}

function checkProperties(edge: WholeEdge, problems: Problems): void {
  const spec = edgeSpec(edge.type);
  for (const [name, value] of Object.entries(edge.properties)) {
    const wrong = wrongValue(spec, name, value);
    if (wrong) problems.add('property', `${nameOf(edge)}: ${wrong}`);
  }
}

/** What an edge ends in: its kind, or the label of what is no entity. */
function endOf(labels: readonly string[]): string {
  return labels.find((l) => isKind(l) || l === 'Article' || l === 'Metric') ?? labels.join(':');
}

function checkFact(edge: WholeEdge, kind: string, problems: Problems): void {
  const type = edge.type as keyof typeof RELATIONS;
  const wrongEnds = endsProblem(type, kind as NodeLabel, endOf(edge.targetLabels) as NodeLabel);
  if (wrongEnds) problems.add('edge-ends', `${nameOf(edge)}: ${wrongEnds}`);
  checkProperties(edge, problems);
  const key = keyProperty(type);
  if (key !== undefined && typeof edge.properties[key] !== 'string') problems.add('property', `${nameOf(edge)} has no ${key}`);
  const id = factId(type, edge.source, edge.target, keyOf(edge));
  if (edge.properties.id !== id) problems.add('edge-id', `${nameOf(edge)} has ${edge.properties.id ?? 'none'}, should have ${id}`);
}

function keyOf({ type, properties }: WholeEdge): string {
  const key = keyProperty(type as keyof typeof RELATIONS);
  return key === undefined ? '' : String(properties[key] ?? '');
}

async function checkEvidenceOf(facts: readonly WholeEdge[], layer: Layer, problems: Problems): Promise<void> {
  const ids = [...new Set(facts.map(({ properties }) => String(properties.id)))];
  const said = new Map((await layer.runFor('read-facts', 'facts', ids)).map((row) => [String(row.id), row]));
  for (const edge of facts) {
    const row = said.get(String(edge.properties.id));
    if (!row) problems.add('fact-without-evidence', nameOf(edge));
    else for (const wrong of differences(edge.properties, row)) problems.add('fact-summary', `${nameOf(edge)}: ${wrong}`);
  }
}

function differences(edge: Row, row: Row): string[] {
  const wanted: Row = { count: row.count!, first: row.first!, last: row.last!, modality: strongest(row.modalities as Modality[]) };
  return Object.entries(wanted)
    .filter(([name, value]) => (edge[name] ?? null) !== (value ?? null))
    .map(([name, value]) => `${name} is ${edge[name] ?? 'missing'}, its evidence says ${value ?? 'none'}`);
}
