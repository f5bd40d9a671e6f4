/**
 * LOCATED_IN that the division codes know (GB/T 2260 and its extension to townships): each division that an article names lies in
 * the nearest of those around it that the article names, too.
 *   先后来到[台州市]的[温岭市]、[玉环市]        [樟树市]推动中医药产业突围 / 在[店下镇]，1.2万亩黄精长在林下
 */
import type { Sentence } from '../types.js';
import type { Context } from './context.js';
import type { Statement } from './statement.js';

interface Division {
  readonly id: string;
  /** The digits of its code that tell. */
  readonly prefix: string;
  /** Where the article names it first. */
  readonly sentence: Sentence;
}

function divisionsOf(context: Context, sentences: readonly Sentence[]): Division[] {
  const seen = new Set<string>();
  const found: Division[] = [];
  for (const sentence of sentences)
    for (const { entity: id, kind, anaphor } of sentence.mentions) {
      if (kind !== 'Place' || anaphor || seen.has(id)) continue;
      seen.add(id);
      const prefix = context.divisionOf(id);
      if (prefix !== undefined) found.push({ id, prefix, sentence });
    }
  return found;
}

/** What the codes say of the divisions that an article names; provinces hold too much to be told of each time. */
export function readNesting(context: Context, sentences: readonly Sentence[], out: Statement[]): void {
  const divisions = divisionsOf(context, sentences);
  for (const { id, prefix, sentence } of divisions) {
    let around: Division | undefined;
    for (const other of divisions)
      if (other.prefix.length < prefix.length && other.prefix.length > (around?.prefix.length ?? 2) && prefix.startsWith(other.prefix))
        around = other;
    if (!around) continue;
    const later = context.orderOf(around.sentence) > context.orderOf(sentence) ? around.sentence : sentence;
    const carried = around.sentence === sentence ? null : later === sentence ? around.sentence : sentence;
    const ends = { source: id, target: around.id, properties: {}, modality: 'fact' as const };
    out.push({ type: 'LOCATED_IN', ...ends, rule: 'located-known', sentence: later, carried });
  }
}
