/**
 * Lines → articles. A block's text is mostly its own, but columns that were cut leave foreign runs in it. Which article each body line
 * belongs to is decided for the block at once: a first-order model whose states are the page's blocks, the best path found by dynamic
 * programming. A line speaks for the articles it is like; changing article costs, unless a broken sentence goes on here.
 */
import type { Block } from './blocks.js';
import type { Cohesion } from './cohesion.js';
import type { Fragment } from './fragments.js';
import type { Pair } from './matching.js';

export const OWNER_WEIGHTS = {
  /** Likeness to an article's lines, 0 to 1. */
  likeness: 4.2,
  /** Likeness to the two lines above, where they are of the same article. */
  local: 2.5,
  /** A foreign run begins between two whole sentences, or ends there. */
  leave: -1.7,
  comeBack: 0.2,
  /** What the page prints elsewhere than beside this block comes here seldom. */
  far: -0.8,
  /** A list (任命：… 免去：…) or questions and answers stay together. */
  list: -1.4,
  /** A broken sentence goes on here, besides the link's own score. */
  link: 2.1,
  /** Text above ended in a jump: its article does not go on. */
  afterJump: -3,
  /** Text below a picture's caption. */
  picture: -2,
  /** Foreign text right below a headline; less where the headline's own text begins with a dateline further down. */
  belowHead: -12,
  belowHeadOfLater: -0.5,
  /** A jump ended the article elsewhere. */
  ended: -2,
} as const;
/** Body lines from which an article is first known: its beginning is seldom foreign. */
const CORE = 3;
/** A line's neighbours say nothing of whose it is: a foreign run is of one piece. */
const NEAR = 2;
const PASSES = 2;
const NEVER = -99;

/** @returns for each line number the block whose article it belongs to. */
export function assignOwners(
  blocks: readonly Block[],
  fragments: readonly Fragment[],
  links: readonly Pair[],
  cohesion: Cohesion,
): Map<number, number> {
  let owner = new Map<number, number>();
  blocks.forEach(({ lines }, index) => {
    for (const { line } of lines) owner.set(line.number, index);
  });
  if (fragments.length === 0) return owner;
  let members = blocks.map(coreOf);
  for (let pass = 0; pass < PASSES; pass++) {
    const next = new Map(owner);
    blocks.forEach((block, index) => {
      const own = fragments.filter((fragment) => fragment.block === index);
      if (own.length === 0) return;
      const labels = decide(index, own, { blocks, fragments, links, cohesion, members, owner });
      follow(block, index, own, labels, next);
    });
    owner = next;
    members = linesOf(owner, blocks.length);
  }
  return owner;
}

/** The line numbers of each block. */
function linesOf(owner: ReadonlyMap<number, number>, blocks: number): number[][] {
  const lines: number[][] = Array.from({ length: blocks }, () => []);
  owner.forEach((block, line) => {
    lines[block]!.push(line);
  });
  return lines;
}

interface Known {
  readonly blocks: readonly Block[];
  readonly fragments: readonly Fragment[];
  readonly links: readonly Pair[];
  readonly cohesion: Cohesion;
  /** Line numbers by which each block's article is known so far. */
  readonly members: readonly (readonly number[])[];
  readonly owner: ReadonlyMap<number, number>;
}

/** Headlines and the first text, up to where it breaks off. */
function coreOf({ lines }: Block): number[] {
  const core: number[] = [];
  const dateline = lines.find(({ line, state }) => state === 'body' && line.marks.dateline)?.line.number ?? 0;
  let text = 0;
  for (const { line, state } of lines) {
    // What stands between a headline and its dateline is foreign.
    if (state === 'body' && line.number < dateline) continue;
    core.push(line.number);
    if (state === 'body' && (++text === CORE || !line.marks.closed)) break;
    if (state === 'jump') break;
  }
  return core;
}

/** The best article for each of a block's body lines. */
function decide(index: number, own: readonly Fragment[], known: Known): number[] {
  const { blocks, cohesion, members, owner } = known;
  const labels = blocks.flatMap(({ kind }, block) => (block === index || kind === 'news' ? [block] : []));
  const back: number[][] = [];
  let scores: number[] = [];
  own.forEach((fragment, i) => {
    const above = own.slice(Math.max(0, i - 2), i).map(({ line }) => line.number);
    const local = OWNER_WEIGHTS.local * (above.length > 0 ? cohesion.likeness(fragment.line.number, above) : 0);
    const from: number[] = [];
    const near = own.slice(Math.max(CORE, i - NEAR), i + NEAR + 1).map(({ line }) => line.number);
    const host = blocks[index]!.lines.map(({ line }) => line.number).filter((line) => owner.get(line) === index && !near.includes(line));
    const texts = labels.map((label) => (label === index ? host : members[label]!));
    const shares = cohesion.shares(fragment.line.number, texts);
    const unary = shares.map((share) => OWNER_WEIGHTS.likeness * share);
    const linked = labels.map((label) => linkTo(fragment, label, known));
    if (i === 0) {
      scores = labels.map(
        (label, l) => unary[l]! + linked[l]! + (label === index ? 0 : first(index, fragment, known)) + picture(label, index, known),
      );
      return;
    }
    const previous = scores;
    scores = labels.map((label, l) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let b = 0; b < labels.length; b++) {
        const before = labels[b]!;
        // A link says that a run begins here, not that the line above was part of it.
        const link = before !== label || label === index ? linked[l]! : 0;
        const score = previous[b]! + link + change(before, label, index, fragment, known) + (before === label ? local : 0);
        if (score > best) {
          best = score;
          from[l] = b;
        }
      }
      return best + unary[l]! + picture(label, index, known);
    });
    back.push(from);
  });
  let at = scores.indexOf(Math.max(...scores));
  const path = [labels[at]!];
  for (let i = back.length - 1; i >= 0; i--) {
    at = back[i]![at]!;
    path.unshift(labels[at]!);
  }
  return path;
}

/** What a link is worth to the article that it comes from. */
function linkTo(fragment: Fragment, label: number, { fragments, links, owner }: Known): number {
  const link = links.find(({ to }) => to === fragment.at);
  if (!link || owner.get(fragments[link.from]!.line.number) !== label) return 0;
  return Math.max(0, OWNER_WEIGHTS.link + link.score);
}

function first(index: number, { afterHead, line: own }: Fragment, { blocks }: Known): number {
  if (own.marks.dateline) return NEVER;
  if (afterHead === null) return OWNER_WEIGHTS.leave / 2;
  const later = blocks[index]!.lines.some(({ line, state }) => state === 'body' && line.marks.dateline);
  return later ? OWNER_WEIGHTS.belowHeadOfLater : OWNER_WEIGHTS.belowHead;
}

function picture(label: number, index: number, { blocks }: Known): number {
  return label === index && blocks[index]!.kind === 'picture' ? OWNER_WEIGHTS.picture : 0;
}

function change(before: number, label: number, index: number, fragment: Fragment, { blocks }: Known): number {
  if (before === label) return fragment.afterJump ? OWNER_WEIGHTS.afterJump : 0;
  let score: number = label === index ? OWNER_WEIGHTS.comeBack : OWNER_WEIGHTS.leave;
  if (fragment.line.marks.item && label !== index) score += OWNER_WEIGHTS.list;
  if (fragment.afterJump) score = Math.max(score, -0.2);
  if (label !== index && Math.abs(label - index) > 1) score += OWNER_WEIGHTS.far;
  if (label !== index && endsInJump(blocks[label]!)) score += OWNER_WEIGHTS.ended;
  return score;
}

function endsInJump({ lines }: Block): boolean {
  const last = lines.findLast(({ state }) => state === 'body' || state === 'jump');
  return last !== undefined && (last.state === 'jump' || last.line.marks.jumpAtEnd);
}

/** Lines that are no text go with the text above them (captions, jumps, signatures) or below them (section headings). */
function follow(block: Block, index: number, own: readonly Fragment[], labels: readonly number[], owner: Map<number, number>): void {
  const at = new Map(own.map(({ line }, i) => [line.number, labels[i]!]));
  let current = index;
  block.lines.forEach(({ line, state }, i) => {
    if (state === 'body') current = at.get(line.number)!;
    else if (state === 'section') {
      const next = block.lines.slice(i).find((placed) => placed.state === 'body');
      current = next ? at.get(next.line.number)! : current;
    } else if (state !== 'jump' && state !== 'caption' && state !== 'signature') current = index;
    owner.set(line.number, current);
  });
}
