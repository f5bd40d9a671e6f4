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
    '┌────────┬────────┐',
    '│ name   │ year   │',
    '├────────┼────────┤',
    '│ 甲     │        │',
    '├────────┼────────┤',
    '│ 乙     │ 2024   │',
    '└────────┴────────┘',
  ]);
});

it('fits the terminal by wrapping the longest texts, its headings whole', () => {
  const long = '江西省工业和信息化厅关于印发若干措施的通知';
  const row: Row = { normalisation: '1', modality: 'fact', contribution: '2', programme: long, date: '2026-04-17' };
  const shown = lines(Object.keys(row), [row], 76);
  expect(shown[1]).toBe('│ normalisation │ modality │ contribution │ programme         │ date       │');
  expect(shown[3]).toContain('2026-04-17');
  expect(shown.length).toBe(7);
  // Narrower than its headings it is as wide as they are.
  expect(lines(Object.keys(row), [row], 20)[1]).toMatch(/^│ normalisation │ modality │ contribution │ programme │ date +│$/);
});

it('breaks Chinese anywhere, other words at blanks', () => {
  expect(wrap('南昌市民 and others', 6)).toBe('南昌市\n民 and\nothers');
});
