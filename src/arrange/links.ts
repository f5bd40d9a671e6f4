/**
 * Finds where text goes on that breaks off in mid-sentence: each open end is paired with at most one fragment so that the pairs together
 * have the most evidence. What usually holds (the next line of the same block goes on) is evidence too; only stronger evidence breaks it.
 */
import { groupBy } from '../order.js';
import type { Cohesion } from './cohesion.js';
import { type Junctions, LOOKS } from './continuity.js';
import type { Fragment } from './fragments.js';
import type { Line } from './lines.js';
import { bestMatching, type Pair } from './matching.js';

export const LINK_WEIGHTS = {
  /** The next body line of the block. */
  adjacent: 1.1,
  adjacentAfterJump: -0.5,
  /** Further down in the same block, with other text between. */
  sameBlock: 1,
  /** The line above the candidate is complete and the candidate is no broken text by its looks: it would leave a good place. */
  leavesGoodPlace: -0.1,
  leavesGoodPlaceFresh: -1.2,
  afterTitle: -3,
  afterSection: -3,
  /** Likeness to the open end's block less likeness to the block that comes nearest besides. */
  likeness: 3.5,
  likenessLimit: 1.6,
  backwards: -0.8,
  /** For each body line between. */
  distance: -0.04,
} as const;
/** A pair needs this much; an open end goes on somewhere, and mostly on its page, so it is little. */
const THRESHOLD = -0.8;

/** Whether text breaks off here. */
export function isOpenEnd({ marks }: Line): boolean {
  return !marks.closed && !marks.credit && !marks.row;
}

/** @returns pairs of positions among the fragments, in order of the open ends. */
export function findLinks(fragments: readonly Fragment[], cohesion: Cohesion, junctions: Junctions): Pair[] {
  return bestMatching(scorePairs(fragments, cohesion, junctions));
}

/** Every pair that is worth considering, with its score. */
export function scorePairs(fragments: readonly Fragment[], cohesion: Cohesion, junctions: Junctions): Pair[] {
  const ends = fragments.filter(({ line }) => isOpenEnd(line));
  if (ends.length === 0) return [];
  const likeness = runLikeness(fragments, cohesion);
  const pairs: Pair[] = [];
  for (const from of ends) {
    for (const to of fragments) {
      if (to === from || to.line.marks.dateline || to.line.marks.jumpAtStart) continue;
      const likely = Math.max(
        -LINK_WEIGHTS.likenessLimit,
        Math.min(LINK_WEIGHTS.likenessLimit, LINK_WEIGHTS.likeness * likeness(to, from.block)),
      );
      const score = place(from, to, fragments, junctions) + likely + junctions.score(from.line, to.line);
      if (score > THRESHOLD) pairs.push({ from: from.at, to: to.at, score });
    }
  }
  return pairs;
}

function place(from: Fragment, to: Fragment, fragments: readonly Fragment[], junctions: Junctions): number {
  let score = to.at < from.at ? LINK_WEIGHTS.backwards : 0;
  score += LINK_WEIGHTS.distance * Math.abs(to.at - from.at);
  if (to.at === from.at + 1 && to.block === from.block && to.follows) {
    return score + (to.afterJump ? LINK_WEIGHTS.adjacentAfterJump : LINK_WEIGHTS.adjacent);
  }
  if (to.block === from.block) score += LINK_WEIGHTS.sameBlock;
  if (to.afterHead) return score + (to.afterHead === 'title' ? LINK_WEIGHTS.afterTitle : LINK_WEIGHTS.afterSection);
  const above = fragments[to.at - 1];
  if (!to.follows || to.afterJump || !above || isOpenEnd(above.line)) return score;
  const looks = junctions.looks(to.line);
  return score + (looks <= LOOKS.fresh ? LINK_WEIGHTS.leavesGoodPlaceFresh : looks <= 0 ? LINK_WEIGHTS.leavesGoodPlace : 0);
}

/** A block's text up to where it first breaks off: what stands below may be foreign. */
function coreOf(members: readonly Fragment[]): number[] {
  const start = Math.max(
    0,
    members.findIndex(({ line }) => line.marks.dateline),
  );
  const broken = members.findIndex(({ line }, i) => i >= start && isOpenEnd(line));
  return members.slice(start, broken < 0 ? members.length : broken + 1).map(({ line }) => line.number);
}

/** Lines below a fragment that were probably moved with it, and how much each says of where it belongs. */
const RUN = [1, 0.7, 0.5];

/** How much more a fragment and what follows it are like a block than like any other block, -1 to 1. */
function runLikeness(fragments: readonly Fragment[], cohesion: Cohesion): (to: Fragment, block: number) => number {
  const blocks = [...groupBy(fragments, ({ block }) => String(block)).values()];
  const cores = blocks.map(coreOf);
  const known = new Map<number, Map<number, number>>();
  const likenesses = (to: Fragment): Map<number, number> => {
    const run = [to];
    for (
      let next = fragments[to.at + 1];
      next?.follows && !next.line.marks.dateline && run.length < RUN.length;
      next = fragments[next.at + 1]
    )
      run.push(next);
    const numbers = new Set(run.map(({ line }) => line.number));
    const sums = cores.map(() => 0);
    let weights = 0;
    run.forEach(({ line }, i) => {
      weights += RUN[i]!;
      cohesion.shares(line.number, cores, numbers).forEach((share, core) => {
        sums[core]! += RUN[i]! * share;
      });
    });
    return new Map(blocks.map((members, i) => [members[0]!.block, sums[i]! / weights]));
  };
  return (to, block) => {
    const all = known.get(to.at) ?? likenesses(to);
    known.set(to.at, all);
    let rival = 0;
    for (const [other, likeness] of all) {
      const possible = other !== block && !(to.early && other === to.block);
      if (possible && likeness > rival) rival = likeness;
    }
    return (all.get(block) ?? 0) - rival;
  };
}
