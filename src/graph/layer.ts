/** The graph's rows in a store transaction: named statements, in portions, of the live epoch or of the next one. */
import { portions } from '../order.js';
import { forEpoch, statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';

/** Neo4j's guidance is 10,000 to 50,000 rows a statement; page texts are large, so stay below. */
const ROWS_A_STATEMENT = 5_000;

export class Layer {
  /** Statements that were sent and not waited for. */
  private readonly sent: Promise<unknown>[] = [];

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
    try {
      return await this.ask(name, parameters, placeholders);
    } catch (error) {
      // What was sent before may have failed first, and is the reason then.
      await this.settled();
      throw error;
    }
  }

  private async ask(name: string, parameters: Record<string, unknown>, placeholders: Record<string, string>): Promise<Row[]> {
    const text = forEpoch(statement(`write/${name}`, placeholders), this.next);
    const long = Object.entries(parameters).find(([, value]) => Array.isArray(value) && value.length > ROWS_A_STATEMENT);
    if (!long) return this.tx.run(text, parameters);
    const [key, list] = long as [string, unknown[]];
    const parts = [...portions(list, ROWS_A_STATEMENT)].map((portion) => this.tx.run(text, { ...parameters, [key]: portion }));
    return (await Promise.all(parts)).flat();
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

  /**
   * Sends a statement that gives no rows and does not wait for it: the store runs what it is sent in that order, while the program
   * prepares what comes next. {@link settled} waits, and tells whether it failed.
   */
  send(name: string, key: string, list: readonly unknown[], placeholders: Record<string, string> = {}): void {
    if (list.length === 0) return;
    const done = this.ask(name, { [key]: list }, placeholders);
    done.catch(() => {});
    this.sent.push(done);
  }

  /** As {@link runFor}, for rows that are looked at later. */
  ahead(name: string, key: string, list: readonly unknown[]): Promise<Row[]> {
    const rows = this.runFor(name, key, list);
    rows.catch(() => {});
    return rows;
  }

  /** @throws what the first statement threw that failed */
  async settled(): Promise<void> {
    for (const done of this.sent.splice(0)) await done;
  }
}
