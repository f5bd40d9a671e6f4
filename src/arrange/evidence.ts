/** What speaks for a unit to be of an article: the features of the model of articles (articles.ts). */
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import { endsInJump, hasSection, isOpen, type Unit } from './units.js';
import type { Feature } from './weights.js';

export interface Known {
  readonly units: readonly Unit[];
  readonly cohesion: Cohesion;
  readonly junctions: Junctions;
}

/** A page read as far as some unit. Articles are numbered as the units that begin them. */
export interface Reading {
  /** Article of each line by its index, -1 for none yet. */
  readonly owner: Int16Array;
  /** The last text or picture of each article. */
  readonly last: ReadonlyMap<number, Unit>;
  /** Texts of each article that break off and do not go on yet. */
  readonly waiting: ReadonlyMap<number, readonly Unit[]>;
  /** Article of the text or picture above. */
  readonly current: number;
}

/** The articles that a unit may be of; its own number stands for a new one. */
export function candidates(unit: Unit, { units }: Known, { last }: Reading): number[] {
  const found = new Set<number>(last.keys());
  for (const { kind, at } of units) if (kind === 'head') found.add(at);
  for (const at of last.keys()) if (units[at]!.kind === 'contents') found.delete(at);
  const above = headAbove(unit, units);
  if (unit.kind === 'text' && above === undefined) found.add(unit.at);
  if (unit.kind === 'picture') found.add(unit.at);
  return [...found];
}

/** The head right above a unit. */
export function headAbove({ at }: Unit, units: readonly Unit[]): number | undefined {
  return units[at - 1]?.kind === 'head' ? at - 1 : undefined;
}

/** How much each candidate's lines share with a unit and with what stands below it, by candidate. */
export interface Shares {
  readonly own: ReadonlyMap<number, number>;
  readonly run: ReadonlyMap<number, number>;
  /** The most that any of them shares with the unit. */
  readonly most: number;
}

export function sharesOf(unit: Unit, { units, cohesion }: Known, { owner }: Reading): Shares {
  const own = cohesion.claims(unit.main.number, owner);
  const next = units[unit.at + 1];
  const goesOn = next?.kind === 'text' && unit.kind === 'text' && !next.main.marks.dateline;
  return { own, run: goesOn ? cohesion.claims(next.main.number, owner) : NO_SHARES, most: Math.max(0, ...own.values()) };
}
const NO_SHARES: ReadonlyMap<number, number> = new Map();

export function evidence(unit: Unit, article: number, known: Known, reading: Reading, shares: Shares): Feature[] {
  const { kind } = unit;
  const way = wayTo(unit, article, known, reading);
  const last = reading.last.get(article);
  const end = endOf(last, reading.waiting.get(article));
  const way2 = last ? `${way} ${end}` : way;
  const features: Feature[] = [];
  const add = (name: string, value = 1) => {
    if (value !== 0) features.push([`${kind} ${name}`, value]);
  };
  add(way2);
  const head = known.units[article]!;
  const share = shares.own.get(article) ?? 0;
  add('share', share);
  add(`${way} share`, share);
  add('run share', shares.run.get(article) ?? 0);
  if (share > 0 && share === shares.most) add(`${way} most`);
  if (last && kind === 'text') add('like last', known.cohesion.likenessTo(unit.main.number, last.main.number));
  if (kind === 'picture') pictureEvidence(unit, way, known, add);
  else {
    textEvidence(unit, way, way2, known, reading, add);
    joinEvidence(unit, article, way, known, reading, add);
    if (!last && captionAbove(head, known)) add(`${way} picture`);
  }
  if (last && !way.startsWith('stay')) {
    add(`distance ${end}`, Math.log2(unit.at - last.at));
    add(`heads between ${Math.min(4, headsBetween(known.units, last.at, unit.at))}`);
  }
  if (!last && way === 'other head') {
    const [from, to] = [Math.min(article, unit.at), Math.max(article, unit.at)];
    add(`heads to it ${article < unit.at ? 'above' : 'below'} ${Math.min(3, headsBetween(known.units, from, to))}`);
  }
  return features;
}

/** How an article ended so far: a jump does not end what breaks off above it, its rest stands elsewhere on the page. */
function endOf(last: Unit | undefined, waiting: readonly Unit[] | undefined): string {
  if (!last) return 'none';
  if (waiting) return waiting.includes(last) ? (endsInJump(last) ? 'open jump' : 'open') : 'gap';
  if (last.kind === 'picture') return 'picture';
  if (endsInJump(last)) return 'jump';
  // 部分项目：
  return /[：；]$/.test(last.main.text) ? 'list' : 'closed';
}

/** Which of an article's texts that wait a text goes on with best, and how well. */
export function bestJoin(
  unit: Unit,
  article: number,
  { junctions }: Known,
  { last, waiting }: Reading,
): { from: Unit; score: number } | undefined {
  let best: { from: Unit; score: number } | undefined;
  for (const from of waiting.get(article) ?? []) {
    const score = junctions.score(from.main, unit.main) + (from === last.get(article) ? 0 : EARLIER);
    if (!best || score > best.score) best = { from, score };
  }
  return best;
}
/** An article's text that broke off further up goes on here less likely than its last. */
const EARLIER = -0.8;

type Add = (name: string, value?: number) => void;
type Way = 'stay' | 'stay home' | 'below head' | 'back' | 'back home' | 'below next' | 'other head' | 'new';

/** stay: of the text above. home: of the last head above. below head: of the head above. back: of an article above. next head: of the head right below. other head: of one without text. */
function wayTo(unit: Unit, article: number, { units }: Known, { current, last }: Reading): Way {
  if (article === unit.at) return 'new';
  if (article === headAbove(unit, units)) return 'below head';
  const home = article === homeOf(unit, units);
  if (last.has(article))
    return article === current && units[unit.at - 1]?.kind !== 'head' ? (home ? 'stay home' : 'stay') : home ? 'back home' : 'back';
  return article === unit.at + 1 ? 'below next' : 'other head';
}

/** The last head above: what stands below is mostly its own. */
function homeOf({ at }: Unit, units: readonly Unit[]): number | undefined {
  let above = at - 1;
  while (above >= 0 && units[above]!.kind !== 'head') above--;
  return above < 0 ? undefined : above;
}

function textEvidence(unit: Unit, way: Way, way2: string, { units, junctions }: Known, { waiting }: Reading, add: Add): void {
  const { marks } = unit.main;
  const looks = junctions.looks(unit.main);
  if (marks.dateline) add(`${way} dateline`);
  if (hasSection(unit)) add(`${way2} section`);
  if (marks.item) add(`${way} item`);
  if (marks.jumpAtStart) add(`${way2} from jump`);
  add(`${way2} ${looks > 0 ? 'broken' : 'fresh'}`, Math.abs(looks));
  const above = units[unit.at - 1];
  if (above?.kind === 'picture') add(`${way} after picture`);
  if (above?.kind === 'contents') add(`${way} after contents`);
  if (above && isOpen(above)) add(`${way} after open`);
  if (waiting.size > 0 && !WAITS.test(way2)) add(`${way} while another waits${looks > 0 ? ' for the broken' : ''}`);
  if (way === 'below head') {
    if (above!.lines.some(({ state }) => state === 'byline')) add('below byline');
    for (let at = unit.at + 1; units[at]?.kind === 'text' || units[at]?.kind === 'picture'; at++)
      if (units[at]!.main.marks.dateline) {
        add('dateline further down');
        break;
      }
  }
}

const WAITS = /open|gap/;

/** How the text goes on with one of the article's that break off. */
function joinEvidence(unit: Unit, article: number, way: Way, known: Known, reading: Reading, add: Add): void {
  const join = unit.main.marks.dateline ? undefined : bestJoin(unit, article, known, reading);
  if (!join) return;
  const comma = /[，、]$/.test(join.from.main.text) ? ' at comma' : '';
  add(`junction${comma}`, join.score);
  if (comma) add(`${way} at comma`);
}

function pictureEvidence(unit: Unit, way: Way, { units }: Known, add: Add): void {
  const below = units[unit.at + 1];
  if (units[unit.at - 1] && isOpen(units[unit.at - 1]!)) add(`${way} after open`);
  if (unit.lines.length > 1) add(`${way} with credit`);
  if (unit.main.marks.caption) add(`${way} marked`);
  if (unit.main.length > LONG) add(`${way} long`);
  if (way === 'below head' && below?.kind === 'text') add('below head above text');
  if (way === 'below next') {
    const text = units[unit.at + 2];
    if (below!.lines.length > 1) add('next head has more lines');
    if (text?.kind !== 'text') add('next head has no text');
    else if (text.main.marks.dateline) add('next head has dateline');
  }
}
/** A caption that tells its own story. */
const LONG = 35;

/** Whether a caption stands right above a head, and may be all the head's text. */
function captionAbove(head: Unit, { units }: Known): boolean {
  return head.kind === 'head' && units[head.at - 1]?.kind === 'picture' && head.lines.length === 1;
}

function headsBetween(units: readonly Unit[], from: number, to: number): number {
  let count = 0;
  for (let at = from + 1; at < to; at++) if (units[at]!.kind === 'head') count++;
  return count;
}
