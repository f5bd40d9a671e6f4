/** What can be seen of each line of a page, by itself and in its place: the features of the model of line roles (roles.ts). */
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import { HEADLINE, type Line, type Marks } from './lines.js';
import { placesIn } from './places.js';
import type { Bag } from './weights.js';

export interface Context {
  readonly lines: readonly Line[];
  readonly cohesion: Cohesion;
  readonly junctions: Junctions;
  /** What each line is seen to be by its neighbours: numbers of SEEN. */
  readonly seen: readonly (readonly number[])[];
  /** The places that each line names. */
  readonly places: readonly (readonly number[])[];
}

export function contextOf(lines: readonly Line[], cohesion: Cohesion, junctions: Junctions): Context {
  return { lines, cohesion, junctions, seen: lines.map(seen), places: lines.map(({ text }) => placesIn(text)) };
}

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
  'attended',
  'exclaimed',
  'wide',
  'dated',
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
/**
 * Of the blocks of text right above and below, for each kind of article that the line may be in (after a byline, after a dateline, after
 * neither): how much they share, in classes; which of them the line is more like, and by how much; whether they name the same places.
 */
const IN_BLOCKS = [
  'share 0',
  'share 1',
  'share 2',
  'share 3',
  'share 4',
  'of the lower',
  'of the upper',
  'of neither',
  'elsewhere',
  'same place',
  'placed anew',
  'upper 1',
  'upper 2',
  'upper 3',
  'lower 1',
  'lower 2',
  'lower 3',
];
const BLOCKS = named(...['', 'byline ', 'dateline '].flatMap((kind) => IN_BLOCKS.map((name) => `${kind}blocks ${name}`)));
const [OF_LOWER, OF_UPPER, OF_NEITHER, ELSEWHERE, SAME_PLACE, PLACED_ANEW, UPPER, LOWER] = [5, 6, 7, 8, 9, 10, 11, 14] as const;
/** Upper ends of the classes of what is shared. */
const SHARED = [0.02, 0.05, 0.09, 0.15];
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
  if (isShort(lines[i]!)) {
    topics(context, i, bag);
    boxes(lines, i, bag);
    blocks(context, i, region(context, i, bag), bag);
  }
  return bag;
}

/** Marks, length, stops: the line itself. */
function own({ length, marks, text }: Line, bag: Bag): void {
  for (let m = 0; m < MARKS.length; m++) if (marks[MARKS[m]!]) bag.add(MARK + m);
  bag.add(LENGTH + 1 + LENGTHS.findIndex((most) => length <= most));
  bag.add(STOPS + Math.min(marks.stops, 2));
  bag.add(COMMAS + Math.min(marks.commas, 2));
  if (isEnded(marks)) bag.add(CLOSED);
  if (marks.balance !== 0) bag.add(UNBALANCED);
  if (length <= HEADLINE || marks.wide) {
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
  else if (isEnded(marks) || marks.commas > 0 || marks.balance !== 0) found.push(SHORT_TEXT);
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

/**
 * What the text from line i to the next headline shares with that from i up to the last one: a section goes on with the article's names and
 * places, another article has its own. 某县: … | 另一县: 2022年5月，另一县…
 */
function blocks({ lines, cohesion, seen, places }: Context, i: number, kind: 0 | 1 | 2, bag: Bag): void {
  const above = blockFrom(lines, seen, i, -1);
  const below = blockFrom(lines, seen, i, 1);
  if (above.length === 0 || below.length === 0) return;
  const first = BLOCKS + kind * IN_BLOCKS.length;
  bag.add(first + UPPER - 1 + Math.min(above.length, 3));
  bag.add(first + LOWER - 1 + Math.min(below.length, 3));
  const [over, under] = [above, below].map((block) => block.map((at) => lines[at]!.number)) as [number[], number[]];
  let across = 0;
  for (const line of under) across += cohesion.likeness(line, over);
  const least = SHARED.findIndex((most) => across / under.length < most);
  bag.add(first + (least < 0 ? SHARED.length : least));
  const { number } = lines[i]!;
  const lean = cohesion.likeness(number, under) - cohesion.likeness(number, over);
  if (lean === 0) bag.add(first + OF_NEITHER);
  else bag.add(first + (lean > 0 ? OF_LOWER : OF_UPPER), Math.abs(lean));
  const before = new Set<number>();
  for (const at of above) for (const place of places[at]!) before.add(place);
  const own = [...places[i]!, ...below.flatMap((at) => places[at]!)];
  if (before.size > 0 && own.length > 0) bag.add(first + (own.some((place) => before.has(place)) ? SAME_PLACE : ELSEWHERE));
  if (places[below[0]!]!.some((place) => !before.has(place))) bag.add(first + PLACED_ANEW);
}

/** The lines of text above or below a line, as far as the next headline on that side. */
function blockFrom(lines: readonly Line[], seen: Context['seen'], i: number, step: 1 | -1): number[] {
  const block: number[] = [];
  for (let at = i + step; at >= 0 && at < lines.length && block.length < BLOCK; at += step) {
    if (isText(lines[at]!)) block.push(at);
    else if (block.length > 0 && seen[at]!.at(-1) === IS_HEADLINE) break;
  }
  return block;
}
const BLOCK = 4;

/** @returns how the text above began: 1 with a byline, 2 with a dateline. Adds it, and whether another heading like this stands between the same beginnings: sections come in kind. */
function region({ lines, seen }: Context, i: number, bag: Bag): 0 | 1 | 2 {
  let from = i - 1;
  while (from >= 0 && !begins(lines[from]!)) from--;
  let to = i + 1;
  while (to < lines.length && !begins(lines[to]!)) to++;
  const kind = from < 0 ? 0 : lines[from]!.marks.dateline ? 2 : 1;
  if (kind > 0) bag.add(kind === 2 ? BELOW_DATELINE : BELOW_BYLINE);
  const [length, count] = [lines[i]!.length, parts(lines[i]!.text)];
  for (let at = from + 1; at < to; at++) {
    if (Math.abs(at - i) <= 1 || Math.abs(lines[at]!.length - length) > 2 || seen[at]!.at(-1) !== IS_HEADLINE) continue;
    if (parts(lines[at]!.text) !== count) continue;
    bag.add(HAS_TWIN);
    break;
  }
  return kind;
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
  return length > HEADLINE && !marks.wide && !marks.masthead && !marks.contentsItem;
}

const isShort = ({ length, marks }: Line): boolean => length <= HEADLINE || marks.wide;

/** Ends as sentences of a text do; a short line that ends in ！ or ？ may as well be a headline. */
const isEnded = ({ closed, exclaimed }: Marks): boolean => closed && !exclaimed;

/** Number → name of the features of a line below another. */
export const PAIR_FEATURES = ['any', 'after closed', 'goes on', 'dateline', 'shorter', 'longer', 'same length'];
const [PAIR, AFTER_CLOSED, GOES_ON, DATELINE, SHORTER, LONGER, SAME_LENGTH] = [0, 1, 2, 3, 4, 5, 6] as const;

/** Puts into a bag the features of line i that speak for a state below another. */
export function pairFeatures({ lines, junctions }: Context, i: number, bag: Bag): Bag {
  const [above, line] = [lines[i - 1]!, lines[i]!];
  bag.clear().add(PAIR);
  if (isEnded(above.marks)) bag.add(AFTER_CLOSED);
  else if (!above.marks.closed && above.length > LENGTHS[2]! && isShort(line)) bag.add(GOES_ON, junctions.score(above, line));
  if (line.marks.dateline) bag.add(DATELINE);
  if (isShort(above) && isShort(line)) {
    const ratio = line.length / above.length;
    bag.add(ratio < 0.8 ? SHORTER : ratio > 1.25 ? LONGER : SAME_LENGTH);
  }
  return bag;
}
