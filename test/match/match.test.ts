import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { EntityClass, Kind } from '../../graph-schema/schema.js';
import { Gazetteer } from '../../src/gazetteer/gazetteer.js';
import { nameColumn, readList } from '../../src/match/list.js';
import { type Bearer, blocksFor, matchName } from '../../src/match/match.js';
import { groupBy } from '../../src/order.js';
import { blockOf } from '../../src/resolve/signature.js';
import { packageRoot } from '../../src/root.js';
import { ensureBuilt, Folder } from '../cli/run.js';

const gazetteer = new Gazetteer([join(packageRoot(), 'seeds/gazetteers')]);

function bearer(cls: EntityClass, kind: Kind, entity: string, name: string, form: string, offered = false): Bearer {
  return { block: blockOf(cls, form), entity, name, kind, pages: 1, form, offered };
}

const GRAPH = groupBy(
  [
    bearer('Body', 'Enterprise', 'b1', '江西云岭数据科技有限公司', '江西云岭数据科技有限公司'),
    bearer('Body', 'Enterprise', 'b1', '江西云岭数据科技有限公司', '云岭数据'),
    bearer('Body', 'Enterprise', 'b1', '江西云岭数据科技有限公司', '云岭数据科技', true),
    bearer('Body', 'Enterprise', 'b2', '青筠竹业', '青筠竹业'),
    bearer('Body', 'Enterprise', 'b3', '华隆', '华隆'),
    bearer('Body', 'Enterprise', 'b4', '江西华隆电子有限公司', '华隆'),
    bearer('Person', 'Person', 'p1', '刘洋', '刘洋'),
    bearer('Person', 'Person', 'p2', '刘洋', '刘洋'),
  ],
  (b) => b.block,
);

const match = (name: string, ...classes: EntityClass[]) => {
  const { way, entities } = matchName(name, blocksFor(name, classes, gazetteer), (block) => GRAPH.get(block) ?? []);
  return [way, ...entities.map((e) => e.id)];
};

describe('matchName', () => {
  it.each([
    ['江西云岭数据科技有限公司', ['name', 'b1']],
    ['江西云岭数据科技（有限公司）', ['name', 'b1']],
    ['云岭数据', ['alias', 'b1']],
    ['云岭数据科技', ['short', 'b1']],
    ['江西青筠竹业股份有限公司', ['implied', 'b2']],
    // The graph knows the full name of another firm: 云岭数据 is that firm's.
    ['赣州云岭数据服务有限公司', ['none']],
    // An own name is stronger than an alias of another.
    ['华隆', ['name', 'b3']],
    ['没有的公司', ['none']],
  ])('%s: %j', (name, expected) => expect(match(name, 'Body')).toEqual(expected));

  it('leaves namesakes undecided', () => expect(match('刘洋', 'Person')).toEqual(['ambiguous', 'p1', 'p2']));
  it('keeps to the classes asked for', () => expect(match('刘洋', 'Body')).toEqual(['none']));
});

describe('readList', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-list-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['comma', '\ufeff序号,企业名称\n1,江西甲有限公司\n\n2,江西乙有限公司\n'],
    ['tab', '序号\t企业名称\r\n1\t江西甲有限公司\r\n2\t江西乙有限公司\r\n'],
    ['semicolon', '序号;企业名称\n1;江西甲有限公司\n2;江西乙有限公司'],
  ])('reads CSV with a %s', async (name, text) => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, text);
    const list = await readList(file);
    expect(list.rows.map((r) => r[1])).toEqual(['江西甲有限公司', '江西乙有限公司']);
    expect(nameColumn(list, undefined)).toEqual({ index: 1, classes: ['Body'] });
  });

  it.each([
    [['id', '姓名'], { index: 1, classes: ['Person'] }],
    [['名称', '公司'], { index: 1, classes: ['Body'] }],
    [['名单'], { index: 0, classes: [] }],
  ])('finds the column of names in %j', (header, expected) => {
    expect(nameColumn({ header, rows: [['x']] }, undefined)).toEqual(expected);
  });

  it('asks where no header tells', () => {
    expect(() => nameColumn({ header: ['甲', '乙'], rows: [] }, undefined)).toThrow('there are: 甲, 乙');
    expect(() => nameColumn({ header: ['甲', '乙'], rows: [] }, '丙')).toThrow('no column "丙"');
  });
});

describe('gantu match', () => {
  let folder: Folder;
  beforeAll(() => {
    ensureBuilt();
    folder = new Folder();
    const text = '江西云岭数据科技有限公司（以下简称“云岭数据”）落户上饶市。云岭数据总经理刘洋说，今年产值将达3亿元。';
    const page = { id: '2025-05-01', text, date: '2025-05-01', province: '江西' };
    expect(folder.run(['build', '-'], JSON.stringify(page)).status).toBe(0);
  }, 60_000);
  afterAll(() => folder.remove());

  it('joins an Excel list, keeps its columns and says how sure each match is', async () => {
    const file = join(folder.path, 'list.xlsx');
    const rows = [
      ['序号', '企业名称'],
      ['1', '江西云岭数据科技有限公司'],
      ['2', '云岭数据'],
      ['3', '江西别处实业有限公司'],
    ];
    await writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toFile(file);
    const { status, stdout, stderr } = folder.run(['match', 'list.xlsx', '--json']);
    expect(status).toBe(0);
    const found = JSON.parse(stdout) as { row: Record<string, string>; match: string; name: string; certainty: number | null }[];
    expect(found.map((f) => [f.row.序号, f.match, f.name])).toEqual([
      ['1', 'name', '江西云岭数据科技有限公司'],
      ['2', 'alias', '江西云岭数据科技有限公司'],
      ['3', 'none', ''],
    ]);
    expect(found[0]!.certainty).toBeGreaterThan(0.5);
    expect(found[2]!.certainty).toBeNull();
    expect(stderr).toContain('2 of 3 names matched');
  });

  it('writes the list with the matches', () => {
    writeFileSync(join(folder.path, 'people.csv'), '姓名,备注\n刘洋,总经理\n无此人,\n');
    expect(folder.run(['match', 'people.csv', '-o', 'out.csv']).status).toBe(0);
    const lines = readFileSync(join(folder.path, 'out.csv'), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('\ufeff姓名,备注,match,certainty,entity,name,kind,pages,candidates');
    expect(lines[1]).toMatch(/^刘洋,总经理,name,(?:0\.\d\d|1\.00),person\/[0-9a-f]+,刘洋,Person,1,$/);
    expect(lines[2]).toBe('无此人,,none,,,,,,');
  });

  it('says what is wrong with a list', () => {
    writeFileSync(join(folder.path, 'bad.xlsx'), 'no workbook');
    expect(folder.run(['match', 'bad.xlsx'])).toMatchObject({ status: 1, stderr: expect.stringContaining('save it as .xlsx or .csv') });
    expect(folder.run(['match', 'nowhere.csv'])).toMatchObject({ status: 1, stderr: expect.stringContaining('no such file') });
    writeFileSync(join(folder.path, 'two.csv'), '甲,乙\n1,2\n');
    expect(folder.run(['match', 'two.csv', '--column', '丙'])).toMatchObject({ status: 2 });
  });
});
