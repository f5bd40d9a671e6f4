/**
 * Finds where text goes on that breaks off in mid-sentence: each open end is paired with at most one fragment so that the pairs together
 * have the most evidence. What usually holds (the next line of the same block goes on) is evidence too; only stronger evidence breaks it.
 */
import { groupBy } from '../order.js';
import type { Cohesion } from './cohesion.js';
import { freshness, junction, type Segmenter } from './continuity.js';
import type { Line } from './lines.js';
import { bestMatching, type Pair } from './matching.js';

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
}

const WEIGHTS = {
  /** The next body line of the block. */
  adjacent: 2.2,
  adjacentAfterJump: -0.5,
  /** Further down in the same block, with other text between. */
  sameBlock: 0.8,
  /** The line above the candidate is complete and the candidate is no broken text by its looks: it would leave a good place. */
  leavesGoodPlace: -0.6,
  leavesGoodPlaceFresh: -1.2,
  afterTitle: -3,
  afterSection: -3,
  /** Likeness to the open end's block less likeness to its own. */
  likeness: 3,
  likenessLimit: 1.2,
  backwards: -0.8,
  /** （上接第1版）: goes on with what was printed elsewhere. */
  fromOtherPage: 4,
  /** For each body line between. */
  distance: -0.05,
} as const;
/** A pair needs this much; what is adjacent needs less, for the page is usually in order. */
const THRESHOLD = 0.3;
const ADJACENT_THRESHOLD = -0.8;

/** Whether text breaks off here. */
export function isOpenEnd({ marks }: Line): boolean {
  return !marks.closed && !marks.credit;
}

/** @returns pairs of positions among the fragments, in order of the open ends. */
export function findLinks(fragments: readonly Fragment[], cohesion: Cohesion, segment: Segmenter): Pair[] {
  const blocks = groupBy(fragments, ({ block }) => String(block));
  const numbers = (block: number) => (blocks.get(String(block)) ?? []).map(({ line }) => line.number);
  const pairs: Pair[] = [];
  const ends = fragments.filter(({ line }) => isOpenEnd(line));
  for (const from of ends) {
    for (const to of fragments) {
      if (to === from || to.line.marks.dateline) continue;
      const adjacent = to.at === from.at + 1 && to.block === from.block && to.follows;
      let score = junction(from.line, to.line, segment) + place(from, to, adjacent, fragments, segment);
      if (from.block !== to.block) {
        const gain = cohesion.likeness(to.line.number, numbers(from.block)) - cohesion.likeness(to.line.number, numbers(to.block));
        score += Math.max(-WEIGHTS.likenessLimit, Math.min(WEIGHTS.likenessLimit, gain * WEIGHTS.likeness));
      }
      if (score > (adjacent ? ADJACENT_THRESHOLD : THRESHOLD)) pairs.push({ from: from.at, to: to.at, score });
    }
  }
  return bestMatching(pairs);
}

function place(from: Fragment, to: Fragment, adjacent: boolean, fragments: readonly Fragment[], segment: Segmenter): number {
  let score = to.at < from.at ? WEIGHTS.backwards : 0;
  score += WEIGHTS.distance * Math.abs(to.at - from.at);
  if (to.line.marks.jumpAtStart) score += WEIGHTS.fromOtherPage;
  if (adjacent) return score + (to.afterJump ? WEIGHTS.adjacentAfterJump : WEIGHTS.adjacent);
  if (to.block === from.block) score += WEIGHTS.sameBlock;
  if (to.afterHead) return score + (to.afterHead === 'title' ? WEIGHTS.afterTitle : WEIGHTS.afterSection);
  const above = fragments[to.at - 1];
  if (!to.follows || to.afterJump || !above || isOpenEnd(above.line)) return score;
  const fresh = freshness(to.line.text, segment);
  return score + (fresh < 0 ? WEIGHTS.leavesGoodPlaceFresh : fresh === 0 ? WEIGHTS.leavesGoodPlace : 0);
}
