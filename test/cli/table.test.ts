import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { table, wrap } from '../../src/cli/table.js';
import type { Row } from '../../src/store/types.js';

const lines = (columns: readonly string[], rows: readonly Row[], width: number): string[] =>
  table(columns, rows, width).trimEnd().split('\n');

it('leaves out columns that are empty in all rows, the sentence too', () => {
  const rows: Row[] = [
    { name: '甲', key: null, year: null, others: [], sentence: null },
    { name: '乙', key: '', year: '2024', others: [], sentence: null },
  ];
  expect(lines(['name', 'key', 'year', 'others', 'sentence'], rows, 80)).toEqual([
    '┌──────┬──────┐',
    '│ name │ year │',
    '├──────┼──────┤',
    '│ 甲   │      │',
    '├──────┼──────┤',
    '│ 乙   │ 2024 │',
    '└──────┴──────┘',
  ]);
});

it('fits the terminal by wrapping the longest texts, its headings whole', () => {
  const long = '江西省工业和信息化厅关于印发若干措施的通知';
  const row: Row = { normalisation: '1', modality: 'fact', contribution: '2', programme: long, date: '2026-04-17' };
  const shown = lines(Object.keys(row), [row], 76);
  expect(shown[1]).toBe('│ normalisation │ modality │ contribution │ programme         │ date       │');
  expect(shown[3]).toContain('2026-04-17');
  expect(shown.length).toBe(7);
  // Where its headings have no room either, the blanks around them go first.
  expect(lines(Object.keys(row), [row], 60)[1]).toMatch(/^│normalisation│modality│contribution│programme *│date {6}│$/);
});

const FIGURE: Row = {
  of: '江西省',
  indicator: '规模以上工业企业营业收入同比增长',
  value: -1234567.5,
  unit: '万亿元',
  from: '2024-01-01',
  to: '2024-12-31',
  period: '今年1至12月',
  change: '增长12.35%',
  modality: 'fact',
  date: '2024-12-06',
  page: 'jxrb-2024-12-06',
  sentence: '去年，竹产业给全省带来798亿元产值；改造一亩低产毛竹林，过去补150元。',
};

it.each([160, 140, 120, 100, 80, 40, 24])('never breaks a date or a number: %i wide', (width) => {
  const shown = lines(Object.keys(FIGURE), [FIGURE], width);
  for (const line of shown) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  const text = shown.join('\n');
  for (const whole of ['-1234567.5', '2024-01-01', '2024-12-31', '2024-12-06', '12.35%', '798', '150']) expect(text).toContain(whole);
  // Nothing is lost but what the form puts between.
  const letters = (of: string): string[] => [...of.replace(/[\s│─┌┬┐├┼┤└┴┘]/g, '')].sort();
  const form = width >= 110 ? '' : '1──';
  expect(letters(text)).toEqual(
    letters(
      Object.keys(FIGURE)
        .filter((name) => name !== 'sentence' || width < 110)
        .join('') +
        Object.values(FIGURE).join('') +
        form,
    ),
  );
});

it('tells row by row what has no room as a table, without what says nothing', () => {
  const rows: Row[] = [FIGURE, { ...FIGURE, value: 7, unit: '', from: null }];
  const shown = lines(Object.keys(FIGURE), rows, 40);
  expect(shown.slice(0, 6)).toEqual([
    '── 1 ───────────────────────────────────',
    'of         江西省',
    'indicator  规模以上工业企业营业收入同比',
    '           增长',
    'value      -1234567.5',
    'unit       万亿元',
  ]);
  const second = shown.slice(shown.findIndex((line) => line.startsWith('── 2 ')));
  expect(second.slice(3, 7)).toEqual(['           增长', 'value      7', 'to         2024-12-31', 'period     今年1至12月']);
});

it('breaks Chinese anywhere, other words at blanks', () => {
  expect(wrap('南昌市民 and others', 6)).toBe('南昌市\n民 and\nothers');
});
