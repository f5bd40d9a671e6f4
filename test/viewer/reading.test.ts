import { describe, expect, it } from 'vitest';
import type { ArticleLineView, EvidenceView, PageLineView, TextMark } from '../../src/serve/types.js';
import { fromHash, toHash } from '../../viewer/model/address/index.js';
import { dayOf, place, timeAxis, valueTicks } from '../../viewer/model/axis.js';
import { pageRows, paragraphsOf, partsOf, turn } from '../../viewer/model/reading.js';
import { START } from '../../viewer/model/state.js';

const mark = (start: number, end: number, evidence: string): TextMark => ({ start, end, evidence });
const line = (text: string, paragraph: number, marks: TextMark[] = [], role: ArticleLineView['role'] = 'body'): ArticleLineView => ({
  line: 1,
  text,
  marks,
  role,
  paragraph,
});

describe('a text that is read', () => {
  it('is cut where marks begin and end, and each part knows all that rest on it', () => {
    expect(partsOf({ text: '甲乙丙丁戊', marks: [mark(0, 3, 'a'), mark(2, 4, 'b')] })).toEqual([
      { text: '甲乙', evidence: ['a'] },
      { text: '丙', evidence: ['a', 'b'] },
      { text: '丁', evidence: ['b'] },
      { text: '戊', evidence: [] },
    ]);
    expect(partsOf({ text: '甲', marks: [] })).toEqual([{ text: '甲', evidence: [] }]);
    expect(partsOf({ text: '', marks: [] })).toEqual([]);
  });

  it('shows a page without stripes: blank lines within the article are its own, and only one of several is there', () => {
    const lines = [' ', '甲a', '', '', '甲b', ' ', '乙c', '', '乙d', ''].map((text, at): PageLineView => {
      const article = text.startsWith('甲') ? 'p#a1' : text.startsWith('乙') ? 'p#a2' : null;
      return { line: at + 1, text, marks: [], article, role: article && 'body' };
    });
    const rows = (article: string | null) =>
      pageRows(lines, article).map(({ blank, line, own }) => `${line.line}${blank ? '-' : ''}${own ? '!' : ''}`);
    expect(rows('p#a1')).toEqual(['2!', '3-!', '5!', '6-', '7', '8-', '9']);
    expect(rows(null)).toEqual(['2!', '3-!', '5!', '6-!', '7!', '8-!', '9!']);
    expect(pageRows([lines[0]!], 'p#a1')).toEqual([]);
  });

  it('reads lines of one paragraph on, without the blanks of the layout, the marks where they were', () => {
    const lines = [
      line('  题目  ', 1, [], 'title'),
      line('　　陆承泽在', 2, [mark(2, 6, 'a')]),
      line('铜鼓县调研。', 2, [mark(0, 6, 'a')]),
      line('   ', 3),
      line('第二段', 4),
    ];
    expect(paragraphsOf(lines)).toEqual([
      { role: 'title', parts: [{ text: '题目', evidence: [] }] },
      { role: 'body', parts: [{ text: '陆承泽在铜鼓县调研。', evidence: ['a'] }] },
      { role: 'body', parts: [{ text: '第二段', evidence: [] }] },
    ]);
  });

  it('keeps Latin words of two lines apart', () => {
    const [paragraph] = paragraphsOf([line('the Belt and', 1), line('Road 5', 1), line('G', 1), line('网络', 1)]);
    expect(paragraph!.parts.map(({ text }) => text).join('')).toBe('the Belt and Road 5 G网络');
  });

  it('turns to the next and the previous sentence of a fact, and not beyond', () => {
    const all = ['a', 'b', 'c'].map((id) => ({ id }) as EvidenceView);
    expect(turn(all, 'b')).toEqual({ at: 1, previous: all[0], next: all[2] });
    expect(turn(all, 'a').previous).toBe(null);
    expect(turn(all, 'c').next).toBe(null);
    expect(turn(all, 'x')).toEqual({ at: -1, previous: null, next: null });
    expect(turn([], null)).toEqual({ at: -1, previous: null, next: null });
  });

  it('stands in the address, with the relation whose panel is open', () => {
    const state = { ...START, fact: 'f&1', reading: { as: 'article' as const, id: '2024-05-07.a#a1', evidence: 'e=1', fact: null } };
    expect(fromHash(`#${toHash(state)}`)).toEqual(state);
    expect(fromHash('#t=book.1')).toEqual(START);
  });
});

describe('axes of small drawings', () => {
  it('of some years are cut into years, of some months into months', () => {
    const years = timeAxis(['2023-07-18', '2026-06-26'], 6);
    expect(years.ticks.map(({ label }) => label)).toEqual(['2023', '2024', '2025', '2026']);
    expect(place(years, dayOf('2023-07-18'), 100)).toBeGreaterThan(0);
    expect(place(years, dayOf('2026-06-26'), 100)).toBeLessThan(100);
    expect(timeAxis(['2024-01-10', '2024-03-05'], 6).ticks.map(({ label }) => label)).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(timeAxis(['1990-01-01', '2026-01-01'], 6).ticks.length).toBeLessThanOrEqual(6);
  });

  it('of a single day are long enough to be drawn', () => {
    const axis = timeAxis(['2024-01-10'], 6);
    expect(place(axis, dayOf('2024-01-10'), 100)).toBeCloseTo(50);
  });

  it.each([
    [
      [48_000, 5_460],
      [0, 20_000, 40_000, 60_000],
    ],
    [[12], [0, 5, 10, 15]],
    [
      [-4.6, 12.1],
      [-5, 0, 5, 10, 15],
    ],
    [[0.3], [0, 0.1, 0.2, 0.3]],
    [[0], [0, 0.25]],
  ])('of values %j have round ticks from zero', (values, ticks) => {
    const found = valueTicks(values);
    expect(found.slice(0, ticks.length)).toEqual(ticks);
    expect(found.at(-1)!).toBeGreaterThanOrEqual(Math.max(...values));
    expect(found.length).toBeLessThanOrEqual(7);
  });
});
