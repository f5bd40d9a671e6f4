/** Places by time: x is the first report, each kind has a lane, and who was first reported at the same time stands one above another. */
import { KIND_NAMES, type Kind } from '../../../graph-schema/schema.js';
import { byPages, compare, type PartNode, type Points } from './part.js';

/** Width of the whole for the time that it spans, however long that is. */
const WIDTH = 2400;
/** Between neighbours of a lane. */
const ALONG = 26;
const ACROSS = 26;
/** Between lanes. */
const GAP = 40;
/** Where those without a date stand, left of the first. */
const UNDATED = -120;
const DAY = 86_400_000;

export interface TimePlaces {
  readonly points: Points;
  /** Lanes that are there, from above, with the y of their lowest row. */
  readonly lanes: readonly { readonly kind: Kind; readonly y: number }[];
  /** What x means: days from the first date are `scale` apart; null if there are no dates. */
  readonly axis: { readonly first: string; readonly last: string; readonly scale: number } | null;
}

export function byTime(nodes: readonly PartNode[]): TimePlaces {
  const dates = nodes.flatMap(({ attributes }) => attributes.first ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const span = first === undefined || last === undefined ? 0 : days(first, last);
  const scale = span === 0 ? 0 : WIDTH / span;
  const x = ({ attributes }: PartNode): number => (attributes.first === null ? UNDATED : days(first!, attributes.first) * scale);
  const points: Points = new Map();
  const lanes: { kind: Kind; y: number }[] = [];
  let top = 0;
  for (const kind of KIND_NAMES) {
    const lane = nodes.filter((node) => node.attributes.kind === kind);
    if (lane.length === 0) continue;
    const rows = stacked(lane.map((node) => ({ node, x: x(node) })));
    const height = Math.max(...rows.map(({ row }) => row)) * ACROSS;
    lanes.push({ kind, y: top - height });
    for (const { node, x: at, row } of rows) points.set(node.key, { x: Math.round(at * 100) / 100, y: top - height + row * ACROSS });
    top -= height + GAP;
  }
  return { points, lanes, axis: first === undefined || last === undefined ? null : { first, last, scale } };
}

/** The lowest row with room; of those of one day, the most named lowest. */
function stacked(lane: readonly { node: PartNode; x: number }[]): { node: PartNode; x: number; row: number }[] {
  const ends: number[] = [];
  const sorted = [...lane].sort((a, b) => a.x - b.x || byPages(a.node, b.node) || compare(a.node.key, b.node.key));
  return sorted.map(({ node, x }) => {
    const found = ends.findIndex((end) => end + ALONG <= x);
    const row = found < 0 ? ends.length : found;
    ends[row] = x;
    return { node, x, row };
  });
}

/** A date may be the beginning of one: 2024-03 counts as its first day. */
function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
