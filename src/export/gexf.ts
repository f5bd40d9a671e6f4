/**
 * GEXF 1.3 (https://gexf.net/schema.html), Gephi's own format, streamed: kinds with the viewer's colours, counts as
 * weights, and the dates of the first and last report as the time in which a node or an edge stands.
 */
import { KINDS, type Kind } from '../../graph-schema/schema.js';
import type { Transaction } from '../store/types.js';
import { type Attribute, asText, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, valuesOf } from './attributes.js';
import type { Manifest } from './manifest.js';
import { type ExportEntity, type ExportFact, walkEntities, walkFacts } from './walk.js';
import { xmlText } from './xml.js';

const GEXF_TYPES = { string: 'string', int: 'integer', boolean: 'boolean' } as const;
/** What GEXF has a place of its own for. */
const OWN_PLACE: ReadonlySet<string> = new Set(['label']);

/** networkx' reader takes an edge attribute called `key` for its own edge key, and fails. */
const renamed = <T>(a: Attribute<T>): Attribute<T> => (a.name === 'key' ? { ...a, name: 'qualifier' } : a);

const nodeAttributes = NODE_ATTRIBUTES.filter((a) => !OWN_PLACE.has(a.name));
const edgeAttributes = EDGE_ATTRIBUTES.filter((a) => !OWN_PLACE.has(a.name)).map(renamed);

function declare<T>(domain: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map((a) => `      <attribute id="${a.name}" title="${a.name}" type="${GEXF_TYPES[a.type]}"/>\n`);
  return `    <attributes class="${domain}" mode="static">\n${lines.join('')}    </attributes>\n`;
}

function data<T>(attributes: readonly Attribute<T>[], item: T): string {
  const values = valuesOf(attributes, item).map(([name, value]) => `<attvalue for="${name}" value="${xmlText(asText(value))}"/>`);
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** Where a date is not known, the interval is open. */
function interval({ first, last }: { readonly first: string | null; readonly last: string | null }): string {
  return `${first === null ? '' : ` start="${first}"`}${last === null ? '' : ` end="${last}"`}`;
}

function colour(kind: Kind): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(KINDS[kind].colour.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}

function node(e: ExportEntity): string {
  return `      <node id="${xmlText(e.id)}" label="${xmlText(e.name)}"${interval(e)}>${data(nodeAttributes, e)}${colour(e.kind)}</node>\n`;
}

/** `kind` keeps edges of several types between two nodes apart. */
function edge(f: ExportFact): string {
  const label = f.key === '' ? f.type : `${f.type} ${f.key}`;
  const ends = `source="${xmlText(f.source.id)}" target="${xmlText(f.target.id)}"`;
  return `      <edge id="${xmlText(f.id)}" ${ends} kind="${f.type}" label="${xmlText(label)}" weight="${f.count}"${interval(f)}>${data(edgeAttributes, f)}</edge>\n`;
}

/** @yields the document in pieces, nodes before edges; the manifest is its meta description, as JSON. */
export async function* gexf(tx: Transaction, manifest: Manifest): AsyncGenerator<string> {
  const { name, version } = manifest.program;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `  <meta>\n    <creator>${name} ${version}</creator>\n    <description>${xmlText(JSON.stringify(manifest))}</description>\n  </meta>\n`;
  yield '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield `${declare('node', nodeAttributes)}${declare('edge', edgeAttributes)}    <nodes>\n`;
  for await (const entities of walkEntities(tx)) yield entities.map(node).join('');
  yield '    </nodes>\n    <edges>\n';
  for await (const facts of walkFacts(tx, 'network')) yield facts.map(edge).join('');
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
