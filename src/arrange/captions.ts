/** Captions of pictures that were printed beside another article. */
import type { Block } from './blocks.js';
import type { Cohesion } from './cohesion.js';

/** Likeness to another article by which a caption leaves the one it stands in. */
const CAPTION_GAIN = 0.15;

/** A picture printed beside another article: its caption, and the credit below, go to the article whose names it shares. */
export function moveCaptions(owner: Map<number, number>, blocks: readonly Block[], cohesion: Cohesion): void {
  const likeness = (line: number, block: number) =>
    cohesion.likeness(
      line,
      [...owner].filter(([, of]) => of === block).map(([number]) => number),
    );
  for (const { kind, lines } of blocks) {
    if (kind !== 'news') continue;
    let moved: number | undefined;
    for (const { line, state } of lines) {
      if (state !== 'caption') moved = undefined;
      else if (line.marks.credit) {
        if (moved !== undefined) owner.set(line.number, moved);
      } else {
        moved = bestFor(line.number, owner, blocks, likeness);
        if (moved !== undefined) owner.set(line.number, moved);
      }
    }
  }
}

function bestFor(
  line: number,
  owner: ReadonlyMap<number, number>,
  blocks: readonly Block[],
  likeness: (line: number, block: number) => number,
): number | undefined {
  let best: number | undefined;
  let most = likeness(line, owner.get(line)!) + CAPTION_GAIN;
  blocks.forEach(({ kind }, index) => {
    const found = kind === 'news' ? likeness(line, index) : 0;
    if (found > most) [best, most] = [index, found];
  });
  return best;
}
