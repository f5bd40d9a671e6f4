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
import type { Case } from './learned/features.js';
import { isOpen, isOtherIndustry, rank } from './learned/index.js';
import { defaultModel } from './learned/model.js';
import { Told } from './learned/told.js';
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
  readonly told = new Told();
  /** The figure before, and the sentence of the article that it is in. */
  last: { readonly placed: Placed; readonly index: number } | undefined;
  readonly times = new Times();
  before: Before | undefined;

  constructor(province: string | undefined) {
    this.topics = new Topics(province);
  }
}

const READ = new Set(['body', 'caption', 'note']);

/** Decides whose a figure is. */
export interface Ranker {
  /** Whether it wants to be asked where rules chose so. */
  readonly asks: (ruled: Choice) => boolean;
  readonly choose: (one: Case) => Choice;
}

const learned: Ranker = { asks: isOpen, choose: (one) => rank(one, defaultModel()) };
/** Leaves it to the rules. */
export const byRules: Ranker = { asks: () => false, choose: ({ ruled }) => ruled };

/**
 * The figures of a page in reading order, behind them those that only a headline tells; a figure that is repeated is one, with the evidence of each sentence.
 * @param trace told which numbers with a unit are no figures.
 * @param ranker for who looks at the rules alone, or trains.
 */
export function measure(read: ReadPage, trace?: Trace, ranker: Ranker = learned): PageMetric[] {
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
      placed.push(...readSentence(view, subjects, reading, { protagonists, ranker }, dropped));
    else if (isHeadline(sentence.paragraph.role) && view.quantities.length > 0) headlines.push(view);
    else {
      if (READ.has(sentence.paragraph.role)) reading.times.open(view);
      if (dropped) for (const quantity of view.quantities) if (quantity.figure !== 'no') dropped(quantity, 'not-body');
    }
    if (sentence.paragraph.role !== 'byline' && sentence.paragraph.role !== 'note') reading.topics.read(view, subjects);
    reading.told.read(view, subjects);
  }
  for (const view of headlines) {
    const reading = readings.get(view.sentence.article)!;
    const subjects = view.clauses.map((clause) => reading.topics.subjectOf(view, clause));
    const told = onlyTold(view, read, trace && droppedFrom(view, trace));
    if (told.quantities.length > 0) placed.push(...readSentence(told, subjects, reading, { protagonists, ranker: byRules }));
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

/** What decides whose a figure is that its sentence does not tell. */
interface Deciders {
  readonly protagonists: Protagonists;
  readonly ranker: Ranker;
}

type DroppedQuantity = (quantity: Quantity, why: FigureWhy) => void;

function droppedFrom({ sentence, text }: View, trace: Trace): DroppedQuantity {
  return ({ from, to }, why) => trace({ what: 'figure', printed: text.slice(from, to), sentence, why });
}

function readSentence(
  view: View,
  subjects: readonly (Subject | undefined)[],
  reading: Reading,
  { protagonists, ranker }: Deciders,
  dropped?: DroppedQuantity,
): Placed[] {
  const figures: Figure[] = figuresOf(view, subjects, reading.before, dropped);
  const placed: Placed[] = [];
  // Rules see what rules chose, so that what they come to is what the model has learned of them.
  let before: Placed | undefined;
  for (const figure of figures) {
    const ruled = subjectFor(view, figure, reading, subjects, before, protagonists);
    if (!ruled) {
      dropped?.(figure.frame.quantity, 'no-subject');
      continue;
    }
    // What goes on with the figure before goes on with whom the model gave that to.
    const last = placed.at(-1);
    const told = ruled.followed && last ? last.choice.subject : undefined;
    const industry = told?.kind === 'Industry' ? protagonists.entity(told.entity) : undefined;
    const other = industry && isOtherIndustry(view, figure, { name: industry.name, entity: industry.id });
    const now = told && !other ? { ...ruled, subject: told } : ruled;
    const choice = ranker.asks(ruled) ? ranker.choose(caseOf(view, figure, subjects, reading, now, protagonists)) : ruled;
    const one = { view, figure, choice, period: reading.times.of(view, figure, choice, last) };
    before = { ...one, choice: ruled };
    placed.push(one);
    reading.last = { placed: one, index: reading.told.size };
  }
  const last = figures.at(-1);
  if (last) reading.before = { indicator: last.indicator, dimension: last.frame.quantity.dimension };
  return placed;
}

/** A figure as the model is asked of it. */
function caseOf(
  view: View,
  figure: Figure,
  subjects: readonly (Subject | undefined)[],
  { told, topics, last }: Reading,
  ruled: Choice,
  protagonists: Protagonists,
): Case {
  const { clause, quantity } = figure.frame;
  const candidates = told.until(view, subjects, quantity.from, view.clauses.indexOf(clause));
  const protagonist = protagonists.of(view.sentence.article);
  const province = protagonists.province();
  for (const entity of [ruled.subject.entity, protagonist, province]) {
    const known = candidates.some((c) => c.entity === entity) ? undefined : protagonists.entity(entity);
    if (known) candidates.push({ entity: known.id, kind: known.kind, name: known.name, count: 0, subjects: 0 });
  }
  return {
    view,
    figure,
    candidates,
    ruled,
    index: told.size,
    topics,
    protagonist,
    province,
    previous: last?.placed,
    above: last?.index ?? 0,
  };
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
