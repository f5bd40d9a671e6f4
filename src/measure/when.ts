/** The time that governs a figure: the nearest before it in its clause, then in the sentence, then what the paragraph goes on with. */
import type { Kind } from '../../graph-schema/schema.js';
import type { Paragraph } from '../types.js';
import type { Choice } from './choice.js';
import { isOfEvent, isStatic } from './event.js';
import type { Figure } from './figures.js';
import type { Frame } from './frame.js';
import { headOf, isOfPlaces } from './indicator.js';
import { pattern } from './lexicon.js';
import type { Placed } from './metric.js';
import type { PeriodHit } from './period-find.js';
import { isQuoted } from './reach.js';
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
/** What is sold or who comes on a day is of that day; what a thing has is not. */
const OF_DAY = /款|额|收入|销售|成交|接待|发送|旅客|客流|签/;
const YEARLY = /年(?:产值|产量|产能|销售|收入|营收|交易|接待|加工|均|利润|税收)|[每亩户月][^，]{0,2}均|每[亩户人家]/;
const YEAR = /^20\d{2}年$/;
const ONE_DAY = /^\d{1,2}月\d{1,2}日$/;
/** Who gives the figures of a bulletin. */
const STATISTICS = /统计|海关|调查总队/;
/** 预计|2025年|突破, |到2027年|，力争. */
const PROMISED = /预计|力争|有望|争取|计划|目标(?!任务)|(?<!报|收|来)到20\d{2}年|将(?!近)/;
const LEAD = 4;
/** What a sentence with it tells is still to come. */
const AHEAD = /下一步|接下来|今后|未来|力争|争取|计划(?!投资|总投资)|将(?!近|军|其|这|该)/;
/** 现有企业: of no other time. */
const NOW = /现(?:有|已|共|辖|拥有|入驻|入园|聚集|集聚|存)/;
/** How often something is done. */
const EACH = /^每/;
/** 8月|当月|增长9.7%: an aside in what is told of 1—8月. */
const ALONE = /^[当单][月季]/;
/** 分市州看, 从行业看: what a bulletin tells over again by parts. */
const BY = /^[分从按][^，。；]{1,6}看/;
const GREW = /^[^，。；]{0,8}?(?:实现|保持|呈)?(?:同比)?(?:正?增长|回升|上涨|上升|下降)/;
/** 今年, 全年 beside 截至8月底 say nothing more. */
const VAGUE = /^(?:今年|本年度?|全年|年内)$/;

/** 上半年，|我市工业经济运行总体平稳: what a time was like, before its figures are told. */
const OPENS = /运行|态势|呈现|形势|指标|走势|回升|回落|向好|平稳|提速|加快|亮点/;

export class Times {
  #carried: Carried | undefined;
  /** The last time that something is promised for. */
  #ahead: Carried | undefined;
  /** The last time that is no 截至…: of what was counted over it. */
  #flow: Carried | undefined;
  /** The year that the article's last time names alone: 2025年. */
  #year: string | undefined;
  /** Whether the article tells statistics of a time. */
  #bulletin = false;

  /** Reads a sentence without figures: one that opens a report tells its time. */
  open(view: View): void {
    this.#year = view.periods.findLast((p) => YEAR.test(p.text))?.text ?? this.#year;
    const time = view.periods.findLast((p) => p.sort === 'stated');
    if (!time || UNTIL.test(time.text) || !OPENS.test(view.text.slice(time.end))) return;
    this.#carry({ text: time.text, paragraph: view.sentence.paragraph });
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
    // |每天|上场工人200名，已开挖6万方: how often something is done is of its clause alone.
    if (own && EACH.test(own.text) && own.end <= frame.clause.start) return null;
    if (own && (isOfEvent(view, own, figure, choice, previous) || isOtherDay(own, figure, kind))) return null;
    if (own && SAME.test(own.text)) {
      if (this.#carried) this.#carried = { ...this.#carried, paragraph };
      return this.#carried?.text ?? own.text;
    }
    // 2025年的“答卷”揭晓，|全年|地区生产总值…: the whole of the year that was told of.
    if (own?.text === '全年' && this.#year) {
      this.#carry({ text: this.#year, paragraph });
      return this.#year;
    }
    // 2021年，工业有三个“首次”。|当年|，增加值增长11.6%
    if (own?.text === '当年' && this.#year) {
      this.#carry({ text: this.#year, paragraph });
      return this.#year;
    }
    if (own) {
      if (YEAR.test(own.text)) this.#year = own.text;
      if (statistical || (kind === 'Place' && STATISTICS.test(view.text))) this.#bulletin = true;
      if (own.sort === 'stated' && !EACH.test(own.text) && !ALONE.test(view.text.slice(own.end)) && !isOfHonour(view, own))
        this.#carry({ text: own.text, paragraph }, PROMISED.test(view.text.slice(Math.max(0, own.start - LEAD), frame.quantity.start)));
      return own.text;
    }
    // 2020年，产值29亿元。|现有|企业143家: as it is today, whenever what was told before was.
    if (NOW.test(frame.left)) return null;
    // 增长8.1%，|高于全省1.2个百分点|: when what it is measured from was.
    if (previous && frame.quantity.dimension === 'percentage_points') return previous.period;
    const views = this.#bulletin && BY.test(view.text);
    // 2024年产值50亿元，预计2025年突破60亿元。|森林覆盖率达90%; 2024年产值50亿元。下一步，将|新建基地2万亩: what was and what will be.
    const latest = AHEAD.test(view.text.slice(0, frame.quantity.start)) ? this.#ahead : this.#carried;
    const carried = views && latest && UNTIL.test(latest.text) ? this.#flow : latest;
    if (!carried) return null;
    const ofBulletin = statistical || (this.#bulletin && (views || (isOfStatistics(figure, kind) && !isStatic(figure.indicator))));
    // 共安排项目330个。¶|其中|，基础设施项目86个
    if (carried.paragraph !== paragraph && !/^其中/.test(view.text)) {
      if (!ofBulletin || UNTIL.test(carried.text)) return null;
      this.#carried = { ...carried, paragraph };
      return carried.text;
    }
    // 开行612列, 新设12万户: what is counted over a time, whatever its unit.
    const done = pattern`${'deed'}`.test(frame.left) || (UNTIL.test(carried.text) && /已|累计/.test(frame.left));
    const flow = FLOWS.has(frame.quantity.dimension) && !isStatic(figure.indicator);
    return ofBulletin || done || flow || /^其中/.test(view.text) ? carried.text : null;
  }

  #carry(time: Carried, promised = false): void {
    if (promised) {
      this.#ahead = time;
      return;
    }
    this.#carried = time;
    if (!UNTIL.test(time.text)) this.#flow = time;
  }
}

/** 38个行业大类中，|26个|行业实现增长, 工业投资下降4.8%: goes on in a bulletin whose time was stated. */
function isOfStatistics({ rule, indicator, frame }: Figure, kind: Kind): boolean {
  const place = kind === 'Place' || kind === 'Park';
  return rule === 'growth' || (place && (headOf(indicator) !== undefined || GREW.test(frame.right)));
}

/** Growth, 分别 lists and known indicators of a place: they go on with the time of the statistics. */
function isStatistical({ rule, indicator }: Figure, kind: Kind): boolean {
  return (
    (kind === 'Place' || kind === 'Park' || kind === 'Industry') && (rule === 'growth' || rule === 'parallel' || isOfPlaces(indicator))
  );
}

/** 9月16日，…128名选手参赛: the day is the event's. */
function isOtherDay({ sort, text }: PeriodHit, { frame, indicator }: Figure, kind: Kind): boolean {
  // 11月15日，|对接会|在深圳举行，18个项目签约: the day of the meeting itself.
  if (kind === 'Meeting' && ONE_DAY.test(text)) return true;
  if (sort !== 'day' || UNTIL.test(text)) return false;
  // 11月22日，芡实丰收，预计|年产值|4000万元: a day tells nothing of what a year, or each, brings.
  if (YEARLY.test(indicator)) return true;
  return !OF_DAY.test(indicator) && !/项目|工程|投资/.test(indicator) && frame.quantity.dimension !== 'money';
}

/** 2023年度|江西省科学技术奖: the year of the title. */
const isOfHonour = (view: View, { end }: PeriodHit): boolean => view.names.some((n) => n.kind === 'Honour' && n.start === end);

function ownTime(view: View, { quantity }: Frame): PeriodHit | undefined {
  // “|如今|论包卖。”局长介绍，种植面积16.5万亩: what is quoted tells no time of what stands outside.
  const inside = isQuoted(view, quantity.from);
  // “十四五”期间，产值由2020年的28亿元增至|2024年的|40亿元，占比达37%: a year of one number is no other's.
  const others = (p: PeriodHit) => view.text[p.end] === '的' && view.quantities.some((q) => q.start === p.end + 1 && q !== quantity);
  const before = view.periods.filter((p) => p.end <= quantity.start && (inside || !isQuoted(view, p.end - 1)) && !others(p));
  const last = before.at(-1);
  const until = last && VAGUE.test(last.text) ? before.findLast((p) => UNTIL.test(p.text)) : undefined;
  // 截至10月底，累计建成38个，|今年|新签约216个: behind a figure of its own it says something new.
  if (until && view.quantities.some((q) => q.from > until.end && q.to < last!.start)) return last;
  // 首期50亿元年内到位
  return until ?? last ?? view.periods.find((p) => p.start === quantity.end);
}
