/** The time that governs a figure: the nearest before it in its clause, then in the sentence, then what the paragraph goes on with. */
import type { Paragraph } from '../types.js';
import { isOfEvent } from './event.js';
import type { Figure } from './figures.js';
import type { Frame } from './frame.js';
import type { Placed } from './metric.js';
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

/** 截至8月底, 截至8日16时: what is counted later in the paragraph is counted then. */
const UNTIL = /^截[至止]/;
/** 今年, 全年 beside 截至8月底 say nothing more. */
const VAGUE = /^(?:今年|本年度?|全年|年内)$/;

export class Times {
  #carried: Carried | undefined;

  /**
   * The printed time of a figure; null if the text gives none.
   * @param previous the figure before in the sentence.
   * @param statistical whether the figure is one of statistics, which go on with their time through an article.
   */
  of(view: View, figure: Figure, statistical: boolean, previous: Placed | undefined): string | null {
    const { frame } = figure;
    const own = ownTime(view, frame);
    if (own && isOfEvent(view, own, figure, previous)) return null;
    const { paragraph } = view.sentence;
    if (own && SAME.test(own.text)) return this.#carried?.text ?? own.text;
    if (own) {
      if (own.sort === 'stated' && own.text !== '每年') this.#carried = { text: own.text, paragraph };
      return own.text;
    }
    const carried = this.#carried;
    if (!carried) return null;
    if (carried.paragraph !== paragraph) return statistical && !UNTIL.test(carried.text) ? carried.text : null;
    const goesOn =
      FLOWS.has(frame.quantity.dimension) || /^其中/.test(view.text) || (UNTIL.test(carried.text) && /已|累计/.test(frame.left));
    return goesOn ? carried.text : null;
  }
}

function ownTime(view: View, { quantity }: Frame): PeriodHit | undefined {
  const before = view.periods.filter((p) => p.end <= quantity.start);
  const last = before.at(-1);
  const until = last && VAGUE.test(last.text) ? before.findLast((p) => UNTIL.test(p.text)) : undefined;
  // 首期50亿元年内到位
  return until ?? last ?? view.periods.find((p) => p.start === quantity.end);
}
