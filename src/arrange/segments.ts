/**
 * Blocks → articles. A block is cut where foreign text begins (a fragment that goes on with another block's open end, text after a jump);
 * each stretch then goes to the article it continues, and what follows it there or back, by what it speaks of.
 */
import type { Block, Placed } from './blocks.js';
import type { Cohesion } from './cohesion.js';
import type { Fragment } from './fragments.js';
import { isOpenEnd } from './links.js';
import type { Pair } from './matching.js';

/** Consecutive lines of a block that were printed together, as far as is known. */
export interface Stretch {
  readonly block: number;
  readonly lines: Placed[];
  /** Body line (position among the page's) that its first line goes on with. */
  readonly from: number | null;
  /** Why it may be foreign, though nothing asks for it: text above ended in a jump or is a picture's, or broke off and goes on elsewhere. */
  readonly doubt: 'jump' | 'break' | null;
}

/** Likeness that must be gained to take a line that follows foreign text back to its block. */
const RETURN_COST = 0.06;
/** Likeness that another article must gain over the block in which text stands below a broken line. */
const STAY = 0.1;
/** Likeness to a foreign article by which a caption leaves the block it stands in. */
const CAPTION_GAIN = 0.22;

/** Cuts blocks into stretches, in page order. */
export function cutBlocks(blocks: readonly Block[], fragments: readonly Fragment[], links: readonly Pair[]): Stretch[] {
  const byNumber = new Map(fragments.map((fragment) => [fragment.line.number, fragment]));
  const incoming = new Map(links.map((link) => [link.to, link.from]));
  const stretches: Stretch[] = [];
  blocks.forEach((block, index) => {
    let open: Stretch = { block: index, lines: [], from: null, doubt: null };
    let jumped = false;
    let broken = false;
    for (const placed of block.lines) {
      const fragment = byNumber.get(placed.line.number);
      if (fragment) {
        const from = incoming.get(fragment.at) ?? null;
        const foreign = from !== null && !(fragment.follows && from === fragment.at - 1);
        const doubt = jumped || block.kind === 'picture' ? 'jump' : broken ? 'break' : null;
        if (foreign || (doubt !== null && from === null)) {
          if (open.lines.length > 0) stretches.push(open);
          open = { block: index, lines: [], from: foreign ? from : null, doubt };
        }
        jumped = placed.line.marks.jumpAtEnd;
        broken = isOpenEnd(placed.line);
      }
      if (placed.state === 'jump' && !/上\s?接|紧接/.test(placed.line.text)) jumped = true;
      open.lines.push(placed);
    }
    if (open.lines.length > 0) stretches.push(open);
  });
  return stretches;
}

/** @returns for each line number the block whose article it belongs to. */
export function assign(
  stretches: readonly Stretch[],
  blocks: readonly Block[],
  fragments: readonly Fragment[],
  cohesion: Cohesion,
): Map<number, number> {
  const owner = new Map<number, number>();
  const ended = new Set<number>();
  const give = (lines: readonly Placed[], block: number) => {
    for (const { line, state } of lines) {
      owner.set(line.number, block);
      if (line.marks.jumpAtEnd || state === 'jump') ended.add(block);
    }
  };
  const members = (block: number) => [...owner].filter(([, of]) => of === block).map(([line]) => line);
  const started = new Set<number>();
  for (const stretch of stretches) {
    if (started.has(stretch.block)) continue;
    started.add(stretch.block);
    if (stretch.from === null && stretch.doubt === null) give(stretch.lines, stretch.block);
  }
  const waiting = stretches.filter(({ lines }) => !owner.has(lines[0]!.line.number));
  // A stretch waits until the line that it goes on with has found its article; pairs never form a ring.
  for (let left = waiting.length; waiting.length > 0 && left >= 0; left--) {
    for (const stretch of waiting.splice(0)) {
      const source = stretch.from === null ? undefined : fragments[stretch.from]!.line.number;
      if (source !== undefined && !owner.has(source)) {
        waiting.push(stretch);
        continue;
      }
      const target = source === undefined ? likeliest(stretch, blocks, members, ended, cohesion) : owner.get(source)!;
      const cut =
        source === undefined ? stretch.lines.length : returnPoint(stretch, members(target), members(stretch.block), cohesion, target);
      give(stretch.lines.slice(0, cut), target);
      give(stretch.lines.slice(cut), stretch.block);
    }
  }
  for (const { lines, block } of waiting) give(lines, block);
  return owner;
}

/** Where a foreign stretch ends and its host's own text goes on: never before its first line, at the latest at its jump. */
function returnPoint(
  { lines, block }: Stretch,
  target: readonly number[],
  host: readonly number[],
  cohesion: Cohesion,
  to: number,
): number {
  if (to === block) return lines.length;
  const jump = lines.findIndex(({ state, line }) => state === 'jump' || line.marks.jumpAtEnd);
  const last = jump >= 0 ? jump + 1 : lines.length;
  const first = [...target, lines[0]!.line.number];
  let best = last;
  let bestGain = RETURN_COST;
  let gain = 0;
  for (let cut = last - 1; cut > 0; cut--) {
    const { number } = lines[cut]!.line;
    gain += cohesion.likeness(number, host) - cohesion.likeness(number, first);
    if (gain > bestGain) [best, bestGain] = [cut, gain];
  }
  return best;
}

/** For text after a jump or a picture that no open end asks for: the article it is most like, that no jump has ended. */
function likeliest(
  { lines, block, doubt }: Stretch,
  blocks: readonly Block[],
  members: (block: number) => number[],
  ended: ReadonlySet<number>,
  cohesion: Cohesion,
): number {
  let best = block;
  const stays = doubt === 'break' ? STAY : RETURN_COST;
  let bestLikeness = ended.has(block) || blocks[block]!.kind === 'picture' ? -1 : likenessTo(lines, members(block), cohesion) + stays;
  blocks.forEach((other, index) => {
    if (index === block || ended.has(index) || other.kind !== 'news') return;
    const likeness = likenessTo(lines, members(index), cohesion);
    if (likeness > bestLikeness) [best, bestLikeness] = [index, likeness];
  });
  return best;
}

function likenessTo(lines: readonly Placed[], others: readonly number[], cohesion: Cohesion): number {
  return lines.reduce((sum, { line }) => sum + cohesion.likeness(line.number, others), 0) / lines.length;
}

/** A picture printed beside another article: its caption goes to the article whose names it shares. */
export function moveCaptions(owner: Map<number, number>, blocks: readonly Block[], cohesion: Cohesion): void {
  blocks.forEach((block, index) => {
    if (block.kind === 'picture') return;
    for (const { line, state } of block.lines) {
      if (state !== 'caption' || line.marks.credit) continue;
      const likeness = (other: number) =>
        cohesion.likeness(
          line.number,
          [...owner].filter(([, of]) => of === other).map(([number]) => number),
        );
      const home = likeness(owner.get(line.number) ?? index);
      let best = -1;
      let most = home + CAPTION_GAIN;
      blocks.forEach((other, i) => {
        if (other.kind === 'news' && likeness(i) > most) [best, most] = [i, likeness(i)];
      });
      if (best >= 0) owner.set(line.number, best);
    }
  });
}
