/** Decimal arithmetic on strings, so that 47.264287 亿元 is 4726428700 元 and not 4726428699.999999. */

interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

function parse(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

function show({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, '0');
  if (scale === 0) return text;
  const fraction = text.slice(-scale).replace(/0+$/, '');
  return fraction === '' ? text.slice(0, -scale) : `${text.slice(0, -scale)}.${fraction}`;
}

/** Product of two non-negative decimals. */
export function times(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  return show({ digits: x.digits * y.digits, scale: x.scale + y.scale });
}

/** Sum of two non-negative decimals. */
export function plus(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  const scale = Math.max(x.scale, y.scale);
  return show({ digits: x.digits * 10n ** BigInt(scale - x.scale) + y.digits * 10n ** BigInt(scale - y.scale), scale });
}
