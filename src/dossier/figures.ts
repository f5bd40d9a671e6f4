/** Figures of an entity over time, indicator by indicator. */
import { valueName } from '../../graph-schema/words.js';
import { compareText, groupBy } from '../order.js';
import { disagree } from '../query/contradictions.js';
import type { FactView, FigureView } from '../serve/types.js';
import { isUnsure } from './unsure.js';

export interface FigurePoint {
  readonly fact: FactView;
  readonly figure: FigureView;
  /** In the unit of the series. */
  readonly value: number;
  readonly valueTo?: number;
  /** Whether another figure of the same period, in another article, cannot be right beside it. */
  readonly contradicted: boolean;
  readonly unsure: boolean;
}

export interface FigureSeries {
  readonly indicator: string;
  readonly unit: string;
  /** In order of time; those without dates after all others. */
  readonly points: readonly FigurePoint[];
}

interface Figure {
  readonly fact: FactView;
  readonly figure: FigureView;
}

/** A unit in its base: 亿元 is 100,000,000 元. */
const scaleOf = ({ value, normalised }: FigureView): number => (normalised === undefined || value === 0 ? 1 : normalised / value);

/** The unit that most are printed in; of equally frequent ones that of the earliest. */
function commonUnit(figures: readonly FigureView[]): FigureView {
  const groups = [...groupBy(figures, ({ unit }) => unit).values()];
  return groups.sort((a, b) => b.length - a.length)[0]![0]!;
}

/** Figures that may be held against each other: of one period, and facts against facts, plans against plans. */
const comparedBy = ({ fact, figure: { from, to, period } }: Figure): string => [fact.modality, from, to, period].join('/');

/** Two figures of one article are mostly of two things. */
function isApart(a: Figure, b: Figure): boolean {
  const articles = ({ fact }: Figure): string[] => fact.evidence.map(({ articleId, article, page }) => articleId ?? `${page} ${article}`);
  return !articles(a).some((article) => articles(b).includes(article));
}

function seriesOf(figures: readonly Figure[]): FigureSeries {
  const { unit, ...common } = commonUnit(figures.map(({ figure }) => figure));
  const scale = scaleOf({ unit, ...common });
  // To fifteen digits: 3.42 × 10⁸ ÷ 10⁴ must not read 34199.99….
  const inUnit = (value: number, figure: FigureView): number =>
    figure.unit === unit ? value : Number(((value * scaleOf(figure)) / scale).toPrecision(15));
  const compared = groupBy(figures, comparedBy);
  const points = figures.map((one): FigurePoint => {
    const { fact, figure } = one;
    const others = compared.get(comparedBy(one))!.filter((other) => other !== one);
    return {
      fact,
      figure,
      value: inUnit(figure.value, figure),
      ...(figure.valueTo === undefined ? {} : { valueTo: inUnit(figure.valueTo, figure) }),
      contradicted: fact.modality !== 'negated' && others.some((other) => isApart(one, other) && disagree(figure, other.figure)),
      unsure: isUnsure(fact),
    };
  });
  return { indicator: figures[0]!.figure.indicator, unit, points: points.sort(byTime) };
}

function byTime(a: FigurePoint, b: FigurePoint): number {
  const last = '9999';
  return (
    compareText(a.figure.to ?? last, b.figure.to ?? last) ||
    compareText(a.figure.from ?? last, b.figure.from ?? last) ||
    compareText(a.fact.first ?? last, b.fact.first ?? last) ||
    a.value - b.value
  );
}

/** Those with most values first, of as many those that were reported last. */
export function figuresOf(facts: readonly FactView[]): FigureSeries[] {
  const figures = facts.flatMap((fact): Figure[] => (fact.figure ? [{ fact, figure: fact.figure }] : []));
  const groups = groupBy(figures, ({ figure: { indicator, base, unit } }) => `${indicator}\t${base ?? unit}`);
  const latest = ({ points }: FigureSeries): string =>
    points
      .map(({ fact }) => fact.last ?? '')
      .sort(compareText)
      .at(-1)!;
  return [...groups.values()]
    .map(seriesOf)
    .sort((a, b) => b.points.length - a.points.length || compareText(latest(b), latest(a)) || compareText(a.indicator, b.indicator));
}

/** Whether it has a course: values of at least two dated periods. */
export function isCourse({ points }: FigureSeries): boolean {
  return new Set(points.filter(({ figure }) => figure.to !== undefined).map(({ figure: { from, to } }) => `${from}/${to}`)).size > 1;
}

/** 3.42万亿元, 3—9%, 近100亿元 as it is printed. */
export function figureText({ value, valueTo, unit, bound }: FigureView, language: 'zh' | 'en'): string {
  const range = valueTo === undefined ? '' : `—${valueTo}`;
  const before = bound === undefined ? '' : valueName(bound, true, language) + (language === 'zh' ? '' : ' ');
  return `${before}${value}${range}${unit}`;
}

/** 2025, 2025-01 – 2025-10, or the days; as printed where the dates are not known; '' where nothing is. */
export function periodText({ from, to, period }: FigureView): string {
  if (from === undefined || to === undefined) return period ?? '';
  if (from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  const ends = isMonths(from, to) ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
  return ends[0] === ends[1] ? ends[0]! : ends.join(' – ');
}

/** Whether it begins on the first and ends on the last day of a month. */
function isMonths(from: string, to: string): boolean {
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + DAY);
  return from.endsWith('-01') && next.getUTCDate() === 1;
}

const DAY = 86_400_000;
