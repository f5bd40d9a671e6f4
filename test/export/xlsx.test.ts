import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../src/export/formats.js';
import { readManifest } from '../../src/export/manifest.js';
import { cellText, writeXlsx } from '../../src/export/xlsx.js';
import type { Store } from '../../src/store/index.js';
import { PYTHON } from '../servers/python.js';
import { exportStore, FORMULA, python, TAMED, temporaryFolder } from './fixture.js';

const folder = temporaryFolder();
const file = join(folder.path, '图 1.xlsx');
let store: Store;

interface Read {
  readonly [sheet: string]: {
    readonly rows: (string | number | boolean | null)[][];
    readonly types: string[];
    readonly frozen: string;
    readonly filter: string;
    readonly width: number;
  };
}

const READ = `import sys, json, openpyxl
wb = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({ws.title: {'rows': [list(r) for r in ws.iter_rows(values_only=True)], 'types': sorted({c.data_type for r in ws.iter_rows() for c in r}),
  'frozen': ws.freeze_panes, 'filter': ws.auto_filter.ref, 'width': ws.column_dimensions['A'].width} for ws in wb}))`;

beforeAll(async () => {
  store = await exportStore();
  await store.read((tx) => exportFile(tx, 'xlsx', file));
});

afterAll(async () => {
  await store.close();
  folder.remove();
});

describe.skipIf(!PYTHON)('xlsx', () => {
  it('is read by openpyxl: three tables and the manifest, each with frozen header, filter and widths', () => {
    const read = python(READ, file) as Read;
    expect(Object.keys(read)).toEqual(['entities', 'facts', 'figures', 'manifest']);
    expect(read.entities!).toMatchObject({ frozen: 'A2', filter: 'A1:I5', width: 24 });
    expect(read.facts!).toMatchObject({ frozen: 'A2', filter: 'A1:P7' });
    expect(read.figures!.rows).toHaveLength(3);
  });

  it('keeps numbers as numbers and texts as texts, none of them a formula', () => {
    const read = python(READ, file) as Read;
    const [header, ...rows] = read.figures!.rows;
    const output = rows.find((r) => r[header!.indexOf('indicator')] === '产值')!;
    expect([output[header!.indexOf('value')], output[header!.indexOf('change')]]).toEqual([-9.5, '+12%']);
    const names = read.entities!.rows.map((r) => r[2]);
    // write-excel-file also drops U+FFFD, what stands for half a pair.
    expect(names).toContain(TAMED.replace('\ufffd', ''));
    expect(names).toContain(FORMULA);
    for (const sheet of Object.values(read)) expect(sheet.types).not.toContain('f');
  });

  it('goes on in a further sheet where rows do not fit', async () => {
    const split = join(folder.path, 'split.xlsx');
    await store.read(async (tx) => writeXlsx(tx, split, await readManifest(tx, 'xlsx', 'table'), 4));
    const read = python(READ, split) as Read;
    expect(Object.keys(read)).toEqual(['entities', 'entities 2', 'facts', 'facts 2', 'figures', 'manifest']);
    expect(read['facts 2']!.rows[0]).toEqual(read.facts!.rows[0]);
    expect([read.facts!.rows.length, read['facts 2']!.rows.length]).toEqual([4, 4]);
  });
});

describe('a cell of Excel', () => {
  it('is cut at 32,767 UTF-16 units, and not within a character', () => {
    expect(cellText('字'.repeat(32_767))).toHaveLength(32_767);
    expect(cellText('字'.repeat(32_768))).toBe(`${'字'.repeat(32_766)}…`);
    expect(cellText(`${'字'.repeat(32_765)}𠮷𠮷`)).toBe(`${'字'.repeat(32_765)}…`);
  });

  it('is not read as an escape', () => {
    expect(cellText('甲_x0041_乙')).toBe('甲_x005F_x0041_乙');
  });
});
