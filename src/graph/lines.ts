/** Where the lines of a page begin, to find the article of a span. */
import type { Extract, Span } from '../types.js';

/** Offsets at which lines begin; \r\n, \n and \r end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The line, counted from 1, that an offset stands in. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Gives the article id (`page#local`) that a span begins in, or null for unplaced lines. */
export function articleFinder(extract: Extract, text: string): (span: Span) => string | null {
  const starts = lineStarts(text);
  const byLine = new Map<number, string>();
  for (const article of extract.articles) for (const { line } of article.lines) byLine.set(line, `${extract.page}#${article.id}`);
  return ([start]) => byLine.get(lineAt(starts, start)) ?? null;
}
