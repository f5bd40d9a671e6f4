import type { PageMetric, ReadPage } from '../types.js';

/** Step 6b: figures of a page. */
export function measure(_read: ReadPage): PageMetric[] {
  return [];
}
