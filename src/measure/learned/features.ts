/** What speaks for a candidate to be whose a figure is: where and as what it stood last, what it is, and what the rules chose. */
import { KIND_NAMES, type Kind } from '../../../graph-schema/schema.js';
import { kindNumber } from '../../relate/learned/ends.js';
import { type Keys, numbered, step } from '../../relate/learned/keys.js';
import { ROLES } from '../../relate/learned/pair-features.js';
import { openingOf } from '../chains.js';
import type { Choice } from '../choice.js';
import type { Figure } from '../figures.js';
import { headOf } from '../indicator.js';
import type { Placed } from '../metric.js';
import { isQuoted } from '../reach.js';
import type { Topics } from '../topic.js';
import type { View } from '../view.js';
import type { Candidate } from './told.js';

/** What features say, by name; scripts/train writes these names. */
export const TEMPLATES = [
  'kind',
  'stood',
  'kind-stood',
  'nth',
  'nth-of-kind',
  'kind-nth',
  'spoken',
  'kind-spoken',
  'stood-spoken',
  'unit',
  'dimension',
  'head',
  'indicator',
  'indicator-end',
  'indicator-letters',
  'figure-rule',
  'verb',
  'verb-stood',
  'left',
  'left-stood',
  'bare-stood',
  'bare-spoken',
  'subject',
  'kind-subject',
  'subject-stood',
  'subject-bare',
  'subjects',
  'before',
  'kind-before',
  'letters-before',
  'kind-letters-before',
  'behind',
  'letters-behind',
  'kind-letters-behind',
  'role',
  'first',
  'quoted',
  'home',
  'after-it',
  'up-to-it',
  'between',
  'gap',
  'ending',
  'endings',
  'ending-dimension',
  'inside',
  'shares',
  'province',
  'anaphor',
  'listed',
  'opens',
  'mark',
  'part',
  'among',
  'count',
  'most',
  'titled',
  'titled-stood',
  'protagonist',
  'beside',
  'beside-rule',
  'beside-stood',
  'within',
  'ruled',
  'ruled-any',
  'ruled-any-stood',
  'ruled-figure',
  'ruled-kind',
  'ruled-stood',
  'ruled-bare',
  'ruled-dimension',
  'ruled-subject',
  'not-kind',
  'not-stood',
  'not-spoken',
  'here',
  'here-kind',
  'here-mark',
  'here-names',
  'here-dimension',
  'here-rule',
  'above',
  'above-gap',
  'above-kind',
  'above-dimension',
  'above-rule',
] as const;
export const T = numbered(TEMPLATES);

const LEVELS = [/国$/, /(?:省|自治区)$/, /[市州盟]$/, /[县区旗]$/, /(?:镇|乡|街道)$/, /(?:村|社区)$/];
/** The kind; of a place with its level. */
function finerOf({ kind, name }: Candidate): number {
  return kind === 'Place' ? KIND_NAMES.length + (LEVELS.findIndex((level) => level.test(name)) + 1) : kindNumber(kind);
}

/** Letters as one number. */
function code(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum, 31) + text.charCodeAt(i);
  return sum;
}

/** 0, 1, 2, 3–4, 5–8, more. */
const steps = (count: number): number => (count <= 2 ? count : count <= 4 ? 3 : count <= 8 ? 4 : 5);
const bit = (is: boolean): number => (is ? 1 : 0);
const NOWHERE = 20;

/** A figure whose subject is looked for. */
export interface Case {
  readonly view: View;
  readonly figure: Figure;
  readonly candidates: readonly Candidate[];
  /** What the rules chose. */
  readonly ruled: Choice;
  /** Which sentence of its article this is. */
  readonly index: number;
  readonly topics: Topics;
  /** The place that the article is about. */
  readonly protagonist: string | undefined;
  /** The page's. */
  readonly province: string | undefined;
  /** The figure before in the article, and the sentence that it is in. */
  readonly previous: Placed | undefined;
  readonly above: number;
}

/** What is the same for all candidates of a figure. */
export interface Setting {
  readonly here: number;
  readonly bare: number;
  readonly unit: number;
  readonly dimension: number;
  readonly head: number;
  readonly indicator: number;
  readonly indicatorEnd: number;
  readonly figureRule: number;
  readonly verb: number;
  readonly left: number;
  readonly mark: number;
  readonly part: number;
  readonly quoted: number;
  /** Names of the places, without their level. */
  readonly stems: readonly string[];
  readonly rule: number;
  /** Entities that were spoken of, the last one first. */
  readonly spoken: readonly string[];
  /** How often the most named of a kind is. */
  readonly most: ReadonlyMap<Kind, number>;
  readonly ruled: Candidate | undefined;
  /** The place of each candidate among those of its kind. */
  readonly nthOfKind: readonly number[];
}

export function settingOf({ view, figure, candidates, ruled, topics }: Case): Setting {
  const { frame, indicator } = figure;
  const { clause, quantity } = frame;
  const most = new Map<Kind, number>();
  const seen = new Map<Kind, number>();
  const nthOfKind = candidates.map(({ kind, count }) => {
    most.set(kind, Math.max(most.get(kind) ?? 0, count));
    const nth = seen.get(kind) ?? 0;
    seen.set(kind, nth + 1);
    return nth;
  });
  const opening = openingOf(view, clause);
  return {
    here: view.clauses.indexOf(clause),
    bare: bit(!view.names.some((n) => n.start >= clause.start && n.end <= quantity.from)),
    unit: code(quantity.unit),
    dimension: code(quantity.dimension),
    head: code(headOf(indicator)?.form ?? indicator.slice(-2)),
    indicator: code(indicator.slice(0, 2)),
    indicatorEnd: code(indicator.slice(-2)),
    figureRule: code(figure.rule),
    quoted: bit(isQuoted(view, quantity.from)),
    stems: candidates.filter((c) => c.kind === 'Place').map(({ name }) => stemOf(name)),
    verb: code(view.text.slice(opening, opening + 2)),
    left: code(frame.left.slice(-2)),
    mark: code(clause.mark),
    part: bit(view.text.slice(clause.start, quantity.from).includes('其中')),
    rule: code(ruled.followed ? `${ruled.rule}+` : ruled.rule),
    spoken: topics.spokenOf(),
    most,
    ruled: candidates.find((c) => c.entity === ruled.subject.entity),
    nthOfKind,
  };
}

/** 东乡 of 东乡县. */
const stemOf = (name: string): string => name.replace(/[省市县区]$/, '');

/** How far back a candidate was named: by clauses in its own sentence, by sentences and paragraph before. */
function stoodOf({ view, index }: Case, { here }: Setting, { mention }: Candidate): number {
  if (!mention) return NOWHERE;
  if (mention.view !== view) {
    const same = bit(mention.view.sentence.paragraph === view.sentence.paragraph);
    return 4 + 2 * steps(index - mention.index) + same;
  }
  return Math.min(4, Math.max(0, here - view.clauses.findIndex((c) => mention.start < c.end)));
}

function subjectOf({ view, index }: Case, { here }: Setting, { subject }: Candidate): number {
  if (!subject) return NOWHERE;
  return subject.view === view ? Math.min(4, here - subject.clause) : 5 + steps(index - subject.index);
}

/**
 * The features of one candidate.
 * @param own 1 where rules were written from the page, so that what they choose is right more often than elsewhere (scripts/train).
 */
export function featuresOf(one: Case, setting: Setting, nth: number, keys: Keys, own = 0): Keys {
  keys.clear();
  const candidate = one.candidates[nth]!;
  const stood = stoodOf(one, setting, candidate);
  const subject = subjectOf(one, setting, candidate);
  const at = setting.spoken.indexOf(candidate.entity);
  const spoken = at < 0 ? NOWHERE : steps(at);
  addShape(one, setting, nth, { stood, subject, spoken }, keys);
  addName(one, setting, candidate, stood, keys);
  addMention(one, setting, candidate, keys);
  addRule(one, setting, candidate, { stood, subject, spoken }, own, keys);
  addFigureBefore(one, setting, candidate, keys);
  return keys;
}

function addShape(one: Case, setting: Setting, nth: number, { stood, subject, spoken }: Where, keys: Keys): void {
  const candidate = one.candidates[nth]!;
  const kind = kindNumber(candidate.kind);
  const finer = finerOf(candidate);
  const { bare } = setting;
  const nthOfKind = steps(setting.nthOfKind[nth]!);
  keys.add(T.kind, finer);
  keys.add(T.stood, stood);
  keys.add(T['kind-stood'], kind, stood);
  keys.add(T.nth, steps(nth));
  keys.add(T['nth-of-kind'], nthOfKind);
  keys.add(T['kind-nth'], kind, nthOfKind);
  keys.add(T.spoken, spoken);
  keys.add(T['kind-spoken'], kind, spoken);
  keys.add(T['stood-spoken'], stood, spoken);
  keys.add(T.unit, kind, setting.unit);
  keys.add(T.dimension, finer, setting.dimension);
  keys.add(T.head, kind, setting.head);
  keys.add(T.indicator, kind, setting.indicator);
  keys.add(T['indicator-end'], kind, setting.indicatorEnd);
  keys.add(T['figure-rule'], kind, setting.figureRule);
  keys.add(T.verb, kind, setting.verb);
  keys.add(T['verb-stood'], stood, setting.verb);
  keys.add(T.left, kind, setting.left);
  keys.add(T['left-stood'], stood, one.figure.frame.left.charCodeAt(one.figure.frame.left.length - 1) || 0);
  keys.add(T['bare-stood'], bare, stood);
  keys.add(T['bare-spoken'], bare, spoken);
  keys.add(T.subject, subject);
  keys.add(T['kind-subject'], kind, subject);
  keys.add(T['subject-stood'], subject, stood);
  keys.add(T['subject-bare'], subject, bare);
  keys.add(T.subjects, steps(candidate.subjects));
  keys.add(T.count, steps(candidate.count));
  keys.add(T.most, kind, bit(candidate.count === setting.most.get(candidate.kind)));
  const titled = bit(one.topics.isTitled(candidate));
  keys.add(T.titled, kind, titled);
  keys.add(T['titled-stood'], stood, titled);
  keys.add(T.protagonist, kind, bit(one.protagonist === candidate.entity));
}

/** Letters of an indicator that are looked at. */
const INDICATOR_REACH = 8;

function addName({ figure, province }: Case, setting: Setting, { entity, kind: of, name }: Candidate, stood: number, keys: Keys): void {
  const { indicator } = figure;
  const kind = kindNumber(of);
  const last = name.charCodeAt(name.length - 1) || 0;
  let shares = 0;
  for (let i = 0; i + 1 < indicator.length; i++) {
    if (i < INDICATOR_REACH) keys.add(T['indicator-letters'], kind, indicator.charCodeAt(i), indicator.charCodeAt(i + 1));
    if (name.includes(indicator.slice(i, i + 2))) shares = 1;
  }
  keys.add(T.ending, kind, last);
  keys.add(T.endings, name.charCodeAt(name.length - 2) || 0, last);
  keys.add(T['ending-dimension'], last, setting.dimension);
  keys.add(T.inside, kind, bit(setting.stems.some((stem) => stem.length > 1 && name.length > stem.length + 1 && name.startsWith(stem))));
  keys.add(T.shares, kind, shares);
  keys.add(T.province, stood, bit(entity === province));
}

/** 甲公司、|乙公司|等12家企业: one of several. */
const BEFORE_ONE = /[、和与及][“《]?$/;
const ONE_OF = /^[”》]?[、和与及][^，。；]{0,60}等/;
const REACH = 64;

function addMention({ view, index, figure }: Case, setting: Setting, { kind, mention }: Candidate, keys: Keys): void {
  if (!mention) return;
  const { text } = mention.view;
  const { start, end } = mention;
  const number = kindNumber(kind);
  const near = Math.min(2, index - mention.index);
  const listed = bit(BEFORE_ONE.test(text.slice(Math.max(0, start - 2), start)) || ONE_OF.test(text.slice(end, end + REACH)));
  keys.add(T.before, near, text.charCodeAt(start - 1) || 0);
  keys.add(T['kind-before'], near, number, text.charCodeAt(start - 1) || 0);
  keys.add(T['letters-before'], near, code(text.slice(Math.max(0, start - 2), start)));
  keys.add(T['kind-letters-before'], number, code(text.slice(Math.max(0, start - 2), start)));
  keys.add(T.behind, near, text.charCodeAt(end) || 0);
  keys.add(T['letters-behind'], near, code(text.slice(end, end + 2)));
  keys.add(T['kind-letters-behind'], near, number, code(text.slice(end, end + 2)));
  keys.add(T.quoted, near, bit(isQuoted(mention.view, start)), setting.quoted);
  keys.add(T.home, near, number, bit(mention.home));
  keys.add(T.anaphor, number, bit(mention.anaphor));
  keys.add(T.listed, near, listed);
  keys.add(T.listed, number, listed, 1);
  if (mention.view !== view) {
    keys.add(T.first, near, bit(start <= 2));
    keys.add(T.role, number, ROLES.indexOf(mention.view.sentence.paragraph.role));
    return;
  }
  const clause = view.clauses.find((c) => start < c.end)!;
  const back = Math.min(4, Math.max(0, setting.here - view.clauses.indexOf(clause)));
  const between = text.slice(end, figure.frame.quantity.from);
  keys.add(T.opens, number, back, bit(start <= openingOf(view, clause)));
  keys.add(T.mark, setting.mark, back);
  keys.add(T.part, number, bit(between.includes('其中')));
  keys.add(T.among, back, bit(between.includes('；')));
  keys.add(T.gap, step(between.length));
  if (back > 0) return;
  keys.add(T['after-it'], code(between.slice(0, 2)));
  keys.add(T['up-to-it'], code(between.slice(-2)));
  for (let i = 0; i + 1 < between.length && i < BETWEEN_REACH; i++) keys.add(T.between, between.charCodeAt(i), between.charCodeAt(i + 1));
}
/** Letters between a name and a number of its clause that are looked at. */
const BETWEEN_REACH = 12;

interface Where {
  readonly stood: number;
  readonly subject: number;
  readonly spoken: number;
}

/** @param own told apart by the last value, so that what is learned of such pages stays with them. */
function addRule(one: Case, setting: Setting, candidate: Candidate, { stood, subject, spoken }: Where, own: number, keys: Keys): void {
  const { rule, ruled, bare, dimension } = setting;
  const kind = kindNumber(candidate.kind);
  for (let of = 0; of <= own; of++) {
    if (one.ruled.subject.entity === candidate.entity) {
      keys.add(T.ruled, rule, 0, of);
      keys.add(T['ruled-any'], 0, 0, of);
      keys.add(T['ruled-any-stood'], stood, 0, of);
      keys.add(T['ruled-figure'], rule, setting.figureRule, of);
      keys.add(T['ruled-kind'], rule, kind, of);
      keys.add(T['ruled-stood'], rule, stood, of);
      keys.add(T['ruled-bare'], rule, bare, of);
      keys.add(T['ruled-dimension'], kind, dimension, of);
      keys.add(T['ruled-subject'], rule, subject, of);
    } else {
      keys.add(T['not-kind'], rule, kind, of);
      keys.add(T['not-stood'], rule, stood, of);
      keys.add(T['not-spoken'], rule, spoken, of);
    }
    if (ruled && ruled !== candidate) addBeside(candidate, ruled, { rule, kind, stood, own: of }, keys);
  }
}

interface Rival {
  readonly rule: number;
  readonly kind: number;
  readonly stood: number;
  readonly own: number;
}

/** Beside what the rules chose: which of both was named later, and whether one name holds the other. */
function addBeside(candidate: Candidate, ruled: Candidate, { rule, kind, stood, own }: Rival, keys: Keys): void {
  const [a, b] = [candidate.mention, ruled.mention];
  const later = !a || !b ? 2 : bit(a.index > b.index || (a.index === b.index && a.start > b.start));
  const pair = kind * KIND_NAMES.length + kindNumber(ruled.kind);
  keys.add(T.beside, pair, later, own);
  keys.add(T['beside-rule'], rule, later, own);
  keys.add(T['beside-stood'], pair, stood, own);
  keys.add(T.within, kind, bit(candidate.name.includes(stemOf(ruled.name))) + 2 * bit(ruled.name.includes(stemOf(candidate.name))), own);
}

/** Whose the figure before is. */
function addFigureBefore({ view, figure, previous, above, index }: Case, setting: Setting, candidate: Candidate, keys: Keys): void {
  if (!previous) return;
  const { frame } = figure;
  const before = previous.figure.frame;
  const same = bit(previous.choice.subject.entity === candidate.entity);
  const kind = kindNumber(candidate.kind);
  const alike = bit(before.quantity.dimension === frame.quantity.dimension);
  if (previous.view === view) {
    const names = view.names.filter((n) => n.start >= before.quantity.to && n.end <= frame.quantity.from).length;
    keys.add(T.here, same, setting.bare);
    keys.add(T['here-kind'], same, kind);
    keys.add(T['here-mark'], same, setting.mark, bit(before.clause === frame.clause));
    keys.add(T['here-names'], same, Math.min(2, names), setting.bare);
    keys.add(T['here-dimension'], same, alike, setting.part);
    keys.add(T['here-rule'], same, setting.rule);
    return;
  }
  keys.add(T.above, same, setting.bare);
  keys.add(T['above-gap'], same, steps(index - above), setting.bare);
  keys.add(T['above-kind'], same, kind);
  keys.add(T['above-dimension'], same, alike);
  keys.add(T['above-rule'], same, setting.rule);
}
