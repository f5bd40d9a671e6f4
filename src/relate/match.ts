/** Runs the pattern tables over the masked sentences of a page. */
import { endsProblem, type Kind, type RelationType } from '../../graph-schema/schema.js';
import type { Sentence } from '../types.js';
import { placeInName } from './chains.js';
import type { Context } from './context.js';
import { wordTable } from './lexicon.js';
import { ANY_SLOT, type Masked, type Slot } from './mask.js';
import { modalityOf } from './modality.js';
import { type Pattern, patterns } from './patterns.js';
import { propertiesOf } from './properties.js';
import type { Statement } from './statement.js';
import type { SubjectTrack } from './subjects.js';
import type { Visits } from './visits.js';

const SLOT = new RegExp(`[${ANY_SLOT}]`, 'g');

interface Ends {
  readonly ids: readonly string[];
  readonly carried: Sentence | null;
}

export interface Matcher {
  readonly context: Context;
  readonly views: readonly Masked[];
  readonly track: SubjectTrack;
  readonly visits: Visits;
}

/** What a slot's chain says besides: the park around a street, the town of a building site. */
function alsoMeant(pattern: Pattern, slot: Slot): string[] {
  if (pattern.type === 'LOCATED_IN') return slot.chain.filter((m) => m.kind === 'Park').map((m) => m.entity);
  if (pattern.type === 'VISITED' && slot.kind === 'Project') return slot.chain.slice(-1).map((m) => m.entity);
  return [];
}

/** The names of a matched end; a place that only says where the next one stands is left out. */
function endsIn(masked: Masked, pattern: Pattern, end: 's' | 't', range: readonly [number, number]): Ends | undefined {
  const ids: string[] = [];
  for (const match of masked.text.slice(range[0], range[1]).matchAll(SLOT)) {
    const at = range[0] + match.index;
    const slot = masked.slots[at]!;
    if (!pattern.kinds[end]!.has(slot.kind)) continue;
    if (at + 2 < range[1] && masked.text[at + 1] === '的') continue;
    const letters = pattern.printed[end];
    if (letters && !letters.test(masked.sentence.paragraph.text.slice(slot.start, slot.end))) continue;
    ids.push(slot.entity);
    if (end === 't') ids.push(...alsoMeant(pattern, slot));
  }
  return ids.length > 0 ? { ids, carried: null } : undefined;
}

/** Adverbs between a subject and its verb. */
const ADVERBS =
  /^(?:大力|积极|全面|深入|扎实|正在|正|已经|已|将|先后|持续|加快|着力|还|也|日前|近日|率先|共同|联合|牵头|开始|拟|计划|成功|首次|又|再次|双双|因此|一举|先后|今年|去年|目前|同步|全力|加速|推动|重点|专门|专业|长期|主要|正式|现)*$/;
const PREPOSITION = /[在对向从为给由被将把与和同]$/;

/** 省科技厅实施的 …: the name directly before the trigger is its subject, whatever the clause begins with. */
function subjectBefore(masked: Masked, position: number, kinds: readonly Kind[], from: number): Slot[] | undefined {
  let at = position - 1;
  while (at >= from && !masked.slots[at]) at--;
  const slot = at >= from ? masked.slots[at] : undefined;
  if (!slot || !kinds.includes(slot.kind)) return undefined;
  if (!ADVERBS.test(masked.text.slice(at + 1, position)) || PREPOSITION.test(masked.text.slice(from, at))) return undefined;
  const list = [slot];
  while (/[、和与及]/.test(masked.text[at - 1] ?? '')) {
    const previous = masked.slots[at - 2];
    if (!previous) return undefined;
    if (kinds.includes(previous.kind)) list.unshift(previous);
    at -= 2;
  }
  return list;
}

/** Types whose subject may be what the article is about, where no clause names one. */
const FALLBACK: ReadonlySet<RelationType> = new Set(['ADOPTS', 'DEVELOPS']);

function subjectAt(matcher: Matcher, pattern: Pattern, index: number, match: RegExpMatchArray): Ends | undefined {
  const clause = matcher.track.clauseAt(index, match.index!);
  const before = subjectBefore(matcher.views[index]!, match.index!, pattern.subject!, clause.start);
  if (before) return { ids: before.map((slot) => slot.entity), carried: null };
  return matcher.track.at(index, match.index!, pattern.subject!, FALLBACK.has(pattern.type));
}

function sourceOf(matcher: Matcher, pattern: Pattern, index: number, match: RegExpMatchArray): Ends | undefined {
  const masked = matcher.views[index]!;
  const range = match.indices!.groups?.s;
  switch (pattern.source) {
    case 'pattern':
      return range && endsIn(masked, pattern, 's', range);
    case 'visitor':
      return matcher.visits.visitor(masked.sentence.article);
    case 'owner': {
      const slot = masked.slots[match.indices!.groups!.t![0]];
      const place = slot && placeInName(matcher.context, slot);
      return place ? { ids: [place.entity], carried: null } : subjectAt(matcher, pattern, index, match);
    }
    case 'own':
      return matcher.track.at(index, match.index!, pattern.subject!, false, 0);
    case 'subject':
      return subjectAt(matcher, pattern, index, match);
  }
}

function targetOf(matcher: Matcher, pattern: Pattern, index: number, match: RegExpMatchArray, source: Ends): Ends | undefined {
  const masked = matcher.views[index]!;
  const range = match.indices!.groups?.t;
  switch (pattern.target) {
    case 'pattern':
      return range && mainMeeting(matcher.context, masked, endsIn(masked, pattern, 't', range));
    case 'visited':
      return matcher.visits.places(masked.sentence.article);
    case 'meeting':
      return meetingAt(matcher.context, masked);
    case 'subject': {
      const own = subjectAt(matcher, pattern, index, match);
      if (own && !own.ids.some((id) => source.ids.includes(id))) return own;
      // The clause's own subject is the source; the target is what the clause before it speaks of.
      const { start } = matcher.track.clauseAt(index, match.index!);
      return matcher.track.at(index, start, pattern.subject!, false);
    }
  }
}

/** Sittings of a meeting, which stand for the meeting itself. */
const SESSION = /^.{0,8}(?:第.{1,3}次)?(?:全体会议|主任会议|开幕式|闭幕式|开幕会|闭幕会|新闻发布会)$/;

/** The meeting that a clause speaks of: the last one named up to the sentence's end; a sitting only where no meeting is named. */
function meetingAt(context: Context, masked: Masked): Ends | undefined {
  const { sentence } = masked;
  const point = { sentence, position: sentence.end };
  const before = context.latestFound(point, ['Meeting'], (name) => !SESSION.test(name)) ?? context.latestFound(point, ['Meeting']);
  if (before) return { ids: [before.mention.entity], carried: before.sentence === sentence ? null : before.sentence };
  return undefined;
}

/** 主持第一次全体会议: what is said of a sitting is said of its meeting. */
function mainMeeting(context: Context, masked: Masked, ends: Ends | undefined): Ends | undefined {
  if (!ends || context.kind(ends.ids[0]!) !== 'Meeting' || !SESSION.test(context.name(ends.ids[0]!))) return ends;
  return meetingAt(context, masked) ?? ends;
}

function clauseText(matcher: Matcher, index: number, match: RegExpMatchArray): { whole: string; before: string } {
  const { text } = matcher.views[index]!;
  const trigger = match.index!;
  const clause = matcher.track.clauseAt(index, trigger);
  const end = Math.max(clause.end, trigger + match[0].length);
  return { whole: text.slice(clause.start, end), before: text.slice(clause.start, trigger + match[0].length) };
}

function state(matcher: Matcher, pattern: Pattern, index: number, match: RegExpMatchArray, out: Statement[]): void {
  const { whole, before } = clauseText(matcher, index, match);
  if (pattern.unless?.test(whole)) return;
  const source = sourceOf(matcher, pattern, index, match);
  const target = source && targetOf(matcher, pattern, index, match, source);
  if (!source || !target) return;
  const masked = matcher.views[index]!;
  const modality = modalityOf(before);
  const properties = propertiesOf(pattern, masked, match.index!, match.index! + match[0].length);
  // A、B、C分别获评X、Y、Z
  const shared = source.ids.length > 1 && source.ids.length === target.ids.length && whole.includes('分别');
  for (const [nth, from] of source.ids.entries()) {
    for (const to of shared ? [target.ids[nth]!] : target.ids) {
      if (from === to || !endsFit(matcher.context, pattern, from, to)) continue;
      const statement: Statement = {
        type: pattern.type,
        source: from,
        target: to,
        properties,
        modality,
        rule: pattern.id,
        sentence: masked.sentence,
        carried: source.carried ?? target.carried,
      };
      out.push(matcher.visits.note(statement));
    }
  }
}

let noIndustry: RegExp | undefined;

/** 规上工业 is a class of statistics, not an industry that someone builds up. */
function isNoIndustry(name: string): boolean {
  noIndustry ??= new RegExp(
    `^(?:${wordTable('no-industry')
      .map((w) => w.form)
      .join('|')})$`,
  );
  return noIndustry.test(name);
}

function endsFit(context: Context, pattern: Pattern, source: string, target: string): boolean {
  if (pattern.type === 'DEVELOPS' && isNoIndustry(context.name(target))) return false;
  // Who is not known by a post is a reporter or a neighbour, not a visitor.
  if (pattern.type === 'VISITED' && context.postsOf(source).length === 0) return false;
  const from = context.kind(source);
  const to = context.kind(target);
  return from !== undefined && to !== undefined && endsProblem(pattern.type, from, to) === undefined;
}

/** A sentence without a name of the kinds that a pattern asks for is not searched. */
function mayMatch(pattern: Pattern, kinds: ReadonlySet<Kind | undefined>): boolean {
  const { s, t } = pattern.kinds;
  return (!s || some(s, kinds)) && (!t || some(t, kinds));
}

function some(wanted: ReadonlySet<Kind>, kinds: ReadonlySet<Kind | undefined>): boolean {
  for (const kind of wanted) if (kinds.has(kind)) return true;
  return false;
}

/** All statements of the tables about one sentence. */
export function matchSentence(matcher: Matcher, index: number, out: Statement[]): void {
  const { text, slots } = matcher.views[index]!;
  const kinds = new Set(slots.map((slot) => slot?.kind));
  for (const pattern of patterns()) {
    if (!mayMatch(pattern, kinds)) continue;
    pattern.regex.lastIndex = 0;
    for (const match of text.matchAll(pattern.regex)) state(matcher, pattern, index, match, out);
  }
}
