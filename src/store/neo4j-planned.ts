/** How statements that write are sent to Neo4j, so that each is planned once. */
import { StatementError } from './errors.js';
import type { Parameters } from './types.js';

/** A statement as a server gets it. */
export interface Sent {
  readonly text: string;
  readonly parameters: Parameters;
}

/**
 * On whatever the store holds: each finds nodes by an index and edges by both their ends (test/store/plans.test.ts), which no
 * statistics change. Planning them anew as a store grows costs as much as running them.
 */
const WHATEVER_THE_STORE_HOLDS = 'CYPHER replan=skip ';

const PARAMETER = /\$(\w+)/g;

/**
 * The server keeps a plan for the types of the parameters that it was made for, and lists of one, of up to ten, a hundred, a thousand
 * are types of their own there. A map is one type, whatever it holds: with all parameters in one, a single page is written by the
 * plans that a load has left, instead of waiting for some dozens of its own.
 * @param text a constant statement, in which a dollar is that of a parameter.
 * @throws StatementError for a parameter without value, which in a map would be null.
 */
export function plannedOnce(text: string, parameters: Parameters): Sent {
  const inMap = text.replace(PARAMETER, (_, name: string) => {
    if (!Object.hasOwn(parameters, name)) throw new StatementError(`A statement needs a value for $${name}: ${text}`);
    return `$all.${name}`;
  });
  return { text: WHATEVER_THE_STORE_HOLDS + inMap, parameters: { all: parameters } };
}
