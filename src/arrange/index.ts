/** Step 2, arrange: page → articles. Lines get roles, blocks form below headlines, and broken text is joined to where it goes on. */
import type { Article, ArticleLine, Layout, Page } from '../types.js';
import { blocksOf, type Placed } from './blocks.js';
import { moveCaptions } from './captions.js';
import { Cohesion } from './cohesion.js';
import { defaultSegmenter, Junctions, type Segmenter } from './continuity.js';
import type { Fragment } from './fragments.js';
import { fragmentsOf } from './fragments.js';
import { claimHeadlines } from './headlines.js';
import { linesOf } from './lines.js';
import { findLinks } from './links.js';
import { withoutOrnament } from './look.js';
import type { Pair } from './matching.js';
import { normalise } from './normalise.js';
import { assignOwners } from './owners.js';
import { paragraphsOf, readingOrder } from './paragraphs.js';
import { decideStates } from './roles.js';
import { ROLE_OF } from './states.js';

export type { Segmenter, Word } from './continuity.js';
export { pageSpans } from './paragraph.js';
export { splitSentences } from './sentences.js';
export { normalise };

export interface ArrangeOptions {
  /** Words of a short stretch of text, for words that a cut runs through. Default: nodejieba's, loaded when first needed. */
  readonly segmenter?: Segmenter;
}

/** @returns articles in the order of their first headline or line; ids a1, a2 … */
export function arrange(page: Pick<Page, 'text'>, options: ArrangeOptions = {}): Layout {
  const lines = linesOf(page.text);
  const junctions = new Junctions(lines.map(({ text }) => text).join('\n'), options.segmenter ?? defaultSegmenter);
  const cohesion = new Cohesion(new Map(lines.map(({ number, text }) => [number, text])));
  const states = decideStates({ lines, cohesion, junctions });
  const placed: Placed[] = lines.map((line, i) => ({ line, state: states[i]! }));
  const blocks = blocksOf(placed);
  const fragments = fragmentsOf(blocks);
  const links = findLinks(fragments, cohesion, junctions);
  const owner = assignOwners(blocks, fragments, links, cohesion);
  moveCaptions(owner, blocks, cohesion);
  const claimed = claimHeadlines(blocks, owner, cohesion);
  const unplaced = placed.filter(({ state }) => state === 'masthead').map(({ line }) => line.number);
  return { articles: articlesOf(page.text, placed, owner, claimed, fragments, links), unplaced };
}

function articlesOf(
  text: string,
  placed: readonly Placed[],
  owner: ReadonlyMap<number, number>,
  claimed: ReadonlySet<number>,
  fragments: readonly Fragment[],
  links: readonly Pair[],
): Article[] {
  const next = new Map(links.map(({ from, to }) => [fragments[from]!.line.number, fragments[to]!.line.number]));
  const members = new Map<number, Placed[]>();
  for (const item of placed) {
    const block = owner.get(item.line.number);
    if (block === undefined) continue;
    const own = claimed.has(item.line.number) ? { ...item, state: 'title' as const } : item;
    const list = members.get(block);
    if (list) list.push(own);
    else members.set(block, [own]);
  }
  return [...members.values()].map((items, i) => {
    const id = `a${i + 1}`;
    const ordered = readingOrder(items, next);
    const lines: ArticleLine[] = items.map(({ line, state }) => ({ line: line.number, role: ROLE_OF[state]! }));
    return { id, title: titleOf(ordered), lines, paragraphs: paragraphsOf(id, ordered, text, next) };
  });
}

/** The title line; without one the heading of contents, else the first headline, else nothing. */
function titleOf(lines: readonly Placed[]): string {
  const titles = lines.filter(({ state }) => state === 'title');
  const best =
    titles[0] ??
    lines.find(({ state, line }) => state === 'contents' && line.marks.contents) ??
    lines.find(({ state }) => state === 'kicker' || state === 'deck');
  return best ? withoutOrnament(best.line.text) : '';
}
