/** Lines in the order of the page → blocks: a headline with what stands below it, up to the next. */
import type { Line } from './lines.js';
import type { State } from './roles.js';

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
    if (previous === undefined || groups.length === 0 || opens(previous, item)) groups.push([]);
    groups.at(-1)!.push(item);
    previous = item;
  }
  return groups.map((lines) => ({ kind: kindOf(lines), lines }));
}

function opens(previous: Placed, item: Placed): boolean {
  const { state } = item;
  if (state === 'contents') return previous.state !== 'contents' || item.line.marks.contents;
  if (previous.state === 'contents') return true;
  if (HEAD.has(state)) return !(HEAD.has(previous.state) && previous.state !== 'title');
  // Without a headline above: 湖北日报全媒记者 查慎之, 本报讯（记者…）
  if (state === 'byline') return previous.state === 'body' || previous.state === 'caption' || previous.state === 'jump';
  return state === 'body' && item.line.marks.dateline && previous.state === 'body';
}

function kindOf(lines: readonly Placed[]): BlockKind {
  if (lines.some(({ state }) => state === 'contents')) return 'contents';
  const first = lines.find(({ state }) => state === 'body' || state === 'caption');
  return first?.state === 'caption' ? 'picture' : 'news';
}
