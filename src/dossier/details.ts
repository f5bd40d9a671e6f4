/** What a statement says besides: post as printed, tenure, amount, days. */
import { type Language, valueName } from '../../graph-schema/words.js';
import type { EvidenceView, FactView } from '../serve/types.js';
import { span } from './span.js';

/** Of a figure the details are the figure itself; a change stands beside it. */
const FIGURE: ReadonlySet<string> = new Set(['indicator', 'value', 'valueTo', 'unit', 'period', 'changePercent', 'bound']);
/** Two ends of one stretch of time. */
const DAYS: ReadonlySet<string> = new Set(['from', 'to']);

/** @returns names of details with what people read; only what tells more than the fact's heading does. */
export function detailsOf(
  { details }: EvidenceView,
  { key, modality, outgoing }: Pick<FactView, 'key' | 'modality' | 'outgoing'>,
  language: Language,
): [name: string, text: string][] {
  const figure = 'indicator' in details;
  const says = ([name, value]: [string, string | number | boolean]): boolean =>
    // Yuan are for computing; the amount as printed stands beside them. A current tenure goes without saying.
    value !== '' && value !== key && value !== modality && name !== 'amountYuan' && value !== 'current' && !(figure && FIGURE.has(name));
  const others = Object.entries(details).filter(([name]) => !DAYS.has(name));
  const days = span(day(details.from), day(details.to));
  const said = others.filter(says).map(([name, value]): [string, string] => [name, valueName(String(value), outgoing, language)]);
  return days === '' ? said : [...said, ['days', days]];
}

const day = (value: string | number | boolean | undefined): string | null => (typeof value === 'string' ? value : null);
