/** Body lines as stretches of text that may have been cut and moved. */
import type { Block } from './blocks.js';
import type { Line } from './lines.js';

export interface Fragment {
  readonly line: Line;
  readonly block: number;
  /** Position among the page's body lines. */
  readonly at: number;
  /** What stands right above, where it is no text: a headline or byline, a section heading. */
  readonly afterHead: 'title' | 'section' | null;
  /** Whether only captions and jumps stand between it and the body line above, in one block. */
  readonly follows: boolean;
  /** Whether a jump stands between them. */
  readonly afterJump: boolean;
  /** Whether it stands between a headline and the dateline with which the headline's own text begins. */
  readonly early: boolean;
}

/** The body lines of all blocks, with what stands above each. */
export function fragmentsOf(blocks: readonly Block[]): Fragment[] {
  const fragments: Fragment[] = [];
  blocks.forEach((block, index) => {
    // Where a dateline stands further down, that is where the headline's text begins, and what comes before it is foreign.
    const first = block.lines.find(({ line, state }) => state === 'body' && line.marks.dateline)?.line.number ?? 0;
    let afterHead: Fragment['afterHead'] = null;
    let follows = false;
    let afterJump = false;
    for (const { line, state } of block.lines) {
      if (state === 'body') {
        const early = line.number < first;
        fragments.push({ line, block: index, at: fragments.length, afterHead: early ? null : afterHead, follows, afterJump, early });
        [afterHead, follows, afterJump] = [null, true, false];
      } else if (state === 'section') [afterHead, follows] = ['section', false];
      else if (state === 'title' || state === 'deck' || state === 'byline') [afterHead, follows] = ['title', false];
      else if (state === 'jump') afterJump = true;
      else if (state === 'caption') afterHead = null;
      if (state === 'body') afterJump = line.marks.jumpAtEnd;
    }
  });
  return fragments;
}
