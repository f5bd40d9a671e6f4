/** What the lines around a line say of its state. */
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import type { Line } from './lines.js';
import { HEADLINE, headlike } from './looks.js';
import type { State } from './states.js';

/** A line right above a photographer's credit says what the picture shows, however much it looks like text. */
const BESIDE_CREDIT = 11;
/** Headlines never have more characters. */
const LONGEST_HEADLINE = 40;

export interface Context {
  readonly lines: readonly Line[];
  readonly cohesion: Cohesion;
  readonly junctions: Junctions;
}

export interface Surroundings {
  /** Added to a state at this line, whatever stands above. */
  readonly at: Partial<Record<State, number>>;
  between(previous: State, state: State): number;
}

/** What the lines around say of line i. */
export function surroundings({ lines, cohesion, junctions }: Context, i: number): Surroundings {
  const line = lines[i]!;
  const above = lines[i - 1]!;
  const below = lines[i + 1];
  const short = headlike(line.length, line.marks) > -6 && line.length <= LONGEST_HEADLINE;
  const section = short ? sectionBonus(lines, i, cohesion) : 0;
  const goesOn = !above.marks.closed && above.length > 8 && short ? junctions.score(above, line) : 0;
  const ratio = line.length / Math.max(1, above.length);
  const at: Partial<Record<State, number>> = { section, title: Math.min(1, -section * 0.5) };
  if (!lines.slice(i + 1, i + 1 + REACH).some(isText)) Object.assign(at, { section: section - 3, title: (at.title ?? 0) - 2, kicker: -2 });
  if (below?.marks.dateline) Object.assign(at, { title: (at.title ?? 0) + 1, deck: 1, section: section - 6 });
  // A byline below: 乐平：煤进去，电、汽、板、砖、算力出来 is a headline for all its commas.
  if (below?.marks.byline && short) Object.assign(at, { title: (at.title ?? 0) + 1.5, deck: (at.deck ?? 0) + 2.5 });
  if (nearCredit(lines, i)) Object.assign(at, { caption: BESIDE_CREDIT, body: -3 });
  return {
    at,
    between(previous, state) {
      if (state === 'body') return intoBody(previous, above, line, goesOn);
      if (previous === 'kicker' && state === 'title') return ratio < 0.8 ? 1 : ratio > 1.2 ? -0.8 : 0;
      if (previous === 'title' && state === 'deck') return line.marks.dash ? 1 : ratio > 1.15 ? 0.8 : ratio < 0.8 ? -1 : 0;
      if (state === 'byline' && TEXT_ABOVE.has(previous)) return (line.marks.byline ? 0 : -4) - (above.marks.closed ? 0 : 1.5);
      if (previous === 'body' && state === 'section') return above.marks.jumpAtEnd ? -5 : above.marks.closed ? 0 : -1.5;
      if (previous === 'title' && state === 'caption') return line.marks.caption || nearCredit(lines, i) ? 0.5 : -2;
      return 0;
    },
  };
}

function intoBody(previous: State, above: Line, line: Line, goesOn: number): number {
  const opens = line.marks.dateline;
  if (previous === 'section') return opens ? -6 : 0;
  if (previous === 'title' || previous === 'deck') return opens ? 1 : line.marks.bracketed ? -3 : 0;
  if (previous !== 'body') return 0;
  if (opens) return -2.5;
  // A list: 部分项目： is followed by lines without stops.
  if (/[：；]$/.test(above.text)) return 3;
  if (above.marks.row && line.marks.row) return 4;
  return above.marks.closed ? 0 : 1 + Math.min(2.5, Math.max(-0.5, goesOn));
}

/** 江西立讯智造有限公司生产车间。 above 通讯员 李超摄: a sentence beside a credit is a caption. */
function nearCredit(lines: readonly Line[], i: number): boolean {
  const below = lines[i + 1];
  return !lines[i]!.marks.credit && below !== undefined && below.marks.credit;
}

/** A headline's text stands at most this many lines below. */
const REACH = 4;
/** States after which a line of bare names is no byline: nothing above announces one. */
const TEXT_ABOVE: ReadonlySet<State> = new Set(['body', 'caption', 'jump', 'contents']);
const isText = (line: Line): boolean => line.length > HEADLINE && !line.marks.masthead;

/** How many lines of text on each side show whether a short line parts an article or two. */
const SIDE = 3;
/** Likeness of text on both sides of a section heading, about; of two articles it is a third of that. */
const USUAL_LIKENESS = 0.22;

/** Above 0 where the short line i seems to stand inside an article, below where between two. */
function sectionBonus(lines: readonly Line[], i: number, cohesion: Cohesion): number {
  const before = lines.slice(0, i).filter(isText).slice(-SIDE);
  const next = lines.slice(i + 1, i + 4).find(isText);
  if (before.length === 0 || !next) return 0;
  const from = lines.indexOf(next);
  const behind = lines.slice(from, from + SIDE).filter(isText);
  const numbers = before.map(({ number }) => number);
  const likeness = behind.reduce((sum, { number }) => sum + cohesion.likeness(number, numbers), 0) / behind.length;
  let bonus = Math.max(-2, Math.min(2, (likeness - USUAL_LIKENESS) * 8));
  const opener = lines.slice(0, i).findLast(({ marks }) => marks.dateline || marks.byline);
  if (opener?.marks.dateline) bonus -= 2.5;
  else if (opener) bonus += 0.6;
  if (behind[0]!.marks.signed) bonus -= 2;
  return bonus;
}
