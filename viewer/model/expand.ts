/** An entity that the budget left out, as a part of the graph: itself, and its facts to entities that may be there. */
import { RELATIONS } from '../../graph-schema/schema.js';
import { nodeSize } from '../../src/serve/size.js';
import type { EntityView, SerialisedGraph } from '../../src/serve/types.js';

export function entityPart({ aliases, facts, first, id, kind, last, name: label, pages }: EntityView): SerialisedGraph {
  const attributes = { label, kind, aliases, official: false, pages, first, last, size: nodeSize(pages), x: 0, y: 0 };
  return {
    attributes: {},
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: [{ key: id, attributes }],
    // AUTHORED and REPORTS are no edges.
    edges: facts
      .filter(({ other, type }) => type in RELATIONS && other.kind !== 'Article' && other.kind !== 'Metric')
      .map(({ certainty, count, first: from, id: key, key: property, last: to, modality, other, outgoing, type }) => ({
        key,
        source: outgoing ? id : other.id,
        target: outgoing ? other.id : id,
        attributes: { type, key: property, count, modality, first: from, last: to, ...(certainty === undefined ? {} : { certainty }) },
      })),
  };
}
