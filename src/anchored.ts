/** Patterns that stand at the beginning of a stretch of text. */
import { beginnings } from './required.js';

/** Code units there are, a bit each. */
const UNITS = 0x10000;

/** A pattern `^…`, tried only where the stretch begins with what a match can begin with: nearly all stretches begin with something else. */
export class Anchored {
  readonly #pattern: RegExp;
  /** Undefined where a match may begin with anything. */
  readonly #units: Uint32Array | undefined;
  /** Matches that begin with something else hold one of these. */
  readonly #others: readonly string[];

  /** @param pattern begins with ^, without flags g and y. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    const begins = beginnings(pattern);
    this.#others = begins?.others ?? [];
    if (!begins) return;
    this.#units = new Uint32Array(UNITS / 32);
    for (const unit of begins.units) this.#units[unit >>> 5]! |= 1 << unit;
  }

  /** The match at the beginning of the stretch from `from` to `to`; its offsets are the stretch's. */
  exec(text: string, from = 0, to = text.length): RegExpExecArray | null {
    const stretch = this.#mayBegin(text, from)
      ? text.slice(from, to)
      : this.#others.length > 0
        ? this.#holding(text.slice(from, to))
        : undefined;
    return stretch === undefined ? null : this.#pattern.exec(stretch);
  }

  test(text: string, from = 0, to = text.length): boolean {
    return this.exec(text, from, to) !== null;
  }

  #mayBegin(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    return this.#units === undefined || (this.#units[unit >>> 5]! & (1 << unit)) !== 0;
  }

  #holding(stretch: string): string | undefined {
    return this.#others.some((literal) => stretch.includes(literal)) ? stretch : undefined;
  }
}
