/** Exact decimal arithmetic on digits: 47.264287 × 100000000 must be 4726428700, not 4726428699.999999. */

/** A decimal as an integer and how many of its digits stand after the point. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

function decimal(text: string): Decimal {
  const [whole, fraction = ''] = text.split('.');
  return { digits: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

/** The same where all digits fit a number: the whole product divided by a power of ten, both exact, is rounded once. */
function ofWhole(a: string, b: string): number | undefined {
  const point = a.indexOf('.');
  if (a.length > MOST_DIGITS || b.includes('.')) return undefined;
  const product = Number(point < 0 ? a : a.slice(0, point) + a.slice(point + 1)) * Number(b);
  if (!Number.isSafeInteger(product)) return undefined;
  return point < 0 ? product : product / 10 ** (a.length - point - 1);
}

/** Digits of a number that a power of ten is exact for. */
const MOST_DIGITS = 16;

/**
 * The product of two plain decimals (digits, at most one point, a sign), exact to the last digit and then read as a number.
 * @throws SyntaxError if one is no decimal.
 */
export function multiply(a: string, b: string): number {
  const small = ofWhole(a, b);
  if (small !== undefined) return small;
  const [x, y] = [decimal(a), decimal(b)];
  const scale = x.scale + y.scale;
  const product = x.digits * y.digits;
  const sign = product < 0n ? '-' : '';
  const digits = (product < 0n ? -product : product).toString().padStart(scale + 1, '0');
  return Number(`${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale) || '0'}`);
}
