/** The pages to filter by, found by date, newspaper or province. */

import { normalise } from '../../src/serve/search/fold.js';
import type { PageHead } from '../../src/serve/types.js';
import { readDate } from './timeline.js';

/** All pages that hold every word of the query, in the order given; all for a blank one. */
export function findPages(pages: readonly PageHead[], query: string): readonly PageHead[] {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return pages;
  const wanted = words.map((word) => normalise(readDate(word) ?? word));
  return pages.filter(({ id, date, newspaper, province }) => {
    const text = normalise([date, newspaper, province, id].filter(Boolean).join(' ')).slice(0, 200);
    return wanted.every((word) => text.includes(word));
  });
}

/** 江西日报 · 2024-05-01: where a text stands. */
export function pageSource({ id, date, newspaper }: Pick<PageHead, 'id' | 'date' | 'newspaper'>): string {
  return [...new Set([newspaper, date, id])].filter((part) => part !== null).join(' · ');
}

/** What a page is called: its date and newspaper, else its id. */
export function pageName({ id, date, newspaper }: PageHead): string {
  return [date, newspaper].filter(Boolean).join(' ') || id;
}
