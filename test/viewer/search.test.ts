import { describe, expect, it } from 'vitest';
import { initials } from '../../viewer/model/pinyin.js';
import { search, searchIndex } from '../../viewer/model/search.js';
import { caption, normalise } from '../../viewer/model/text.js';
import { fixture } from './fixture.js';
import { smallGraph } from './small-graph.js';

const index = searchIndex(smallGraph());

describe('search', () => {
  it.each([
    ['the whole name', '南昌市', 'nc', '南昌市'],
    ['an alias', '省工信厅', 'gxt', '省工信厅'],
    ['a part inside, which word indexes miss', '信息化', 'gxt', '江西省工业和信息化厅'],
    ['a short form that leaves characters out', '江西工信厅', 'gxt', '江西省工业和信息化厅'],
    ['one mistyped character', '江西匹若鞋业有限公司', 'pn', '江西匹诺鞋业有限公司'],
    ['first letters of the reading', 'sgxt', 'gxt', '省工信厅'],
    ['capital and full-width letters', 'ＳＧＸＴ', 'gxt', '省工信厅'],
    ['blanks and quotes around', ' “匹诺 鞋业” ', 'pn', '匹诺鞋业'],
  ])('finds by %s', (_how, query, id, matched) => {
    expect(search(index, query)[0]).toMatchObject({ id, matched });
  });

  it('puts the exact name before names that hold it, then the most named', () => {
    expect(search(index, '江西').map(({ id }) => id)).toEqual(['jx', 'gxt', 'pn']);
    expect(search(index, '上高县')[0]?.id).toBe('sg');
  });

  it.each(['', '   ', '“”', '\u200b'])('gives nothing for %j', (query) => {
    expect(search(index, query)).toEqual([]);
  });

  it.each(['q', '北京大学', '鞋厂长江'])('does not find what is not there: %s', (query) => {
    expect(search(index, query)).toEqual([]);
  });

  it('gives at most the number asked for', () => {
    expect(search(index, '江', 2)).toHaveLength(2);
  });

  it('stays below 50 ms a key on 10,000 entities', () => {
    const { nodes } = fixture({ nodes: 10_000, edges: 10 }).raw;
    const large = nodes.map(({ key, attributes }) => ({
      id: key,
      kind: attributes.kind,
      pages: 1,
      names: [{ text: attributes.label, plain: normalise(attributes.label), letters: initials(normalise(attributes.label)) }],
    }));
    search(large, '南昌');
    const from = performance.now();
    for (const query of ['南', '南昌', '南昌市工', 'ncs', '江西锦泉食品']) search(large, query);
    expect((performance.now() - from) / 5).toBeLessThan(50);
  });
});

it.each([
  ['工信厅', 'gxt'],
  ['南昌', 'nc'],
  ['余江区', 'yjq'],
  ['婺源', 'wy'],
  ['鄱阳A1', 'pya1'],
  ['吉安', 'ja'],
  ['赣州', 'gz'],
])('reads the first letters of %s as %s', (text, letters) => {
  expect(initials(text.toLowerCase())).toBe(letters);
});

describe('text for the canvas', () => {
  it('cuts long names with a mark', () => expect(caption('甲'.repeat(10_000), 22)).toBe(`${'甲'.repeat(21)}…`));
  it('leaves out marks that turn text around', () => expect(caption('上\u202e高\u2066县\u0007', 22)).toBe('上高县'));
  it('keeps characters of two code units whole', () => expect(caption('𠮷𠮷𠮷', 2)).toBe('𠮷…'));
});
