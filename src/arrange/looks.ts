/** What a line looks like by itself: the weight of each state. */
import type { Line } from './lines.js';
import { NEVER, type State } from './states.js';

/** Headlines part their halves by a blank, text by a comma. */
const COMMA = 2;
/** Headlines rarely have more characters. */
export const HEADLINE = 26;

/** What a line looks like by itself. */
export function look({ length, marks: m }: Line): Record<State, number> {
  const headline = headlike(length, m);
  return {
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

export function headlike(length: number, m: Line['marks']): number {
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
