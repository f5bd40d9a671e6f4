/** Whether a node is as the schema says: its labels and its properties. */
import { isRelationType, LISTS, NODES, OWN_NODES, type PropertyType, RELATIONS, REQUIRED } from '../../graph-schema/schema.js';
import type { Spec, WholeNode } from '../graph/whole.js';
import { sortedUnique } from '../order.js';
import type { Row, Value } from '../store/types.js';
import type { Problems } from './problems.js';

/** A year, a month or a day: a figure may be of any of them. */
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function checkNode(label: string, { id, labels, properties }: WholeNode, problems: Problems): void {
  const name = `${label} ${id}`;
  const wanted = labelsOf(label, properties);
  if (sortedUnique(labels).join() !== wanted.join())
    problems.add('labels', `${name} is :${labels.join(':')}, should be :${wanted.join(':')}`);
  const spec = specOf(label, properties);
  for (const [key, value] of Object.entries(properties)) {
    const wrong = wrongValue(spec, key, value);
    if (wrong) problems.add('property', `${name}: ${wrong}`);
  }
  for (const key of REQUIRED[label as keyof typeof REQUIRED])
    if (properties[key] === undefined || properties[key] === null) problems.add('property', `${name} has no ${key}`);
}

function labelsOf(label: string, { kind, official }: Row): string[] {
  if (label !== 'Entity') return [label];
  return sortedUnique(['Entity', String(kind), ...(official === true ? ['Official'] : [])]);
}

/** What a piece of evidence may say besides depends on its type. */
function specOf(label: string, { type }: Row): Spec {
  const own: Spec = { ...NODES, ...OWN_NODES }[label as keyof typeof NODES | keyof typeof OWN_NODES];
  return label === 'Evidence' && isRelationType(String(type))
    ? { ...RELATIONS[String(type) as keyof typeof RELATIONS].statement, ...own }
    : own;
}

/** @returns what is wrong with the value, or undefined. */
export function wrongValue(spec: Spec, key: string, value: Value): string | undefined {
  if (value === null) return undefined;
  const type = Object.hasOwn(spec, key) ? spec[key] : undefined;
  if (type === undefined) return `${key} is not of the schema`;
  if (!LISTS.has(key)) return isOf(type, value) ? undefined : `${key} should be a ${type}, is ${JSON.stringify(value)}`;
  return Array.isArray(value) && value.every((item) => isOf(type, item)) ? undefined : `${key} should be a list of ${type}`;
}

function isOf(type: PropertyType, value: Value): boolean {
  return type === 'date' ? typeof value === 'string' && DATE.test(value) : typeof value === type;
}
