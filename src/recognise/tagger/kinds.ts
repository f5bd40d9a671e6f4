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

/** Kinds whose names are added. Of programmes, meetings and clusters too many are wrong: these are told apart, not added. */
export const SOUGHT = [
  'Project',
  'Honour',
  'Industry',
  'Product',
  'Enterprise',
  'Organization',
  'Park',
] as const satisfies readonly TaggedKind[];

export type SoughtKind = (typeof SOUGHT)[number];

/** Kinds whose names open with a firm's: the tagger is taught the firm and what follows it as two (福柏传动|亚太制造中心), which are joined again. */
export const OPENED_BY_FIRM: ReadonlySet<Kind> = new Set(['Project', 'Organization', 'Park']);

export const OUTSIDE = 0;
/** The label of the first word of a name of the kind; that of later words is the next. */
export const firstOf = (kind: number): number => 1 + 2 * kind;
export const laterOf = (kind: number): number => 2 + 2 * kind;
export const LABELS = 1 + 2 * KINDS.length;
/** By label of a first word, the kind that is sought by it. */
export const SOUGHT_BY_FIRST: ReadonlyMap<number, SoughtKind> = new Map(SOUGHT.map((kind) => [firstOf(KINDS.indexOf(kind)), kind]));
/** The labels of names that are sought. */
export const SOUGHT_LABELS = SOUGHT.map((kind) => KINDS.indexOf(kind)).flatMap((kind) => [firstOf(kind), laterOf(kind)]);

/** A later word stands behind a word of the same name, any other label behind all. */
export function follows(label: number, previous: number): boolean {
  return label === OUTSIDE || label % 2 === 1 || previous === label || previous === label - 1;
}
