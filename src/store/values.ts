/** Values of both stores, made alike. */
import type { Value } from './types.js';

type Bag = Record<string, unknown>;

/** An object whose keys stand in code unit order, so that both stores print alike. */
export function bag(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** A value of the embedded store. Its own numbers of nodes and edges are left out: they mean nothing outside. */
export function fromEmbedded(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (value instanceof Float32Array) return [...value];
  if (Array.isArray(value)) return value.map(fromEmbedded);
  return fromObject(value as Bag);
}

function fromObject(value: Bag): Value {
  const inner = isEmbeddedNode(value) ? ['_id'] : isEmbeddedEdge(value) ? ['_id', '_source', '_target'] : [];
  const kept = Object.entries(value).filter(([key]) => !inner.includes(key));
  return bag(kept.map(([key, item]) => [key, key === '_labels' && Array.isArray(item) ? [...item].sort() : fromEmbedded(item)] as const));
}

function isEmbeddedNode(value: Bag): boolean {
  return typeof value._id === 'number' && Array.isArray(value._labels);
}

function isEmbeddedEdge(value: Bag): boolean {
  return typeof value._id === 'number' && typeof value._type === 'string';
}
