/** A figure as the extract prints it. */
import { pageSpans } from '../arrange/paragraph.js';
import type { EvidenceItem, PageMetric, ReadPage, Sentence, Span } from '../types.js';
import type { Dates } from './calendar.js';
import type { Choice } from './choice.js';
import { multiply } from './decimal.js';
import type { Figure } from './figures.js';
import { headOf, nameOf } from './indicator.js';
import { modalityOf } from './modality.js';
import type { View } from './view.js';

/** A figure with its subject and time. */
export interface Placed {
  readonly view: View;
  readonly figure: Figure;
  readonly choice: Choice;
  readonly period: string | null;
}

const spansOf = ({ paragraph, start, end }: Sentence): Span[] => pageSpans(paragraph, start, end);

/** The sentence; before it the one that names a subject that this one does not. */
function evidenceOf({ view, choice }: Placed): EvidenceItem {
  const { sentence } = view;
  const named = sentence.mentions.some((m) => m.entity === choice.subject.entity && !m.anaphor);
  const other = choice.subject.view.sentence;
  return { spans: named || other === sentence ? spansOf(sentence) : [...spansOf(other), ...spansOf(sentence)] };
}

/** 其中装备制造业增长9.6%: of |规模以上工业|增加值. */
const ALL_INDUSTRY = /^(?:规模以上|规模|规上)?工业(?:企业)?/;
/** 增加值, 产值增长: an indicator that does not say of what. */
function isBare(indicator: string): boolean {
  const stem = indicator.replace(/(?:增长|下降|提高|上升)$/, '');
  return headOf(stem)?.form === stem;
}

/** @param datesOf the dates of a printed time (period.ts). */
export function metricOf(placed: Placed, read: ReadPage, datesOf: (period: string) => Dates): PageMetric {
  const { view, figure, choice, period } = placed;
  const { quantity } = figure.frame;
  // 电子信息产业|实现|增加值15.6亿元: of its place, and yet the industry's.
  const { industry = '' } = choice;
  const indicator =
    industry !== '' && isBare(figure.indicator) && !figure.indicator.startsWith(industry)
      ? industry + figure.indicator.replace(ALL_INDUSTRY, '')
      : figure.indicator;
  const { date } = read.page;
  const dates = period === null ? {} : datesOf(period);
  return {
    subject: choice.subject.entity,
    indicator,
    indicatorName: nameOf(indicator),
    value: Number(quantity.digits),
    ...(quantity.digitsTo === undefined ? {} : { valueTo: Number(quantity.digitsTo) }),
    unit: quantity.unit,
    normalised: multiply(quantity.digits, quantity.factor),
    base: quantity.base,
    ...(quantity.bound ? { bound: quantity.bound } : {}),
    period,
    ...dates,
    change: figure.change?.text ?? null,
    ...(figure.change?.percent === undefined ? {} : { changePercent: figure.change.percent }),
    modality: modalityOf(view, figure.frame, dates.to, date),
    rule: `${figure.rule}/${choice.rule}`,
    evidence: [evidenceOf(placed)],
  };
}
