/**
 * What a question is asked for, looked up in Neo4j's full-text indexes first: conditions of the pack look at every entity
 * (`$name IN [n.id, n.name] + n.aliases`) or at every statement (`e.sentence CONTAINS $text`); `n.id IN $nameIds` goes through the
 * index on ids. The rows are the same: the ids are those of the entities and statements that fulfil the condition.
 */
import { askIndex } from '../graph/search.js';
import type { Parameters, Store } from '../store/types.js';
import type { Bound } from './step.js';

/** The condition with its way around it, which no index could serve, or alone. */
const CONDITION = /\(\$(\w+) = '' OR \$\1 IN \[(\w+)\.id, \2\.name\] \+ \2\.aliases\)|\$(\w+) IN \[(\w+)\.id, \4\.name\] \+ \4\.aliases/g;

const SAYING = /(\w+)\.sentence CONTAINS \$(\w+)/g;

interface Asked {
  readonly cypher: string;
  readonly parameters: Parameters;
}

/** @returns the ids that a name may stand for; undefined where the index cannot tell. */
async function idsOf(store: Store, name: string): Promise<string[] | undefined> {
  const rows = await askIndex(store, 'read/entities-called', name.toLowerCase(), { name });
  // It may itself be an id.
  return rows && [name, ...rows.map((row) => row.id as string)];
}

/** @returns the ids of the statements that say it; undefined where the index cannot tell. */
async function idsSaying(store: Store, text: string): Promise<string[] | undefined> {
  const rows = await askIndex(store, 'read/evidence-saying', text.toLowerCase(), { text });
  return rows?.map((row) => row.id as string);
}

/** The question with the names and texts it is asked for as ids, as far as the store's indexes know them. */
export async function lookedUp(store: Store, cypher: string, given: Bound): Promise<Asked> {
  if (store.kind !== 'neo4j') return { cypher, parameters: given };
  const ids = new Map<string, string[]>();
  for (const [, around, , alone] of cypher.matchAll(CONDITION)) {
    const parameter = (around ?? alone)!;
    const name = given[parameter];
    if (typeof name !== 'string' || name === '' || ids.has(parameter)) continue;
    const found = await idsOf(store, name);
    if (found) ids.set(parameter, found);
  }
  for (const [, , parameter = ''] of cypher.matchAll(SAYING)) {
    const text = given[parameter];
    const found = typeof text === 'string' ? await idsSaying(store, text) : undefined;
    if (found) ids.set(parameter, found);
  }
  const named = cypher.replace(CONDITION, (condition, around?: string, of?: string, alone?: string, its?: string) => {
    const parameter = (around ?? alone)!;
    return ids.has(parameter) ? `${of ?? its}.id IN $${parameter}Ids` : condition;
  });
  const looked = named.replace(SAYING, (condition, of: string, parameter: string) =>
    ids.has(parameter) ? `${of}.id IN $${parameter}Ids` : condition,
  );
  return { cypher: looked, parameters: { ...given, ...Object.fromEntries([...ids].map(([name, list]) => [`${name}Ids`, list])) } };
}
