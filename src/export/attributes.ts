/** What nodes and edges carry in the formats that are graphs: one list, so that GraphML, GEXF and JSON say the same. */
import type { ExportEntity, ExportFact } from './walk.js';

export type Value = string | number | boolean | readonly string[] | null;

export interface Attribute<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  /** null: the item has none. */
  readonly of: (item: T) => Value;
}

/** Lists are joined by this where a format has no lists. */
export const LIST_SEPARATOR = '|';

const listOrNone = (list: readonly string[]): Value => (list.length > 0 ? list : null);

export const NODE_ATTRIBUTES: readonly Attribute<ExportEntity>[] = [
  { name: 'label', type: 'string', of: (e) => e.name },
  { name: 'kind', type: 'string', of: (e) => e.kind },
  { name: 'aliases', type: 'string', of: (e) => listOrNone(e.aliases) },
  { name: 'codes', type: 'string', of: (e) => listOrNone(e.codes) },
  { name: 'official', type: 'boolean', of: (e) => e.official },
  { name: 'pages', type: 'int', of: (e) => e.pages },
  { name: 'first', type: 'string', of: (e) => e.first },
  { name: 'last', type: 'string', of: (e) => e.last },
];

export const EDGE_ATTRIBUTES: readonly Attribute<ExportFact>[] = [
  { name: 'label', type: 'string', of: (f) => (f.key === '' ? f.type : `${f.type} ${f.key}`) },
  { name: 'type', type: 'string', of: (f) => f.type },
  { name: 'key', type: 'string', of: (f) => f.key || null },
  { name: 'count', type: 'int', of: (f) => f.count },
  { name: 'statements', type: 'int', of: (f) => f.statements.length },
  { name: 'first', type: 'string', of: (f) => f.first },
  { name: 'last', type: 'string', of: (f) => f.last },
  { name: 'modality', type: 'string', of: (f) => f.modality },
  { name: 'certainty', type: 'double', of: (f) => f.certainty ?? null },
  // The newest sentence that says it, and its page.
  { name: 'sentence', type: 'string', of: (f) => f.statements[0]?.sentence ?? '' },
  { name: 'page', type: 'string', of: (f) => f.statements[0]?.page ?? '' },
];

/** The attributes that an item has, in their order. */
export function valuesOf<T>(attributes: readonly Attribute<T>[], item: T): [name: string, value: Exclude<Value, null>][] {
  return attributes.flatMap(({ name, of }) => {
    const value = of(item);
    return value === null ? [] : [[name, value] as [string, Exclude<Value, null>]];
  });
}

export function asText(value: Exclude<Value, null>): string {
  return Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value);
}
