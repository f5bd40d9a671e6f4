/**
 * Words that no dictionary holds, by the hidden Markov model of jieba's `hmm_model.utf8`: each character begins a word, ends one, stands
 * in the middle or alone; the likeliest row of states (Viterbi 1967) says where words end. As `HMMSegment` of cppjieba does it.
 */
import { readFileSync } from 'node:fs';

/** States: begin, end, middle, single; those where a word ends are odd. */
const [END, SINGLE, STATES] = [1, 3, 4];
/** cppjieba's log of 0. */
const NEVER = -3.14e100;

const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Code units of the character at an offset. */
export function widthAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1;
}

export class CharacterModel {
  readonly #start: Float64Array;
  /** From a state (row) to the next one. */
  readonly #step: Float64Array;
  /** Row of a code unit in `#emit`; row 0 is that of unknown characters. */
  readonly #rows = new Uint16Array(0x10000);
  readonly #emit: Float64Array;
  #weights = new Float64Array(0);
  #from = new Uint8Array(0);

  /** @param file jieba's `hmm_model.utf8`: after comments, the probabilities to start, four lines from each state, and four of characters. */
  constructor(file: string) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    const numbers = (line: string) => line.split(' ').map(Number);
    this.#start = Float64Array.from(numbers(lines[0]!));
    this.#step = Float64Array.from(lines.slice(1, 1 + STATES).flatMap(numbers));
    const emitted = lines
      .slice(1 + STATES, 1 + 2 * STATES)
      .map((line) => line.split(',').map((item) => item.split(':') as [string, string]));
    let rows = 1;
    for (const [character] of emitted.flat()) if (this.#rows[character.charCodeAt(0)] === 0) this.#rows[character.charCodeAt(0)] = rows++;
    this.#emit = new Float64Array(rows * STATES).fill(NEVER);
    emitted.forEach((items, state) => {
      for (const [character, weight] of items) this.#emit[this.#rows[character.charCodeAt(0)]! * STATES + state] = Number(weight);
    });
  }

  /** The ends of words between two offsets; runs of Latin letters and of digits are words. */
  cut(text: string, start: number, end: number): number[] {
    const ends: number[] = [];
    let left = start;
    for (let at = start; at < end; ) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x80) {
        at++;
        continue;
      }
      if (left < at) this.#cutRun(text, left, at, ends);
      at++;
      if (isLetter(unit)) while (at < end && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
      else if (isDigit(unit)) while (at < end && (isDigit(text.charCodeAt(at)) || text[at] === '.')) at++;
      ends.push(at);
      left = at;
    }
    if (left < end) this.#cutRun(text, left, end, ends);
    return ends;
  }

  #cutRun(text: string, start: number, end: number, ends: number[]): void {
    const characters = this.#walk(text, start, end);
    // A character alone is a word whatever the model says.
    if (characters === 1) {
      ends.push(end);
      return;
    }
    const last = (characters - 1) * STATES;
    const states = this.#from;
    let state = this.#weights[last + END]! >= this.#weights[last + SINGLE]! ? END : SINGLE;
    // The way back is written over the first of each character's four cells.
    for (let row = last; row >= 0; row -= STATES) {
      const before = states[row + state]!;
      states[row] = state;
      state = before;
    }
    for (let row = 0, at = start; row <= last; row += STATES) {
      at += widthAt(text, at);
      if (states[row]! % 2 === 1) ends.push(at);
    }
  }

  /** Weights of each character's states, and the state before from which each is likeliest. @returns how many characters there are. */
  #walk(text: string, start: number, end: number): number {
    if (this.#weights.length < (end - start) * STATES) {
      this.#weights = new Float64Array((end - start) * STATES * 2);
      this.#from = new Uint8Array((end - start) * STATES * 2);
    }
    const [weights, from, step, emit] = [this.#weights, this.#from, this.#step, this.#emit];
    let row = 0;
    for (let at = start; at < end; at += widthAt(text, at), row += STATES) {
      const emits = this.#rows[text.charCodeAt(at)]! * STATES;
      for (let state = 0; state < STATES; state++) {
        let best = row === 0 ? this.#start[state]! + emit[emits + state]! : NEVER;
        let by = END;
        for (let before = 0; row > 0 && before < STATES; before++) {
          const weight = weights[row - STATES + before]! + step[before * STATES + state]! + emit[emits + state]!;
          if (weight > best) {
            best = weight;
            by = before;
          }
        }
        weights[row + state] = best;
        from[row + state] = by;
      }
    }
    return row / STATES;
  }
}
