/**
 * GraphML, as networkx, igraph and Gephi read it: typed keys, labels, one edge a fact with its newest sentence.
 * No package writes it (graphology-graphml only parses). See http://graphml.graphdrawing.org/specification.html
 */
import type { Transaction } from '../store/types.js';
import { type ExportEntity, type ExportFact, walkEntities, walkFacts } from './walk.js';
import { xmlText } from './xml.js';

type Value = string | number | boolean | null;

interface Key<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean';
  readonly of: (item: T) => Value;
}

/** Lists are joined by this: GraphML has no lists. */
const LIST_SEPARATOR = '|';

const NODE_KEYS: readonly Key<ExportEntity>[] = [
  { name: 'label', type: 'string', of: (e) => e.name },
  { name: 'kind', type: 'string', of: (e) => e.kind },
  { name: 'aliases', type: 'string', of: (e) => e.aliases.join(LIST_SEPARATOR) || null },
  { name: 'codes', type: 'string', of: (e) => e.codes.join(LIST_SEPARATOR) || null },
  { name: 'official', type: 'boolean', of: (e) => e.official },
  { name: 'pages', type: 'int', of: (e) => e.pages },
  { name: 'first', type: 'string', of: (e) => e.first },
  { name: 'last', type: 'string', of: (e) => e.last },
];

const EDGE_KEYS: readonly Key<ExportFact>[] = [
  { name: 'label', type: 'string', of: (f) => (f.key === '' ? f.type : `${f.type} ${f.key}`) },
  { name: 'type', type: 'string', of: (f) => f.type },
  { name: 'key', type: 'string', of: (f) => f.key || null },
  { name: 'count', type: 'int', of: (f) => f.count },
  { name: 'statements', type: 'int', of: (f) => f.statements },
  { name: 'first', type: 'string', of: (f) => f.first },
  { name: 'last', type: 'string', of: (f) => f.last },
  { name: 'modality', type: 'string', of: (f) => f.modality },
  { name: 'sentence', type: 'string', of: (f) => f.sentence },
  { name: 'page', type: 'string', of: (f) => f.page },
];

function declare<T>(domain: 'node' | 'edge', keys: readonly Key<T>[]): string {
  return keys.map((k) => `  <key id="${domain}_${k.name}" for="${domain}" attr.name="${k.name}" attr.type="${k.type}"/>\n`).join('');
}

function data<T>(domain: 'node' | 'edge', keys: readonly Key<T>[], item: T): string {
  return keys
    .map((k) => [k.name, k.of(item)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${domain}_${name}">${xmlText(String(value))}</data>`)
    .join('');
}

/** @yields the document in pieces, nodes before edges. */
export async function* graphml(tx: Transaction): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `${declare('node', NODE_KEYS)}${declare('edge', EDGE_KEYS)}  <graph id="gantu" edgedefault="directed">\n`;
  for await (const entities of walkEntities(tx)) {
    yield entities.map((e) => `    <node id="${xmlText(e.id)}">${data('node', NODE_KEYS, e)}</node>\n`).join('');
  }
  for await (const facts of walkFacts(tx)) {
    yield facts
      .map(
        (f) =>
          `    <edge id="${xmlText(f.id)}" source="${xmlText(f.source)}" target="${xmlText(f.target)}">${data('edge', EDGE_KEYS, f)}</edge>\n`,
      )
      .join('');
  }
  yield '  </graph>\n</graphml>\n';
}
