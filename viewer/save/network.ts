/** What the viewer shows as the network that src/export writes: GraphML, GEXF and JSON say what `gantu export` says, and where all stands. */
import { kindColour } from '../../graph-schema/colour.js';
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../../src/export/attributes.js';
import type { Network, Origin } from '../../src/export/network.js';
import type { ExportEntity, ExportFact } from '../../src/export/walk.js';
import type { Size } from '../../src/serve/types.js';
import type { EntityGraph, Part } from '../model/graph.js';

export interface ViewNode extends ExportEntity {
  readonly place: { readonly x: number; readonly y: number; readonly size: number };
}

/** The view's own account: of which state of the graph, how much of it, by which filters. */
export interface ViewOrigin extends Origin {
  readonly generation: string;
  readonly total: Size;
  readonly shown: Size;
  /** In words, as the page says them. */
  readonly says: readonly string[];
}

const PLACE: readonly Attribute<ViewNode>[] = [
  { name: 'x', type: 'double', of: ({ place }) => place.x },
  { name: 'y', type: 'double', of: ({ place }) => place.y },
  { name: 'size', type: 'double', of: ({ place }) => place.size },
  { name: 'color', type: 'string', of: ({ kind }) => kindColour(kind, 'light') },
];
/** The page has a relation's sentences only where they are asked for. */
const WITH_SENTENCES: ReadonlySet<string> = new Set(['statements', 'sentence', 'page']);

export function viewNodes(graph: EntityGraph, { nodes }: Part): ViewNode[] {
  return [...nodes].map((id) => {
    const { aliases, first, kind, label, last, official, pages, size, x, y } = graph.getNodeAttributes(id);
    return { id, kind, name: label, aliases, codes: [], official, pages, first, last, place: { x, y, size } };
  });
}

export function viewFacts(graph: EntityGraph, { edges }: Part): ExportFact[] {
  const end = (id: string) => {
    const { kind, label } = graph.getNodeAttributes(id);
    return { id, name: label, kind };
  };
  return [...edges].map((id) => {
    const [source, target] = graph.extremities(id).map(end);
    const { type, ...rest } = graph.getEdgeAttributes(id);
    // Figures end in no entity, so no edge is one.
    return { id, source: source!, target: target!, ...rest, type: type as ExportFact['type'], statements: [] };
  });
}

export function viewNetwork(graph: EntityGraph, part: Part, origin: ViewOrigin): Network<ViewNode, ExportFact> {
  return {
    origin,
    nodes: { attributes: [...NODE_ATTRIBUTES, ...PLACE], portions: () => [viewNodes(graph, part)] },
    edges: { attributes: EDGE_ATTRIBUTES.filter(({ name }) => !WITH_SENTENCES.has(name)), portions: () => [viewFacts(graph, part)] },
  };
}
