/**
 * Blocks: what one name means on every page that uses it. A page entity with a full name or a gazetteer id is that;
 * a block decides only which of them a short name means here, or none. The decision is a function of the set of the
 * block's signatures: order, time and other blocks have no part in it, so adding and removing pages commute.
 */
import type { EntityClass } from '../../graph-schema/schema.js';
import { significant } from '../gazetteer/division-codes.js';
import { hashId } from '../hash.js';
import type { Decision, JoinRule, NotMeant } from './decision.js';
import { contradicts, featuresOf, shares } from './features.js';
import { partitionPersons } from './persons.js';
import { classOfBlock, keyOfBlock, type Signature } from './signature.js';

/**
 * What keeps short names apart that no full name joins. A bare meeting is the page's own; a plan, a cluster or a project
 * is its place's; a village is its province's; a firm's short name is taken to mean one firm until pages say otherwise.
 */
const SCOPE: Record<EntityClass, 'page' | 'in' | 'province' | 'none'> = {
  Person: 'in',
  Place: 'province',
  Body: 'none',
  Programme: 'in',
  Industry: 'none',
  Cluster: 'in',
  Project: 'in',
  Meeting: 'page',
  Honour: 'none',
  Product: 'none',
};

interface Candidate {
  readonly anchor: string;
  readonly features: readonly string[];
}

/** Anchors that a page says are another under a new name, with that one; of several said, none. */
function renamings(signatures: readonly Signature[]): (anchor: string) => string {
  const said = new Map<string, Set<string>>();
  for (const { anchor, same } of signatures) {
    if (anchor === null) continue;
    for (const other of same) said.set(other, (said.get(other) ?? new Set()).add(anchor));
  }
  return (anchor) => {
    const now = said.get(anchor);
    return now?.size === 1 ? [...now][0]! : anchor;
  };
}

function candidatesOf(signatures: readonly Signature[], now: (anchor: string) => string): Candidate[] {
  const features = new Map<string, Set<string>>();
  for (const { anchor: said, features: own } of signatures) {
    if (said === null) continue;
    const anchor = now(said);
    const all = features.get(anchor) ?? new Set();
    // What a gazetteer knows may be named anywhere: where pages do so says nothing of what it is.
    if (!anchor.startsWith('gazetteer:')) for (const feature of own) all.add(feature);
    features.set(anchor, all);
  }
  return [...features].map(([anchor, set]) => ({ anchor, features: [...set] }));
}

/** A division's code without the levels below: 3606 of place/360600, 36 of place/360000. */
const ownDigits = (place: string): string => significant(place.slice(place.lastIndexOf('/') + 1));

/** Whether a numbered plan's owner (full:1+3+x@place/360923) is neither where the page speaks of, nor above it, nor in its city. */
function isOthersPlan({ features }: Signature, anchor: string): boolean {
  const owner = /^full:[^@]+@(place\/\d+)$/.exec(anchor)?.[1];
  const places = featuresOf(features, 'in').map(ownDigits);
  if (owner === undefined || places.length === 0) return false;
  const own = ownDigits(owner);
  return !places.some((place) => place.startsWith(own) || place.slice(0, 4) === own.slice(0, 4));
}

interface Choice {
  readonly anchor: string | null;
  readonly rule: JoinRule;
}

/** Why a candidate cannot be meant, whatever others there are. */
function ruledOut(signature: Signature, { anchor, features }: Candidate): NotMeant | undefined {
  if (anchor.startsWith('gazetteer:'))
    return signature.features.includes(`not:${anchor.slice('gazetteer:'.length)}`) ? 'others-plan' : undefined;
  if (contradicts(signature.features, features, 'province')) return 'other-province';
  return isOthersPlan(signature, anchor) ? 'others-plan' : undefined;
}

/**
 * Which full name a short one means: the only candidate that another province does not rule out; among several the
 * only one of the same place, else the only one of the same province; else none.
 */
function choose(signature: Signature, candidates: readonly Candidate[]): Choice {
  const possible = candidates.filter((c) => ruledOut(signature, c) === undefined);
  if (possible.length === 0) return { anchor: null, rule: 'alone' };
  if (possible.length === 1) return { anchor: possible[0]!.anchor, rule: 'only-candidate' };
  for (const [prefix, rule] of [
    ['in', 'same-place'],
    ['province', 'same-province'],
  ] as const) {
    const own = featuresOf(signature.features, prefix);
    const near = possible.filter((c) => shares(own, c.features));
    if (near.length === 1) return { anchor: near[0]!.anchor, rule };
  }
  return { anchor: null, rule: 'several' };
}

/** The part of a loose name's identity that is not its name. */
function scopeOf(signature: Signature, cls: EntityClass): string {
  const scope = SCOPE[cls];
  if (scope === 'none') return '';
  if (scope === 'page') return `page:${signature.page}`;
  return featuresOf(signature.features, scope)[0] ?? '';
}

/** Whether a name is no more than its page's own: a meeting that no other page is known to mean. */
export function isPagesOwn(signature: Signature, entity: string): boolean {
  const { block, anchor } = signature;
  const cls = classOfBlock(block);
  return anchor === null && SCOPE[cls] === 'page' && entity === entityId(block, null, scopeOf(signature, cls));
}

/** The id of the entity that a name of this block is: a gazetteer's, or a hash of class, name and what parts namesakes. */
function entityId(block: string, anchor: string | null, scope: string): string {
  const cls = classOfBlock(block);
  if (anchor?.startsWith('gazetteer:')) return anchor.slice('gazetteer:'.length);
  const identity = anchor?.startsWith('full:') ? [cls, anchor] : [cls, keyOfBlock(block), anchor ?? scope];
  return `${cls.toLowerCase()}/${hashId(...identity)}`;
}

/** What a page says by itself: `full:` is also what a correction says, which only the page knows. */
function ownChoice(anchor: string, now: string): Choice {
  const rule = now !== anchor ? 'renamed' : anchor.startsWith('gazetteer:') ? 'gazetteer' : 'full-name';
  return { anchor: now, rule };
}

/**
 * Decides one block.
 * @param signatures all signatures of one block, in any order.
 * @returns the entity and the rule for each primary signature, by signature id.
 */
export function decideBlock(block: string, signatures: readonly Signature[]): Map<string, Decision> {
  const cls = classOfBlock(block);
  const persons = cls === 'Person' ? partitionPersons(signatures.filter((s) => s.anchor === null)) : undefined;
  const now = renamings(signatures);
  const candidates = persons ? [] : candidatesOf(signatures, now);
  const decisions = new Map<string, Decision>();
  for (const signature of signatures) {
    if (!signature.primary) continue;
    const own = signature.anchor === null ? undefined : ownChoice(signature.anchor, now(signature.anchor));
    const { anchor, rule } = own ?? persons?.get(signature.id) ?? choose(signature, candidates);
    decisions.set(signature.id, { entity: entityId(block, anchor, scopeOf(signature, cls)), rule });
  }
  return decisions;
}

/** @returns the entity's id for each primary signature, by signature id. */
export function resolveBlock(block: string, signatures: readonly Signature[]): Map<string, string> {
  return new Map([...decideBlock(block, signatures)].map(([id, { entity }]) => [id, entity]));
}

/**
 * The full names and gazetteer entries that a short name might have meant, for `gantu explain`.
 * @returns the entity of each, and why it is not meant; null for the one that is.
 */
export function candidatesFor(block: string, signature: Signature, signatures: readonly Signature[]): Map<string, NotMeant | null> {
  if (signature.anchor !== null || classOfBlock(block) === 'Person') return new Map();
  const candidates = candidatesOf(signatures, renamings(signatures));
  const { anchor, rule } = choose(signature, candidates);
  const others: NotMeant = rule === 'same-place' ? 'other-place' : rule === 'same-province' ? 'other-province' : 'undecided';
  return new Map(candidates.map((c) => [entityId(block, c.anchor, ''), c.anchor === anchor ? null : (ruledOut(signature, c) ?? others)]));
}

export type BlockResolver = typeof resolveBlock;
