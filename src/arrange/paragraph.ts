import type { Paragraph, Span } from '../types.js';

/**
 * Where a stretch of a paragraph stands on the page.
 * @returns one span, or several where the layout cuts the stretch, in paragraph order.
 */
export function pageSpans(paragraph: Paragraph, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const piece of paragraph.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from < to) spans.push([piece.start + from - piece.at, piece.start + to - piece.at]);
  }
  return spans;
}
