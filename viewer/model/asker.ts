/** Asks what the state says is asked, and ends the question before it; knows the questions of the pack once they were asked for. */
import type { AnswerView, QueryView } from '../../src/serve/types.js';
import type { DataSource } from '../data/source.js';
import { isCypher, type Question, questionKey } from './question.js';

export type AnswerStatus =
  | { readonly is: 'none' }
  | { readonly is: 'asking'; readonly question: Question }
  | { readonly is: 'answered'; readonly question: Question; readonly answer: AnswerView }
  /** @param message of the server, for people; reason as in ErrorView, or `network`. */
  | { readonly is: 'failed'; readonly question: Question; readonly message: string; readonly reason: string }
  | { readonly is: 'cancelled'; readonly question: Question };

/** Answers kept, for those who go back and forth. */
const KEPT = 8;
const NONE: AnswerStatus = { is: 'none' };

export class Asker {
  #status: AnswerStatus = NONE;
  #key: string | null = null;
  #abort: AbortController | null = null;
  #pack: readonly QueryView[] | null = null;
  #loading: Promise<readonly QueryView[]> | null = null;
  readonly #answers = new Map<string, AnswerView>();

  constructor(
    readonly data: Pick<DataSource, 'ask' | 'cypher' | 'queries'>,
    /** Told when the answer or the pack is there, or is not to be had. */
    readonly changed: () => void,
  ) {}

  /** null: not asked for yet, or not there yet. */
  get pack(): readonly QueryView[] | null {
    return this.#pack;
  }

  /** Asks for the pack once. @throws DataError */
  async loadPack(): Promise<void> {
    if (this.#pack) return;
    this.#loading ??= this.data.queries();
    try {
      this.#pack = await this.#loading;
    } finally {
      this.#loading = null;
    }
    this.changed();
  }

  get status(): AnswerStatus {
    return this.#status;
  }

  /** The answer to what is asked now, once it is there. */
  get answer(): AnswerView | null {
    return this.#status.is === 'answered' ? this.#status.answer : null;
  }

  /** Does nothing where the question is the one that was asked last. */
  follow(question: Question | null): void {
    const key = question && questionKey(question);
    if (key === this.#key) return;
    this.#key = key;
    this.#abort?.abort();
    this.#abort = null;
    const known = this.#answers.get(key ?? '');
    if (!question) this.#become(NONE);
    else if (known) this.#become({ is: 'answered', question, answer: known });
    else void this.#ask(question, key!);
  }

  cancel(): void {
    if (this.#status.is !== 'asking') return;
    this.#abort?.abort();
    this.#become({ is: 'cancelled', question: this.#status.question });
  }

  /** Asks the last question once more. */
  again(): void {
    if (this.#status.is === 'none') return;
    this.#answers.delete(this.#key!);
    void this.#ask(this.#status.question, this.#key!);
  }

  async #ask(question: Question, key: string): Promise<void> {
    const abort = new AbortController();
    this.#abort?.abort();
    this.#abort = abort;
    this.#become({ is: 'asking', question });
    try {
      const answer = await this.#send(question, abort.signal);
      if (abort.signal.aborted) return;
      this.#keep(key, answer);
      this.#become({ is: 'answered', question, answer });
    } catch (error) {
      if (abort.signal.aborted) return;
      const { message, reason = 'failed' } = error as Error & { reason?: string };
      this.#become({ is: 'failed', question, message, reason });
    }
  }

  #send(question: Question, signal: AbortSignal): Promise<AnswerView> {
    return isCypher(question)
      ? this.data.cypher({ text: question.cypher }, signal)
      : this.data.ask(question.query, question.parameters, signal);
  }

  #keep(key: string, answer: AnswerView): void {
    this.#answers.set(key, answer);
    for (const old of this.#answers.keys()) if (this.#answers.size > KEPT) this.#answers.delete(old);
  }

  #become(status: AnswerStatus): void {
    this.#status = status;
    this.changed();
  }
}
