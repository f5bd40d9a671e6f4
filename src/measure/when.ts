/** The time that governs a figure: the nearest before it in its clause, then in the sentence, then what the paragraph goes on with. */
import type { Paragraph } from '../types.js';
import type { Frame } from './frame.js';
import type { PeriodHit } from './period-find.js';
import type { View } from './view.js';

/** Dimensions of what is counted over a time (营收, 产量); how many firms there are is counted at one. */
const FLOWS: ReadonlySet<string> = new Set([
  'money',
  'percent',
  'mass',
  'energy',
  'container',
  'volume',
  'ratio',
  'people',
  'person_times',
]);
/** Stands for the time stated last in the article. */
const SAME = /^同期$/;

interface Carried {
  readonly text: string;
  readonly paragraph: Paragraph;
}

export class Times {
  #carried: Carried | undefined;

  /** The printed time of a figure; null if the text gives none. */
  of(view: View, frame: Frame): string | null {
    const own = ownTime(view, frame);
    const { paragraph } = view.sentence;
    if (own && SAME.test(own.text)) return this.#carried?.text ?? own.text;
    if (own) {
      if (own.sort === 'stated') this.#carried = { text: own.text, paragraph };
      return own.text;
    }
    const goesOn = FLOWS.has(frame.quantity.dimension) || /^其中/.test(view.text);
    return goesOn && this.#carried?.paragraph === paragraph ? this.#carried.text : null;
  }
}

function ownTime(view: View, { quantity }: Frame): PeriodHit | undefined {
  const before = view.periods.findLast((p) => p.end <= quantity.start);
  // 首期50亿元年内到位
  return before ?? view.periods.find((p) => p.start >= quantity.end && p.start <= quantity.end + 1);
}
