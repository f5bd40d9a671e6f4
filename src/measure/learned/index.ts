/**
 * Whose a figure is where rules only follow what was spoken of: of all that the article has named before, the one that a learned model finds likeliest (a
 * conditional logit: McFadden 1974), if by a margin likelier than the choice of the rules, which is one of its features. Figures in a row are
 * decided one after the other, each knowing whose the one before is.
 */
import type { Kind } from '../../../graph-schema/schema.js';
import { Keys } from '../../relate/learned/keys.js';
import { UNIT, type Weights } from '../../relate/learned/model.js';
import type { Choice } from '../choice.js';
import type { Figure } from '../figures.js';
import type { View } from '../view.js';
import { type Case, featuresOf, settingOf } from './features.js';
import type { Candidate, Mention } from './told.js';

/** Rules that go by where something was spoken of; the others read a construction that says it. */
const OPEN = new Set([
  'own',
  'clause',
  'carried',
  'place-of-industry',
  'protagonist',
  'quoted',
  'teller',
  'through',
  'plan',
  'payer',
  'list',
  'meeting',
]);
/** Figures that go on with one before, whatever rule read that, are open too. */
export const isOpen = ({ rule, followed }: Choice): boolean => followed === true || OPEN.has(rule);

/** By so much (log-odds) another one must be likelier than the choice of the rules (`npm run train:subjects -- --folds` prints what each margin costs). */
export const MARGIN = 0.3;

/** Who hardly ever has figures that its clause does not give it by a construction. */
const NEVER: ReadonlySet<Kind> = new Set(['Honour', 'Product']);
const TERRITORIAL: ReadonlySet<Kind> = new Set(['Place', 'Park']);

/** Whether rules may be overruled in favour of another: not for a project in passing, where a place was spoken of, nor for one of the parks that somebody has. */
function mayBe({ ruled, view, figure }: Case, candidate: Candidate): boolean {
  const { kind, mention } = candidate;
  if (NEVER.has(kind)) return false;
  // 甲市启动“赋能”行动，力争|规上工业营收|突破4500亿元
  if (kind === 'Programme' && TERRITORIAL.has(ruled.subject.kind) && OF_PLACE.test(figure.indicator)) return false;
  if (kind === 'Park' && ruled.rule !== 'carried' && mention?.view === view && isListed(view.text, mention)) return false;
  if (kind === 'Industry' && isOtherIndustry(view, figure, candidate)) return false;
  return !(kind === 'Project' && ruled.rule === 'carried' && TERRITORIAL.has(ruled.subject.kind));
}

/** 建材产业增长41%、|医药食品产业|增长21%: what the number is of is another one, be it known by name or not. */
export function isOtherIndustry(
  { names }: View,
  { frame, indicator }: Figure,
  { name, entity }: Pick<Candidate, 'name' | 'entity'>,
): boolean {
  const { leftStart, quantity } = frame;
  const own = names.findLast((n) => n.kind === 'Industry' && n.start >= leftStart && n.end <= quantity.from);
  if (own) return own.entity !== entity;
  return /^(?!全)\p{Script=Han}{3,}(?:产业|行业|制造业)/u.test(indicator) && !indicator.includes(name.slice(0, 2));
}
const OF_PLACE = /规上|规模以上|生产总值|财政|固定资产投资|进出口/;
/** 管理化工产业园、高铁产业园和|临港产业园|，规划面积24平方公里. */
const isListed = (text: string, { start, end }: Mention): boolean =>
  /(?:、|\p{Script=Han}和)[“《]?$/u.test(text.slice(Math.max(0, start - 3), start)) || /^[”》]?、/.test(text.slice(end, end + 2));

const keys = new Keys();
const sum = new Int32Array(1);

/** @returns the choice of the rules, or another of the rule `learned`. */
export function rank(one: Case, model: Weights): Choice {
  const setting = settingOf(one);
  let best: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let ruled = Number.NEGATIVE_INFINITY;
  for (const [i, candidate] of one.candidates.entries()) {
    model.sum(featuresOf(one, setting, i, keys), sum);
    const score = sum[0]!;
    if (candidate.entity === one.ruled.subject.entity) ruled = score;
    if (score <= most) continue;
    most = score;
    best = candidate;
  }
  if (!best || best.entity === one.ruled.subject.entity || most - ruled < MARGIN * UNIT || !mayBe(one, best)) return one.ruled;
  return choiceOf(one, best);
}

/** A candidate as a choice. */
export function choiceOf({ view }: Case, { entity, kind, mention }: Candidate): Choice {
  return { subject: { entity, kind, view: mention?.view ?? view, chain: [] }, rule: 'learned' };
}
