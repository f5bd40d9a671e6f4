/** What can be seen of each line of a page, by itself and in its place: the features of the model of line roles (roles.ts). */
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import type { Line, Marks } from './lines.js';
import type { Bag } from './weights.js';

export interface Context {
  readonly lines: readonly Line[];
  readonly cohesion: Cohesion;
  readonly junctions: Junctions;
  /** What each line is seen to be by its neighbours: numbers of SEEN. */
  readonly seen: readonly (readonly number[])[];
}

export function contextOf(lines: readonly Line[], cohesion: Cohesion, junctions: Junctions): Context {
  return { lines, cohesion, junctions, seen: lines.map(seen) };
}

/** Longer lines are text, not headlines. */
export const HEADLINE = 32;
/** Upper ends of the classes of length. */
const LENGTHS = [3, 5, 8, 12, 16, 20, 26, HEADLINE, 45, 90];
/** Where the page's end counts: a headline's text stands within so many lines. */
const REACH = 4;

const MARKS = [
  'masthead',
  'dateline',
  'byline',
  'photoReport',
  'bareNames',
  'organ',
  'credit',
  'caption',
  'scene',
  'jump',
  'jumpAtEnd',
  'jumpAtStart',
  'notice',
  'contents',
  'contentsItem',
  'column',
  'dash',
  'kicker',
  'deck',
  'event',
  'slogan',
  'heading',
  'item',
  'appointment',
  'row',
  'signed',
  'bracketed',
  'topic',
  'bulleted',
  'series',
  'likeAbove',
  'likeBelow',
  'listed',
] as const satisfies readonly (keyof Marks)[];

/** What a neighbour is seen to be; edge: there is none. */
const SEEN = [...MARKS, 'text', 'open text', 'short text', 'headline', 'edge'];
const [TEXT, OPEN_TEXT, SHORT_TEXT, IS_HEADLINE, EDGE] = [0, 1, 2, 3, 4].map((i) => MARKS.length + i) as [
  number,
  number,
  number,
  number,
  number,
];

/** Number → name of a line's features. */
export const LINE_FEATURES: string[] = [];
function named(...names: string[]): number {
  return LINE_FEATURES.push(...names) - names.length;
}
const ANY = named('any');
const MARK = named(...MARKS);
const LENGTH = named(...['-1', ...LENGTHS.map((_, i) => String(i))].map((i) => `length ${i}`));
const STOPS = named('stops 0', 'stops 1', 'stops 2');
const COMMAS = named('commas 0', 'commas 1', 'commas 2');
const CLOSED = named('closed');
const UNBALANCED = named('unbalanced');
const PARTS = named('parts 1', 'parts 2', 'parts 3');
const HAS_DIGITS = named('digits');
const HAS_QUOTES = named('quotes');
const ABOVE = named(...SEEN.map((name) => `above.${name}`));
const BELOW = named(...SEEN.map((name) => `below.${name}`));
const BELOW2 = named(...SEEN.map((name) => `below2.${name}`));
const NO_TEXT_BELOW = named('no text below');
const LIKE_ABOVE = named('like above');
const LIKE_BELOW = named('like below');
const ABOVE_LIKE_BELOW = named('above like below');
const BELOW_BYLINE = named('below a byline');
const BELOW_DATELINE = named('below a dateline');
const HAS_TWIN = named('has a twin');
const IN_CONTENTS = named('in contents');
const IN_LIST = named('in list 1', 'in list 2', 'in list 3');

/** Puts into a bag the features of line i that speak for or against each state by themselves. */
export function lineFeatures(context: Context, i: number, bag: Bag): Bag {
  const { lines } = context;
  bag.clear().add(ANY);
  own(lines[i]!, bag);
  neighbour(context, i - 1, ABOVE, bag);
  neighbour(context, i + 1, BELOW, bag);
  neighbour(context, i + 2, BELOW2, bag);
  let at = i + 1;
  while (at <= i + REACH && at < lines.length && !isText(lines[at]!)) at++;
  if (at > i + REACH || at >= lines.length) bag.add(NO_TEXT_BELOW);
  if (lines[i]!.length <= HEADLINE) {
    topics(context, i, bag);
    boxes(lines, i, bag);
    region(context, i, bag);
  }
  return bag;
}

/** Marks, length, stops: the line itself. */
function own({ length, marks, text }: Line, bag: Bag): void {
  for (let m = 0; m < MARKS.length; m++) if (marks[MARKS[m]!]) bag.add(MARK + m);
  bag.add(LENGTH + 1 + LENGTHS.findIndex((most) => length <= most));
  bag.add(STOPS + Math.min(marks.stops, 2));
  bag.add(COMMAS + Math.min(marks.commas, 2));
  if (marks.closed) bag.add(CLOSED);
  if (marks.balance !== 0) bag.add(UNBALANCED);
  if (length <= HEADLINE) {
    bag.add(PARTS - 1 + Math.min(parts(text), 3));
    if (/\d/.test(text)) bag.add(HAS_DIGITS);
    if (/[“”]/.test(text)) bag.add(HAS_QUOTES);
  }
}

function neighbour({ seen }: Context, at: number, first: number, bag: Bag): void {
  const what = seen[at];
  if (!what) bag.add(first + EDGE);
  else for (let k = 0; k < what.length; k++) bag.add(first + what[k]!);
}

/** What a neighbour is seen to be. */
function seen(line: Line): number[] {
  const { marks } = line;
  const found: number[] = [];
  for (let m = 0; m < MARKS.length; m++) if (marks[MARKS[m]!]) found.push(m);
  if (isText(line)) found.push(marks.closed ? TEXT : OPEN_TEXT);
  else if (marks.closed || marks.commas > 0 || marks.balance !== 0) found.push(SHORT_TEXT);
  else if (!marks.byline && !marks.credit && !marks.jump) found.push(IS_HEADLINE);
  return found;
}

/** How the short line i is like the text above and below, and how like these two are: inside an article or between two. */
function topics({ lines, cohesion }: Context, i: number, bag: Bag): void {
  const [above, below]: [number[], number[]] = [[], []];
  for (let at = i - 1; at >= 0 && above.length < SIDE; at--) if (isText(lines[at]!)) above.unshift(lines[at]!.number);
  for (let at = i + 1; at < lines.length && below.length < SIDE; at++) if (isText(lines[at]!)) below.push(lines[at]!.number);
  if (above.length === 0 || below.length === 0) return;
  const { number } = lines[i]!;
  let across = 0;
  for (const line of below) across += cohesion.likeness(line, above);
  bag.add(LIKE_ABOVE, cohesion.likeness(number, above));
  bag.add(LIKE_BELOW, cohesion.likeness(number, below));
  bag.add(ABOVE_LIKE_BELOW, across / below.length);
}
/** How many lines of text on each side. */
const SIDE = 3;

/** How the text above began, and whether another heading like this stands between the same beginnings: sections come in kind. */
function region({ lines, seen }: Context, i: number, bag: Bag): void {
  let from = i - 1;
  while (from >= 0 && !begins(lines[from]!)) from--;
  let to = i + 1;
  while (to < lines.length && !begins(lines[to]!)) to++;
  if (from >= 0) bag.add(lines[from]!.marks.dateline ? BELOW_DATELINE : BELOW_BYLINE);
  const [length, count] = [lines[i]!.length, parts(lines[i]!.text)];
  for (let at = from + 1; at < to; at++) {
    if (Math.abs(at - i) <= 1 || Math.abs(lines[at]!.length - length) > 2 || seen[at]!.at(-1) !== IS_HEADLINE) continue;
    if (parts(lines[at]!.text) !== count) continue;
    bag.add(HAS_TWIN);
    return;
  }
}

const begins = ({ marks }: Line): boolean => marks.dateline || (marks.byline && !marks.photoReport);

function parts(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** Whether a heading of contents stands above with no text between, or a line that announces a list (名单如下：) with no sentence between. */
function boxes(lines: readonly Line[], i: number, bag: Bag): void {
  for (let at = i - 1; at >= 0 && !isText(lines[at]!); at--) if (lines[at]!.marks.contents) bag.add(IN_CONTENTS);
  for (let at = i - 1; at >= 0; at--) {
    if (lines[at]!.text.endsWith('：')) bag.add(IN_LIST - 1 + Math.min(3, i - at));
    if (isText(lines[at]!) || lines[at]!.marks.closed) break;
  }
}

export function isText({ length, marks }: Line): boolean {
  return length > HEADLINE && !marks.masthead && !marks.contentsItem;
}

/** Number → name of the features of a line below another. */
export const PAIR_FEATURES = ['any', 'after closed', 'goes on', 'dateline', 'shorter', 'longer', 'same length'];
const [PAIR, AFTER_CLOSED, GOES_ON, DATELINE, SHORTER, LONGER, SAME_LENGTH] = [0, 1, 2, 3, 4, 5, 6] as const;

/** Puts into a bag the features of line i that speak for a state below another. */
export function pairFeatures({ lines, junctions }: Context, i: number, bag: Bag): Bag {
  const [above, line] = [lines[i - 1]!, lines[i]!];
  bag.clear().add(PAIR);
  if (above.marks.closed) bag.add(AFTER_CLOSED);
  else if (above.length > LENGTHS[2]! && line.length <= HEADLINE) bag.add(GOES_ON, junctions.score(above, line));
  if (line.marks.dateline) bag.add(DATELINE);
  if (above.length <= HEADLINE && line.length <= HEADLINE) {
    const ratio = line.length / above.length;
    bag.add(ratio < 0.8 ? SHORTER : ratio > 1.25 ? LONGER : SAME_LENGTH);
  }
  return bag;
}
