import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/export/formats.js';
import type { Store } from '../../src/store/index.js';
import { PYTHON } from '../servers/python.js';
import { exportStore, FORMULA, python, TAMED, temporaryFolder } from './fixture.js';

const folder = temporaryFolder();
const tables = join(folder.path, '表 1');
let store: Store;

type Records = Record<string, string>[];
const read = (name: string): Records =>
  parse(readFileSync(join(tables, `${name}.csv`)), { bom: true, columns: true, record_delimiter: '\r\n' }) as Records;

beforeAll(async () => {
  store = await exportStore();
  await store.read((tx) => exportFile(tx, 'csv', tables));
});

afterAll(async () => {
  await store.close();
  folder.remove();
});

describe('CSV', () => {
  it('begins with a byte order mark, so that Excel reads it as UTF-8', () => {
    for (const name of ['entities', 'facts', 'figures']) {
      expect([...readFileSync(join(tables, `${name}.csv`)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });

  it('has one row an entity', () => {
    expect(read('entities').find((r) => r.id === 'place/360681')).toMatchObject({
      kind: 'Place',
      name: '贵溪市',
      aliases: '全市|贵溪',
      codes: '360681',
      official: 'false',
      pages: '1',
      first: '2026-03-30',
    });
  });

  it('has one row a statement, AUTHORED included, with what the statement says besides', () => {
    const rows = read('facts');
    expect(rows.map((r) => r.type).sort()).toEqual(['AUTHORED', 'HOLDS_POST', 'LOCATED_IN', 'LOCATED_IN', 'PARTNERS_WITH', 'PRODUCES']);
    expect(rows.find((r) => r.type === 'HOLDS_POST')).toMatchObject({
      source: '李明',
      target: '贵溪市',
      key: '市长',
      page: 'p',
      date: '2026-03-30',
      details: '{"office":"市长","post":"代市长","tenure":"acting"}',
    });
    expect(rows.find((r) => r.type === 'AUTHORED')).toMatchObject({ targetKind: 'Article', target: "'@题", key: '记者' });
  });

  it('guards texts that a spreadsheet would run, and leaves numbers alone', () => {
    expect(read('entities').map((r) => r.name)).toContain(`'${FORMULA}`);
    expect(read('figures').find((r) => r.indicator === '产值')).toMatchObject({
      entity: '贵溪市',
      value: '-9.5',
      normalised: '-950000000',
      change: "'+12%",
      bound: 'about',
      from: '2025-01-01',
      to: '2025-12-31',
      period: '去年',
    });
  });

  it.skipIf(!PYTHON)("is read by Python's csv, hostile names in it", () => {
    const names = python(
      `import sys, json, csv
with open(sys.argv[1] + '/entities.csv', encoding='utf-8-sig', newline='') as f: print(json.dumps([r['name'] for r in csv.DictReader(f)]))`,
      tables,
    );
    expect(names).toContain(TAMED);
  });
});
