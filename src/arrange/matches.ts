/**
 * Which broken text goes on in which, judged for the whole page before any article is known. How likely each text is the rest of an open end
 * says a log-linear model over what stands on both sides of the cut (words and their parts of speech, quotes, numbers), where both stand, and
 * what they share; then the likeliest pairs are taken, each text once. Weights: seeds/arrange/matches.tsv, learned by scripts/train.
 */
import type { Cohesion } from './cohesion.js';
import type { Junctions } from './continuity.js';
import { isOpen, type Unit } from './units.js';
import { Bag, weigh } from './weights.js';

export interface Match {
  readonly from: Unit;
  readonly to: Unit;
  /** How likely it is, 0 to 1. */
  readonly chance: number;
}

export interface Matches {
  /** By the position of the open end, by that of the text that goes on. */
  readonly from: ReadonlyMap<number, Match>;
  readonly to: ReadonlyMap<number, Match>;
}

/** What is known of a page before texts are given to articles. */
export interface Seen {
  readonly units: readonly Unit[];
  readonly junctions: Junctions;
  readonly cohesion: Cohesion;
}

/** Parts of speech told apart (as jieba writes them); others by their first letter, else as x. */
const TAGS = [
  'a',
  'b',
  'c',
  'd',
  'f',
  'i',
  'j',
  'l',
  'm',
  'n',
  'nr',
  'ns',
  'nt',
  'nz',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'uj',
  'v',
  'vn',
  'x',
  'y',
  'z',
];
const X = TAGS.indexOf('x');
const TAG_OF = new Map(TAGS.map((tag, i) => [tag, i]));
/** Words that tell by themselves whether a sentence begins or goes on. */
const FIRST = [
  ...'的了着和与及并或而也都还则才又就将从对在为以由于把被让是有等中据另',
  '其中',
  '以及',
  '成为',
  '达到',
  '同时',
  '此外',
  '目前',
  '如今',
  '一个',
  '记者',
  '会议',
  '公司',
];
const LAST = [...'的和与及对将在由为以从到达约超等说是被把向给让', '一个', '公司', '企业', '全国', '全省', '通过', '实现'];
const FIRST_OF = new Map(FIRST.map((word, i) => [word, i]));
const LAST_OF = new Map(LAST.map((word, i) => [word, i]));

/** Number → name. */
export const MATCH_FEATURES: string[] = [];
function named(...names: string[]): number {
  return MATCH_FEATURES.push(...names) - names.length;
}
const NONE = named('none', 'none after comma');
const READS = named('reads', 'reads after comma');
const LOOKS = named('looks', 'looks after comma');
const ACROSS = named('across');
const FRESH = named('fresh', 'fresh after comma');
const CONTINUING = named('continuing', 'continuing after comma');
const RIGHT_BELOW = named('right below', 'right below after comma');
const BELOW = named('below');
const ABOVE = named('above');
const BELOW_HEAD = named('below a head');
const BELOW_OPEN = named('below another open end');
const BELOW_CLOSED = named('below a closed text');
const BELOW_PICTURE = named('below a picture');
const ROW = named('row');
const ITEM = named('item');
const SECTION = named('below a section heading');
const LIKE = named('like');
const PAIR = named(...TAGS.flatMap((last) => TAGS.map((first) => `${last} | ${first}`)));
const COMMA_TAG = named(...TAGS.map((first) => `, | ${first}`));
const BEGINS = named(...TAGS.flatMap((first) => TAGS.map((second) => `| ${first} ${second}`)));
const FIRST_WORD = named(...FIRST.map((word) => `| ${word}`));
const LAST_WORD = named(...LAST.flatMap((word) => TAGS.map((first) => `${word} | ${first}`)));

const tagAt = (tag: string | undefined): number => (tag === undefined ? X : (TAG_OF.get(tag) ?? TAG_OF.get(tag[0]!) ?? X));
/** Below this a text looks like a sentence's beginning. */
const LOOKS_FRESH = -1;
/** Characters at a cut of which words are asked. */
const REACH = 8;

/** The texts of a page that break off, each with those that may go on. */
export function openEnds({ units }: Pick<Seen, 'units'>): { from: Unit; rests: Unit[] }[] {
  const texts = units.filter(({ kind }) => kind === 'text');
  const rests = texts.filter(({ main }) => !main.marks.dateline);
  return texts.filter(isOpen).map((from) => ({ from, rests: rests.filter((to) => to !== from) }));
}

/** Puts what speaks for a text to be the rest of an open end into a bag; for no text at all where there is none. */
export function matchFeatures(from: Unit, to: Unit | undefined, { units, junctions, cohesion }: Seen, bag: Bag): Bag {
  bag.clear();
  const tail = from.main.text;
  const comma = /[，、,]$/.test(tail);
  if (!to) {
    bag.add(NONE + Number(comma));
    return bag;
  }
  const looks = junctions.looks(to.main);
  const reads = junctions.score(from.main, to.main);
  bag.add(LOOKS + Number(comma), looks);
  bag.add(READS + Number(comma), reads);
  if (!comma) bag.add(ACROSS, reads - looks);
  if (looks <= LOOKS_FRESH) bag.add(FRESH + Number(comma));
  else if (looks > 0) bag.add(CONTINUING + Number(comma));
  where(from, to, comma, units, bag);
  const { marks } = to.main;
  if (marks.listed) bag.add(ROW);
  if (marks.item || marks.bulleted) bag.add(ITEM);
  if (to.main !== to.lines[0]!.line) bag.add(SECTION);
  bag.add(LIKE, cohesion.likenessTo(from.main.number, to.main.number));
  const [first, second] = junctions.words(to.main.text.slice(0, REACH));
  const firstTag = tagAt(first?.tag);
  bag.add(BEGINS + firstTag * TAGS.length + tagAt(second?.tag));
  const word = first && FIRST_OF.get(first.word);
  if (word !== undefined) bag.add(FIRST_WORD + word);
  if (comma) {
    bag.add(COMMA_TAG + firstTag);
    return bag;
  }
  const last = junctions.words(tail.slice(-REACH)).at(-1);
  bag.add(PAIR + tagAt(last?.tag) * TAGS.length + firstTag);
  const lastWord = last && LAST_OF.get(last.word);
  if (lastWord !== undefined) bag.add(LAST_WORD + lastWord * TAGS.length + firstTag);
  return bag;
}

function where(from: Unit, to: Unit, comma: boolean, units: readonly Unit[], bag: Bag): void {
  if (to.at < from.at) bag.add(ABOVE);
  else if (to.at === from.at + 1) bag.add(RIGHT_BELOW + Number(comma));
  else bag.add(BELOW, Math.log2(to.at - from.at));
  const above = units[to.at - 1];
  if (!above || above === from) return;
  if (above.kind === 'head') bag.add(BELOW_HEAD);
  else if (above.kind === 'picture') bag.add(BELOW_PICTURE);
  else if (above.kind === 'text') bag.add(isOpen(above) ? BELOW_OPEN : BELOW_CLOSED);
}

const bag = new Bag();

/** How likely each of the texts, or none (last), is the rest. */
function chances(from: Unit, rests: readonly Unit[], seen: Seen, weights: Float64Array): number[] {
  const scores = [...rests, undefined].map((to) => weigh(matchFeatures(from, to, seen, bag), weights));
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

/** Less likely pairs are none. */
const LEAST = 0.1;

export function matchesOf(seen: Seen, weights: Float64Array): Matches {
  const pairs: Match[] = [];
  for (const { from, rests } of openEnds(seen)) {
    const likely = chances(from, rests, seen, weights);
    rests.forEach((to, i) => {
      if (likely[i]! >= LEAST) pairs.push({ from, to, chance: likely[i]! });
    });
  }
  pairs.sort((a, b) => b.chance - a.chance || a.from.at - b.from.at || a.to.at - b.to.at);
  const matches = { from: new Map<number, Match>(), to: new Map<number, Match>() };
  for (const match of pairs) {
    if (matches.from.has(match.from.at) || matches.to.has(match.to.at)) continue;
    matches.from.set(match.from.at, match);
    matches.to.set(match.to.at, match);
  }
  return matches;
}
