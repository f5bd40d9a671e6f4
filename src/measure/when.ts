/** The time that governs a figure: the nearest before it in its clause, then in the sentence, then what the paragraph goes on with. */
import type { Kind } from '../../graph-schema/schema.js';
import type { Paragraph } from '../types.js';
import type { Choice } from './constructions.js';
import { isOfEvent } from './event.js';
import type { Figure } from './figures.js';
import type { Frame } from './frame.js';
import { headOf, isOfPlaces } from './indicator.js';
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
/** 如今, 眼下: when the paper is printed, no time that a figure is of. */
const NOW = /^(?:如今|现在|眼下)$/;
/** What is counted over a time, whatever its unit: 开行612列, 新设12万户. */
const OVER_TIME = /新增|新设|新开|完成|实现|开行|发送|接待|引进/;
/** What is sold or who comes on a day is of that day; what a thing has is not. */
const OF_DAY = /款|额|收入|销售|成交|接待|发送|旅客|客流|签/;
/** Who gives the figures of a bulletin. */
const STATISTICS = /统计|海关|调查总队/;
/** 今年, 全年 beside 截至8月底 say nothing more. */
const VAGUE = /^(?:今年|本年度?|全年|年内)$/;

/** 上半年，|我市工业经济运行总体平稳: what a time was like, before its figures are told. */
const OPENS = /运行|态势|呈现|形势/;

export class Times {
  #carried: Carried | undefined;
  /** Whether the article tells statistics of a time. */
  #bulletin = false;

  /** Reads a sentence without figures: one that opens a report tells its time. */
  open(view: View): void {
    const time = view.periods.findLast((p) => p.sort === 'stated');
    if (!time || UNTIL.test(time.text) || !OPENS.test(view.text.slice(time.end))) return;
    this.#carried = { text: time.text, paragraph: view.sentence.paragraph };
    this.#bulletin = true;
  }

  /**
   * The printed time of a figure; null if the text gives none.
   * @param previous the figure before in the sentence.
   * @param choice what the figure is of.
   */
  of(view: View, figure: Figure, choice: Choice, previous: Placed | undefined): string | null {
    const { frame } = figure;
    const { paragraph } = view.sentence;
    const { kind } = choice.subject;
    const statistical = isStatistical(figure, kind);
    const own = ownTime(view, frame);
    if (own && (isOfEvent(view, own, figure, choice, previous) || NOW.test(own.text) || isOtherDay(own, figure))) return null;
    if (own && SAME.test(own.text)) {
      if (this.#carried) this.#carried = { ...this.#carried, paragraph };
      return this.#carried?.text ?? own.text;
    }
    if (own) {
      if (statistical || (kind === 'Place' && STATISTICS.test(view.text))) this.#bulletin = true;
      if (own.sort === 'stated' && own.text !== '每年') this.#carried = { text: own.text, paragraph };
      return own.text;
    }
    const carried = this.#carried;
    if (!carried) return null;
    const ofBulletin = statistical || (this.#bulletin && (figure.rule === 'growth' || (kind === 'Place' && headOf(figure.indicator))));
    if (carried.paragraph !== paragraph) {
      if (!ofBulletin || UNTIL.test(carried.text)) return null;
      this.#carried = { ...carried, paragraph };
      return carried.text;
    }
    const done = OVER_TIME.test(frame.left) || (UNTIL.test(carried.text) && /已|累计/.test(frame.left));
    return ofBulletin || done || FLOWS.has(frame.quantity.dimension) || /^其中/.test(view.text) ? carried.text : null;
  }
}

/** Growth, 分别 lists and known indicators of a place: they go on with the time of the statistics. */
function isStatistical({ rule, indicator }: Figure, kind: Kind): boolean {
  return (
    (kind === 'Place' || kind === 'Park' || kind === 'Industry') && (rule === 'growth' || rule === 'parallel' || isOfPlaces(indicator))
  );
}

/** 9月16日，…128名选手参赛: the day is the event's. */
function isOtherDay({ sort, text }: PeriodHit, { frame, indicator }: Figure): boolean {
  if (sort !== 'day' || UNTIL.test(text)) return false;
  return !OF_DAY.test(indicator) && !/项目|工程|投资/.test(indicator) && frame.quantity.dimension !== 'money';
}

function ownTime(view: View, { quantity }: Frame): PeriodHit | undefined {
  const before = view.periods.filter((p) => p.end <= quantity.start);
  const last = before.at(-1);
  const until = last && VAGUE.test(last.text) ? before.findLast((p) => UNTIL.test(p.text)) : undefined;
  // 首期50亿元年内到位
  return until ?? last ?? view.periods.find((p) => p.start === quantity.end);
}
