/**
 * GraphML, as networkx, igraph and Gephi read it: typed keys, labels, one edge a fact.
 * No package writes it (graphology-graphml only parses). See http://graphml.graphdrawing.org/specification.html
 */
import { type Attribute, asText, valuesOf } from './attributes.js';
import type { Network, NetworkEdge, NetworkNode } from './network.js';
import { xmlText } from './xml.js';

function declare<T>(domain: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  return attributes.map((a) => `  <key id="${domain}_${a.name}" for="${domain}" attr.name="${a.name}" attr.type="${a.type}"/>\n`).join('');
}

function data<T>(domain: 'node' | 'edge', attributes: readonly Attribute<T>[], item: T): string {
  return valuesOf(attributes, item)
    .map(([name, value]) => `<data key="${domain}_${name}">${xmlText(asText(value))}</data>`)
    .join('');
}

/** @yields the document in pieces, nodes before edges; where it comes from is its <desc>, as JSON. */
export async function* graphml<N extends NetworkNode, E extends NetworkEdge>({
  edges,
  nodes,
  origin,
}: Network<N, E>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `  <desc>${xmlText(JSON.stringify(origin))}</desc>\n`;
  yield `${declare('node', nodes.attributes)}${declare('edge', edges.attributes)}  <graph id="gantu" edgedefault="directed">\n`;
  for await (const entities of nodes.portions()) {
    yield entities.map((e) => `    <node id="${xmlText(e.id)}">${data('node', nodes.attributes, e)}</node>\n`).join('');
  }
  for await (const facts of edges.portions()) {
    yield facts
      .map(
        (f) =>
          `    <edge id="${xmlText(f.id)}" source="${xmlText(f.source.id)}" target="${xmlText(f.target.id)}">${data('edge', edges.attributes, f)}</edge>\n`,
      )
      .join('');
  }
  yield '  </graph>\n</graphml>\n';
}
