/** Which facts are the least certain: those that one page states, by a rule that is often wrong. */

/**
 * Share of right statements below which a rule is said to be unsure: of what the rules of relations state on pages that none
 * was written for, nine in ten are right (seeds/certainty.tsv).
 */
export const UNSURE = 0.8;

/** A fact as far as it is judged; one without a certainty comes from a file, which does not tell it. */
export interface Judged {
  readonly certainty?: number;
  /** Distinct pages that state it. */
  readonly count: number;
}

export function isUnsure({ certainty, count }: Judged): boolean {
  return certainty !== undefined && certainty < UNSURE && count <= 1;
}
