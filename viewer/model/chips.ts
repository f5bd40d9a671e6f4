/** The filter in words: one chip for each thing that it is by, with the change that takes it away. */
import { KIND_NAMES, MODALITIES, RELATION_TYPES } from '../../graph-schema/schema.js';
import type { Filter } from './filter.js';
import { NO_FILTER } from './filter.js';

/** What a chip speaks of. */
export type ChipOf = 'kinds' | 'types' | 'modalities' | 'dates' | 'count' | 'certainty' | 'alone' | 'place' | 'page';

export interface Chip {
  readonly of: ChipOf;
  /** Whether the values are all that is shown, or what is not. */
  readonly only: boolean;
  readonly values: readonly string[];
  /** Takes it away. */
  readonly clear: Partial<Filter>;
}

/** Whichever list is shorter says it. */
function named(of: ChipOf, all: readonly string[], hidden: ReadonlySet<string>, clear: Partial<Filter>): Chip[] {
  const shown = all.filter((value) => !hidden.has(value));
  const not = all.filter((value) => hidden.has(value));
  if (not.length === 0) return [];
  const only = shown.length > 0 && shown.length < not.length;
  return [{ of, only, values: only ? shown : not, clear }];
}

/** @param there values that the graph has: what it does not have is neither shown nor hidden. */
export function chipsOf(filter: Filter, there: { readonly kinds: readonly string[]; readonly types: readonly string[] }): Chip[] {
  const has = (values: readonly string[], all: readonly string[]): readonly string[] => all.filter((value) => values.includes(value));
  const one = (of: ChipOf, values: readonly string[], clear: Partial<Filter>): Chip => ({ of, only: true, values, clear });
  const { hiddenKinds, hiddenTypes, hiddenModalities, from, to, minCount, minCertainty, alone, place, page } = filter;
  return [
    ...(place === null ? [] : [one('place', [place], { place: null })]),
    ...(page === null ? [] : [one('page', [page], { page: null })]),
    ...named('kinds', has(there.kinds, KIND_NAMES), hiddenKinds, { hiddenKinds: NO_FILTER.hiddenKinds }),
    ...named('types', has(there.types, RELATION_TYPES), hiddenTypes, { hiddenTypes: NO_FILTER.hiddenTypes }),
    ...named('modalities', MODALITIES, hiddenModalities, { hiddenModalities: NO_FILTER.hiddenModalities }),
    ...(from === null && to === null ? [] : [one('dates', [from ?? '', to ?? ''], { from: null, to: null })]),
    ...(minCount > 1 ? [one('count', [String(minCount)], { minCount: 1 })] : []),
    ...(minCertainty > 0 ? [one('certainty', [String(minCertainty)], { minCertainty: 0 })] : []),
    ...(alone ? [one('alone', [], { alone: false })] : []),
  ];
}
