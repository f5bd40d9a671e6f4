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
/** Vague times that give way to a stated one in the same sentence. */
const SAME = /^同期$/;

interface Carried {
  readonly text: string;
  readonly paragraph: Paragraph;
}

export class Times {
  #carried: Carried | undefined;

  /** The printed time of a figure; null if the text gives none. */
  of(view: View, frame: Frame): string | null {
    const own = this.#own(view, frame);
    if (own && !SAME.test(own.text)) {
      if (own.sort === 'stated') this.#carried = { text: own.text, paragraph: view.sentence.paragraph };
      return own.text;
    }
    const { dimension } = frame.quantity;
    const goesOn = own !== undefined || FLOWS.has(dimension) || /^其中/.test(view.text);
    return goesOn && this.#carried?.paragraph === view.sentence.paragraph ? this.#carried.text : (own?.text ?? null);
  }

  #own(view: View, { clause, quantity, leftStart }: Frame): PeriodHit | undefined {
    const before = view.periods.filter((p) => p.end <= quantity.start);
    const within = before.findLast((p) => p.start >= clause.start);
    if (within) return within;
    const stated = before.findLast((p) => p.sort !== 'day' || p.start <= leftStart);
    if (stated) return before.findLast((p) => p.sort === 'stated') ?? stated;
    // 首期50亿元年内到位
    return view.periods.find((p) => p.start >= quantity.end && p.start <= quantity.end + 1);
  }
}
