/** What a word is for the tagger: outside of names, or the first or a later word of a name of some kind. */
import type { Kind } from '../../../graph-schema/schema.js';

/** Kinds whose names the tagger tells apart. Persons and places are given to it. */
export const KINDS = [
  'Project',
  'Honour',
  'Programme',
  'Industry',
  'Cluster',
  'Product',
  'Meeting',
  'Park',
  'Enterprise',
  'Organization',
] as const satisfies readonly Kind[];

export type TaggedKind = (typeof KINDS)[number];

export const OUTSIDE = 0;
/** The label of the first word of a name of the kind; that of later words is the next. */
export const firstOf = (kind: number): number => 1 + 2 * kind;
export const laterOf = (kind: number): number => 2 + 2 * kind;
export const LABELS = 1 + 2 * KINDS.length;

/** A later word stands behind a word of the same name, any other label behind all. */
export function follows(label: number, previous: number): boolean {
  return label === OUTSIDE || label % 2 === 1 || previous === label || previous === label - 1;
}
