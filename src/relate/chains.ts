/**
 * LOCATED_IN and DEVELOPS from how names touch:
 *   罗坊镇桥溪村的颐养之家, 瑞昌市码头工业城      a place directly before what stands there
 *   景德镇航空产业集群                           a cluster with its place in the name is what the place develops
 */
import type { Context } from './context.js';
import type { Masked, Slot } from './mask.js';
import type { Statement } from './statement.js';

const STANDING = new Set(['Organization', 'Enterprise', 'Park', 'Place', 'Project', 'Cluster']);

function say(type: 'LOCATED_IN' | 'DEVELOPS', source: string, target: string, rule: string, masked: Masked, out: Statement[]): void {
  if (source === target) return;
  out.push({ type, source, target, properties: {}, modality: 'fact', rule, sentence: masked.sentence, carried: null });
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
  if (slot.kind !== 'Cluster') return;
  const place = nearest ?? slot.inner.find((m) => (m.kind === 'Place' || m.kind === 'Park') && m.start === slot.mention.start);
  if (place) say('DEVELOPS', place.entity, slot.entity, 'develops-own-cluster', masked, out);
}

/** What the names of a sentence say by touching. */
export function readChains(context: Context, masked: Masked, out: Statement[]): void {
  for (const slot of masked.slots) if (slot) ofSlot(context, masked, slot, out);
}
