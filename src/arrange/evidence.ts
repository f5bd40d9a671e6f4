/** What speaks for a unit to be of an article: the features of the model of articles (articles.ts). */

import { END, PER_WAY, PICTURE, SAW, WAY } from './choice-features.js';
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import { genreEvidence, officialEvidence } from './genre.js';
import type { Line } from './lines.js';
import type { Matches } from './matches.js';
import type { Speakers } from './speakers.js';
import { endsInJump, hasSection, isOpen, type Unit } from './units.js';
import type { Bag } from './weights.js';

export interface Known {
  readonly units: readonly Unit[];
  readonly cohesion: Cohesion;
  readonly junctions: Junctions;
  readonly matches: Matches;
  readonly speakers: Speakers;
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
  readonly own: Top;
  /** With the text right below. */
  readonly run: Float64Array;
  /** With the texts from here to the next head, summed. */
  readonly rest: Top;
  /** What the unit's own shares are of (Cohesion.claim), in tens. */
  readonly weight: number;
  /** The articles whose lines name who acts in the unit. */
  readonly named: ReadonlySet<number>;
}

/** Shares by article, with the greatest and the second. */
interface Top {
  readonly of: Float64Array;
  readonly most: number;
  readonly second: number;
}

export function sharesOf({ kind, at, main }: Unit, { units, cohesion, speakers }: Known, { owner }: Reading): Shares {
  const [own, run, rest] = [0, 1, 2].map(() => new Float64Array(units.length)) as [Float64Array, Float64Array, Float64Array];
  const weight = cohesion.claim(main.number, owner, own) / 10;
  rest.set(own);
  for (let next = at + 1; next <= at + RUN && kind === 'text' && units[next]?.kind === 'text'; next++) {
    const { number, marks } = units[next]!.main;
    if (marks.dateline) break;
    if (next > at + 1) cohesion.claim(number, owner, rest);
    else {
      cohesion.claim(number, owner, run);
      for (let article = 0; article < run.length; article++) rest[article]! += run[article]!;
    }
  }
  return { own: topOf(own), run, rest: topOf(rest), weight, named: cohesion.ownersOf(speakers.holders(main.number), owner) };
}
const RUN = 3;

function topOf(shares: Float64Array): Top {
  let [most, second] = [0, 0];
  for (const share of shares) {
    if (share > most) [most, second] = [share, most];
    else if (share > second) second = share;
  }
  return { of: shares, most, second };
}

const overBest = ({ of, most, second }: Top, article: number): number => of[article]! - (of[article] === most ? second : most);

/** What is seen of a choice, written into a bag. */
export class Sight {
  #kind = 0;
  way = 0;
  end = 0;
  constructor(private readonly bag: Bag) {}

  turnTo(kind: Unit['kind'], way: number, end: number): void {
    this.#kind = kind === 'picture' ? PICTURE : 0;
    this.way = way;
    this.end = end;
    this.bag.clear();
  }
  /** On whatever way. */
  add(seen: number, value = 1): void {
    this.bag.add(seen + this.#kind, value);
  }
  addOnWay(seen: number, value = 1): void {
    this.bag.add(seen + this.#kind + this.way * PER_WAY, value);
  }
  addAfterEnd(seen: number, value = 1): void {
    this.bag.add(seen + this.#kind + this.end, value);
  }
  addOnWayAfterEnd(seen: number, value = 1): void {
    this.bag.add(seen + this.#kind + this.way * PER_WAY + this.end, value);
  }
}

/** Puts what speaks for a unit to be of an article into a bag, anew. */
export function evidence(unit: Unit, article: number, known: Known, reading: Reading, shares: Shares, bag: Bag): Bag {
  const { kind } = unit;
  const last = reading.last.get(article);
  const sight = new Sight(bag);
  sight.turnTo(kind, wayTo(unit, article, known, reading), last ? endOf(last, reading.waiting.get(article)) : 0);
  const { way } = sight;
  sight.addOnWayAfterEnd(SAW['goes there']);
  const head = known.units[article]!;
  const share = shares.own.of[article]!;
  sight.add(SAW.share, share);
  sight.addOnWay(SAW.share, share);
  sight.add(SAW['run share'], shares.run[article]);
  if (share > 0 && share === shares.own.most) sight.addOnWay(SAW.most);
  if (kind === 'text') {
    const ownOver = overBest(shares.own, article);
    sight.add(SAW['over best'], ownOver);
    sight.add(SAW['held over best'], ownOver * shares.weight);
    sight.addOnWay(SAW['held over best'], ownOver * shares.weight);
    const over = overBest(shares.rest, article);
    sight.add(SAW['rest over best'], over);
    sight.addOnWay(SAW['rest over best'], over);
    if (head.kind === 'head') sight.add(SAW['like head'], known.cohesion.likenessToHead(unit.main.number, head));
    if (last) sight.add(SAW['like last'], known.cohesion.likenessTo(unit.main.number, last.main.number));
    if (shares.named.size > 0) sight.addOnWay(shares.named.has(article) ? SAW['speaker here'] : SAW['speaker elsewhere']);
    officialEvidence(unit, head, known, sight);
    genreEvidence(unit, head, known, sight);
    seriesEvidence(unit.main, last?.main, sight);
    textEvidence(unit, known, reading, sight);
    joinEvidence(unit, article, known, reading, sight);
    matchEvidence(unit, article, known, reading, sight);
    if (!last && captionAbove(head, known)) sight.addOnWay(SAW.picture);
  } else pictureEvidence(unit, known, sight);
  if (head.kind === 'head' && !head.lines.some(({ state }) => state === 'title')) sight.addOnWay(SAW['without title']);
  if (last && way !== WAY.stay && way !== WAY['stay home']) {
    sight.addAfterEnd(SAW.distance, Math.log2(unit.at - last.at));
    sight.add(upTo(HEADS_BETWEEN, headsBetween(known.units, last.at, unit.at)));
  }
  if (!last && way === WAY['other head']) {
    const [from, to] = [Math.min(article, unit.at), Math.max(article, unit.at)];
    sight.add(upTo(article < unit.at ? HEADS_ABOVE : HEADS_BELOW, headsBetween(known.units, from, to)));
  }
  return bag;
}

const HEADS_BETWEEN = ([0, 1, 2, 3, 4] as const).map((count) => SAW[`heads between ${count}`]);
const HEADS_ABOVE = ([0, 1, 2, 3] as const).map((count) => SAW[`heads to it above ${count}`]);
const HEADS_BELOW = ([0, 1, 2, 3] as const).map((count) => SAW[`heads to it below ${count}`]);

/** The feature of a count; the last one is of more, too. */
const upTo = (counts: readonly number[], count: number): number => counts[Math.min(count, counts.length - 1)]!;

/** How an article ended so far: a jump does not end what breaks off above it, its rest stands elsewhere on the page. */
function endOf(last: Unit, waiting: readonly Unit[] | undefined): number {
  if (waiting) return waiting.includes(last) ? (endsInJump(last) ? END['open jump'] : END.open) : END.gap;
  if (last.kind === 'picture') return END.picture;
  if (endsInJump(last)) return END.jump;
  // 部分项目：
  return last.main.text.endsWith('：') || last.main.text.endsWith('；') ? END.list : END.closed;
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

function wayTo(unit: Unit, article: number, { units }: Known, { current, last }: Reading): number {
  if (article === unit.at) return WAY.new;
  if (article === headAbove(unit, units)) return WAY['below head'];
  const home = article === homeOf(unit, units);
  if (!last.has(article)) return article === unit.at + 1 ? WAY['below next'] : WAY['other head'];
  if (article === current && units[unit.at - 1]?.kind !== 'head') return home ? WAY['stay home'] : WAY.stay;
  return home ? WAY['back home'] : WAY.back;
}

/** The last head above: what stands below is mostly its own. */
function homeOf({ at }: Unit, units: readonly Unit[]): number | undefined {
  let above = at - 1;
  while (above >= 0 && units[above]!.kind !== 'head') above--;
  return above < 0 ? undefined : above;
}

function textEvidence(unit: Unit, { units, junctions }: Known, { waiting }: Reading, sight: Sight): void {
  const { marks } = unit.main;
  const looks = junctions.looks(unit.main);
  if (marks.dateline) sight.addOnWay(SAW.dateline);
  if (hasSection(unit)) sight.addOnWayAfterEnd(SAW.section);
  if (marks.item) sight.addOnWay(SAW.item);
  if (marks.jumpAtStart) sight.addOnWayAfterEnd(SAW['from jump']);
  sight.addOnWayAfterEnd(looks > 0 ? SAW.broken : SAW.fresh, Math.abs(looks));
  const above = units[unit.at - 1];
  if (above?.kind === 'picture') sight.addOnWay(SAW['after picture']);
  if (above?.kind === 'contents') sight.addOnWay(SAW['after contents']);
  if (above && isOpen(above)) sight.addOnWay(SAW['after open']);
  if (waiting.size > 0 && !waits(sight.end))
    sight.addOnWay(looks > 0 ? SAW['while another waits for the broken'] : SAW['while another waits']);
  if (sight.way === WAY['below head']) {
    if (above!.lines.some(({ state }) => state === 'byline')) sight.add(SAW['below byline']);
    for (let at = unit.at + 1; units[at]?.kind === 'text' || units[at]?.kind === 'picture'; at++)
      if (units[at]!.main.marks.dateline) {
        sight.add(SAW['dateline further down']);
        break;
      }
  }
}

/** Items of short news and rows of lists go with their like: ● below ●, a firm below a firm. */
function seriesEvidence({ text, marks }: Line, last: Line | undefined, sight: Sight): void {
  if (marks.bulleted) sight.addOnWay(SAW.bulleted);
  if (marks.listed) sight.addOnWayAfterEnd(SAW.row);
  if (!last) return;
  const alike = marks.bulleted === last.marks.bulleted && marks.listed === last.marks.listed;
  if (last.marks.appointment) sight.addOnWay(marks.appointment ? SAW['appointment as last'] : SAW['after appointment']);
  if (!alike) sight.addOnWay(SAW['kind unlike last']);
  else if (marks.listed || (marks.bulleted && text[0] === last.text[0])) sight.addOnWay(SAW['kind as last']);
}

const waits = (end: number): boolean => end === END['open jump'] || end === END.open || end === END.gap;

/** How the text goes on with one of the article's that break off. */
function joinEvidence(unit: Unit, article: number, known: Known, reading: Reading, sight: Sight): void {
  const join = unit.main.marks.dateline ? undefined : bestJoin(unit, article, known, reading);
  if (!join) return;
  const { text } = join.from.main;
  const comma = text.endsWith('，') || text.endsWith('、');
  sight.add(comma ? SAW['junction at comma'] : SAW.junction, join.score);
  if (comma) sight.addOnWay(SAW['at comma']);
}

/** Whether the open end that the text goes on with is of the article, and whether what waits in the article goes on further down. */
function matchEvidence({ at }: Unit, article: number, { matches, units }: Known, { waiting }: Reading, sight: Sight): void {
  const match = matches.to.get(at);
  const open = waiting.get(article);
  if (match) {
    if (open?.includes(match.from)) sight.addOnWay(SAW['matched here'], match.chance);
    else if (match.from.at > at && article === homeOf(match.from, units)) sight.addOnWay(SAW['matched further down'], match.chance);
    else sight.addOnWay(SAW['matched elsewhere'], match.chance);
  }
  for (const from of open ?? []) {
    const rest = matches.from.get(from.at);
    if (!rest || rest.to.at <= at) continue;
    sight.addOnWay(SAW['its rest elsewhere'], rest.chance);
    break;
  }
}

function pictureEvidence(unit: Unit, { units }: Known, sight: Sight): void {
  const below = units[unit.at + 1];
  if (units[unit.at - 1] && isOpen(units[unit.at - 1]!)) sight.addOnWay(SAW['after open']);
  if (unit.lines.length > 1) sight.addOnWay(SAW['with credit']);
  if (unit.main.marks.caption) sight.addOnWay(SAW.marked);
  if (unit.main.length > LONG) sight.addOnWay(SAW.long);
  if (sight.way === WAY['below head'] && below?.kind === 'text') sight.add(SAW['below head above text']);
  if (sight.way === WAY['below next']) {
    const text = units[unit.at + 2];
    if (below!.lines.length > 1) sight.add(SAW['next head has more lines']);
    if (text?.kind !== 'text') sight.add(SAW['next head has no text']);
    else if (text.main.marks.dateline) sight.add(SAW['next head has dateline']);
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
