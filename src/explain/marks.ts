/** Stretches of a line inside one another: rendering them without ever crossing. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Outer ones first; of the same stretch the one that comes first in the list. */
function ordered<T extends Stretch>(marks: readonly T[]): T[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A text with its marks. A mark that crosses another's end is cut there and goes on behind it.
 * @param wrap gives a mark around what stands in it, @param plain the text between marks.
 */
export function render<T extends Stretch>(
  text: string,
  marks: readonly T[],
  wrap: (mark: T, inner: string) => string,
  plain: (text: string) => string,
): string {
  const within = (all: readonly T[], from: number, to: number): string => {
    let queue = ordered(all);
    let out = '';
    let at = from;
    while (queue.length > 0) {
      const [mark, ...others] = queue as [T, ...T[]];
      queue = others;
      if (mark.start >= mark.end) continue;
      const inside = others.filter((o) => o.start < mark.end).map((o) => ({ ...o, end: Math.min(o.end, mark.end) }));
      out += plain(text.slice(at, mark.start)) + wrap(mark, within(inside, mark.start, mark.end));
      at = mark.end;
      queue = ordered(others.filter((o) => o.end > mark.end).map((o) => ({ ...o, start: Math.max(o.start, mark.end) })));
    }
    return out + plain(text.slice(at, to));
  };
  return within(marks, 0, text.length);
}
