/** A graph from a file: what `gantu export --format json` or `gantu query --graph` wrote, without the store. */
import { readFileSync, statSync } from 'node:fs';
import { isKind, isRelationType, type Modality } from '../../graph-schema/schema.js';
import { groupBy } from '../order.js';
import type { GraphSource, RawGraph } from './source.js';
import type { EdgeAttributes, EntityView, EvidenceView, FactDetail, FactView, NodeAttributes } from './types.js';
import { heldGraph } from './whole/held.js';

/** The file is no graph that the viewer can show. */
export class GraphFileError extends Error {
  override readonly name = 'GraphFileError';
}

interface FileNode {
  readonly key: string;
  readonly attributes: Partial<NodeAttributes> & { readonly codes?: readonly string[]; readonly facts?: readonly FactView[] };
}

interface FileEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: {
    readonly type: FactView['type'];
    readonly key?: string;
    readonly count?: number;
    readonly first?: string | null;
    readonly last?: string | null;
    readonly modality?: Modality;
    readonly certainty?: number;
    readonly sentence?: string;
    readonly page?: string;
    readonly evidence?: readonly EvidenceView[];
  };
}

interface FileGraph {
  readonly nodes: readonly FileNode[];
  readonly edges: readonly FileEdge[];
}

function isFileGraph(value: unknown): value is FileGraph {
  const { nodes, edges } = (value ?? {}) as Partial<FileGraph>;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return false;
  const isNode = (node: FileNode | null): boolean => typeof node?.key === 'string' && isKind(String(node.attributes?.kind));
  const isEdge = (edge: FileEdge | null): boolean =>
    [edge?.key, edge?.source, edge?.target].every((id) => typeof id === 'string') && isRelationType(String(edge?.attributes?.type));
  return (nodes as FileNode[]).every(isNode) && (edges as FileEdge[]).every(isEdge);
}

function read(file: string): FileGraph {
  const wrong = (why: string): GraphFileError =>
    new GraphFileError(`${file} ${why}; gantu query NAME --graph FILE and gantu export --format json -o FILE write graphs`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw wrong(`cannot be read as JSON (${(error as Error).message})`);
  }
  if (!isFileGraph(value)) throw wrong('is no graph of entities and facts');
  return value;
}

const labelOf = ({ key, attributes }: FileNode): string => attributes.label ?? key;

function rawGraph({ nodes, edges }: FileGraph, generation: string): RawGraph {
  return {
    generation,
    nodes: nodes.map((node) => {
      const { kind, aliases = [], codes = [], official = false, pages = 1, first = null, last = null } = node.attributes;
      return { key: node.key, codes, attributes: { label: labelOf(node), kind: kind!, aliases, official, pages, first, last } };
    }),
    edges: edges.map(({ key, source, target, attributes }) => {
      return { key, source, target, attributes: edgeAttributes(attributes) };
    }),
  };
}

/** What a file leaves out is as of most facts, but for the certainty, which then is not known. */
function edgeAttributes(attributes: FileEdge['attributes']): EdgeAttributes {
  const { type, key = '', count = 1, first = null, last = null, modality = 'fact', certainty } = attributes;
  const known = typeof certainty === 'number' && certainty > 0 && certainty <= 1;
  return { type, key, count, first, last, modality, ...(known ? { certainty } : {}) };
}

/** All sentences where the file has them, else the newest, which every export has. */
function evidenceOf({ evidence, sentence, page, last = null, modality = 'fact' }: FileEdge['attributes']): readonly EvidenceView[] {
  if (evidence) return evidence;
  if (!sentence) return [];
  return [{ sentence, date: last, page: page ?? '', article: null, rule: '', modality, details: {} }];
}

/** A graph as its entities are told of: which facts touch a node, in the file's order. */
interface Indexed extends FileGraph {
  readonly byKey: ReadonlyMap<string, FileNode>;
  readonly touching: ReadonlyMap<string, readonly FileEdge[]>;
}

function indexed({ nodes, edges }: FileGraph): Indexed {
  const ends = edges.flatMap((edge) => [...new Set([edge.source, edge.target])].map((id) => ({ id, edge })));
  const groups = groupBy(ends, ({ id }) => id);
  return {
    nodes,
    edges,
    byKey: new Map(nodes.map((node) => [node.key, node])),
    touching: new Map([...groups].map(([id, own]) => [id, own.map(({ edge }) => edge)])),
  };
}

function entityView({ byKey, touching }: Indexed, id: string): EntityView | null {
  const node = byKey.get(id);
  if (!node) return null;
  const { kind, aliases = [], codes = [], pages = 1, first = null, last = null, facts = [] } = node.attributes;
  const between = (touching.get(id) ?? []).flatMap((edge): FactView[] => {
    const outgoing = edge.source === id;
    const other = byKey.get(outgoing ? edge.target : edge.source);
    if (!other) return [];
    const end = { id: other.key, label: labelOf(other), kind: other.attributes.kind! };
    return [{ id: edge.key, ...edgeAttributes(edge.attributes), outgoing, other: end, evidence: evidenceOf(edge.attributes) }];
  });
  return { id, kind: kind!, name: labelOf(node), aliases, codes, pages, first, last, facts: [...between, ...facts] };
}

/** Told from the entity that it starts at; facts of articles and figures stand at theirs only. */
function factDetail(graph: Indexed, id: string): FactDetail | null {
  const from =
    graph.edges.find(({ key }) => key === id)?.source ??
    graph.nodes.find(({ attributes }) => attributes.facts?.some((fact) => fact.id === id))?.key;
  const entity = from === undefined ? null : entityView(graph, from);
  const fact = entity?.facts.find((one) => one.id === id);
  if (!entity || !fact) return null;
  const { outgoing: _outgoing, other: target, ...rest } = fact;
  return { ...rest, source: { id: entity.id, label: entity.name, kind: entity.kind }, target };
}

/** Reads the file anew when it has changed, as the viewer then offers. @throws GraphFileError */
export function fileSource(file: string): GraphSource {
  const stamp = (): string => {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs}-${size}`;
  };
  let graph = indexed(read(file));
  let generation = stamp();
  const fresh = (): void => {
    if (stamp() === generation) return;
    graph = indexed(read(file));
    generation = stamp();
  };
  const { whole, search } = heldGraph(
    async () => generation,
    async () => rawGraph(graph, generation),
  );
  return {
    generation: async () => stamp(),
    update: async () => fresh(),
    served: async () => generation,
    // A file has no pages, so none that states anything.
    graph: async (limit, filter = {}) => (await whole()).select(filter, limit),
    summary: async () => (await whole()).counted(),
    neighbours: async (id, depth, limit) => (await whole()).neighbourhood(id, depth, limit),
    paths: async (from, to, avoid, limit) => (await whole()).paths(from, to, new Set(avoid), limit),
    entity: async (id) => entityView(graph, id),
    fact: async (id) => factDetail(graph, id),
    search,
  };
}
