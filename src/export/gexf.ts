/**
 * GEXF 1.3 (https://gexf.net/schema.html), Gephi's own format, streamed: kinds with the viewer's colours, counts as
 * weights, and the dates of the first and last report as the time in which a node or an edge stands.
 */
import { KINDS, type Kind } from '../../graph-schema/schema.js';
import { type Attribute, asText, valuesOf } from './attributes.js';
import type { Network, NetworkEdge, NetworkNode } from './network.js';
import { xmlText } from './xml.js';

const GEXF_TYPES = { string: 'string', int: 'integer', double: 'double', boolean: 'boolean' } as const;
/** What GEXF has a place of its own for. */
const OWN_PLACE: ReadonlySet<string> = new Set(['label', 'x', 'y', 'size', 'color']);

/** networkx' reader takes an edge attribute called `key` for its own edge key, and fails. */
const renamed = <T>(a: Attribute<T>): Attribute<T> => (a.name === 'key' ? { ...a, name: 'qualifier' } : a);

const withoutPlace = <T>(attributes: readonly Attribute<T>[]): Attribute<T>[] => attributes.filter((a) => !OWN_PLACE.has(a.name));

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

function place({ place: at }: NetworkNode): string {
  return at === undefined ? '' : `<viz:position x="${at.x}" y="${at.y}" z="0"/><viz:size value="${at.size}"/>`;
}

function node<N extends NetworkNode>(attributes: readonly Attribute<N>[], e: N): string {
  const look = `${colour(e.kind)}${place(e)}`;
  return `      <node id="${xmlText(e.id)}" label="${xmlText(e.name)}"${interval(e)}>${data(attributes, e)}${look}</node>\n`;
}

/** `kind` keeps edges of several types between two nodes apart. */
function edge<E extends NetworkEdge>(attributes: readonly Attribute<E>[], f: E): string {
  const label = f.key === '' ? f.type : `${f.type} ${f.key}`;
  const ends = `source="${xmlText(f.source.id)}" target="${xmlText(f.target.id)}"`;
  return `      <edge id="${xmlText(f.id)}" ${ends} kind="${f.type}" label="${xmlText(label)}" weight="${f.count}"${interval(f)}>${data(attributes, f)}</edge>\n`;
}

/** @yields the document in pieces, nodes before edges; where it comes from is its meta description, as JSON. */
export async function* gexf<N extends NetworkNode, E extends NetworkEdge>({ edges, nodes, origin }: Network<N, E>): AsyncGenerator<string> {
  const creator = [origin.program.name, origin.program.version].filter(Boolean).join(' ');
  const nodeAttributes = withoutPlace(nodes.attributes);
  const edgeAttributes = withoutPlace(edges.attributes).map(renamed);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `  <meta>\n    <creator>${xmlText(creator)}</creator>\n    <description>${xmlText(JSON.stringify(origin))}</description>\n  </meta>\n`;
  yield '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield `${declare('node', nodeAttributes)}${declare('edge', edgeAttributes)}    <nodes>\n`;
  for await (const entities of nodes.portions()) yield entities.map((e) => node(nodeAttributes, e)).join('');
  yield '    </nodes>\n    <edges>\n';
  for await (const facts of edges.portions()) yield facts.map((f) => edge(edgeAttributes, f)).join('');
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
