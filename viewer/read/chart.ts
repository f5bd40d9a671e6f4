/** A chart of one indicator over time: each value at the middle of its period, over a line as long as that. */
import { type FigurePoint, type FigureSeries, figureText, periodText } from '../../src/dossier/figures.js';
import { dayOf, place, type TimeAxis, timeAxis, valueTicks } from '../model/axis.js';
import type { Language } from '../strings.js';
import type { Context } from '../ui/context.js';
import { h, svg } from '../ui/dom.js';
import { type Point, pointed } from './points.js';
import { opener } from './sentence.js';

/** In units of the drawing, which the panel stretches to its width. */
const WIDTH = 360;
const HEIGHT = 132;
const LEFT = 44;
const RIGHT = 10;
const TOP = 16;
const BOTTOM = 18;
const MOST_TICKS = 6;
/** Values written beside their points: more would cover each other. */
const MOST_LABELS = 6;
const DOT = 4;
/** Room of a label: about six digits, and its height with a point above it. */
const LABEL_WIDTH = 34;
const LABEL_HEIGHT = 20;

interface Placed {
  readonly point: FigurePoint;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
}

export function chart(context: Context, series: FigureSeries): HTMLElement {
  const { say } = context;
  const dated = series.points.filter(({ figure }) => figure.from !== undefined && figure.to !== undefined);
  const axis = timeAxis(
    dated.flatMap(({ figure }) => [figure.from!, figure.to!]),
    MOST_TICKS,
  );
  const values = valueTicks(dated.flatMap(({ value, valueTo = value }) => [value, valueTo]));
  const y = (value: number): number => {
    const [low, high] = [values[0]!, values.at(-1)!];
    return HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  };
  const x = (day: number): number => LEFT + place(axis, day, WIDTH - LEFT - RIGHT);
  const placed = dated.map((point): Placed => {
    // The period ends with the end of its last day.
    const [from, to] = [x(dayOf(point.figure.from!)), x(dayOf(point.figure.to!) + 1)];
    return { point, from, to, x: (from + to) / 2, y: y(point.value) };
  });
  const points = placed.map((one) => dot(context, series, one, placed.length <= MOST_LABELS ? labelY(one, placed) : null, y));
  const label = say('chartOf', { name: series.indicator, unit: series.unit, n: dated.length });
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'chart', role: 'group', 'aria-label': label },
    ...ground(axis, values, x, y, say.language),
    ...courseLine(placed),
    ...quarrels(placed),
    ...points.map(({ element }) => element),
  );
  const element = h('div', { class: 'drawn' }, drawing as unknown as HTMLElement);
  pointed(element, points);
  return element;
}

function ground(
  axis: TimeAxis,
  values: readonly number[],
  x: (day: number) => number,
  y: (v: number) => number,
  language: Language,
): SVGElement[] {
  const number = numbers(language);
  const lines = values.flatMap((value) => [
    svg('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value), class: value === 0 ? 'zero' : 'grid' }),
    svg('text', { x: LEFT - 5, y: y(value) + 3, class: 'value', 'aria-hidden': 'true' }, number.format(value)),
  ]);
  const times = axis.ticks.flatMap(({ from, label, to }) => {
    const [begin, end] = [Math.max(x(from), LEFT), Math.min(x(to), WIDTH - RIGHT)];
    if (end - begin < 14) return [];
    return [svg('text', { x: (begin + end) / 2, y: HEIGHT - 5, class: 'time', 'aria-hidden': 'true' }, label)];
  });
  return [...lines, ...times];
}

/**
 * Facts of periods that are as long as each other (a tenth more or less) are one course, period after period. A plan is joined
 * to nothing; a period with two values breaks the course: which of them belongs to it is not known.
 */
function courseLine(placed: readonly Placed[]): SVGElement[] {
  const facts = placed.filter(({ point }) => point.fact.modality === 'fact');
  const long = ({ from, to }: Placed): number => to - from;
  return facts.flatMap((one) => {
    const later = facts.filter((other) => other.x > one.x && Math.abs(long(other) - long(one)) <= long(one) / 10);
    const next = later.filter(({ from }) => from === Math.min(...later.map((other) => other.from)));
    const own = facts.filter(({ from, to }) => from === one.from && to === one.to);
    if (own.length !== 1 || next.length !== 1) return [];
    return [svg('line', { x1: one.x, y1: one.y, x2: next[0]!.x, y2: next[0]!.y, class: 'course' })];
  });
}

/** Above the point, below it where another one stands right above. */
function labelY({ x, y }: Placed, placed: readonly Placed[]): number {
  const covered = placed.some((other) => Math.abs(other.x - x) < LABEL_WIDTH && other.y < y && y - other.y < LABEL_HEIGHT);
  return covered ? y + LABEL_HEIGHT - DOT : y - 2 * DOT;
}

/** A line between two values that cannot both be right. */
function quarrels(placed: readonly Placed[]): SVGElement[] {
  const own = placed.filter(({ point }) => point.contradicted);
  return own.slice(1).flatMap((one, i) => {
    const before = own[i]!;
    return Math.abs(before.x - one.x) < 1 ? [svg('line', { x1: one.x, y1: one.y, x2: one.x, y2: before.y, class: 'quarrel' })] : [];
  });
}

function dot(context: Context, series: FigureSeries, one: Placed, labelAt: number | null, y: (value: number) => number): Point {
  const { say } = context;
  const { from, point, to, x, y: at } = one;
  const { contradicted, fact, figure, unsure, valueTo } = point;
  const [newest] = fact.evidence;
  const text = figureText(figure, say.language);
  const notes = [
    ...(fact.modality === 'fact' ? [] : [say(fact.modality)]),
    ...(contradicted ? [say('contradicted')] : []),
    ...(unsure ? [say('unsure')] : []),
  ];
  const element = svg(
    'g',
    { class: ['value', fact.modality, contradicted && 'contradicted', unsure && 'unsure'].filter(Boolean).join(' ') },
    svg('line', { x1: from, x2: to, y1: at, y2: at, class: 'period' }),
    valueTo !== undefined && svg('line', { x1: x, x2: x, y1: at, y2: y(valueTo), class: 'range' }),
    svg('circle', { cx: x, cy: at, r: 11, class: 'reach' }),
    svg('circle', { cx: x, cy: at, r: DOT, class: 'dot' }),
    labelAt !== null && svg('text', { x, y: labelAt, class: 'label', 'aria-hidden': 'true' }, numbers(say.language).format(point.value)),
  );
  const open = newest && opener(context, newest, fact.id);
  return {
    element,
    label: [`${periodText(figure)} ${series.indicator} ${text}`, ...notes, newest?.sentence ?? ''].join('; '),
    bubble: [h('b', {}, [periodText(figure), text, ...notes].join(' · ')), h('p', {}, newest?.sentence ?? '')],
    ...(open ? { open } : {}),
  };
}

function numbers(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { maximumSignificantDigits: 5 });
}
