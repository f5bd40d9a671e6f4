/** Spans of a page cut into stretches of its lines. */
import type { Stretch } from '../explain/marks.js';
import type { Span } from '../types.js';
import { lineAt } from './lines.js';

export interface Marked<T> {
  readonly span: Span;
  readonly mark: T;
}

/** A line as it is read, without its end. @param starts where lines begin. @param line from 1. */
export function lineText(text: string, starts: readonly number[], line: number): string {
  return text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, '');
}

/** Marks of each line, by its number from 1. */
export function byLine<T>(marks: readonly Marked<T>[], starts: readonly number[]): Map<number, Marked<T>[]> {
  const lines = new Map<number, Marked<T>[]>();
  for (const marked of marks) {
    const [start, end] = marked.span;
    for (let line = lineAt(starts, start); line <= lineAt(starts, end - 1); line++) {
      const own = lines.get(line);
      if (own) own.push(marked);
      else lines.set(line, [marked]);
    }
  }
  return lines;
}

/** Marks by offsets into a line that begins at `from`; a line's end is no part of it. */
export function inLine<T extends object>(marks: readonly Marked<T>[], from: number, length: number): (T & Stretch)[] {
  return marks.flatMap(({ span: [first, last], mark }) => {
    const [start, end] = [Math.max(first - from, 0), Math.min(last - from, length)];
    return start < end ? [{ ...mark, start, end }] : [];
  });
}
