/** How far a character of a name brings a question on: as itself, by its syllable, or by the letters that the syllable begins with. */
import type { SearchIndex } from './names.js';

/**
 * For each unit and each place in the question (unit × length + place) a set of lengths: bit n is set if the character may stand for
 * n characters of the question from there on. Strict: the character itself or its whole syllable. Brief: its first letter as well, zh,
 * ch or sh, and at the question's end a syllable begun (yinho). Loose: also by less likely readings.
 */
export interface Steps {
  readonly length: number;
  readonly strict: Uint8Array;
  readonly brief: Uint8Array;
  readonly loose: Uint8Array;
  /** The units that a question can begin with: those with a loose step from its first place. */
  readonly opening: Uint8Array;
  /** Whether the question has letters that could be pinyin. */
  readonly letters: boolean;
}

const LETTER = /^[a-z]$/;
/** zhuang. */
const LONGEST = 6;
const DOUBLE = /^[zcs]h/;

export function stepsOf({ syllables, units, unitsOf }: SearchIndex, question: readonly string[]): Steps {
  const { length } = question;
  const [strict, brief, loose] = [0, 1, 2].map(() => new Uint8Array(units.length * length)) as [Uint8Array, Uint8Array, Uint8Array];
  question.forEach((char, at) => {
    for (const unit of unitsOf.get(char) ?? []) strict[unit * length + at]! |= 2;
  });
  const spelled = spell(syllables, question);
  units.forEach(({ likely, unlikely }, unit) => {
    for (let at = 0, cell = unit * length; at < length; at += 1, cell += 1) {
      for (const syllable of likely) {
        strict[cell]! |= spelled.whole[syllable * length + at]!;
        brief[cell]! |= spelled.begun[syllable * length + at]!;
      }
      brief[cell]! |= strict[cell]!;
      loose[cell] = brief[cell]!;
      for (const syllable of unlikely) loose[cell]! |= spelled.whole[syllable * length + at]! | spelled.begun[syllable * length + at]!;
    }
  });
  const opening = Uint8Array.from(units, (_unit, at) => loose[at * length]!);
  return { length, strict, brief, loose, opening, letters: question.some((char) => LETTER.test(char)) };
}

/** The same of syllables: as a whole, and begun. */
function spell(syllables: readonly string[], question: readonly string[]): { whole: Uint8Array; begun: Uint8Array } {
  const { length } = question;
  const whole = new Uint8Array(syllables.length * length);
  const begun = new Uint8Array(syllables.length * length);
  for (let at = 0; at < length; at += 1) {
    if (!LETTER.test(question[at]!)) continue;
    const rest = question.slice(at, at + LONGEST).join('');
    const last = at + rest.length === length;
    syllables.forEach((syllable, number) => {
      const cell = number * length + at;
      if (syllable[0] !== rest[0]) return;
      begun[cell]! |= 2;
      if (DOUBLE.test(syllable) && rest[1] === 'h') begun[cell]! |= 4;
      if (rest.startsWith(syllable)) whole[cell]! |= 1 << syllable.length;
      else if (last && syllable.startsWith(rest)) begun[cell]! |= 1 << rest.length;
    });
  }
  return { whole, begun };
}
