/**
 * Step 6b: the figures of a page (GUIDE "Metrics").
 *
 * A figure is a number in digits with its unit that the body, a caption or a line of contents states of something by an indicator: a noun
 * phrase before it (铜产品产量达505万吨), after its measure word (23个签约项目), or carried over (出口…；其中，福州…).
 * Left out: numbers in words (三成, 两支队伍), dates, ages, parts, turns (第3次), numbers of conditions (投资20亿元以上的项目),
 * numbers inside names, what a figure rose from (从65%), and what of a headline its article repeats. Growth beside a figure is its
 * `change`; alone it is a figure of its own (规上工业增加值增长9.6%).
 */

import { isHeadline } from '../arrange/paragraph.js';
import type { FigureWhy, Trace } from '../trace.js';
import type { PageMetric, ReadPage, Sentence } from '../types.js';
import type { Dates } from './calendar.js';
import { type Choice, of } from './choice.js';
import { chooseSubject } from './choose.js';
import { type Before, type Figure, figuresOf } from './figures.js';
import { householdOf, theirs } from './household.js';
import { isOfPlaced, isOfUnknown } from './item.js';
import { metricOf, type Placed } from './metric.js';
import { officesOf } from './offices.js';
import { resolvePeriod } from './period.js';
import { Protagonists } from './protagonist.js';
import type { Quantity } from './quantity.js';
import type { Subject } from './reach.js';
import { Topics } from './topic.js';
import { type View, viewOf } from './view.js';
import { Times } from './when.js';

export { type Amount, findAmounts, parseAmount } from './amount.js';
export { parseNumber } from './number.js';
export { resolvePeriod } from './period.js';

/** What an article has said so far. */
class Reading {
  readonly topics: Topics;
  readonly times = new Times();
  before: Before | undefined;

  constructor(province: string | undefined) {
    this.topics = new Topics(province);
  }
}

const READ = new Set(['body', 'caption', 'note']);

/**
 * The figures of a page in reading order, behind them those that only a headline tells; a figure that is repeated is one, with the evidence of each sentence.
 * @param trace told which numbers with a unit are no figures.
 */
export function measure(read: ReadPage, trace?: Trace): PageMetric[] {
  const protagonists = new Protagonists(read);
  const province = protagonists.province();
  const known = { entities: read.entities, offices: officesOf(read) };
  const readings = new Map<string, Reading>();
  const placed: Placed[] = [];
  const headlines: View[] = [];
  for (const view of untilLastFigure(read.sentences).map((sentence) => viewOf(sentence, known))) {
    const { sentence } = view;
    const reading = readings.get(sentence.article) ?? new Reading(province);
    readings.set(sentence.article, reading);
    const subjects = view.clauses.map((clause) => reading.topics.subjectOf(view, clause));
    const dropped = trace && droppedFrom(view, trace);
    if (READ.has(sentence.paragraph.role) && view.quantities.length > 0)
      placed.push(...readSentence(view, subjects, reading, protagonists, dropped));
    else if (isHeadline(sentence.paragraph.role) && view.quantities.length > 0) headlines.push(view);
    else {
      if (READ.has(sentence.paragraph.role)) reading.times.open(view);
      if (dropped) for (const quantity of view.quantities) if (quantity.figure !== 'no') dropped(quantity, 'not-body');
    }
    if (sentence.paragraph.role !== 'byline' && sentence.paragraph.role !== 'note') reading.topics.read(view, subjects);
  }
  for (const view of headlines) {
    const reading = readings.get(view.sentence.article)!;
    const subjects = view.clauses.map((clause) => reading.topics.subjectOf(view, clause));
    const told = onlyTold(view, read, trace && droppedFrom(view, trace));
    if (told.quantities.length > 0) placed.push(...readSentence(told, subjects, reading, protagonists));
  }
  return gather(placed, read);
}

/**
 * A headline (21个项目现场签约 总投资163亿元) with those of its numbers that its article does not repeat, nor, with the
 * unit, any other: a headline may have been laid to the wrong one.
 */
function onlyTold(view: View, { sentences }: ReadPage, dropped?: DroppedQuantity): View {
  const { article } = view.sentence;
  const body = sentences.filter((s) => READ.has(s.paragraph.role));
  const isRepeated = ({ digits, from, to }: Quantity) => {
    const printed = view.text.slice(from, to);
    // 1名个人: another number, or a date, of one digit tells nothing of it.
    const own = digits.length > 1 ? digits : printed;
    return body.some((s) => s.text.includes(s.article === article ? own : printed));
  };
  if (dropped) for (const q of view.quantities) if (q.figure !== 'no' && isRepeated(q)) dropped(q, 'not-body');
  return { ...view, quantities: view.quantities.filter((q) => !isRepeated(q)) };
}

/** A number that is no date, hour or page; what it counts may be a figure. */
const NUMBER = /\d[余多]?(?:[万亿千百]|(?![月日年时版号届期])[\p{Script=Han}%A-Za-z])/u;

/** The sentences of articles up to their last number: what comes after bears on no figure. */
function untilLastFigure(sentences: readonly Sentence[]): Sentence[] {
  const last = new Map<string, number>();
  sentences.forEach(({ article, paragraph, text }, i) => {
    // Whom a headline's number is of, the body may tell without numbers.
    if (NUMBER.test(text)) last.set(article, isHeadline(paragraph.role) ? Number.POSITIVE_INFINITY : Math.max(i, last.get(article) ?? i));
  });
  return sentences.filter(({ article }, i) => i <= (last.get(article) ?? -1));
}

type DroppedQuantity = (quantity: Quantity, why: FigureWhy) => void;

function droppedFrom({ sentence, text }: View, trace: Trace): DroppedQuantity {
  return ({ from, to }, why) => trace({ what: 'figure', printed: text.slice(from, to), sentence, why });
}

function readSentence(
  view: View,
  subjects: readonly (Subject | undefined)[],
  reading: Reading,
  protagonists: Protagonists,
  dropped?: DroppedQuantity,
): Placed[] {
  const figures: Figure[] = figuresOf(view, subjects, reading.before, dropped);
  const placed: Placed[] = [];
  for (const figure of figures) {
    const choice = subjectFor(view, figure, reading, subjects, placed.at(-1), protagonists);
    if (!choice) {
      dropped?.(figure.frame.quantity, 'no-subject');
      continue;
    }
    placed.push({ view, figure, choice, period: reading.times.of(view, figure, choice, placed.at(-1)) });
  }
  const last = figures.at(-1);
  if (last) reading.before = { indicator: last.indicator, dimension: last.frame.quantity.dimension };
  return placed;
}

/** Whom a figure is said of; undefined if of somebody who is no entity (a farmer, a firm of a list's item). */
function subjectFor(
  view: View,
  figure: Figure,
  { topics }: Reading,
  subjects: readonly (Subject | undefined)[],
  previous: Placed | undefined,
  protagonists: Protagonists,
): Choice | undefined {
  const household = householdOf(view, figure, subjects);
  if (household) return household.person && { subject: of(view, household.person), rule: 'household' };
  const own = theirs(view, figure, topics.latest('Person'));
  if (own) return { subject: own, rule: 'household' };
  if (isOfUnknown(view) || isOfPlaced(view, figure, topics, subjects)) return undefined;
  return chooseSubject(view, figure, topics, subjects, previous) ?? protagonists.choice(view);
}

function gather(placed: readonly Placed[], read: ReadPage): PageMetric[] {
  const metrics = new Map<string, PageMetric>();
  const known = new Map<string, Dates>();
  const datesOf = (period: string): Dates => {
    let dates = known.get(period);
    if (!dates) {
      dates = resolvePeriod(period, read.page.date);
      known.set(period, dates);
    }
    return dates;
  };
  for (const item of placed) {
    const metric = metricOf(item, read, datesOf);
    const key = [metric.subject, metric.value, metric.valueTo ?? '', metric.unit, metric.indicatorName].join('\u001f');
    const same = metrics.get(key);
    if (same) metrics.set(key, { ...same, evidence: [...same.evidence, ...metric.evidence] });
    else metrics.set(key, metric);
  }
  return [...metrics.values()];
}
