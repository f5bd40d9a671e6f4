/** Lines with their states → units: what is never parted. Each head (headlines and byline) and each list of contents begins an article. */
import type { Line } from './lines.js';
import type { State } from './states.js';

export interface Placed {
  readonly line: Line;
  readonly state: State;
}

/** head: column, kicker, title, deck, byline. text: one line, with the section heading above, a jump or signature below. picture: captions and credit. */
export type UnitKind = 'head' | 'text' | 'picture' | 'contents';

export interface Unit {
  readonly kind: UnitKind;
  /** Position among the page's units. */
  readonly at: number;
  readonly lines: readonly Placed[];
  /** The line that speaks for it: a text's, a head's title, the longest of a caption, else the first. */
  readonly main: Line;
}

/** Units in the order of the page; mastheads are left out. */
export function unitsOf(placed: readonly Placed[]): Unit[] {
  const groups: { kind: UnitKind; lines: Placed[] }[] = [];
  let previous: State | undefined;
  for (const item of placed) {
    const group = groups.at(-1);
    if (item.state === 'masthead') {
      previous = undefined;
      continue;
    }
    const kind = kindOf(item.state);
    if (group && previous && joins(group, previous, item)) group.lines.push(item);
    else groups.push({ kind, lines: [item] });
    previous = item.state;
    if (item.state === 'body') groups.at(-1)!.kind = 'text';
  }
  return groups.map(({ kind, lines }, at) => ({ kind, at, lines, main: mainOf(lines) }));
}

function kindOf(state: State): UnitKind {
  if (state === 'caption') return 'picture';
  if (state === 'contents') return 'contents';
  return state === 'body' || state === 'section' || state === 'jump' || state === 'signature' ? 'text' : 'head';
}

const ABOVE_TITLE: ReadonlySet<State> = new Set(['column', 'kicker']);
const BELOW_TITLE: ReadonlySet<State> = new Set(['deck', 'byline']);

function joins(group: { kind: UnitKind; lines: Placed[] }, previous: State, { line, state }: Placed): boolean {
  const { kind } = group;
  if (state === 'jump' || state === 'signature') return kind === 'text';
  if (state === 'contents') return kind === 'contents' && !line.marks.contents;
  if (state === 'body') return previous === 'section';
  if (state === 'section') return previous === 'section';
  if (state === 'caption') return kind === 'picture' && (line.marks.credit || !group.lines.some((above) => above.line.marks.credit));
  if (kind !== 'head') return false;
  // 标题 below 肩题; what stands above a title begins anew below one.
  return BELOW_TITLE.has(state) || ABOVE_TITLE.has(previous);
}

function mainOf(lines: readonly Placed[]): Line {
  const main = lines.find(({ state }) => state === 'body' || state === 'title') ?? lines[0]!;
  if (main.state !== 'caption') return main.line;
  return lines.reduce((longest, { line }) => (line.length > longest.length ? line : longest), main.line);
}

/** Whether a unit's text breaks off in mid-sentence. */
export function isOpen({ kind, main, lines }: Unit): boolean {
  return (
    kind === 'text' &&
    !main.marks.closed &&
    !main.marks.credit &&
    !main.marks.row &&
    !main.marks.listed &&
    lines.some(({ state }) => state === 'body')
  );
}

/** Whether a jump to another page ends it. */
export function endsInJump({ kind, lines, main }: Unit): boolean {
  return kind === 'text' && (main.marks.jumpAtEnd || lines.some(({ state }) => state === 'jump'));
}

export const hasSection = ({ lines }: Unit): boolean => lines[0]!.state === 'section';
