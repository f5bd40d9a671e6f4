/**
 * Headlines that OCR parted from their text: an article without one takes the head without text that speaks of it; what is then left is a line
 * from above a headline (肩题) that stands apart from it, and goes to the article that it speaks of, mostly that of the next head below.
 */

import { groupBy } from '../order.js';
import type { Cohesion } from './cohesion.js';
import type { Placed, Unit } from './units.js';

/** A head directly above or below the text. */
const NEIGHBOUR = 0.12;
/** Likeness that a text and a head need to be one article. */
const CLAIM = 0.1;

/**
 * @param path for each unit the number of the unit that begins its article.
 * @returns the same with heads and texts joined.
 */
export function joinHeads(units: readonly Unit[], path: readonly number[], cohesion: Cohesion): number[] {
  const joined = [...path];
  const without = [...new Set(path)].filter(
    (article) => hasText(units, path, article) && !hasTitle(units, path, article) && !isBriefs(units, path, article),
  );
  const bare = new Set([...new Set(path)].filter((article) => units[article]!.kind === 'head' && !hasText(units, path, article)));
  for (const article of without) {
    const own = units.filter(({ at }) => path[at] === article);
    const lines = own.map(({ main }) => main.number);
    let best: number | undefined;
    let most = CLAIM;
    for (const head of bare) {
      const near = own.some(({ at }) => Math.abs(at - head) === 1) ? NEIGHBOUR : 0;
      const score = cohesion.likeness(units[head]!.main.number, lines) + near;
      if (score > most) [best, most] = [head, score];
    }
    if (best === undefined) continue;
    bare.delete(best);
    for (const { at } of own) joined[at] = best;
  }
  joinKickers(units, joined);
  const alone = (head: number) => units.every(({ at }) => at === head || joined[at] !== head);
  for (const head of [...bare].filter(alone)) {
    const article = articleOfBare(units, joined, head, cohesion);
    if (article !== undefined) joined[head] = article;
  }
  return joined;
}

/** 某某在某地调研时强调, with text of another article below it: goes with the title of the next head that has none above it. */
function joinKickers(units: readonly Unit[], joined: number[]): void {
  for (const { kind, at, lines } of units) {
    if (kind !== 'head' || joined[at] !== at || lines.some(({ state }) => state !== 'kicker')) continue;
    if (units[at + 1]?.main.marks.dateline) continue;
    const title = units.find((unit) => unit.kind === 'head' && unit.at > at && unit.lines.some(({ state }) => state === 'title'));
    if (!title || title.lines.some(({ state }) => state === 'kicker')) continue;
    for (let i = 0; i < joined.length; i++) if (joined[i] === at) joined[i] = joined[title.at]!;
  }
}

/** The article, with a head and more, that a head without text speaks of. */
function articleOfBare(units: readonly Unit[], path: readonly number[], head: number, cohesion: Cohesion): number | undefined {
  const below = units.find(({ kind, at }) => kind === 'head' && at > head)?.at;
  let best: number | undefined;
  let most = CLAIM;
  for (const own of groupBy(units, ({ at }) => String(path[at])).values()) {
    const article = path[own[0]!.at]!;
    if (article === head || own.every(({ kind }) => kind === 'head' || kind === 'contents')) continue;
    const lines = own.flatMap((unit) => unit.lines.map(({ line }) => line.number));
    const score = cohesion.likeness(units[head]!.main.number, lines) + (article === below ? NEIGHBOUR : 0);
    if (score > most) [best, most] = [article, score];
  }
  return best;
}

/** An article has one title: of heads that were joined the first with text below keeps it, the other stands above or below. */
export function withOneTitle(units: readonly Unit[], path: readonly number[]): Unit[] {
  return units.map((unit) => {
    const article = path[unit.at]!;
    if (unit.kind !== 'head' || article === unit.at || !units[article]!.lines.some(({ state }) => state === 'title')) return unit;
    const state = unit.at < article ? 'kicker' : 'deck';
    return { ...unit, lines: unit.lines.map((placed) => (placed.state === 'title' ? { ...placed, state } : placed)) };
  });
}

function hasText(units: readonly Unit[], path: readonly number[], article: number): boolean {
  return units.some(({ kind, at }) => kind === 'text' && path[at] === article);
}

/** 短波 and below it ●…, ●…: each item is a story, and none has a headline. */
function isBriefs(units: readonly Unit[], path: readonly number[], article: number): boolean {
  return (
    units[article]!.kind === 'head' && units.every(({ kind, at, main }) => kind !== 'text' || path[at] !== article || main.marks.bulleted)
  );
}

function hasTitle(units: readonly Unit[], path: readonly number[], article: number): boolean {
  return units.some(({ kind, at, lines }) => kind !== 'text' && path[at] === article && (kind === 'contents' || lines.some(isTitle)));
}

const isTitle = ({ state }: Placed): boolean => state === 'title' || state === 'kicker' || state === 'deck';
