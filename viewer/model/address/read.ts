/** The relation whose panel is open, and the text that is read. */
import type { Slice } from './slice.js';

export const factSlice: Slice<'fact'> = {
  write: (fact, out) => void (fact && out.set('g', fact)),
  read: (given) => given.get('g') || null,
};

export const readingSlice: Slice<'reading'> = {
  write(reading, out) {
    if (!reading) return;
    out.set('t', `${reading.as}.${reading.id}`);
    if (reading.evidence) out.set('ts', reading.evidence);
    if (reading.fact) out.set('tf', reading.fact);
  },
  read(given) {
    const match = /^(article|page)\.(.+)$/s.exec(given.get('t') ?? '');
    if (!match) return null;
    return { as: match[1] as 'article' | 'page', id: match[2]!, evidence: given.get('ts') || null, fact: given.get('tf') || null };
  },
};
