/**
 * Blocks: what one name means on every page that uses it. A page entity with a full name or a gazetteer id is that;
 * a block decides only which of them a short name means here, or none. The decision is a function of the set of the
 * block's signatures: order, time and other blocks have no part in it, so adding and removing pages commute.
 */
import type { EntityClass } from '../../graph-schema/schema.js';
import { hashId } from '../hash.js';
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
const ownDigits = (place: string): string => place.slice(place.lastIndexOf('/') + 1).replace(/(?:00)+$/, '');

/** Whether a numbered plan's owner (full:1+3+x@place/360923) is neither where the page speaks of, nor above it, nor in its city. */
function isOthersPlan({ features }: Signature, anchor: string): boolean {
  const owner = /^full:[^@]+@(place\/\d+)$/.exec(anchor)?.[1];
  const places = featuresOf(features, 'in').map(ownDigits);
  if (owner === undefined || places.length === 0) return false;
  const own = ownDigits(owner);
  return !places.some((place) => place.startsWith(own) || place.slice(0, 4) === own.slice(0, 4));
}

/**
 * Which full name a short one means: the only candidate that another province does not rule out; among several the
 * only one of the same place, else the only one of the same province; else none.
 */
function choose(signature: Signature, candidates: readonly Candidate[]): string | null {
  const possible = candidates.filter(
    (c) =>
      c.anchor.startsWith('gazetteer:') || (!contradicts(signature.features, c.features, 'province') && !isOthersPlan(signature, c.anchor)),
  );
  if (possible.length <= 1) return possible[0]?.anchor ?? null;
  for (const prefix of ['in', 'province']) {
    const own = featuresOf(signature.features, prefix);
    const near = possible.filter((c) => shares(own, c.features));
    if (near.length === 1) return near[0]!.anchor;
  }
  return null;
}

/** The part of a loose name's identity that is not its name. */
function scopeOf(signature: Signature, cls: EntityClass): string {
  const scope = SCOPE[cls];
  if (scope === 'none') return '';
  if (scope === 'page') return `page:${signature.page}`;
  return featuresOf(signature.features, scope)[0] ?? '';
}

/** The id of the entity that a name of this block is: a gazetteer's, or a hash of class, name and what parts namesakes. */
function entityId(block: string, anchor: string | null, scope: string): string {
  const cls = classOfBlock(block);
  if (anchor?.startsWith('gazetteer:')) return anchor.slice('gazetteer:'.length);
  const identity = anchor?.startsWith('full:') ? [cls, anchor] : [cls, keyOfBlock(block), anchor ?? scope];
  return `${cls.toLowerCase()}/${hashId(...identity)}`;
}

/**
 * Decides one block.
 * @param signatures all signatures of one block, in any order.
 * @returns the entity's id for each primary signature, by signature id.
 */
export function resolveBlock(block: string, signatures: readonly Signature[]): Map<string, string> {
  const cls = classOfBlock(block);
  const persons = cls === 'Person' ? partitionPersons(signatures.filter((s) => s.anchor === null)) : undefined;
  const now = renamings(signatures);
  const candidates = persons ? [] : candidatesOf(signatures, now);
  const entities = new Map<string, string>();
  for (const signature of signatures) {
    if (!signature.primary) continue;
    const own = signature.anchor === null ? null : now(signature.anchor);
    const anchor = own ?? (persons ? (persons.get(signature.id) ?? null) : choose(signature, candidates));
    entities.set(signature.id, entityId(block, anchor, scopeOf(signature, cls)));
  }
  return entities;
}

export type BlockResolver = typeof resolveBlock;
