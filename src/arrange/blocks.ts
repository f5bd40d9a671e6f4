/** Lines in the order of the page → blocks: a headline with what stands below it, up to the next. */
import type { Line } from './lines.js';
import type { State } from './states.js';

export interface Placed {
  readonly line: Line;
  readonly state: State;
}

export type BlockKind = 'news' | 'picture' | 'contents';

export interface Block {
  readonly kind: BlockKind;
  readonly lines: readonly Placed[];
}

const HEAD: ReadonlySet<State> = new Set(['column', 'kicker', 'title']);

/** Mastheads are left out. */
export function blocksOf(placed: readonly Placed[]): Block[] {
  const groups: Placed[][] = [];
  let previous: Placed | undefined;
  for (const item of placed) {
    if (item.state === 'masthead') {
      previous = undefined;
      continue;
    }
    const begun =
      groups.at(-1)?.some(({ line, state }) => line.marks.dateline || state === 'byline' || (state === 'body' && line.marks.signed)) ??
      false;
    if (previous === undefined || groups.length === 0 || opens(previous, item, begun)) groups.push([]);
    groups.at(-1)!.push(item);
    previous = item;
  }
  return groups.map((lines) => ({ kind: kindOf(lines), lines }));
}

/** @param begun whether the block holds the beginning of its text: a dateline or a byline. */
function opens(previous: Placed, item: Placed, begun: boolean): boolean {
  const { state } = item;
  if (state === 'contents') return previous.state !== 'contents' || item.line.marks.contents;
  if (previous.state === 'contents') return true;
  if (HEAD.has(state)) return !(HEAD.has(previous.state) && previous.state !== 'title');
  // Without a headline above: 湖北日报全媒记者 查慎之, 本报讯（记者…）
  if (state === 'byline') return previous.state === 'body' || previous.state === 'caption' || previous.state === 'jump';
  // A dateline in the midst of text, too; the first one below a headline is the headline's, whatever foreign text stands between.
  return state === 'body' && item.line.marks.dateline && previous.state === 'body' && begun;
}

function kindOf(lines: readonly Placed[]): BlockKind {
  if (lines.some(({ state }) => state === 'contents')) return 'contents';
  const first = lines.find(({ state }) => state === 'body' || state === 'caption');
  return first?.state === 'caption' ? 'picture' : 'news';
}
