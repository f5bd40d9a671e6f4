/**
 * GraphML, as networkx, igraph and Gephi read it: typed keys, labels, one edge a fact with its newest sentence.
 * No package writes it (graphology-graphml only parses). See http://graphml.graphdrawing.org/specification.html
 */
import type { Transaction } from '../store/types.js';
import { type Attribute, asText, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, valuesOf } from './attributes.js';
import type { Manifest } from './manifest.js';
import { walkEntities, walkFacts } from './walk.js';
import { xmlText } from './xml.js';

function declare<T>(domain: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  return attributes.map((a) => `  <key id="${domain}_${a.name}" for="${domain}" attr.name="${a.name}" attr.type="${a.type}"/>\n`).join('');
}

function data<T>(domain: 'node' | 'edge', attributes: readonly Attribute<T>[], item: T): string {
  return valuesOf(attributes, item)
    .map(([name, value]) => `<data key="${domain}_${name}">${xmlText(asText(value))}</data>`)
    .join('');
}

/** @yields the document in pieces, nodes before edges; the manifest is its <desc>, as JSON. */
export async function* graphml(tx: Transaction, manifest: Manifest): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `  <desc>${xmlText(JSON.stringify(manifest))}</desc>\n`;
  yield `${declare('node', NODE_ATTRIBUTES)}${declare('edge', EDGE_ATTRIBUTES)}  <graph id="gantu" edgedefault="directed">\n`;
  for await (const entities of walkEntities(tx)) {
    yield entities.map((e) => `    <node id="${xmlText(e.id)}">${data('node', NODE_ATTRIBUTES, e)}</node>\n`).join('');
  }
  for await (const facts of walkFacts(tx, 'network')) {
    yield facts
      .map(
        (f) =>
          `    <edge id="${xmlText(f.id)}" source="${xmlText(f.source.id)}" target="${xmlText(f.target.id)}">${data('edge', EDGE_ATTRIBUTES, f)}</edge>\n`,
      )
      .join('');
  }
  yield '  </graph>\n</graphml>\n';
}
