/** Whether a figure is reported, planned (力争达到1800亿元, 到2027年) or denied. */
import type { Modality } from '../../graph-schema/schema.js';
import type { Frame } from './frame.js';
import { pattern } from './lexicon.js';
import type { View } from './view.js';

/** Letters before the number within which a denial counts. */
const NEAR = 8;

/**
 * @param to end of the figure's time, ISO.
 * @param pageDate ISO; a time that ends after the page's year is planned.
 */
export function modalityOf(view: View, frame: Frame, to: string | undefined, pageDate: string | null): Modality {
  // A plan's name (行动计划) plans nothing.
  const lead = view.names.reduceRight(
    (text, n) =>
      n.start >= frame.clause.start && n.end <= frame.quantity.from
        ? `${text.slice(0, n.start - frame.clause.start)}□${text.slice(n.end - frame.clause.start)}`
        : text,
    view.text.slice(frame.clause.start, frame.quantity.from),
  );
  if (pattern`${'negated'}[^，。；]{0,8}$`.test(lead.slice(-NEAR - 4))) return 'negated';
  if (pattern`${'planned'}`.test(lead)) return 'planned';
  return to !== undefined && pageDate !== null && to.slice(0, 4) > pageDate.slice(0, 4) ? 'planned' : 'fact';
}
