/** What the reader has asked of the store: a question of the pack with its parameters, or Cypher of their own. */

/** As a table, or as the graph of what the rows speak of, with the table below it. */
export type AnswerForm = 'table' | 'graph';

export interface PackQuestion {
  readonly query: string;
  /** Only what differs from the query's own defaults need be here. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface CypherQuestion {
  readonly cypher: string;
}

export type Question = PackQuestion | CypherQuestion;

export type Asked = Question & { readonly as: AnswerForm };

export function isCypher(question: Question): question is CypherQuestion {
  return 'cypher' in question;
}

/** Equal for equal questions, whatever the order of their parameters and the form of the answer. */
export function questionKey(question: Question): string {
  if (isCypher(question)) return `cypher ${question.cypher}`;
  const parameters = Object.entries(question.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return `query ${JSON.stringify([question.query, parameters])}`;
}
