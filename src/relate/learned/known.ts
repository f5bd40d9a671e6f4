/** What is stated before anything is proposed. */
import type { RelationType } from '../../../graph-schema/schema.js';
import type { Sentence } from '../../types.js';
import type { Statement } from '../statement.js';
import { BARS } from './bars.js';
import { PAIR_TYPES } from './ends.js';

export class Known {
  readonly #sources = new Set<string>();
  /** The types, as bits, that may still end in an entity, where not all may. */
  readonly #open = new Map<string, number>();
  readonly #joined = new Set<string>();
  /** Sentences that say who is honoured. */
  readonly #honouring = new Set<Sentence>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) this.add(statement);
  }

  add({ type, source, target, sentence }: Statement): void {
    if (type === 'AWARDED') this.#honouring.add(sentence);
    this.#sources.add(`${type} ${source}`);
    this.#joined.add(`${source} ${target}`).add(`${target} ${source}`);
    const i = (PAIR_TYPES as readonly string[]).indexOf(type);
    if (i >= 0 && BARS[PAIR_TYPES[i]!].open === 'target') this.#open.set(target, this.open(target) & ~(1 << i));
  }

  open(target: string): number {
    return this.#open.get(target) ?? -1;
  }

  gives(type: RelationType, source: string): boolean {
    return this.#sources.has(`${type} ${source}`);
  }

  honours(sentence: Sentence): boolean {
    return this.#honouring.has(sentence);
  }

  joins(a: string, b: string): boolean {
    return this.#joined.has(`${a} ${b}`);
  }
}
