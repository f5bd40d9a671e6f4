/** How a figure reads as a statement prints it: 产值 5亿元（今年上半年）. */
export function printedFigure({ indicator, value, unit, period }: Readonly<Record<string, unknown>>): string {
  return `${indicator} ${value}${unit}${period ? `（${period}）` : ''}`;
}
