/** The graph schema as an editor's completion needs it. */
import { KINDS, keyProperty, LISTS, NODES, type PropertyType, RELATIONS, type RelationType, STRUCTURE } from '../../graph-schema/schema.js';
import type { PropertyView, SchemaView } from './types.js';

/** What every edge between entities has (docs/SCHEMA.md). */
const EDGE: Readonly<Record<string, PropertyType>> = { id: 'string', count: 'number', first: 'date', last: 'date', modality: 'string' };

const properties = (spec: Readonly<Record<string, PropertyType>>): PropertyView[] =>
  Object.entries(spec).map(([name, type]) => ({ name, type, list: LISTS.has(name) }));

const layers: Readonly<Record<keyof typeof NODES, string>> = {
  Page: '版面',
  Entity: '实体',
  Article: '稿件',
  Metric: '指标',
  Evidence: '依据',
};

export function schemaView(): SchemaView {
  const nodes = (Object.keys(NODES) as (keyof typeof NODES)[]).map((name) => ({
    name,
    zh: layers[name],
    doc: '',
    properties: properties(NODES[name]),
  }));
  const kinds = Object.entries(KINDS).map(([name, { zh, doc }]) => ({ name, zh, doc, properties: properties(NODES.Entity) }));
  const facts = Object.entries(RELATIONS).map(([name, { zh, doc, source, target }]) => {
    const key = keyProperty(name as RelationType);
    return { name, zh, doc, from: source, to: target, properties: properties(key === undefined ? EDGE : { ...EDGE, [key]: 'string' }) };
  });
  const structure = Object.entries(STRUCTURE).map(([name, { source, target, doc }]) => ({
    name,
    zh: '',
    doc,
    from: [source],
    to: [target],
    properties: properties(name === 'MENTIONED_IN' ? { count: 'number' } : {}),
  }));
  return { labels: [...nodes, ...kinds], types: [...facts, ...structure] };
}
