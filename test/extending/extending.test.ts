/** docs/EXTENDING.md: each of its rows, in a folder of one's own, makes a sentence say what it did not say before. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { baseKind, KIND_NAMES } from '../../graph-schema/schema.js';
import { sha256 } from '../../src/hash.js';
import { createExtractor, type Extractor } from '../../src/pipeline.js';
import { packageRoot } from '../../src/root.js';
import type { Extract } from '../../src/types.js';
import { temporaryFolder } from '../export/fixture.js';

const DOCUMENT = readFileSync(join(packageRoot(), 'docs', 'EXTENDING.md'), 'utf8');
const ROW = /<!-- row: (\S+) -->\n```tsv\n(.+)\n```/g;
/** The document's row for a file of seeds/. */
const ROWS = new Map([...DOCUMENT.matchAll(ROW)].map((m) => [m[1]!, m[2]!]));

const shipped = createExtractor();
const own = temporaryFolder();
afterAll(own.remove);

/** A folder with the shipped file's header and the document's one row. */
function folderWith(file: string): string {
  const header = readFileSync(join(packageRoot(), 'seeds', file), 'utf8')
    .split('\n')
    .find((line) => !line.startsWith('#'))!;
  const folder = join(own.path, basename(file, '.tsv'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'own.tsv'), `${header}\n${ROWS.get(file)!}\n`);
  return folder;
}

function said(sentence: string, extractor: Extractor): { entities: string[]; relations: string[] } {
  const text = `九江讯 3月2日，${sentence}\n`;
  const page = { id: 'p', text, date: '2026-03-03', province: '江西省', newspaper: '江西日报', source: 'p.txt', hash: sha256(text) };
  const extract: Extract = extractor.extract(page);
  const names = new Map(extract.entities.map((e) => [e.id, e.name]));
  return {
    entities: extract.entities.map((e) => `${e.kind} ${e.gazetteer}`),
    relations: extract.relations.map((r) => `${names.get(r.source)} ${r.type} ${names.get(r.target)}`),
  };
}

interface Case {
  readonly what: string;
  readonly file: string;
  readonly sentence: string;
  /** Kind and id. */
  readonly entity?: string;
  readonly relation?: string;
}

const CASES: readonly Case[] = [
  {
    what: 'a place',
    file: 'gazetteers/places-other.tsv',
    sentence: '记者在鹭影坪看到，村民正在采茶。',
    entity: 'Place place/lu-ying-ping',
  },
  {
    what: 'a park',
    file: 'gazetteers/parks.tsv',
    sentence: '九江德润光电科技有限公司落户鸿图里。',
    entity: 'Park park/hong-tu-li',
    relation: '九江德润光电科技有限公司 LOCATED_IN 鸿图里',
  },
  {
    what: 'a programme',
    file: 'gazetteers/programmes.tsv',
    sentence: '九江市深入实施“春苗入企”，帮助企业解难题。',
    entity: 'Programme programme/jx-chun-miao',
    relation: '九江市 ADOPTS “春苗入企”',
  },
  {
    what: 'a pattern',
    file: 'patterns/located-in.tsv',
    sentence: '九江德润光电科技有限公司把总部挪到了湖口县。',
    relation: '九江德润光电科技有限公司 LOCATED_IN 湖口县',
  },
  {
    what: 'a frame',
    file: 'patterns/frames.tsv',
    sentence: '九江德润光电科技有限公司投产不久。眼下，企业正向南昌大学拜师。',
    relation: '九江德润光电科技有限公司 PARTNERS_WITH 南昌大学',
  },
];

describe('one line adds', () => {
  it.each(CASES)('$what', ({ file, sentence, entity, relation }) => {
    expect(DOCUMENT).toContain(sentence);
    const folder = folderWith(file);
    const before = said(sentence, shipped);
    const after = said(sentence, createExtractor(file.startsWith('patterns/') ? { patterns: [folder] } : { gazetteers: [folder] }));
    if (entity !== undefined) {
      expect(before.entities).not.toContain(entity);
      expect(after.entities).toContain(entity);
    }
    if (relation !== undefined) {
      expect(before.relations).not.toContain(relation);
      expect(after.relations).toContain(relation);
    }
  });

  it('and changes the hash of knowledge, so that a store is built again', () => {
    const plain = shipped.knowledgeHash;
    const pattern = folderWith('patterns/located-in.tsv');
    const place = folderWith('gazetteers/places-other.tsv');
    const hashes = [plain, createExtractor({ patterns: [pattern] }).knowledgeHash, createExtractor({ gazetteers: [place] }).knowledgeHash];
    expect(new Set(hashes).size).toBe(3);
  });

  it('and a row that cannot be used is named by file and line', () => {
    const folder = join(own.path, 'broken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'own.tsv'), 'id\ttype\tpattern\tsource\ttarget\tunless\tproperties\texample\nx\tNO_SUCH\ta\t\t\t\t\t\n');
    expect(() => createExtractor({ patterns: [folder] })).toThrow(/own\.tsv:2: no relation "NO_SUCH"/);
  });
});

describe('another province', () => {
  const FILE = /<!-- file: (\S+) -->\n```tsv\n([\s\S]+?)```/;
  const sentence = '云上鲲鹏落户科创城。磷化集团与贵州大学共建实验室，全省加快建设“六大产业基地”。';
  const extract = (extractor: Extractor): Extract => {
    const text = `本报贵阳讯 3月2日，${sentence}\n`;
    const page = { id: 'p', text, date: '2026-03-03', province: '贵州省', newspaper: '贵州日报', source: 'p.txt', hash: sha256(text) };
    return extractor.extract(page);
  };

  it.each(['README.md', 'README.zh-CN.md'])('is one folder, as %s shows it', (readme) => {
    const document = readFileSync(join(packageRoot(), readme), 'utf8');
    expect(document).toContain(sentence);
    const [, path, table] = FILE.exec(document)!;
    const folder = join(own.path, readme, path!.split('/')[0]!);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, basename(path!)), table!);
    const ids = table!.split('\n').flatMap((line) => /^[a-z]+\/\S+/.exec(line)?.[0] ?? []);
    expect(ids).toHaveLength(4);
    expect(extract(shipped).entities.filter((e) => ids.includes(e.gazetteer ?? ''))).toEqual([]);
    const { entities, relations } = extract(createExtractor({ gazetteers: [folder] }));
    expect(entities.map((e) => e.gazetteer)).toEqual(expect.arrayContaining(ids));
    const known = new Map(entities.map((e) => [e.id, e.gazetteer]));
    const said = relations.map((r) => `${known.get(r.source)} ${r.type} ${known.get(r.target)}`);
    expect(said).toContain('firm/gz-yun-shang-kun-peng LOCATED_IN park/gz-da-shu-ju-ke-chuang-cheng');
    expect(said).toContain('place/520000 ADOPTS programme/gz-liu-da-ji-di');
  });
});

describe('a kind', () => {
  it('is like a kind that has rules of its own', () => {
    for (const kind of KIND_NAMES) expect(KIND_NAMES).toContain(baseKind(kind));
    for (const kind of KIND_NAMES) expect(baseKind(baseKind(kind))).toBe(baseKind(kind));
  });
});
