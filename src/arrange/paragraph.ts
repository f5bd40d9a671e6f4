import type { LineRole, Paragraph, Span } from '../types.js';

/** Whether a line of this role is of the headline: a title, or what stands above or below it. */
export function isHeadline(role: LineRole): boolean {
  return role === 'title' || role === 'subtitle';
}

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
