/** The pairs of names of one sentence that a relation may join. */
import { KIND_NAMES, type Kind, RELATIONS } from '../../../graph-schema/schema.js';
import type { ResolvedMention } from '../../types.js';
import type { Masked, Slot } from '../mask.js';

/** Types that are proposed between two names of one sentence. */
export const PAIR_TYPES = ['DEVELOPS', 'ADOPTS', 'AWARDED', 'LOCATED_IN', 'PARTNERS_WITH', 'BUILDS', 'VISITED', 'PART_OF'] as const;
export type PairType = (typeof PAIR_TYPES)[number];

/** Of two names further apart in the masked text hardly any learned likelihood is right. */
const REACH = 40;

/** Of the ends that a type may have those that are asked about. */
const ASKED: Partial<Readonly<Record<PairType, { readonly source?: readonly Kind[]; readonly target?: readonly Kind[] }>>> = {
  LOCATED_IN: { source: ['Enterprise', 'Project', 'Park', 'Meeting', 'Cluster'] },
  PART_OF: { source: ['Industry'], target: ['Programme'] },
};

/** Types that join two in no order: the first is asked about as the source. */
const MUTUAL = 1 << PAIR_TYPES.indexOf('PARTNERS_WITH');

/** How a name is there: by itself, as a place before what stands in it, or in a person's title. */
export const PARTS = ['own', 'chain', 'titled'] as const;

/** A name of a sentence. */
export interface End {
  readonly mention: ResolvedMention;
  readonly kind: number;
  /** Where its slot is in the masked text. */
  readonly at: number;
  /** Index of {@link PARTS}. */
  readonly part: number;
}

const NUMBERS = new Map(KIND_NAMES.map((kind, i) => [kind, i]));
export const kindNumber = (kind: Kind): number => NUMBERS.get(kind)!;

/** For each kind of source (row) and of target the types that may join them, as bits. */
const ADMITTED = KIND_NAMES.map((source) =>
  KIND_NAMES.map((target) =>
    PAIR_TYPES.reduce((bits, type, i) => {
      const schema = RELATIONS[type] as { source: readonly Kind[]; target: readonly string[] };
      const { source: sources = schema.source, target: targets = schema.target } = ASKED[type] ?? {};
      return sources.includes(source) && targets.includes(target) ? bits | (1 << i) : bits;
    }, 0),
  ),
);

/** The kinds that a type may end in, as bits in the order of KIND_NAMES. */
const TARGETS = KIND_NAMES.reduce((bits, _, t) => (ADMITTED.some((row) => row[t] !== 0) ? bits | (1 << t) : bits), 0);

/** The types that may join these two, as bits. */
export const admitted = (source: End, target: End): number => ADMITTED[source.kind]![target.kind]!;

function endsIn({ slots }: Masked): End[] {
  const ends: End[] = [];
  const add = (mention: ResolvedMention, at: number, part: number): void => {
    ends.push({ mention, kind: kindNumber(mention.kind), at, part });
  };
  const addAll = (slot: Slot, at: number): void => {
    add(slot.mention, at, 0);
    for (const mention of slot.chain) add(mention, at, 1);
    for (const mention of slot.titled) add(mention, at, 2);
  };
  for (let at = 0; at < slots.length; at++) if (slots[at]) addAll(slots[at]!, at);
  return ends;
}

/** How far two names are apart; by itself is nearer than within another's slot. */
const distance = (a: End, b: End): number => Math.abs(a.at - b.at) + (a.part > 0 ? 0.1 : 0) + (b.part > 0 ? 0.1 : 0);

/** Whether the same two are named nearer to each other in the sentence. */
function isNearer(ends: readonly End[], a: End, b: End): boolean {
  const most = distance(a, b);
  return ends.some(
    (x) =>
      (x !== a && x.mention.entity === a.mention.entity && distance(x, b) < most) ||
      (x !== b && x.mention.entity === b.mention.entity && distance(a, x) < most),
  );
}

/**
 * Visits every two names of a sentence that a type may join, where they stand nearest and not too far apart.
 * @param wanted the types, as bits, that are asked for with this target.
 * @param visit told the types, as bits, that may join the two.
 */
export function eachPair(view: Masked, wanted: (target: string) => number, visit: (source: End, target: End, types: number) => void): void {
  if ((view.kinds & TARGETS) === 0) return;
  const ends = endsIn(view);
  for (const [t, target] of ends.entries()) {
    if ((TARGETS & (1 << target.kind)) === 0) continue;
    const asked = wanted(target.mention.entity);
    if (asked === 0) continue;
    for (const [s, source] of ends.entries()) {
      const ordered = asked & admitted(source, target) & (s < t ? -1 : ~MUTUAL);
      const types = source.mention.entity === target.mention.entity ? 0 : ordered;
      if (types !== 0 && Math.abs(source.at - target.at) <= REACH && !isNearer(ends, source, target)) visit(source, target, types);
    }
  }
}
