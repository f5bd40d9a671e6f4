/** Headlines that OCR parted from their text: an article without one takes the head without text that speaks of it. */
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
  const without = [...new Set(path)].filter((article) => hasText(units, path, article) && !hasTitle(units, path, article));
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
  return joined;
}

function hasText(units: readonly Unit[], path: readonly number[], article: number): boolean {
  return units.some(({ kind, at }) => kind === 'text' && path[at] === article);
}

function hasTitle(units: readonly Unit[], path: readonly number[], article: number): boolean {
  return units.some(({ kind, at, lines }) => kind !== 'text' && path[at] === article && (kind === 'contents' || lines.some(isTitle)));
}

const isTitle = ({ state }: Placed): boolean => state === 'title' || state === 'kicker' || state === 'deck';
