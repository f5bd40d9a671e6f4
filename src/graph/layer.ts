/** The graph's rows in a store transaction: named statements, in portions, of the live epoch or of the next one. */
import { portions } from '../order.js';
import { forEpoch, statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';

/** Neo4j's guidance is 10,000 to 50,000 rows a statement; page texts are large, so stay below. */
const ROWS_A_STATEMENT = 5_000;

export class Layer {
  constructor(
    private readonly tx: Transaction,
    /** Whether to speak of the epoch that is being built beside the live one. */
    readonly next: boolean,
  ) {}

  /**
   * Runs a statement of `cypher/write`.
   * @param parameters exactly one of them may be a long list; it is sent in portions.
   */
  async run(name: string, parameters: Record<string, unknown> = {}, placeholders: Record<string, string> = {}): Promise<Row[]> {
    const text = forEpoch(statement(`write/${name}`, placeholders), this.next);
    const long = Object.entries(parameters).find(([, value]) => Array.isArray(value) && value.length > ROWS_A_STATEMENT);
    if (!long) return this.tx.run(text, parameters);
    const [key, list] = long as [string, unknown[]];
    const rows: Row[] = [];
    for (const portion of portions(list, ROWS_A_STATEMENT)) rows.push(...(await this.tx.run(text, { ...parameters, [key]: portion })));
    return rows;
  }

  /** As `run`, but an empty list asks nothing. */
  async runFor(
    name: string,
    key: string,
    list: readonly unknown[],
    placeholders: Record<string, string> = {},
    rest: Record<string, unknown> = {},
  ): Promise<Row[]> {
    return list.length === 0 ? [] : this.run(name, { ...rest, [key]: list }, placeholders);
  }
}
