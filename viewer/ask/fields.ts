/** What kind of field each parameter of the pack has. */
import { isRelationType, KIND_NAMES, type Kind, type NodeLabel, RELATION_TYPES } from '../../graph-schema/schema.js';
import type { QueryParameterView } from '../../src/serve/types.js';
import { kindName, relationName, valueName, type Words } from '../strings.js';

export type Field =
  /** A name: of these kinds, or of any. */
  | { readonly is: 'entity'; readonly kinds: readonly Kind[] | null }
  /** One of a few, which speak for themselves. */
  | { readonly is: 'choice'; readonly values: readonly string[]; readonly label: 'direction' | 'kind' | 'nature' | 'relation' }
  | { readonly is: 'page' }
  | { readonly is: 'text' | 'number' | 'date' | 'boolean' };

const entity = (...kinds: Kind[]): Field => ({ is: 'entity', kinds: kinds.length > 0 ? kinds : null });

/** By name: the pack's questions use one name for one thing. What is not here is text. */
const FIELDS: Readonly<Record<string, Field>> = {
  a: entity(),
  b: entity(),
  by: entity(),
  chain: entity('Industry', 'Cluster'),
  cluster: entity('Cluster'),
  honour: entity('Honour'),
  industry: entity('Industry', 'Cluster'),
  meeting: entity('Meeting'),
  name: entity(),
  of: entity(),
  park: entity('Park'),
  part: entity(),
  person: entity('Person'),
  place: entity('Place', 'Park', 'Enterprise'),
  plan: entity('Programme'),
  product: entity('Product'),
  programme: entity('Programme'),
  project: entity('Project'),
  whole: entity(),
  page: { is: 'page' },
  kind: { is: 'choice', values: KIND_NAMES, label: 'kind' },
  relation: { is: 'choice', values: RELATION_TYPES, label: 'relation' },
  direction: { is: 'choice', values: ['both', 'upstream', 'downstream'], label: 'direction' },
  nature: { is: 'choice', values: ['supplies', 'invests', 'cooperates', 'signs'], label: 'nature' },
};

export function fieldOf({ name, type }: Pick<QueryParameterView, 'name' | 'type'>): Field {
  if (type !== 'string') return { is: type };
  return (Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined) ?? { is: 'text' };
}

/** A choice in the interface's language. */
export function choiceName(value: string, say: Words): string {
  if ((KIND_NAMES as readonly string[]).includes(value)) return kindName(value as NodeLabel, say);
  if (isRelationType(value)) return relationName(value, say);
  return valueName(value, true, say);
}

/** What must be asked with: what was given, without what is as the query has it anyway. */
export function given(parameters: readonly QueryParameterView[], values: ReadonlyMap<string, string>): Record<string, string> {
  const asked = parameters.flatMap(({ name, fallback }) => {
    const value = (values.get(name) ?? '').trim();
    return value === '' || value === String(fallback) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(asked);
}

/** Parameters without which the question cannot be asked, and that are not given. */
export function missing(parameters: readonly QueryParameterView[], asked: Readonly<Record<string, string>>): string[] {
  return parameters.filter(({ name, fallback }) => fallback === undefined && !Object.hasOwn(asked, name)).map(({ name }) => name);
}
