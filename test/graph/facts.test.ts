import { expect, it } from 'vitest';
import { pageRows } from '../../src/graph/facts.js';
import type { Extract, PageEntity } from '../../src/types.js';

const entity = (id: string, kind: PageEntity['kind'], name: string): PageEntity => ({
  id,
  kind,
  name,
  aliases: [],
  mentions: [],
  gazetteer: null,
  full: true,
  features: [],
});

/** The year of the award that a page states so. */
function awardedIn(year: string | null, date: string | null): string {
  const extract: Extract = {
    page: 'p',
    meta: { date, province: null, newspaper: null, hash: '', version: '' },
    entities: [entity('e1', 'Enterprise', '某公司'), entity('e2', 'Honour', '绿色工厂')],
    relations: [
      { type: 'AWARDED', source: 'e1', target: 'e2', properties: { year }, modality: 'fact', rule: 'r', evidence: [{ spans: [[0, 1]] }] },
    ],
    metrics: [],
    articles: [],
    unplaced: [],
  };
  const assigned = new Map([
    ['e1', { id: 'a', kind: 'Enterprise' as const }],
    ['e2', { id: 'b', kind: 'Honour' as const }],
  ]);
  return pageRows(extract, '。', assigned).evidence[0]!.key;
}

it.each([
  ['2025年度', '2026-03-01', '2025'],
  ['去年', '2024-03-01', '2023'],
  ['今年', '2024-03-01', '2024'],
  ['去年', null, ''],
  [null, '2024-03-01', ''],
])('an award of %s on a page of %s is of %s', (year, date, expected) => {
  expect(awardedIn(year, date)).toBe(expected);
});
