import { describe, expect, it } from 'vitest';
import { bindParameters, readPack } from '../../src/query/pack.js';
import { csvOf } from '../../src/serve/questions.js';
import type { AnswerRow, AnswerView, Cell, FactDetail } from '../../src/serve/types.js';
import { AnswerIndex, cellParts, sortRows } from '../../viewer/ask/cells.js';
import { columnName } from '../../viewer/ask/columns.js';
import { rowsAsCsv, rowsAsJson } from '../../viewer/ask/file.js';
import { words } from '../../viewer/strings.js';

const zh = words('zh');
const en = words('en');

const node = (key: string, label: string, ...aliases: string[]): AnswerView['graph']['nodes'][number] => ({
  key,
  attributes: { label, kind: 'Person', aliases, official: false, pages: 1, first: null, last: null, x: 0, y: 0, size: 3 },
});

const fact: FactDetail = {
  id: 'f1',
  type: 'HOLDS_POST',
  key: '书记',
  count: 1,
  first: '2024-01-02',
  last: '2024-01-02',
  modality: 'fact',
  source: { id: 'p1', label: '刘洋', kind: 'Person' },
  target: { id: 'o1', label: '中共上高县委员会', kind: 'Organization' },
  evidence: [],
};

const row = (cells: Record<string, Cell>, facts: readonly string[] = [], nodes: readonly string[] = []): AnswerRow => ({
  cells,
  facts,
  nodes,
});

function answer(rows: readonly AnswerRow[]): AnswerView {
  return {
    generation: 'g',
    columns: Object.keys(rows[0]?.cells ?? {}),
    rows,
    truncated: false,
    facts: [fact],
    graph: {
      attributes: {},
      options: { type: 'directed', multi: true, allowSelfLoops: true },
      nodes: [node('p1', '刘洋'), node('o1', '中共上高县委员会', '上高县委'), node('p2', '刘洋')],
      edges: [],
    },
  };
}

describe('a cell', () => {
  const index = new AnswerIndex(answer([]));

  it('is the entity of its own row that is called so, by name or alias', () => {
    const own = row({ person: '刘洋' }, ['f1']);
    const names = index.namesOf(own);
    expect(cellParts('刘洋', 'person', names, zh)).toEqual([{ text: '刘洋', entity: 'p1' }]);
    expect(cellParts('上高县委', 'of', names, zh)).toEqual([{ text: '上高县委', entity: 'o1' }]);
    // Another row is of the namesake.
    expect(cellParts('刘洋', 'person', index.namesOf(row({}, [], ['p2'])), zh)).toEqual([{ text: '刘洋', entity: 'p2' }]);
    expect(cellParts('刘洋', 'person', index.namesOf(row({})), zh)).toEqual([{ text: '刘洋' }]);
  });

  it('of a list has each of its names', () => {
    expect(cellParts(['刘洋', '别人'], 'along', index.namesOf(row({}, ['f1'])), zh)).toEqual([
      { text: '刘洋', entity: 'p1' },
      { text: '、' },
      { text: '别人' },
    ]);
  });

  it.each<[Cell, string, string, string]>([
    ['HOLDS_POST', 'relation', '任职', 'holds post'],
    ['Enterprise', 'kind', '企业', 'Enterprise'],
    ['planned', 'modality', '计划', 'planned'],
    ['current', 'tenure', '现任', 'current'],
    ['upstream', 'side', '上游', 'upstream'],
    ['over', 'bound', '超', 'over'],
    ['assumed', 'status', '据此前报道', 'assumed'],
    [true, 'outgoing', '是', 'yes'],
    [1234567, 'pages', '1,234,567', '1,234,567'],
    [2024, 'year', '2024', '2024'],
    [0.12345678, 'strength', '0.123457', '0.123457'],
    ['Enterprise', 'sentence', 'Enterprise', 'Enterprise'],
  ])('says %j of %s in the interface’s language', (cell, column, inZh, inEn) => {
    const text = (say: typeof zh): string =>
      cellParts(cell, column, new Map(), say)
        .map((part) => part.text)
        .join('');
    expect([text(zh), text(en)]).toEqual([inZh, inEn]);
  });

  it('of a person’s own Cypher is an entity by its name, a relation by its type, anything else as it is', () => {
    const parts = (cell: Cell) => cellParts(cell, 'n', new Map(), zh);
    expect(parts({ _labels: ['Entity', 'Person'], id: 'p1', name: '刘洋' })).toEqual([{ text: '刘洋', entity: 'p1' }]);
    expect(parts({ _labels: ['Article'], id: 'a1', title: '标题' })).toEqual([{ text: '标题' }]);
    expect(parts({ _type: 'HOLDS_POST', id: 'f1' })).toEqual([{ text: '任职' }]);
    expect(parts({ a: 1 })).toEqual([{ text: '{"a":1}' }]);
    expect(parts(null)).toEqual([]);
  });
});

describe('sorting rows', () => {
  const rows = [row({ n: 10 }), row({ n: null }), row({ n: 9 }), row({ n: -1 })];
  const numbers = (sorted: readonly AnswerRow[]) => sorted.map(({ cells }) => cells.n);

  it('goes by value, and keeps what is missing last either way', () => {
    expect(numbers(sortRows(rows, 'n', false))).toEqual([-1, 9, 10, null]);
    expect(numbers(sortRows(rows, 'n', true))).toEqual([10, 9, -1, null]);
    expect(numbers(sortRows(rows, null, false))).toEqual([10, null, 9, -1]);
  });

  it('has numbers within text in their order', () => {
    expect(numbers(sortRows([row({ n: '第10次' }), row({ n: '第9次' })], 'n', false))).toEqual(['第9次', '第10次']);
  });

  it('has what is an entity by its name', () => {
    const [jia, yi] = [{ name: '甲' }, { name: '乙' }];
    expect(numbers(sortRows([row({ n: yi }), row({ n: jia })], 'n', false))).toEqual([jia, yi]);
  });
});

describe('files of the page’s own', () => {
  const hostile = answer([
    row({ name: '=HYPERLINK("x")', list: ['甲', '乙'], n: -1.5, none: null, map: { a: 1 }, plain: "O'Neil, 甲" }),
    row({ name: '@a', list: [], n: 2, none: null, map: null, plain: '＋1' }),
  ]);

  it('are as the server writes them', () => {
    expect(rowsAsCsv(hostile)).toBe(csvOf(hostile.columns, hostile.rows));
  });

  it('have the rows alone as JSON', () => {
    expect(JSON.parse(rowsAsJson(hostile))).toEqual(hostile.rows.map(({ cells }) => cells));
  });
});

describe('the columns of the pack', () => {
  const columns = readPack().map((query) => {
    const { name, cypher, step, example } = query;
    const returned = cypher.slice(cypher.lastIndexOf('RETURN')).split(/\bORDER BY\b/)[0]!;
    const own = [...returned.matchAll(/\bAS (\w+)|(?:,|RETURN(?: DISTINCT)?) (\w+)(?=,|\s*$)/g)].map((match) => match[1] ?? match[2]!);
    return { name, columns: (step ? step([], bindParameters(query, example)).columns : own).filter((column) => !column.startsWith('_')) };
  });

  it.each(columns)('$name: each is called something in both languages', ({ name, columns }) => {
    expect(columns.length).toBeGreaterThan(2);
    for (const column of columns) expect(columnName(column, name, zh), column).toMatch(/\p{Script=Han}|^PageRank$/u);
    for (const column of columns) expect(columnName(column, name, en), column).not.toMatch(/\p{Script=Han}/u);
  });

  it('of own Cypher keep their names', () => expect(columnName('person', null, zh)).toBe('person'));
});
