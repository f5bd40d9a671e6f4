/** What speaks for a relation between two names of one sentence: kinds, order, distance, the letters around them, their rivals, how they are named. */
import type { LineRole } from '../../types.js';
import { unitsOf } from '../../units.js';
import type { Context } from '../context.js';
import type { Masked } from '../mask.js';
import type { End } from './ends.js';
import { addFolded } from './folded.js';
import { type Keys, NONE, step, T, unitAt, unitFromEnd } from './keys.js';

export const ROLES: readonly LineRole[] = ['title', 'subtitle', 'byline', 'body', 'caption', 'note'];
const MARKS = unitsOf('，。；：！？');
const LIST = '、'.charCodeAt(0);
/** Letters of a long stretch between two names that are looked at, from either end. */
const WINDOW = 9;
/** Letters before the first name and behind the second. */
const BEFORE = 8;
const BEHIND = 10;

const few = (count: number): number => Math.min(count, 2);

export function pairFeatures(context: Context, view: Masked, source: End, target: End, keys: Keys): Keys {
  keys.clear();
  const way = source.at === target.at ? 2 : source.at < target.at ? 0 : 1;
  const low = Math.min(source.at, target.at);
  const high = Math.max(source.at, target.at);
  const kinds = source.kind * 16 + target.kind;
  addShape(view, source, target, kinds, way, keys);
  if (way !== 2) {
    addBetween(view.text, low, high, way, keys);
    addFolded(view, source, target, kinds, way, keys);
  }
  addAround(view.text, low, high, way, keys);
  addRivals(view, source, target, kinds, way, keys);
  addNames(context, view, source, target, kinds, keys);
  return keys;
}

function addShape({ text, sentence }: Masked, source: End, target: End, kinds: number, way: number, keys: Keys): void {
  const low = Math.min(source.at, target.at);
  const high = Math.max(source.at, target.at);
  let clauses = 0;
  for (let at = low + 1; at < high; at++) if (MARKS.has(text.charCodeAt(at))) clauses++;
  const parts = source.part * 4 + target.part;
  keys.add(T.bias);
  keys.add(T.kinds, kinds);
  keys.add(T.way, way);
  keys.add(T['kinds-way'], kinds, way);
  keys.add(T.parts, parts, way);
  keys.add(T['kinds-parts'], kinds, parts, way);
  keys.add(T.gap, step(Math.max(0, high - low - 1)), way);
  keys.add(T.clauses, Math.min(clauses, 3), way);
  keys.add(T['kinds-clauses'], kinds, few(clauses), way);
  keys.add(T.role, ROLES.indexOf(sentence.paragraph.role));
  const opens = (at: number): number => (at === 0 || MARKS.has(text.charCodeAt(at - 1)) ? 1 : 0);
  keys.add(T.openings, opens(source.at) * 2 + opens(target.at), way);
  keys.add(T.first, low === 0 ? 1 : 0, way);
  const listed = (at: number): number => (unitAt(text, at - 1) === LIST || unitAt(text, at + 1) === LIST ? 1 : 0);
  keys.add(T.listed, listed(source.at) * 2 + listed(target.at), way);
}

/** [甲公司]|落户在|[乙园区] */
function addBetween(text: string, low: number, high: number, way: number, keys: Keys): void {
  for (let at = low + 1; at < high; at++) {
    if (at - low > WINDOW && high - at > WINDOW) continue;
    keys.add(T['letter-between'], way, text.charCodeAt(at));
    if (at + 1 < high) keys.add(T['letters-between'], way, text.charCodeAt(at), text.charCodeAt(at + 1));
  }
  keys.add(T['letter-after-first'], way, text.charCodeAt(low + 1));
  keys.add(T['letters-after-first'], way, text.charCodeAt(low + 1), low + 2 < high ? text.charCodeAt(low + 2) : NONE);
  keys.add(T['letter-before-second'], way, text.charCodeAt(high - 1));
  keys.add(T['letters-before-second'], way, high - 2 > low ? text.charCodeAt(high - 2) : NONE, text.charCodeAt(high - 1));
}

/** 目前，位于|[乙园区]…[甲公司]|正式投产。 */
function addAround(text: string, low: number, high: number, way: number, keys: Keys): void {
  keys.add(T['letter-before'], way, unitAt(text, low - 1));
  keys.add(T['letters-before'], way, unitAt(text, low - 2), unitAt(text, low - 1));
  for (let at = low - 1; at > 0 && low - at < BEFORE && !MARKS.has(text.charCodeAt(at)); at--) {
    if (!MARKS.has(text.charCodeAt(at - 1))) keys.add(T['letters-ahead'], way, text.charCodeAt(at - 1), text.charCodeAt(at));
  }
  keys.add(T['letter-behind'], way, unitAt(text, high + 1));
  keys.add(T['letters-behind'], way, unitAt(text, high + 1), unitAt(text, high + 2));
  for (let at = high + 1; at + 1 < text.length && at - high < BEHIND && !MARKS.has(text.charCodeAt(at)); at++) {
    keys.add(T['letters-beyond'], way, text.charCodeAt(at), text.charCodeAt(at + 1));
  }
}

/** Others of the kinds of the two, between them and before. */
function addRivals({ slots }: Masked, source: End, target: End, kinds: number, way: number, keys: Keys): void {
  const low = Math.min(source.at, target.at);
  const high = Math.max(source.at, target.at);
  const counts = { sources: 0, targets: 0, sourcesAhead: 0, targetsAhead: 0 };
  for (let at = 0; at < high; at++) {
    const slot = slots[at];
    if (!slot || at === low) continue;
    const same = slot.kind === source.mention.kind;
    const alike = slot.kind === target.mention.kind;
    if (at > low) {
      if (same) counts.sources++;
      if (alike) counts.targets++;
    } else {
      if (same) counts.sourcesAhead = 1;
      if (alike) counts.targetsAhead = 1;
    }
  }
  keys.add(T['rival-sources'], way, few(counts.sources));
  keys.add(T['rival-targets'], way, few(counts.targets));
  keys.add(T['kinds-rivals'], kinds, way, Math.min(counts.sources, 1) * 2 + Math.min(counts.targets, 1));
  keys.add(T['sources-ahead'], way, counts.sourcesAhead);
  keys.add(T['targets-ahead'], way, counts.targetsAhead);
}

function addNames(context: Context, { sentence }: Masked, source: End, target: End, kinds: number, keys: Keys): void {
  const a = context.name(source.mention.entity);
  const b = context.name(target.mention.entity);
  keys.add(T['source-ending'], source.kind, unitFromEnd(a, 0));
  keys.add(T['source-endings'], source.kind, unitFromEnd(a, 1), unitFromEnd(a, 0));
  keys.add(T['target-ending'], target.kind, unitFromEnd(b, 0));
  keys.add(T['target-endings'], target.kind, unitFromEnd(b, 1), unitFromEnd(b, 0));
  keys.add(T.endings, unitFromEnd(a, 0), unitFromEnd(b, 0));
  keys.add(T.anaphors, (source.mention.anaphor ? 2 : 0) + (target.mention.anaphor ? 1 : 0));
  const protagonist = context.protagonist(sentence.article);
  if (protagonist === target.mention.entity) keys.add(T['place-of-article'], kinds);
  if (protagonist === source.mention.entity) keys.add(T['source-of-article'], kinds);
  if (context.province === target.mention.entity) keys.add(T.province, 0);
  if (context.province === source.mention.entity) keys.add(T.province, 1);
  if (b.length > 1 && a.length > 2 && a.includes(b.replace(/[省市县区]$/, ''))) keys.add(T['name-within']);
}
