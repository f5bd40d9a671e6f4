/** Lines → blocks: lines of one size that stand close below each other in one column. */
import { around, type Block, type Line, sharedWidth } from './types.js';

/** Sizes of one block. */
const SAME_SIZE = 1.12;
/** In sizes: the most that lines of one block stand apart. */
const LEADING = 1.1;
/** Of the narrower line. */
const SHARED = 0.5;

function follows(block: Block, line: Line): boolean {
  const last = block.lines.at(-1)!;
  const gap = line.top - last.bottom;
  return (
    Math.max(block.size, line.size) / Math.min(block.size, line.size) <= SAME_SIZE &&
    gap <= LEADING * line.size &&
    gap >= -line.size / 2 &&
    sharedWidth(block, line) >= SHARED * Math.min(line.right - line.left, block.right - block.left)
  );
}

/** @param lines in order of top. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const at = blocks.findIndex((block) => follows(block, line));
    if (at < 0) blocks.push({ ...around([line]), size: line.size, lines: [line] });
    else {
      const all = [...blocks[at]!.lines, line];
      blocks[at] = { ...around(all), size: blocks[at]!.size, lines: all };
    }
  }
  return blocks;
}

/** The size in which most of the text is set. */
export function bodySize(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

/** In sizes: a line indented by this begins a paragraph, one that ends this short closes it. */
const INDENT = 0.8;

/** The block's text in paragraphs. */
export function paragraphsOf({ lines, left, right, size }: Block): string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const begins = before === undefined || line.left - left >= INDENT * size || right - before.right >= 1.5 * size;
    if (begins) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] += glue(paragraphs.at(-1)!, line.text) + line.text;
  });
  return paragraphs;
}

/** Words of other scripts that a line's end parts. */
function glue(before: string, after: string): string {
  return /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
