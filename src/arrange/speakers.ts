/**
 * Who speaks, comes or goes along in a line, by the letters before the verb, and which other lines of the page hold the same letters: an official's
 * words and steps are of the report that names him, however far away it is printed.
 */
import { matchesOf } from '../matches.js';
import { alternation } from './lexicon.js';
import type { Line } from './lines.js';

/** Characters that a name is compared by. */
const NAME = 3;

export class Speakers {
  /** By line number: the numbers of the other lines that hold who acts in it. */
  readonly #holders = new Map<number, readonly number[]>();

  constructor(lines: readonly Line[]) {
    for (const { number, text } of lines) {
      const names = namesIn(text);
      if (names.length === 0) continue;
      const found = lines.filter((other) => other.number !== number && names.some((name) => other.text.includes(name)));
      this.#holders.set(
        number,
        found.map((line) => line.number),
      );
    }
  }

  /** The other lines of the page that name who acts in a line. */
  holders(line: number): readonly number[] {
    return this.#holders.get(line) ?? NONE;
  }
}
const NONE: readonly number[] = [];

/** 章怀庆走进… | 覃志刚强调，… | 市委书记谭文胜参加调研。: the verb first, since few letters begin one, then what stands before it. */
let acts: RegExp | undefined;

function namesIn(text: string): string[] {
  acts ??= actsOf(alternation('act-in'));
  return matchesOf(acts, text).map(([, name]) => name!);
}

function actsOf(verbs: string): RegExp {
  const how = '还|又|先后|首先|随后|一行|分别|同时|最后|实地|深入|沿途|反复';
  return new RegExp(`${verbs}(?<=(\\p{Script=Han}{${NAME}})(?:${how})?${verbs})`, 'gu');
}
