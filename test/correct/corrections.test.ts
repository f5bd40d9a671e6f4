import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORRECTION_COLUMNS, readCorrections } from '../../src/correct/corrections.js';
import { resolveExtracts } from '../../src/graph/derive.js';
import { sha256 } from '../../src/hash.js';
import { createReader } from '../../src/reader.js';
import type { Extract, Page } from '../../src/types.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantu-corrections-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function table(...rows: readonly string[]): string {
  const file = join(folder, 'corrections.tsv');
  writeFileSync(file, [CORRECTION_COLUMNS.join('\t'), ...rows.map((r) => r.replaceAll('|', '\t'))].join('\n'));
  return file;
}

const page = (id: string, text: string): Page => ({
  id,
  text,
  date: id,
  province: '江西省',
  newspaper: '江西日报',
  source: `${id}.txt`,
  hash: sha256(text),
});

const PAGES = [
  page(
    '2024-03-01',
    '石城县长调研工业\n\n本报讯（记者韩杉）石城县县长卢启桓来到江西澜屿新材料股份有限公司调研。该公司去年实现产值3.5亿元。\n',
  ),
  page(
    '2024-04-02',
    '南城县召开会议\n\n本报讯（记者韩杉）南城县县长卢启桓主持召开南城县工业发展大会，江西澜宇新材料股份有限公司负责人参加。\n',
  ),
];

function read(...rows: readonly string[]): { extracts: Extract[]; entities: ReturnType<typeof resolveExtracts>['entities'] } {
  const reader = createReader({ corrections: table(...rows) });
  const extracts = PAGES.map((p) => reader.extract(p));
  return { extracts, entities: resolveExtracts(extracts, reader.knowledge.gazetteer).entities };
}

const named = (entities: readonly { name: string; aliases: readonly string[] }[], name: string) =>
  entities.filter((e) => e.name === name || e.aliases.includes(name));

describe('corrections', () => {
  it('without rows leave everything as it is', () => {
    const { extracts, entities } = read();
    expect(extracts.every((e) => e.corrected === undefined)).toBe(true);
    expect(named(entities, '卢启桓').length).toBeGreaterThanOrEqual(1);
    expect(named(entities, '江西澜宇新材料股份有限公司')).toHaveLength(1);
  });

  it('rename joins a misread name with the right one, and keeps it as an alias', () => {
    const { entities } = read('rename||Enterprise|江西澜宇新材料股份有限公司|江西澜屿新材料股份有限公司|');
    const [firm, ...rest] = named(entities, '江西澜屿新材料股份有限公司');
    expect(rest).toEqual([]);
    expect(firm).toMatchObject({ pages: 2, aliases: expect.arrayContaining(['江西澜宇新材料股份有限公司']) });
  });

  it('merge makes one person of two bearers, split two of one', () => {
    expect(named(read('merge||Person|卢启桓|卢启桓|').entities, '卢启桓')).toHaveLength(1);
    expect(named(read('split|2024-04-02|Person|卢启桓|南城|').entities, '卢启桓')).toHaveLength(2);
    expect(named(read('split|2024-04-02|Person|韩杉|另一位|').entities, '韩杉')).toHaveLength(2);
  });

  it('alias gives a name that another page prints', () => {
    const { entities } = read('alias||Enterprise|江西澜屿新材料股份有限公司|江西澜宇新材料股份有限公司|');
    expect(named(entities, '江西澜宇新材料股份有限公司')).toMatchObject([{ name: '江西澜屿新材料股份有限公司', pages: 2 }]);
  });

  it('kind changes the kind before relations are read', () => {
    const { entities } = read('kind|||江西澜屿新材料股份有限公司|Organization|');
    expect(named(entities, '江西澜屿新材料股份有限公司')).toMatchObject([{ kind: 'Organization' }]);
  });

  it('drop takes an entity away with all that was said of it', () => {
    const { extracts, entities } = read('drop||Person|卢启桓||');
    expect(named(entities, '卢启桓')).toEqual([]);
    const ids = new Set(extracts[0]!.entities.map((e) => e.id));
    for (const r of extracts[0]!.relations) expect(ids.has(r.source)).toBe(true);
  });

  it('drop takes one fact or figure away', () => {
    const relations = (e: Extract) => e.relations.filter((r) => r.type === 'VISITED').length;
    const before = read().extracts[0]!;
    expect(relations(before)).toBe(1);
    expect(before.metrics.map((m) => m.value)).toContain(3.5);
    const after = read(
      'drop|2024-03-01|VISITED|卢启桓|江西澜屿新材料股份有限公司|',
      'drop||REPORTS|江西澜屿新材料股份有限公司|产值|3.5亿元',
    ).extracts[0]!;
    expect(relations(after)).toBe(0);
    expect(after.metrics.map((m) => m.value)).not.toContain(3.5);
    expect(after.corrected).toHaveLength(2);
  });

  it('speaks of the pages it names only', () => {
    const { extracts } = read('drop|2024-03-01|Person|卢启桓||');
    expect(extracts.map((e) => e.corrected?.length ?? 0)).toEqual([1, 0]);
  });

  it('changes what a store was built with, comments do not', () => {
    const hash = (file: string): string => createReader({ corrections: file }).knowledgeHash;
    const one = hash(table('drop||Person|卢启桓||'));
    const two = hash(table('# why', 'drop||Person|卢启桓||'));
    expect(two).toBe(one);
    expect(hash(table('drop||Person|韩杉||'))).not.toBe(one);
  });

  it.each([
    ['erase||Person|韩杉||', /no action "erase"/],
    ['rename||Person|韩杉||', /needs something in column "to"/],
    ['rename||Human|韩杉|韩彬|', /no kind "Human"/],
    ['kind||Person|韩杉|Human|', /no kind "Human"/],
    ['split||Person|韩杉|二|', /needs the pages/],
    ['drop||VISITS|韩杉||', /no kind and no relation/],
    ['drop||Person|||', /no name/],
  ])('refuses %s with file and line', (row, message) => {
    const file = table(row);
    expect(() => readCorrections(file)).toThrow(message);
    expect(() => readCorrections(file)).toThrow(/corrections\.tsv:2/);
  });
});
