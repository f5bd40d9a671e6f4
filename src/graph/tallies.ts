/**
 * Tallies: what an entity is computed from, counted, so that a page more costs no look at all pages before. Their nodes
 * (`Tally`) are the program's own; whatever loses a member is counted again from its signatures.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { earliest, groupBy, latest } from '../order.js';
import type { FormCount } from '../resolve/entities.js';
import type { Row } from '../store/types.js';
import { formCounts } from './derive.js';
import type { StoredSignature } from './voices.js';

export interface Tally {
  readonly forms: readonly FormCount[];
  /** Distinct pages that name it. */
  readonly pages: number;
}

type Packed = [
  kind: Kind,
  name: string,
  primary: boolean,
  anchored: boolean,
  official: boolean,
  count: number,
  first: string | null,
  last: string | null,
];

export function pack(forms: readonly FormCount[]): string {
  return JSON.stringify(forms.map((f): Packed => [f.kind, f.name, f.primary, f.anchored, f.official, f.count, f.first, f.last]));
}

function unpack(text: string): FormCount[] {
  return (JSON.parse(text) as Packed[]).map(([kind, name, primary, anchored, official, count, first, last]) => ({
    kind,
    name,
    primary,
    anchored,
    official,
    count,
    first,
    last,
  }));
}

/** Of an entity that is new. */
export const NO_TALLY: Tally = { forms: [], pages: 0 };

export function toTally(row: Row): Tally {
  return { forms: unpack(row.forms as string), pages: row.pages as number };
}

/** What members on pages that did not name the entity before add to it. */
export function grown(tally: Tally, members: readonly StoredSignature[]): Tally {
  return { forms: merged([...tally.forms, ...formCounts(members)]), pages: tally.pages + new Set(members.map((s) => s.page)).size };
}

/** One form for those of one kind, name and way of naming. */
function merged(forms: readonly FormCount[]): FormCount[] {
  const alike = groupBy(forms, (f) => JSON.stringify([f.kind, f.name, f.primary, f.anchored, f.official]));
  return [...alike.values()].map((own) => ({
    ...own[0]!,
    count: own.reduce((sum, f) => sum + f.count, 0),
    first: own.map((f) => f.first).reduce(earliest),
    last: own.map((f) => f.last).reduce(latest),
  }));
}
