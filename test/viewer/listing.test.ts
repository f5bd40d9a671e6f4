import { describe, expect, it } from 'vitest';
import { entityRows, relationRows, type SortValue, sorted } from '../../viewer/model/listing.js';
import { smallGraph } from './small-graph.js';

const graph = smallGraph();

describe('the tables', () => {
  it('have a row for each entity shown, with its relations shown', () => {
    const rows = entityRows(graph, { nodes: new Set(['jx', 'nc', 'sg']), edges: new Set(['e1', 'e2']) });
    expect(rows.map(({ degree, node }) => [node.label, degree])).toEqual([
      ['江西省', 2],
      ['南昌市', 1],
      ['上高县', 1],
    ]);
  });

  it('have a row for each relation shown, with both ends', () => {
    const [row, ...rest] = relationRows(graph, { nodes: new Set(), edges: new Set(['e4']) });
    expect(rest).toEqual([]);
    expect([row!.source.node.label, row!.edge.type, row!.target.node.label]).toEqual(['宗继尧', 'HOLDS_POST', '江西省工业和信息化厅']);
  });

  it.each([
    ['numbers by size', [10, 9, 100], false, [9, 10, 100]],
    ['numbers, the largest first', [10, 9, 100], true, [100, 10, 9]],
    ['names by pinyin', ['王', '陈', '李'], false, ['陈', '李', '王']],
    ['names with numbers in them', ['第10次', '第2次'], false, ['第2次', '第10次']],
    ['what is not known last', [null, '2024', '2023'], false, ['2023', '2024', null]],
    ['what is not known last, the other way too', [null, '2023', '2024'], true, ['2024', '2023', null]],
  ] as [string, SortValue[], boolean, SortValue[]][])('sort %s', (_name, values, descending, expected) => {
    expect(
      sorted(
        values,
        (value) => value,
        descending,
        () => 0,
      ),
    ).toEqual(expected);
  });

  it('put the more important first where a column is equal, whichever way it is sorted', () => {
    const rows = [
      { kind: 'a', pages: 1 },
      { kind: 'a', pages: 5 },
    ];
    for (const descending of [true, false]) {
      expect(
        sorted(
          rows,
          ({ kind }) => kind,
          descending,
          (a, b) => b.pages - a.pages,
        ).map(({ pages }) => pages),
      ).toEqual([5, 1]);
    }
  });
});
