/**
 * Finds where text goes on that breaks off in mid-sentence: each open end is paired with at most one fragment, the pairs with the most
 * evidence first. What usually holds (the next line of the same block goes on) is evidence too, so that only stronger evidence breaks it.
 */
import { groupBy } from '../order.js';
import type { Cohesion } from './cohesion.js';
import { freshness, junction, type Segmenter } from './continuity.js';
import type { Line } from './lines.js';

export interface Fragment {
  readonly line: Line;
  readonly block: number;
  /** Position among the page's body lines. */
  readonly at: number;
  /** First text below a headline, section heading or byline. */
  readonly afterHead: 'title' | 'section' | null;
  /** Whether only captions stand between it and the body line above, in one block. */
  readonly follows: boolean;
  /** Whether a jump stands between them. */
  readonly afterJump: boolean;
}

export interface Link {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

const WEIGHTS = {
  /** The next body line of the block. */
  adjacent: 2.2,
  adjacentAfterJump: -0.5,
  /** The line above in the candidate's block is complete, and the candidate reads like a beginning: it would leave a good place. */
  leavesGoodPlace: -1.2,
  afterTitle: -3,
  afterSection: -3,
  dateline: -9,
  /** Likeness to the open end's block less likeness to its own. */
  likeness: 5,
  likenessLimit: 2,
  backwards: -0.8,
  /** For each body line between. */
  distance: -0.04,
} as const;
/** A pair needs this much; what is adjacent needs less, for the page is usually in order. */
const THRESHOLD = 0.6;
const ADJACENT_THRESHOLD = -0.6;

/** Whether text breaks off here. A list's items and lines without any punctuation beside them (tables) do not. */
export function isOpenEnd({ text, marks }: Line): boolean {
  return !marks.closed && !marks.credit && !/[：；]$/.test(text);
}

export function findLinks(fragments: readonly Fragment[], cohesion: Cohesion, segment: Segmenter): Link[] {
  const blocks = groupBy(fragments, ({ block }) => String(block));
  const numbers = (block: number) => (blocks.get(String(block)) ?? []).map(({ line }) => line.number);
  const pairs: Link[] = [];
  for (const from of fragments) {
    if (!isOpenEnd(from.line)) continue;
    for (const to of fragments) {
      if (to === from || to.line.marks.dateline) continue;
      const adjacent = to.at === from.at + 1 && to.block === from.block && to.follows;
      let score = junction(from.line, to.line, segment);
      score += place(from, to, adjacent);
      if (from.block !== to.block) {
        const gain = cohesion.likeness(to.line.number, numbers(from.block)) - cohesion.likeness(to.line.number, numbers(to.block));
        score += Math.max(-WEIGHTS.likenessLimit, Math.min(WEIGHTS.likenessLimit, gain * WEIGHTS.likeness));
      }
      if (score > (adjacent ? ADJACENT_THRESHOLD : THRESHOLD)) pairs.push({ from: from.at, to: to.at, score });
    }
  }
  return choose(pairs);
}

function place(from: Fragment, to: Fragment, adjacent: boolean): number {
  let score = to.at < from.at ? WEIGHTS.backwards : 0;
  score += WEIGHTS.distance * Math.abs(to.at - from.at);
  if (adjacent) score += to.afterJump ? WEIGHTS.adjacentAfterJump : WEIGHTS.adjacent;
  else if (to.afterHead === 'title') score += WEIGHTS.afterTitle;
  else if (to.afterHead === 'section') score += WEIGHTS.afterSection;
  else if (to.follows && !to.afterJump && freshness(to.line.text) < 0) score += WEIGHTS.leavesGoodPlace;
  return score;
}

/** Greedy by score; ties by place. A pair that would close a ring is left out. */
function choose(pairs: Link[]): Link[] {
  pairs.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const next = new Map<number, number>();
  const taken = new Set<number>();
  const chosen: Link[] = [];
  const ring = (from: number, to: number) => {
    for (let at: number | undefined = to; at !== undefined; at = next.get(at)) if (at === from) return true;
    return false;
  };
  for (const pair of pairs) {
    if (next.has(pair.from) || taken.has(pair.to) || ring(pair.from, pair.to)) continue;
    next.set(pair.from, pair.to);
    taken.add(pair.to);
    chosen.push(pair);
  }
  return chosen.sort((a, b) => a.from - b.from);
}
