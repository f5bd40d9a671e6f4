/** A page of one article from sentences with marked names: [贵溪市|Place] took part; [该市|Place*贵溪市] stands for it. */

import type { Kind } from '../../graph-schema/schema.js';
import { splitSentences } from '../../src/arrange/index.js';
import { measure } from '../../src/measure/index.js';
import type { PageEntity, PageMetric, Paragraph, ReadPage, ResolvedMention } from '../../src/types.js';

const NAME = /\[([^|\]]+)\|(\w+)(?:\*([^\]]+))?\]/g;

export function readOf(marked: string, date: string | null = '2026-05-28'): ReadPage {
  const entities = new Map<string, PageEntity>();
  const mentions: ResolvedMention[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(NAME)) {
    text += marked.slice(at, match.index);
    const [whole, form, kind, stands] = match;
    const name = stands ?? form!;
    const start = text.length;
    text += form;
    if (!entities.has(name))
      entities.set(name, { id: name, kind: kind as Kind, name, aliases: [], mentions: [], gazetteer: null, full: true, features: [] });
    mentions.push({ entity: name, kind: kind as Kind, start, end: text.length, anaphor: stands !== undefined });
    at = match.index + whole.length;
  }
  text += marked.slice(at);
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

/** subject | indicator | value unit | period | change, the last two only if there are any. */
export function figures(marked: string, date?: string | null): string[] {
  return measure(readOf(marked, date)).map(line);
}

export function line(m: PageMetric): string {
  const value = `${m.value}${m.valueTo === undefined ? '' : `–${m.valueTo}`}${m.unit}`;
  return [m.subject, m.indicator, value, m.period ?? '', m.change ?? ''].join(' | ').replace(/(?: \| )+$/, '');
}
