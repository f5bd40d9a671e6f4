/** Sums of money: 总投资18.6亿元 → 1860000000 元. */
import { multiply } from './decimal.js';
import { type Bound, findQuantities } from './quantity.js';

export interface Amount {
  /** As printed, with its unit, without bounds: 18.6亿元. */
  readonly text: string;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  /** Exact value in the currency's base unit, and that unit: 元, 美元. */
  readonly normalised: number;
  readonly base: string;
  /** The same, where the currency is renminbi. */
  readonly amountYuan?: number;
  readonly bound?: Bound;
  /** Offsets into the text searched, bounds included. */
  readonly start: number;
  readonly end: number;
}

/** Every sum of money of a text, in order. */
export function findAmounts(text: string): Amount[] {
  return findQuantities(text)
    .filter((q) => q.dimension === 'money')
    .map((q) => {
      const normalised = multiply(q.digits, q.factor);
      return {
        text: text.slice(q.from, q.to),
        value: Number(q.digits),
        ...(q.digitsTo === undefined ? {} : { valueTo: Number(q.digitsTo) }),
        unit: q.unit,
        normalised,
        base: q.base,
        ...(q.base === '元' ? { amountYuan: normalised } : {}),
        ...(q.bound ? { bound: q.bound } : {}),
        start: q.start,
        end: q.end,
      };
    });
}

/** The first sum of money of a text; undefined if it has none. */
export function parseAmount(text: string): Amount | undefined {
  return findAmounts(text)[0];
}
