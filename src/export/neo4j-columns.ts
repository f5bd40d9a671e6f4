/** The columns of a bulk import into Neo4j: which properties of what type a node or an edge may have, from the schema. */
import { LISTS, NODES, OWN_NODES, type PropertyType, RELATIONS } from '../../graph-schema/schema.js';
import type { Spec } from '../graph/whole.js';
import { StoreError } from '../store/errors.js';
import type { Row, Value } from '../store/types.js';

/** What the Store node says of the graph; the lease is no part of it. */
const STORE: Spec = { id: 'string', schema: 'string', knowledge: 'string', epoch: 'number', generation: 'number' };

/** What a statement of any type may say besides, and what all say. */
function evidenceSpec(): Spec {
  const details = Object.values(RELATIONS).map(({ statement }) => statement as Spec);
  return Object.assign({}, NODES.Evidence, ...details) as Spec;
}

export function nodeSpec(label: string): Spec {
  if (label === 'Store') return STORE;
  if (label === 'Evidence') return evidenceSpec();
  return { ...NODES, ...OWN_NODES }[label as keyof typeof NODES | keyof typeof OWN_NODES];
}

/**
 * The names of numbers that are no integers. One property may be whole on one node and broken on the next, and the two
 * are different types to Neo4j; a column has one type, so such rows go into files of their own.
 */
export function brokenNumbers(spec: Spec, row: Row): string[] {
  return Object.keys(spec).filter((name) => typeof row[name] === 'number' && !Number.isSafeInteger(row[name]));
}

/** `name:type` as the import tool reads it. */
export function headerOf(spec: Spec, broken: readonly string[]): string[] {
  return Object.entries(spec).map(([name, type]) => `${name}:${columnType(type, broken.includes(name))}${LISTS.has(name) ? '[]' : ''}`);
}

function columnType(type: PropertyType, broken: boolean): string {
  if (type === 'number') return broken ? 'double' : 'long';
  return type === 'date' ? 'string' : type;
}

/** @throws StoreError if the graph holds what has no column. */
export function mustFit(spec: Spec, row: Row, name: string): void {
  const unknown = Object.entries(row).find(([key, value]) => value !== null && !Object.hasOwn(spec, key));
  if (unknown) throw new StoreError(`${name} has the property ${unknown[0]}, which the schema does not have. Run gantu store check.`);
}

/** A list is one text, its items joined by a character that none of them holds. */
export function cellOf(value: Value | undefined, delimiter: string): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return joined(value.map(String), delimiter);
  return value as string | number | boolean;
}

export function joined(items: readonly string[], delimiter: string): string {
  if (items.some((item) => item.includes(delimiter))) throw new DelimiterError();
  return items.join(delimiter);
}

/** An item of a list holds the character that lists are joined by. */
export class DelimiterError extends Error {}
