/**
 * Finds numbers with their units in a text: 3531.19亿元, 1.1万余名, 10—15万吨, 近180家, 12.8个百分点, 第56位.
 * Only numbers in digits: a page writes its statistics in digits (GB/T 15835), while 三成, 近千户, 两支队伍 tell a tale.
 * Bounds after JioNLP's money definitions.
 */
import { multiply } from './decimal.js';
import { type Figure, lexicon, meaning, pattern } from './lexicon.js';
import { MULTIPLIERS, SCALE } from './number.js';

export type Bound = 'about' | 'over' | 'under';

/** A number with its unit. Offsets are of the text searched. */
export interface Quantity {
  /** With the words that bound it: 近180家. */
  readonly start: number;
  readonly end: number;
  /** Of number and unit alone. */
  readonly from: number;
  readonly to: number;
  /** Digits as a plain decimal, without separators. */
  readonly digits: string;
  readonly digitsTo?: string;
  /** As printed, without 余 and 多. */
  readonly unit: string;
  readonly factor: string;
  readonly base: string;
  readonly dimension: string;
  readonly figure: Figure;
  readonly bound?: Bound;
}

const NUMBER = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
const NUMBERS = new RegExp(NUMBER, 'g');
const RANGE = new RegExp(`^(?:至|到|—{1,2}|–|-|~|～)(${NUMBER})`);
const LISTED = new RegExp(`^(?:(?:[、和与及]|以及)(?:${NUMBER}))+`);
const POINTS = new RegExp(`^(?:[、和与及](?:${NUMBER})个?)*[、和与及](?:${NUMBER})个百分点`);
/** Letters of a list of numbers. */
const LIST_REACH = 40;
const INFIX: ReadonlySet<string> = new Set(['余', '多', '来', '几']);
/** What a number never stands after: 第41届, 5G-A, 1.6T, “1269”, 图1, 2+3. */
const NOT_AFTER = /^[第“‘"'A-Za-z+＋./图№#×]$/;
/** What a range of numbers is written with. */
const TO: ReadonlySet<string> = new Set(['至', '到', '—', '–', '-', '~', '～']);

interface UnitHit {
  readonly unit: string;
  readonly end: number;
  readonly factor: string;
  readonly base: string;
  readonly dimension: string;
  readonly figure: Figure;
  readonly more: boolean;
}

/** The longest unit at a place: [余多]?万?[余多]?吨. */
function unitAt(text: string, at: number): UnitHit | undefined {
  const { units, unitLengths } = lexicon();
  let end = at;
  let more = false;
  const skip = () => {
    if (!INFIX.has(text[end]!)) return;
    more = true;
    end++;
  };
  if (text[end] === ' ') end++;
  skip();
  const scale = SCALE.exec(text.slice(end, end + 2))?.[0] ?? '';
  end += scale.length;
  skip();
  for (const length of unitLengths.get(text[end] ?? '') ?? NONE) {
    if (end + length > text.length) continue;
    const rest = text.slice(end, end + length);
    const whole = scale === '' ? undefined : units.get(scale + rest);
    const found = whole ?? units.get(rest);
    if (!found || (/[A-Za-z]$/.test(rest) && /^[A-Za-z]/.test(text.slice(end + length)))) continue;
    const factor = whole || scale === '' ? found.factor : exact(found.factor, MULTIPLIERS[scale]!);
    const { base, dimension, figure } = found;
    return { unit: scale + rest, end: end + length, factor, base, dimension, figure, more };
  }
  return undefined;
}

const NONE: readonly number[] = [];
const exact = (a: string, b: string): string => String(multiply(a, b));

/** The bound that a word before the number, one after the unit, or 余 between them states; 最高500万元以上 follows the first. */
function boundOf(before: string, after: string, more: boolean): { bound?: Bound; start: number; end: number } {
  const lead = pattern`(${'bound-before'})了?$`.exec(before.slice(-BOUND_REACH));
  const tail = pattern`^${'bound-after'}`.exec(after);
  const said = (lead && meaning('bound-before', lead[1]!)) || (tail && meaning('bound-after', tail[0])) || (more ? 'over' : '');
  return { ...(said ? { bound: said as Bound } : {}), start: before.length - (lead?.[0].length ?? 0), end: tail?.[0].length ?? 0 };
}

/** Letters before a number that its bound stands in, with one more that may tell 签约 from 约. */
const BOUND_REACH = 8;

const plain = (number: string): string => number.replace(/[,，]/g, '');

/** All quantities of a text, in order. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  NUMBERS.lastIndex = 0;
  for (let match = NUMBERS.exec(text); match; match = NUMBERS.exec(text)) {
    const quantity = quantityAt(text, match.index, match[0], found.at(-1)?.end ?? 0);
    if (!quantity) continue;
    found.push(quantity);
    NUMBERS.lastIndex = quantity.to;
  }
  return found;
}

function quantityAt(text: string, from: number, number: string, floor: number): Quantity | undefined {
  const letter = from > floor ? text[from - 1]! : '';
  if (letter === '第' && /^[位名](?![次师])/.test(text.slice(from + number.length))) return rankAt(text, from, number);
  if (NOT_AFTER.test(letter) && !(letter === '第' && isMilestone(text, from, number))) return undefined;
  const before = text.slice(floor, from);
  let end = from + number.length;
  const first = unitAt(text, end);
  // 3万至5万元, 10%—15%, 10—15万吨; 从65%到98% are two.
  const rangeFrom = (at: number) => (TO.has(text[at]!) ? RANGE.exec(text.slice(at)) : null);
  const behind = rangeFrom(first?.end ?? end);
  const range = behind ?? rangeFrom(end);
  const rangeAt = behind ? (first?.end ?? end) : end;
  let digitsTo: string | undefined;
  let unit = first;
  if (range && !/(?:从|由)[^，。]{0,6}$/.test(before)) {
    const last = unitAt(text, rangeAt + range[0].length);
    if (last && (!first || first.unit === last.unit || SCALE.test(first.unit))) {
      digitsTo = plain(range[1]!);
      unit = last;
    }
  }
  // 1.2个、1.6个百分点: no 个 has a fraction.
  if (unit?.unit === '个' && number.includes('.') && POINTS.test(text.slice(unit.end, unit.end + LIST_REACH)))
    unit = unitAt('个百分点', 0) && { ...unitAt('个百分点', 0)!, end: unit.end };
  if (!unit) return bareAt(text, from, number, before, floor);
  end = unit.end;
  const bound = boundOf(before, text.slice(end, end + 4), unit.more);
  return {
    start: floor + bound.start,
    end: end + bound.end,
    from,
    to: end,
    digits: plain(number),
    ...(digitsTo === undefined ? {} : { digitsTo }),
    unit: unit.unit,
    factor: unit.factor,
    base: unit.base,
    dimension: unit.dimension,
    figure: unit.figure,
    ...(bound.bound ? { bound: bound.bound } : {}),
  };
}

/** From which on an ordinal tells how many there are: 第|1000家|门店开业, 今年第|300万标准箱|, but 第12家. */
const MILESTONE = 100;
/** 第138届, 第104次, 第110个护士节, 第100天 count turns and days. */
const TURN = /^(?:[届次期号位名版条章代批款集轮任场讲课站天回]|个(?:小时|月|工作日|[^，。；]{0,12}[节日](?!光)))/;

function isMilestone(text: string, from: number, number: string): boolean {
  const rest = text.slice(from + number.length);
  const scale = SCALE.exec(rest.slice(0, 2))?.[0] ?? '';
  return (scale !== '' || Number(plain(number)) >= MILESTONE) && !TURN.test(rest.slice(scale.length));
}

/** 2.6|和1.5个百分点, 1.1|、1.6和0.3个百分点: a number that shares the unit of the last of its list. */
function bareAt(text: string, from: number, number: string, before: string, floor: number): Quantity | undefined {
  const to = from + number.length;
  const list = LISTED.exec(text.slice(to, to + LIST_REACH));
  const unit = list && unitAt(text, to + list[0].length);
  if (!unit || unit.dimension === 'rank') return undefined;
  const bound = boundOf(before, '', false);
  const { factor, base, dimension, figure } = unit;
  return { start: floor + bound.start, end: to, from, to, digits: plain(number), unit: unit.unit, factor, base, dimension, figure };
}

/** 跃居全国第56位: a place in a list is a figure without bounds. */
function rankAt(_text: string, from: number, number: string): Quantity {
  const to = from + number.length + 1;
  const unit = { unit: '位', factor: '1', base: '位', dimension: 'rank', figure: 'yes' } as const;
  return { start: from - 1, end: to, from, to, digits: plain(number), ...unit };
}
