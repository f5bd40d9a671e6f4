import { sha256 } from '../src/hash.js';
import { KINDS, NODES, OWN_NODES, RELATIONS, STRUCTURE } from './schema.js';

/** Hash of all that decides how the graph is written; a store built with another one is built again. */
export function schemaHash(): string {
  const relations = Object.entries(RELATIONS).map(([type, { doc: _doc, zh: _zh, ...spec }]) => [type, spec]);
  const kinds = Object.entries(KINDS).map(([kind, spec]) => [kind, spec.class]);
  return sha256(JSON.stringify([kinds, relations, NODES, Object.keys(STRUCTURE), OWN_NODES]));
}
