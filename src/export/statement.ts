/** One sentence that says a fact, as exports show it. */
import { type Modality, NODES } from '../../graph-schema/schema.js';
import { compareText } from '../order.js';
import type { Row } from '../store/types.js';

export type Detail = string | number | boolean;

export interface ExportStatement {
  readonly id: string;
  readonly fact: string;
  readonly sentence: string;
  readonly page: string;
  /** Of the page. */
  readonly date: string | null;
  /** Title of the article, '' if the sentence stands in none. */
  readonly article: string;
  readonly modality: Modality;
  readonly rule: string;
  /** What this statement says besides (post as printed, tenure, amount, change), in order of name. */
  readonly details: Readonly<Record<string, Detail>>;
}

/** @param row one of `read/evidence-of-facts`. */
export function statementOf(row: Row): ExportStatement {
  const p = row.properties as Row;
  const details = Object.entries(p).filter(([name, value]) => value !== null && !Object.hasOwn(NODES.Evidence, name));
  return {
    id: p.id as string,
    fact: row.fact as string,
    sentence: p.sentence as string,
    page: p.page as string,
    date: (p.date ?? null) as string | null,
    article: (row.title ?? '') as string,
    modality: p.modality as Modality,
    rule: p.rule as string,
    details: Object.fromEntries(details.sort(([a], [b]) => compareText(a, b))) as Record<string, Detail>,
  };
}

/** Statements without a date come last, whatever a store's order of what is missing. */
export function newestFirst(a: Stated, b: Stated): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(a.page, b.page) || compareText(a.id ?? '', b.id ?? '');
}

/** A statement as far as it has a place among others. */
export interface Stated {
  readonly id?: string;
  readonly page: string;
  readonly date: string | null;
}
