/** A figure as the extract prints it. */
import { pageSpans } from '../arrange/paragraph.js';
import type { EvidenceItem, PageMetric, ReadPage, Sentence, Span } from '../types.js';
import type { Dates } from './calendar.js';
import type { Choice } from './constructions.js';
import { multiply } from './decimal.js';
import type { Figure } from './figures.js';
import { nameOf } from './indicator.js';
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

/** @param datesOf the dates of a printed time (period.ts). */
export function metricOf(placed: Placed, read: ReadPage, datesOf: (period: string) => Dates): PageMetric {
  const { view, figure, choice, period } = placed;
  const { quantity } = figure.frame;
  const { date } = read.page;
  const dates = period === null ? {} : datesOf(period);
  return {
    subject: choice.subject.entity,
    indicator: figure.indicator,
    indicatorName: nameOf(figure.indicator),
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
