/**
 * Numbers with their units in a text. The traps are those that JioNLP's users reported (field notes, §3): no grid search,
 * one pass from left to right, the longest unit wins, digits keep all their decimals.
 */
import { plus, times } from './decimal.js';
import { bareUnit, multiplied, multiplierAt, type Unit, unitAt } from './units.js';
import { figureWords, pattern } from './words.js';

export type Bound = 'about' | 'over' | 'under';

/** A number with its unit, with offsets into the text that was read. */
export interface Quantity {
  /** Of the digits; the bound before them stands outside. */
  readonly start: number;
  /** After the unit and a bound that follows it (以上). */
  readonly end: number;
  /** Decimal digits, without separators. */
  readonly digits: string;
  /** Upper end of a range. */
  readonly digitsTo?: string;
  readonly unit: Unit;
  readonly bound?: Bound;
  /** 第56位. */
  readonly ordinal: boolean;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** Letters, signs of codes (1+2+N), ratios (1∶1), decimals and other digits that a figure does not follow. */
const NOT_BEFORE = /[A-Za-z\d.+∶:/×*#№]/;
const MORE = /^[余多来几]/;
const RANGE = /^(?:-|—|——|–|~|～|至|到)$/;
const CURRENCIES = /^(?:美元|欧元|港元|日元|英镑)/;

interface Measured {
  digits: string;
  unit: Unit | undefined;
  end: number;
  more: boolean;
}

/** Digits at a point and what is measured: 120余万亩, 2.3万余名, 3亿5000万元. */
function measuredAt(text: string, start: number): Measured | undefined {
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text);
  if (!number) return undefined;
  let digits = number[0].replaceAll(',', '');
  let at = start + number[0].length;
  let more = false;
  const skipMore = (): void => {
    if (!MORE.test(text.slice(at))) return;
    more = true;
    at++;
  };
  skipMore();
  const direct = unitAt(text, at);
  const multiplier = multiplierAt(text, at);
  if (direct && !(multiplier !== '' && direct.unit === multiplier)) return { digits, unit: direct, end: at + direct.unit.length, more };
  if (multiplier === '') return { digits, unit: undefined, end: at, more };
  at += multiplier.length;
  // 3亿5000万元: the smaller unit counts.
  if (/\d/.test(text[at] ?? '') && multiplier === '亿') {
    const rest = measuredAt(text, at);
    if (rest?.unit?.unit.startsWith('万')) {
      return { ...rest, digits: plus(times(digits, '10000'), rest.digits) };
    }
  }
  skipMore();
  const unit = unitAt(text, at);
  if (unit) return { digits, unit: multiplied(multiplier, unit), end: at + unit.unit.length, more };
  digits = number[0].replaceAll(',', '');
  return { digits, unit: bareUnit(multiplier), end: at, more };
}

/** 123元1角1分: the smaller coins are part of the sum. */
function withCoins(text: string, found: Measured): Measured {
  if (found.unit?.unit !== '元') return found;
  const coins = /^(?:(\d)角)?(?:(\d)分)?/.exec(text.slice(found.end))!;
  if (coins[0] === '' || /^\d分[钟之]/.test(text.slice(found.end))) return found;
  return { ...found, digits: plus(found.digits, `0.${coins[1] ?? '0'}${coins[2] ?? '0'}`), end: found.end + coins[0].length };
}

/** 300元至500元, 10—15万元, 5%到8%. */
function rangeAt(text: string, first: Measured): Measured | undefined {
  const sign = /^(?:——|[-—–~～至到])/.exec(text.slice(first.end))?.[0];
  if (!sign || !RANGE.test(sign)) return undefined;
  const next = measuredAt(text, first.end + sign.length);
  if (!next?.unit) return undefined;
  if (first.unit && first.unit.base !== next.unit.base) return undefined;
  return next;
}

function boundBefore(text: string, start: number): Bound | undefined {
  const found = pattern('{bound-before}$').exec(text.slice(Math.max(0, start - 6), start))?.[0];
  if (found === undefined) return undefined;
  return figureWords('bound-before').find((word) => new RegExp(`^(?:${word.form})$`).test(found))?.value as Bound;
}

function boundAfter(text: string, end: number): { bound: Bound; length: number } | undefined {
  const found = pattern('^{bound-after}').exec(text.slice(end, end + 4))?.[0];
  if (found === undefined) return undefined;
  return { bound: figureWords('bound-after').find((word) => word.form === found)!.value as Bound, length: found.length };
}

/** The quantity at a point where a digit stands, or the point to go on from. */
function quantityAt(text: string, start: number): Quantity | number {
  const skip = (/^[\d.,]+/.exec(text.slice(start))?.[0].length ?? 1) + start;
  const before = text[start - 1] ?? '';
  if (NOT_BEFORE.test(before) || (before === '-' && /[A-Za-z\d]/.test(text[start - 2] ?? ''))) return skip;
  const plain = measuredAt(text, start);
  if (!plain) return skip;
  let found = withCoins(text, plain);
  let digitsTo: string | undefined;
  // 从10家到20家 is a change, not a range.
  const range = /[从由自]$/.test(before) ? undefined : rangeAt(text, plain);
  if (range) {
    const low = found.unit ?? range.unit!;
    digitsTo = range.digits;
    // 5000元至1万元: both ends in the second unit.
    const same = low.factor === range.unit!.factor;
    if (!same) return skip;
    found = { ...range, digits: found.digits };
  }
  if (!found.unit) return skip;
  // 3万元欧元 says two currencies: neither is certain.
  if (found.unit.base === '元' && CURRENCIES.test(text.slice(found.end))) return found.end;
  if (pattern('^{no-unit}').test(text.slice(found.end - (found.unit.unit.length > 1 ? 1 : found.unit.unit.length)))) return found.end;
  const after = boundAfter(text, found.end);
  const bound = after?.bound ?? (found.more ? 'over' : boundBefore(text, start));
  return {
    start,
    end: found.end + (after?.length ?? 0),
    digits: found.digits,
    ...(digitsTo !== undefined && { digitsTo }),
    unit: found.unit,
    ...(bound && { bound }),
    ordinal: before === '第',
  };
}

/** All quantities of a text, in order. Dates and codes have units that are none, or none at all: figures.ts sorts them out. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length; ) {
    if (!/\d/.test(text[at]!)) {
      at++;
      continue;
    }
    const quantity = quantityAt(text, at);
    if (typeof quantity === 'number') at = Math.max(quantity, at + 1);
    else {
      found.push(quantity);
      at = quantity.end;
    }
  }
  return found;
}

/** A quantity as numbers; `normalised` is in `base` (元, 吨, 人 …). */
export interface Amount {
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly normalised?: number;
  readonly base?: string;
  readonly bound?: Bound;
}

export function amountOf(quantity: Quantity): Amount {
  const { digits, digitsTo, unit, bound } = quantity;
  return {
    value: Number(digits),
    ...(digitsTo !== undefined && { valueTo: Number(digitsTo) }),
    unit: unit.unit,
    ...(unit.base !== '' && { normalised: Number(times(digits, unit.factor)), base: unit.base }),
    ...(bound && { bound }),
  };
}

/**
 * The first amount in a text: 近1.2万人次, 3亿5000万元, 10—15万元.
 * @returns null where no number with a unit stands.
 */
export function parseAmount(text: string): Amount | null {
  const quantity = quantitiesIn(text)[0];
  return quantity ? amountOf(quantity) : null;
}

