/** What can be seen of each line of a page, by itself and in its place: the features of the model of line roles (roles.ts). */
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import type { Line, Marks } from './lines.js';
import type { Feature } from './weights.js';

export interface Context {
  readonly lines: readonly Line[];
  readonly cohesion: Cohesion;
  readonly junctions: Junctions;
}

/** Longer lines are text, not headlines. */
export const HEADLINE = 32;
/** Upper ends of the classes of length. */
const LENGTHS = [3, 5, 8, 12, 16, 20, 26, HEADLINE, 45, 90];
/** Where the page's end counts: a headline's text stands within so many lines. */
const REACH = 4;

/** Features of line i that speak for or against each state by themselves. */
export function lineFeatures(context: Context, i: number): Feature[] {
  const { lines } = context;
  const features: Feature[] = [['any', 1]];
  for (const name of own(lines[i]!)) features.push([name, 1]);
  for (const [prefix, at] of [
    ['above', i - 1],
    ['below', i + 1],
    ['below2', i + 2],
  ] as const) {
    const line = lines[at];
    if (!line) features.push([`${prefix}.edge`, 1]);
    else for (const name of seen(line)) features.push([`${prefix}.${name}`, 1]);
  }
  if (!lines.slice(i + 1, i + 1 + REACH).some(isText)) features.push(['no text below', 1]);
  if (lines[i]!.length <= HEADLINE) features.push(...topics(context, i), ...boxes(lines, i), ...region(lines, i));
  return features;
}

const NAMES = [
  'masthead',
  'dateline',
  'byline',
  'photoReport',
  'bareNames',
  'organ',
  'credit',
  'caption',
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
  'row',
  'signed',
  'bracketed',
  'topic',
] as const satisfies readonly (keyof Marks)[];

/** Marks, length, stops: the line itself. */
function own({ length, marks, text }: Line): string[] {
  const names: string[] = NAMES.filter((name) => marks[name]);
  names.push(`length ${LENGTHS.findIndex((most) => length <= most)}`);
  names.push(`stops ${Math.min(marks.stops, 2)}`, `commas ${Math.min(marks.commas, 2)}`);
  if (marks.closed) names.push('closed');
  if (marks.balance !== 0) names.push('unbalanced');
  if (length <= HEADLINE) {
    names.push(`parts ${Math.min(text.split(' ').length, 3)}`);
    if (/\d/.test(text)) names.push('digits');
    if (/[“”]/.test(text)) names.push('quotes');
  }
  return names;
}

/** What a neighbour is seen to be. */
function seen(line: Line): string[] {
  const { marks } = line;
  const names: string[] = NAMES.filter((name) => marks[name]);
  if (isText(line)) names.push(marks.closed ? 'text' : 'open text');
  else if (marks.closed || marks.commas > 0 || marks.balance !== 0) names.push('short text');
  else if (!marks.byline && !marks.credit && !marks.jump) names.push('headline');
  return names;
}

/** How the short line i is like the text above and below, and how like these two are: inside an article or between two. */
function topics({ lines, cohesion }: Context, i: number): Feature[] {
  const above = lines.slice(0, i).filter(isText).slice(-SIDE).map(numberOf);
  const below = lines
    .slice(i + 1)
    .filter(isText)
    .slice(0, SIDE)
    .map(numberOf);
  if (above.length === 0 || below.length === 0) return [];
  const { number } = lines[i]!;
  const across = below.reduce((sum, line) => sum + cohesion.likeness(line, above), 0) / below.length;
  return [
    ['like above', cohesion.likeness(number, above)],
    ['like below', cohesion.likeness(number, below)],
    ['above like below', across],
  ];
}
/** How many lines of text on each side. */
const SIDE = 3;
const numberOf = ({ number }: Line): number => number;

/** How the text above began, and whether another heading like this stands between the same beginnings: sections come in kind. */
function region(lines: readonly Line[], i: number): Feature[] {
  let from = i - 1;
  while (from >= 0 && !begins(lines[from]!)) from--;
  let to = i + 1;
  while (to < lines.length && !begins(lines[to]!)) to++;
  const features: Feature[] = [];
  if (from >= 0) features.push([lines[from]!.marks.dateline ? 'below a dateline' : 'below a byline', 1]);
  const alike = (line: Line | undefined) =>
    line && seen(line).at(-1) === 'headline' && Math.abs(line.length - lines[i]!.length) <= 2 && parts(line) === parts(lines[i]!);
  for (let at = from + 1; at < to; at++) if (Math.abs(at - i) > 1 && alike(lines[at])) return [...features, ['has a twin', 1]];
  return features;
}

const begins = ({ marks }: Line): boolean => marks.dateline || (marks.byline && !marks.photoReport);
const parts = ({ text }: Line): number => text.split(' ').length;

/** Whether a heading of contents stands above with no text between, or a line that announces a list (名单如下：) with no sentence between. */
function boxes(lines: readonly Line[], i: number): Feature[] {
  const features: Feature[] = [];
  for (let at = i - 1; at >= 0 && !isText(lines[at]!); at--) if (lines[at]!.marks.contents) features.push(['in contents', 1]);
  for (let at = i - 1; at >= 0; at--) {
    if (lines[at]!.text.endsWith('：')) features.push([`in list ${Math.min(3, i - at)}`, 1]);
    if (isText(lines[at]!) || lines[at]!.marks.closed) break;
  }
  return features;
}

export function isText({ length, marks }: Line): boolean {
  return length > HEADLINE && !marks.masthead && !marks.contentsItem;
}

/** Features of line i that speak for a state below another. */
export function pairFeatures({ lines, junctions }: Context, i: number): Feature[] {
  const [above, line] = [lines[i - 1]!, lines[i]!];
  const features: Feature[] = [['any', 1]];
  if (above.marks.closed) features.push(['after closed', 1]);
  else if (above.length > LENGTHS[2]! && line.length <= HEADLINE) features.push(['goes on', junctions.score(above, line)]);
  if (line.marks.dateline) features.push(['dateline', 1]);
  if (above.length <= HEADLINE && line.length <= HEADLINE) {
    const ratio = line.length / above.length;
    features.push([ratio < 0.8 ? 'shorter' : ratio > 1.25 ? 'longer' : 'same length', 1]);
  }
  return features;
}
