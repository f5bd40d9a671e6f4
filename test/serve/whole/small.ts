/** Small graphs drawn by hand: `a-b` an edge from a to b, with what else is said of it. */
import type { Kind } from '../../../graph-schema/schema.js';
import type { RawEdge, RawGraph, RawNode } from '../../../src/serve/source.js';
import type { EdgeAttributes, NodeAttributes } from '../../../src/serve/types.js';
import { random } from '../../viewer/fixture.js';

export function node(key: string, more: Partial<NodeAttributes> & { codes?: readonly string[] } = {}): RawNode {
  const { codes = [], ...attributes } = more;
  const kind: Kind = 'Organization';
  return { key, codes, attributes: { label: key, kind, aliases: [], official: false, pages: 1, first: null, last: null, ...attributes } };
}

export function edge(ends: string, more: Partial<EdgeAttributes> = {}): RawEdge {
  const [source, target] = ends.split('-') as [string, string];
  const attributes: EdgeAttributes = { type: 'PART_OF', key: '', count: 1, first: null, last: null, modality: 'fact', ...more };
  return { key: `${ends} ${attributes.type}${attributes.key}`, source, target, attributes };
}

/** @param edges separated by blanks; nodes that they name are made. */
export function drawn(edges: string, ...alone: string[]): RawGraph {
  const list = edges.split(' ').filter((ends) => ends !== '');
  const keys = new Set([...list.flatMap((ends) => ends.split('-')), ...alone]);
  return { generation: '1', nodes: [...keys].map((key) => node(key)), edges: list.map((ends) => edge(ends)) };
}

/** Every pair of the names joined. */
export function clique(...names: string[]): string {
  return names.flatMap((a, at) => names.slice(at + 1).map((b) => `${a}-${b}`)).join(' ');
}

export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const rng = random(seed);
  const ranked = list.map((item) => ({ item, at: rng() }));
  return ranked.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

export const keysOf = ({ nodes }: { readonly nodes: readonly { readonly key: string }[] }): string =>
  nodes
    .map(({ key }) => key)
    .sort()
    .join(' ');
