/**
 * Splits a paragraph into sentences. Ends are 。！？ and …… before a new sentence; ； and ： never end one. What is in brackets stays whole,
 * and so does a quotation, unless it holds whole sentences that end with it: “……。”他说 goes on, “……。” at the paragraph's end does not.
 */
import { isBlank, unitsOf } from '../units.js';

export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const OPENING = '（(《〈「『【[';
const CLOSING = '）)》〉」』】]';
/** Every character that splitting looks at. */
const LOOKED_AT = unitsOf(`${OPENING}${CLOSING}“”。！？!?…`);
const STOPS = unitsOf('。！？!?');
/** Marks that belong to the sentence that they follow. */
const TRAILING = unitsOf('”’）)」』】》');
/** A quotation longer than this without its end was never closed (OCR lost the mark): it no longer holds sentences together. */
const LONGEST_QUOTE = 400;

/** @returns spans in order, blanks around sentences left out; together they cover every other character. */
export function splitSentences(paragraph: { readonly text: string }): SentenceSpan[] {
  const { text } = paragraph;
  const spans: SentenceSpan[] = [];
  let start = 0;
  let depth = 0;
  let quoteFrom = -1;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from < to) spans.push({ start: from, end: to });
    start = end;
  };
  for (let i = nextOf(text, 0); i >= 0; i = nextOf(text, i + 1)) {
    const unit = text[i]!;
    if (OPENING.includes(unit) && text.slice(i, i + LONGEST_QUOTE).includes(CLOSING[OPENING.indexOf(unit)]!)) depth++;
    else if (CLOSING.includes(unit)) depth = Math.max(0, depth - 1);
    else if (unit === '“') quoteFrom = text.slice(i, i + LONGEST_QUOTE).includes('”') ? i : -1;
    else if (unit === '”') {
      const whole = quoteFrom >= 0 && depth === 0 && isEnd(text, i - 1);
      const ends = whole && (isAnnounced(text, quoteFrom) || (isFree(text, quoteFrom, start) && endsHere(text, i + 1)));
      quoteFrom = -1;
      if (ends) close(i + 1);
      continue;
    }
    if (depth > 0 || quoteFrom >= 0 || !isEnd(text, i)) continue;
    let end = i + 1;
    while (end < text.length && (trails(text.charCodeAt(end)) || isEnd(text, end))) end++;
    close(end);
    i = end - 1;
  }
  close(text.length);
  return spans;
}

/** Where the next character that is looked at stands, or -1: most characters are none. */
function nextOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (LOOKED_AT.has(text.charCodeAt(at))) return at;
  return -1;
}

function trails(unit: number): boolean {
  return TRAILING.has(unit) || isBlank(unit);
}

function isEnd(text: string, at: number): boolean {
  return (
    STOPS.has(text.charCodeAt(at)) ||
    (text[at] === '…' && text[at + 1] !== '…' && /^[\s”’]*(\p{Script=Han}|$)/u.test(text.slice(at + 1)) && atBoundary(text, at))
  );
}

/** …… within a list (热潮……仲春) ends a sentence only before a quotation's end or the paragraph's. */
function atBoundary(text: string, at: number): boolean {
  return /^[\s”’]*$/.test(text.slice(at + 1));
}

/** “……。”他说 and “……。”陈可霸介绍: the sentence goes on with who says so. */
function endsHere(text: string, at: number): boolean {
  const rest = text.slice(at).trimStart();
  return rest === '' || rest.startsWith('“');
}

/** 他说：“……。” ends with what he says. */
function isAnnounced(text: string, quoteFrom: number): boolean {
  return /：\s*$/.test(text.slice(0, quoteFrom));
}

/** The quotation is the sentence so far. */
function isFree(text: string, quoteFrom: number, start: number): boolean {
  return text.slice(start, quoteFrom).trim() === '';
}
