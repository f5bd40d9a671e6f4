/**
 * LOCATED_IN and DEVELOPS from how names touch:
 *   罗坊镇桥溪村的颐养之家, 瑞昌市码头工业城      a place directly before what stands there
 *   景德镇航空产业集群                           a cluster with its place in the name is what the place develops
 *   我省“1269”行动计划                           a plan with its place in the name
 *   福建汀屿新材料有限公司年产20万吨弹性体项目     a project with its firm in the name
 */
import type { Properties, ResolvedMention } from '../types.js';
import type { Context } from './context.js';
import type { Masked, Slot } from './mask.js';
import { amountOf } from './properties.js';
import type { Statement } from './statement.js';

const STANDING = new Set(['Organization', 'Enterprise', 'Park', 'Place', 'Project', 'Cluster']);

type Type = 'LOCATED_IN' | 'DEVELOPS' | 'ADOPTS' | 'BUILDS';

function say(
  type: Type,
  source: string,
  target: string,
  rule: string,
  masked: Masked,
  out: Statement[],
  properties: Properties = {},
): void {
  if (source === target) return;
  out.push({ type, source, target, properties, modality: 'fact', rule, sentence: masked.sentence, carried: null });
}

/** The last of the places that a name begins with: 余江 in 江西余江工业园区. */
export function placeInName(context: Context, slot: Slot): ResolvedMention | undefined {
  let place: ResolvedMention | undefined;
  for (let at = slot.mention.start; ; ) {
    const next = slot.inner.find(
      (m) => m.start === at && m.end < slot.mention.end - 1 && (m.kind === 'Park' || isAdministrative(context, m)),
    );
    if (!next) return place;
    place = next;
    at = next.end;
  }
}

function isAdministrative(context: Context, mention: ResolvedMention): boolean {
  return mention.kind === 'Place' && /[国省市州盟县区旗镇乡村]$|街道$|地区$/.test(context.name(mention.entity));
}

function ofSlot(context: Context, masked: Masked, slot: Slot, out: Statement[]): void {
  const nearest = slot.chain.at(-1);
  if (nearest && STANDING.has(slot.kind)) {
    say('LOCATED_IN', slot.entity, nearest.entity, 'located-touching', masked, out);
    const park = slot.chain.findLast((m) => m.kind === 'Park');
    if (park && park !== nearest) say('LOCATED_IN', slot.entity, park.entity, 'located-touching-park', masked, out);
  }
  for (let i = 1; i < slot.chain.length; i++)
    say('LOCATED_IN', slot.chain[i]!.entity, slot.chain[i - 1]!.entity, 'located-touching', masked, out);
  const first = slot.inner.find((m) => m.start === slot.mention.start && m.end < slot.mention.end - 1);
  const place = placeInName(context, slot);
  if (place && (slot.kind === 'Park' || slot.kind === 'Place' || slot.kind === 'Cluster'))
    say('LOCATED_IN', slot.entity, place.entity, 'located-own-name', masked, out);
  if (slot.kind === 'Cluster') {
    const owner = nearest ?? place;
    if (owner) say('DEVELOPS', owner.entity, slot.entity, 'develops-own-cluster', masked, out);
  }
  if (slot.kind === 'Programme' && place && masked.sentence.paragraph.text[slot.start] !== '《') {
    say('ADOPTS', place.entity, slot.entity, 'adopts-own-name', masked, out, { role: 'implements' });
  }
  if (slot.kind === 'Project' && first?.kind === 'Enterprise')
    say('BUILDS', first.entity, slot.entity, 'builds-own-name', masked, out, amountOf(masked, slot));
}

/** What the names of a sentence say by touching. */
export function readChains(context: Context, masked: Masked, out: Statement[]): void {
  for (const slot of masked.slots) if (slot) ofSlot(context, masked, slot, out);
}
