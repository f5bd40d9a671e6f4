/** PARTNERS_WITH of two places that are spoken of together: 会上，[甲市]、[乙市]… 两市签署《清单》; 两地携手推行改革. */
import { parseNumber } from '../measure/number.js';
import type { ResolvedMention } from '../types.js';
import type { Group } from './clauses.js';
import type { Context } from './context.js';
import { MARKS } from './list.js';
import type { Masked, Slot } from './mask.js';
import type { Statement } from './statement.js';
import type { SubjectTrack } from './subjects.js';

/** Sentences back that may name the two. */
const PAIR_REACH = 4;

/**
 * Who is named by those of an article's mentions that fit, in the sentence nearest before a position that names at least so many.
 * @param reach how many sentences back.
 */
function namedBefore(
  context: Context,
  { at, sentence }: Masked,
  position: number,
  { reach, least }: { readonly reach: number; readonly least: number },
  fits: (mention: ResolvedMention) => boolean,
): Group | undefined {
  const sentences = context.sentencesOf(sentence.article);
  const here = context.orderOf(sentence);
  for (let i = here; i >= 0 && i >= here - reach; i--) {
    const named = new Map<string, ResolvedMention>();
    for (const mention of sentences[i]!.mentions)
      if (!mention.anaphor && (i < here || mention.end <= at[position]!) && !named.has(mention.entity) && fits(mention))
        named.set(mention.entity, mention);
    if (named.size < least) continue;
    const slots = [...named.values()].map((m): Slot => ({ ...m, mention: m, anaphor: true, chain: [], inner: [], titled: [] }));
    return { slots, sentence: sentences[i]! };
  }
  return undefined;
}

/** 两市: the two of that level that the last sentence with several of them names; more than two are not meant. */
export function pairBefore(context: Context, masked: Masked, position: number): Group | undefined {
  const level = masked.text[position + 1]!;
  const isOfLevel = (name: string): boolean => (level === '地' ? /[省市县区州]$/.test(name) : name.endsWith(level));
  const found = namedBefore(
    context,
    masked,
    position,
    { reach: PAIR_REACH, least: 2 },
    ({ kind, entity }) => kind === 'Place' && isOfLevel(context.name(entity)),
  );
  return found?.slots.length === 2 ? { ...found, pair: true } : undefined;
}

/** 这|三|家 */
const NUMERAL = /[两三四五六七八]/;

/** 三家: the firms that the last sentence with any of them names, where they are as many. */
export function firmsBefore(context: Context, masked: Masked, position: number, printed: string): Group | undefined {
  const found = namedBefore(context, masked, position, { reach: 1, least: 1 }, ({ kind }) => kind === 'Enterprise');
  return found?.slots.length === parseNumber(NUMERAL.exec(printed)?.[0] ?? '') ? found : undefined;
}

/** What two do together, as 两市 does it. */
const TOGETHER = new RegExp(`^两.[^${MARKS}]{0,6}?(?:签署|签订|签约|签下|缔结|(携手|联手|共建|共同|合作|结对|协作|联合))`);

export function readPairs(masked: Masked, track: SubjectTrack, index: number, out: Statement[]): void {
  if (!masked.text.includes('两')) return;
  for (const { start, end, subject } of track.clauses(index)) {
    if (!subject?.pair) continue;
    const clause = masked.text.slice(start, end);
    const match = TOGETHER.exec(clause.slice(clause.indexOf('两')));
    if (!match) continue;
    const [source, target] = subject.slots.map((slot) => slot.entity) as [string, string];
    const carried = subject.sentence === masked.sentence ? null : subject.sentence;
    const properties = { nature: match[1] === undefined ? 'signs' : 'cooperates' };
    out.push({
      type: 'PARTNERS_WITH',
      source,
      target,
      properties,
      modality: 'fact',
      rule: 'partners-pair',
      sentence: masked.sentence,
      carried,
    });
  }
}
