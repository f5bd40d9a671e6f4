/** Headlines that OCR parted from their text: an article without one claims the headline line that speaks of it. */
import type { Block, Placed } from './blocks.js';
import type { Cohesion } from './cohesion.js';

const CLAIMABLE = new Set(['title', 'kicker', 'deck', 'section', 'column']);
const TEXT = new Set(['body', 'caption']);
/** A headline directly above or below the text, though it reads as another's. */
const NEIGHBOUR = 0.12;
/** Likeness that a claim needs beyond what the headline has to the text it stands with. */
const CLAIM = 0.1;

/**
 * Moves headlines to blocks without one, in place. A block that gave its title away has its next headline line for one.
 * @returns line numbers that became titles.
 */
export function claimHeadlines(blocks: readonly Block[], owner: Map<number, number>, cohesion: Cohesion): Set<number> {
  const claimed = new Set<number>();
  const all = blocks.flatMap(({ lines }) => lines);
  const of = (block: number) => all.filter(({ line }) => owner.get(line.number) === block);
  blocks.forEach((block, index) => {
    const own = of(index);
    if (block.kind === 'contents' || own.length === 0 || own.some(({ state }) => state === 'title' || state === 'contents')) return;
    if (!own.some(({ state }) => state === 'body')) return;
    const inside = own.filter(
      ({ state, line }) => (state === 'section' || state === 'kicker' || state === 'deck') && !line.marks.bracketed,
    );
    if (inside.length === 1) {
      claimed.add(inside[0]!.line.number);
      return;
    }
    const candidate = bestClaim(index, own, all, owner, of, cohesion);
    if (!candidate) return;
    const donor = owner.get(candidate.line.number)!;
    owner.set(candidate.line.number, index);
    claimed.add(candidate.line.number);
    const left = of(donor).filter(({ state }) => CLAIMABLE.has(state));
    if (!left.some(({ state, line }) => state === 'title' || claimed.has(line.number))) {
      const heir = left.find(({ state }) => state === 'kicker' || state === 'deck');
      if (heir) claimed.add(heir.line.number);
    }
  });
  return claimed;
}

function bestClaim(
  index: number,
  own: readonly Placed[],
  all: readonly Placed[],
  owner: ReadonlyMap<number, number>,
  of: (block: number) => Placed[],
  cohesion: Cohesion,
) {
  const text = textOf(own);
  const [first, last] = [all.indexOf(own[0]!), all.indexOf(own.at(-1)!)];
  let best: Placed | undefined;
  let most = CLAIM;
  for (const placed of all) {
    if (!CLAIMABLE.has(placed.state)) continue;
    const home = owner.get(placed.line.number)!;
    const mates = of(home);
    const homeText = textOf(mates);
    // The only headline of a text stays with it; one of two is free, and so is one without text.
    const free = homeText.length === 0 || mates.filter(({ state }) => CLAIMABLE.has(state)).length > 1;
    if (home === index || !free) continue;
    const at = all.indexOf(placed);
    const near = at === first - 1 || at === last + 1 ? NEIGHBOUR : 0;
    const alone = homeText.length === 0 ? NEIGHBOUR : 0;
    const score = cohesion.likeness(placed.line.number, text) - cohesion.likeness(placed.line.number, homeText) + near + alone;
    if (score > most) [best, most] = [placed, score];
  }
  return best;
}

function textOf(lines: readonly Placed[]): number[] {
  return lines.filter(({ state }) => TEXT.has(state)).map(({ line }) => line.number);
}
