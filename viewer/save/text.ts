/** How wide text is, where nothing can measure it: good enough to keep names apart. */
import { WIDE } from '../model/text.js';

/** Of a letter or figure, in sizes of the font. */
const LETTER = 0.58;

/** @param size of the font; the width is in the same unit. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? size : size * LETTER;
  return width;
}

/** A number of pixels as SVG has it. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Places for widths on lines of the given length. */
export function flow(widths: readonly number[], length: number): { x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return widths.map((width) => {
    if (x > 0 && x + width > length) {
      x = 0;
      row += 1;
    }
    const place = { x, row };
    x += width;
    return place;
  });
}
