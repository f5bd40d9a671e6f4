/**
 * A page of one article from sentences with marked names: [贵溪市|Place] took part; [该市|Place*贵溪市] stands for it;
 * [[渝水区|Place]民政局|Organization] has a name inside.
 */

import type { Kind } from '../../graph-schema/schema.js';
import { splitSentences } from '../../src/arrange/index.js';
import { byRules, measure } from '../../src/measure/index.js';
import type { PageEntity, PageMetric, Paragraph, ReadPage, ResolvedMention } from '../../src/types.js';

const INNERMOST = /\[([^[|\]]+)\|(\w+)(?:\*([^\]]+))?\]/;

export function readOf(marked: string, date: string | null = '2026-05-28'): ReadPage {
  const entities = new Map<string, PageEntity>();
  const mentions: ResolvedMention[] = [];
  let text = marked;
  for (let match = INNERMOST.exec(text); match; match = INNERMOST.exec(text)) {
    const [whole, form, kind, stands] = match;
    const name = stands ?? form!;
    const start = match.index;
    // Marks of names around and behind move to the left.
    const moved = (at: number) => (at > start ? at - (at >= start + whole.length ? whole.length - form!.length : 1) : at);
    for (const m of mentions) Object.assign(m, { start: moved(m.start), end: moved(m.end) });
    text = text.slice(0, start) + form + text.slice(start + whole.length);
    if (!entities.has(name))
      entities.set(name, { id: name, kind: kind as Kind, name, aliases: [], mentions: [], gazetteer: null, full: true, features: [] });
    mentions.push({ entity: name, kind: kind as Kind, start, end: start + form!.length, anaphor: stands !== undefined, rule: 'marked' });
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraph: Paragraph = { article: 'a1', role: 'body', text, pieces: [{ at: 0, start: 0, length: text.length }] };
  const sentences = splitSentences(paragraph).map(({ start, end }) => ({
    article: 'a1',
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    mentions: mentions.filter((m) => m.start >= start && m.end <= end),
  }));
  const page = { id: 'p', text, date, province: '江西省', newspaper: null, source: 'test', hash: '' };
  return { page, layout: { articles: [], unplaced: [] }, entities, sentences };
}

/** What rules make of a page, whatever the shipped model (seeds/measure) has learned: that one has a test of its own. */
export const ruled = (read: ReadPage): PageMetric[] => measure(read, undefined, byRules);

/** Who each figure of a text is said of by rules, in order. */
export const subjects = (marked: string): string[] => ruled(readOf(marked)).map((m) => `${m.subject} ${m.value}${m.unit}`);

/** subject | indicator | value unit | period | change, the last two only if there are any. */
export function figures(marked: string, date?: string | null): string[] {
  return ruled(readOf(marked, date)).map(line);
}

export function line(m: PageMetric): string {
  const value = `${m.value}${m.valueTo === undefined ? '' : `–${m.valueTo}`}${m.unit}`;
  return [m.subject, m.indicator, value, m.period ?? '', m.change ?? ''].join(' | ').replace(/(?: \| )+$/, '');
}
