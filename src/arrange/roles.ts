/**
 * The role of each line, decided for the whole page at once: a first-order model over the states below, its weights named and set by hand,
 * the best path found by dynamic programming (Viterbi 1967). A state's weight says what one line looks like, a transition's what may
 * follow what; both are about additive log odds: 1 is a hint, 3 is strong, 9 is never.
 */
import type { LineRole } from '../types.js';
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import type { Line } from './lines.js';

export const STATES = [
  'masthead',
  'column',
  'kicker',
  'title',
  'deck',
  'byline',
  'body',
  'section',
  'caption',
  'jump',
  'contents',
  'signature',
] as const;
export type State = (typeof STATES)[number];

/** What the states are in the extract; a masthead is in no article. */
export const ROLE_OF: Readonly<Record<State, LineRole | null>> = {
  masthead: null,
  column: 'note',
  kicker: 'subtitle',
  title: 'title',
  deck: 'subtitle',
  byline: 'byline',
  body: 'body',
  section: 'subtitle',
  caption: 'caption',
  jump: 'note',
  contents: 'note',
  signature: 'byline',
};

const NEVER = -9;
/** Rows: what stands above. Missing pairs are {@link UNUSUAL}. */
const UNUSUAL = -4.5;
const AFTER: Readonly<Record<State | 'start', Partial<Record<State, number>>>> = {
  start: {
    masthead: 0,
    column: 0,
    kicker: 0,
    title: 0.5,
    body: -1,
    byline: -2,
    caption: -1.5,
    contents: -0.5,
    jump: -1,
    deck: NEVER,
    section: NEVER,
    signature: NEVER,
  },
  masthead: { masthead: 0, column: 0, kicker: 0, title: 0.5, body: -1, byline: -2, caption: -1.5, contents: -0.5, section: -6 },
  column: { column: -1, kicker: 0, title: 1, body: -2, byline: -2, contents: -2, deck: NEVER, section: NEVER },
  kicker: { kicker: -1, title: 0.5, body: -6, byline: -5, section: NEVER },
  title: { deck: 0, byline: 0.8, body: 0.4, caption: 0, title: -3.5, kicker: -4, section: NEVER, signature: NEVER },
  deck: { deck: -0.7, byline: 0.8, body: 0.6, caption: 0, title: -4, kicker: -4.5, section: -6, signature: NEVER },
  byline: { body: 1, caption: 0, byline: -0.5, section: -1.5, deck: -2.5, title: -3.5, signature: NEVER },
  body: {
    body: 0.3,
    section: 0,
    kicker: -0.4,
    title: -0.4,
    column: -0.4,
    caption: -0.3,
    jump: 0,
    contents: -0.5,
    byline: -2.5,
    signature: -1,
    masthead: -0.5,
    deck: NEVER,
  },
  section: { body: 1.4, caption: -3, section: -4, jump: -3, deck: NEVER, signature: NEVER },
  caption: {
    caption: 0,
    body: -0.3,
    title: -0.2,
    kicker: -0.4,
    column: -0.4,
    section: -0.7,
    contents: -0.4,
    jump: -0.5,
    byline: -3,
    masthead: -0.5,
    deck: NEVER,
  },
  jump: {
    title: 0.3,
    kicker: 0.2,
    column: 0.3,
    caption: 0,
    body: -0.5,
    section: -3,
    contents: 0,
    masthead: 0,
    byline: -2,
    jump: -1,
    deck: NEVER,
    signature: NEVER,
  },
  contents: {
    contents: 0.4,
    title: -0.5,
    kicker: -0.7,
    column: -0.5,
    masthead: -0.2,
    caption: -2,
    body: -5,
    deck: NEVER,
    section: NEVER,
    signature: NEVER,
  },
  signature: { signature: 0, title: 0.4, kicker: 0.3, column: 0.3, contents: 0.2, body: -0.7, caption: 0, masthead: 0, deck: NEVER },
};
/** A page may end below anything but a headline without text. */
const AT_END: Partial<Record<State, number>> = { title: -2, kicker: -5, section: -5, column: -3, deck: -1.5 };

/** Headlines part their halves by a blank, text by a comma. */
const COMMA = 2;
/** A line right above a photographer's credit says what the picture shows, however much it looks like text. */
const BESIDE_CREDIT = 11;

/** And never. */
const LONGEST_HEADLINE = 40;
/** Headlines rarely have more characters. */
const HEADLINE = 26;

export interface Context {
  readonly lines: readonly Line[];
  readonly cohesion: Cohesion;
  readonly junctions: Junctions;
}

/** @returns the best state for each line. */
export function decideStates(context: Context): State[] {
  const { lines } = context;
  if (lines.length === 0) return [];
  const looks = lines.map((line) => look(line));
  let scores = STATES.map((state) => after('start', state) + looks[0]![state]);
  const back: number[][] = [];
  for (let i = 1; i < lines.length; i++) {
    const here = surroundings(context, i);
    const from: number[] = [];
    scores = STATES.map((state, s) => {
      let best = Number.NEGATIVE_INFINITY;
      STATES.forEach((previous, p) => {
        const score = scores[p]! + after(previous, state) + here.between(previous, state);
        if (score > best) [best, from[s]] = [score, p];
      });
      return best + looks[i]![state] + (here.at[state] ?? 0);
    });
    back.push(from);
  }
  scores = scores.map((score, s) => score + (AT_END[STATES[s]!] ?? 0));
  let state = scores.indexOf(Math.max(...scores));
  const path = [state];
  for (let i = back.length - 1; i >= 0; i--) {
    state = back[i]![state]!;
    path.unshift(state);
  }
  return path.map((s) => STATES[s]!);
}

function after(previous: State | 'start', state: State): number {
  return AFTER[previous][state] ?? UNUSUAL;
}

/** What a line looks like by itself. */
function look({ length, marks: m }: Line): Record<State, number> {
  const headline = headlike(length, m);
  const never = { masthead: NEVER, byline: NEVER, jump: NEVER, signature: NEVER };
  return {
    ...never,
    masthead: m.masthead ? 6 : NEVER,
    column: headline - 2.2 + (m.column ? 4.5 : 0) - (length > 24 ? 1 : 0),
    kicker: headline - 0.8 + (m.kicker ? 3.5 : 0) - (m.dash ? 5 : 0) - (m.heading ? 1.5 : 0) - (m.commas > 0 ? 1 : 0),
    title:
      headline +
      (m.notice ? 3 : 0) +
      (m.dash ? -5 : 0) +
      (m.kicker ? -1.5 : 0) +
      (m.column ? -1.5 : 0) +
      (m.bareNames && length < 4 ? -1.5 : 0),
    deck: (m.bracketed ? 2 : headline - 0.6) + (m.dash ? 5 : 0) + (m.deck ? 0.8 : 0) - (m.kicker ? 1 : 0),
    byline: m.byline ? 5 : m.bareNames ? 2.2 - (length > 4 ? 0.7 : 0) : NEVER,
    body: bodylike(length, m),
    section: headline - 0.5 + (m.heading ? 2 : 0) - (m.organ ? 1 : 0) - (m.dash ? 4 : 0) - (m.kicker ? 1 : 0),
    caption: (m.caption ? 8.5 : -2.5) + (m.credit ? 6 : 0) - (m.dateline ? 5 : 0) - (length < 12 && !m.credit && !m.caption ? 1 : 0),
    jump: m.jump ? 7 : NEVER,
    contents: m.contents ? 8 : m.contentsItem ? 5 : headline - 1.5 + (m.dash ? 4 : 0),
    signature: m.organ ? 4 : m.byline ? 2.5 : m.masthead ? 3 : m.bareNames ? 0 : NEVER,
  };
}

function headlike(length: number, m: Line['marks']): number {
  let score = 1.2 - Math.max(0, length - HEADLINE) * 0.25;
  if (m.dateline || m.jumpAtEnd || m.credit || m.jump || m.masthead || m.contents) score -= 6;
  if (m.byline) score -= 4;
  if (m.closed && m.stops > 0) score -= 3;
  else if (m.closed) score -= 2;
  score -= Math.min(m.commas, 3) * COMMA - (m.heading ? COMMA : 0);
  if (m.balance !== 0) score -= 2.5;
  return score;
}

function bodylike(length: number, m: Line['marks']): number {
  if (m.masthead || m.contents || m.jump) return -6;
  let score = length > 45 ? 3 : length > HEADLINE ? 1 : -1.5;
  score += Math.min(m.stops, 2) * 1.2 + Math.min(m.commas, 2) * 0.8;
  if (m.closed) score += 1.5;
  if (m.balance !== 0) score += 1.5;
  if (m.dateline) score += 4;
  if (m.jumpAtEnd || m.jumpAtStart) score += 2;
  if (m.item) score += 1.5;
  if (m.credit) score -= 5;
  if (m.caption) score -= 2;
  if (m.byline) score -= 3;
  return score;
}

interface Surroundings {
  /** Added to a state at this line, whatever stands above. */
  readonly at: Partial<Record<State, number>>;
  between(previous: State, state: State): number;
}

/** What the lines around say of line i. */
function surroundings({ lines, cohesion, junctions }: Context, i: number): Surroundings {
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
