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

/**
 * The product of two plain decimals (digits, at most one point, a sign), exact to the last digit and then read as a number.
 * @throws SyntaxError if one is no decimal.
 */
export function multiply(a: string, b: string): number {
  const [x, y] = [decimal(a), decimal(b)];
  const scale = x.scale + y.scale;
  const product = x.digits * y.digits;
  const sign = product < 0n ? '-' : '';
  const digits = (product < 0n ? -product : product).toString().padStart(scale + 1, '0');
  return Number(`${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale) || '0'}`);
}
