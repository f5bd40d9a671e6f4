/** Step 2, arrange: page → articles. Lines get roles, heads begin articles, and each text goes to the article that it was printed in. */
import { groupBy } from '../order.js';
import type { Article, ArticleLine, Layout, Page } from '../types.js';
import { assign } from './articles.js';
import { Cohesion } from './cohesion.js';
import { defaultSegmenter, Junctions, type Segmenter } from './continuity.js';
import { contextOf } from './features.js';
import { linesOf } from './lines.js';
import { findLinks } from './links.js';
import { withoutOrnament } from './look.js';
import { matchesOf } from './matches.js';
import { defaultModel, type Model } from './model.js';
import { normalise } from './normalise.js';
import { paragraphsOf, readingOrder } from './paragraphs.js';
import { decideStates } from './roles.js';
import { Speakers } from './speakers.js';
import { staffLines } from './staff.js';
import { ROLE_OF } from './states.js';
import { joinHeads, withOneTitle } from './titles.js';
import { type Placed, unitsOf } from './units.js';

export type { Segmenter, Word } from './continuity.js';
export { pageSpans } from './paragraph.js';
export { splitSentences } from './sentences.js';
export { normalise };

export interface ArrangeOptions {
  /** Words of a short stretch of text, for words that a cut runs through. Default: nodejieba's, loaded when first needed. */
  readonly segmenter?: Segmenter;
  /** What was learned of layouts. Default: what seeds/arrange holds. */
  readonly model?: Model;
}

/** @returns articles in the order of their first headline or line; ids a1, a2 … */
export function arrange(page: Pick<Page, 'text'>, options: ArrangeOptions = {}): Layout {
  const model = options.model ?? defaultModel();
  const lines = linesOf(page.text);
  const junctions = new Junctions(lines.map(({ text }) => text).join('\n'), options.segmenter ?? defaultSegmenter);
  const cohesion = new Cohesion(new Map(lines.map(({ number, text }) => [number, text])), model.rarity);
  const staff = staffLines(lines);
  const told = staff.size === 0 ? lines : lines.filter((_, i) => !staff.has(i));
  const states = decideStates(contextOf(told, cohesion, junctions), model);
  let next = 0;
  const placed: Placed[] = lines.map((line, i) => ({ line, state: staff.get(i) ?? states[next++]! }));
  const units = unitsOf(placed);
  const seen = { units, cohesion, junctions };
  const path = joinHeads(
    units,
    assign({ ...seen, matches: matchesOf(seen, model.matches), speakers: new Speakers(lines) }, model.articles),
    cohesion,
  );
  const links = findLinks(units, path, junctions);
  const members = groupBy(withOneTitle(units, path), ({ at }) => String(path[at]));
  const articles = [...members.values()].map((own, i) =>
    articleOf(
      `a${i + 1}`,
      page.text,
      own.flatMap((unit) => unit.lines),
      links,
      junctions,
    ),
  );
  const unplaced = placed.filter(({ state }) => state === 'masthead').map(({ line }) => line.number);
  return { articles, unplaced };
}

function articleOf(id: string, text: string, placed: readonly Placed[], links: ReadonlyMap<number, number>, junctions: Junctions): Article {
  const ordered = readingOrder(placed, links);
  const lines: ArticleLine[] = placed.map(({ line, state }) => ({ line: line.number, role: ROLE_OF[state]! }));
  return { id, title: titleOf(ordered), lines, paragraphs: paragraphsOf(id, ordered, text, links, junctions) };
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
