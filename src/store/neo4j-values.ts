/** Values to and from neo4j-driver, the same as those of the embedded store. */
import neo4j from 'neo4j-driver';
import type { Value } from './types.js';
import { bag } from './values.js';

/**
 * A parameter. Whole numbers become integers: the driver would send 3 as 3.0, which LIMIT does not take and which
 * divides otherwise than in the embedded store.
 */
export function toNeo4j(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toNeo4j);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4j(item)]));
}

export function fromNeo4j(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (neo4j.isNode(value)) return bag([['_labels', [...value.labels].sort()], ...entriesOf(value.properties)]);
  if (neo4j.isRelationship(value) || neo4j.isUnboundRelationship(value))
    return bag([['_type', value.type], ...entriesOf(value.properties)]);
  if (neo4j.isPath(value)) return fromPath(value);
  if (isTemporal(value) || neo4j.isPoint(value)) return String(value);
  if (value instanceof Int8Array || value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return bag(entriesOf(value as Record<string, unknown>));
}

function fromPath(path: { start: unknown; segments: { relationship: unknown; end: unknown }[] }): Value {
  return {
    edges: path.segments.map((segment) => fromNeo4j(segment.relationship)),
    nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(fromNeo4j),
  };
}

function entriesOf(properties: Record<string, unknown>): [string, Value][] {
  return Object.entries(properties).map(([key, item]) => [key, fromNeo4j(item)]);
}

function isTemporal(value: object): boolean {
  return [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime, neo4j.isDuration].some((is) => is(value));
}
