/** What a set of page entities that are one says of the one: kind, name, aliases, how often and when. */
import { KIND_NAMES, type Kind } from '../../graph-schema/schema.js';
import type { EntityRow, EntitySource } from '../graph/types.js';
import { earliest, latest, mostFrequent, sortedUnique } from '../order.js';

/** Signatures of one entity, counted: one row for each form, kind and way of naming. */
export interface FormCount {
  readonly kind: Kind;
  readonly name: string;
  readonly primary: boolean;
  /** Whether the page itself had the full name. */
  readonly anchored: boolean;
  readonly official: boolean;
  /** Signatures counted here, and the dates of their pages. */
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
}

function tally(forms: readonly FormCount[], formOf: (form: FormCount) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(formOf(form), (counts.get(formOf(form)) ?? 0) + form.count);
  return counts;
}

/** The kind most page entities have; ties go to the first in the schema. */
function vote(forms: readonly FormCount[]): Kind {
  const counts = tally(forms, (form) => form.kind);
  const most = Math.max(...counts.values());
  return KIND_NAMES.find((kind) => counts.get(kind) === most)!;
}

/** The name most pages with a full name print, else most pages. */
function nameOf(forms: readonly FormCount[]): string {
  const primary = forms.filter((form) => form.primary);
  const anchored = primary.filter((form) => form.anchored);
  return mostFrequent(tally(anchored.length > 0 ? anchored : primary, (form) => form.name))!;
}

/**
 * @param forms counted signatures of the entity, at least one of them primary.
 * @param pages distinct pages that name it.
 */
export function entityRow(id: string, forms: readonly FormCount[], pages: number, gazetteer: EntitySource): EntityRow {
  const known = gazetteer.get(id);
  const name = known?.name ?? nameOf(forms);
  return {
    id,
    kind: known?.kind ?? vote(forms.filter((form) => form.primary)),
    name,
    aliases: sortedUnique(forms.map((form) => form.name)).filter((form) => form !== name),
    codes: known?.code ? [known.code] : [],
    gazetteer: known ? id : null,
    official: forms.some((form) => form.official),
    pages,
    first: forms.map((form) => form.first).reduce(earliest, null),
    last: forms.map((form) => form.last).reduce(latest, null),
  };
}
