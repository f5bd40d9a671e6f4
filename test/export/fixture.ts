/** A small store with hostile names, and Python's readers of what is exported from it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Layer } from '../../src/graph/layer.js';
import { applyChange } from '../../src/graph/update.js';
import { sha256 } from '../../src/hash.js';
import type { Store } from '../../src/store/index.js';
import type { Extract, Page, PageEntity, PageMetric, PageRelation } from '../../src/types.js';
import { GAZETTEER } from '../graph/extracts.js';
import { memoryStore } from '../graph/laws.js';
import { PYTHON } from '../servers/python.js';

/** Markup, control characters, a character beyond 16 bits, half of a surrogate pair. */
export const HOSTILE = '赣锋<锂业>&"\u0001\u000b集团𠮷\ud800';
/** What is left of it. */
export const TAMED = '赣锋<锂业>&"集团𠮷\ufffd';
/** What spreadsheets would run, or break at. */
export const FORMULA = '=HYPERLINK("x")';
const TEXT = `贵溪市\u0002与${HOSTILE}合作，\n+去年=1,“引”"号"；_x0041_。`.toWellFormed();
/** The sentence as the store has it: the layout's line end is gone. */
export const SENTENCE = TEXT.replace('\n', '');

const entity = (id: string, kind: PageEntity['kind'], name: string, rest: Partial<PageEntity> = {}): PageEntity => ({
  id,
  kind,
  name,
  aliases: [],
  mentions: [[0, 3]],
  gazetteer: null,
  full: true,
  features: [],
  ...rest,
});

const relation = (type: PageRelation['type'], source: string, target: string, rest: Partial<PageRelation> = {}): PageRelation => ({
  type,
  source,
  target,
  properties: {},
  modality: 'fact',
  rule: 'r',
  evidence: [{ spans: [[0, 3]] }],
  ...rest,
});

const metric = (rest: Partial<PageMetric>): PageMetric => ({
  subject: 'e1',
  indicator: '产值',
  indicatorName: '产值',
  value: -9.5,
  unit: '亿元',
  normalised: -950_000_000,
  base: '元',
  bound: 'about',
  period: '去年',
  from: '2025-01-01',
  to: '2025-12-31',
  change: '+12%',
  modality: 'fact',
  rule: 'r',
  evidence: [{ spans: [[0, TEXT.length]] }],
  ...rest,
});

const page: Page = {
  id: 'p',
  text: TEXT,
  date: '2026-03-30',
  province: '江西省',
  newspaper: '江西日报',
  source: 'p.txt',
  hash: sha256(TEXT),
};

const extract: Extract = {
  page: 'p',
  meta: { date: page.date, province: page.province, newspaper: page.newspaper, hash: page.hash, version: 'test' },
  entities: [
    entity('e1', 'Place', '贵溪市', { gazetteer: 'place/360681', aliases: ['贵溪', '全市'] }),
    entity('e2', 'Enterprise', HOSTILE),
    entity('e3', 'Person', '李明', { official: true }),
    entity('e4', 'Product', FORMULA),
  ],
  relations: [
    relation('PARTNERS_WITH', 'e1', 'e2', { properties: { nature: 'cooperates' }, evidence: [{ spans: [[0, TEXT.length]] }] }),
    relation('LOCATED_IN', 'e2', 'e1', { modality: 'planned', evidence: [{ spans: [[0, 3]] }, { spans: [[4, TEXT.length]] }] }),
    relation('HOLDS_POST', 'e3', 'e1', { properties: { office: '市长', post: '代市长', tenure: 'acting' } }),
    relation('PRODUCES', 'e2', 'e4'),
    relation('AUTHORED', 'e3', 'a1', { properties: { role: '记者' } }),
  ],
  metrics: [metric({}), metric({ subject: 'e2', indicatorName: '企业', value: 3, unit: '家', change: null })],
  articles: [
    {
      id: 'a1',
      title: '@题',
      lines: [
        { line: 1, role: 'body' },
        { line: 2, role: 'body' },
      ],
    },
  ],
  unplaced: [],
};

export async function exportStore(): Promise<Store> {
  const store = await memoryStore();
  await fill(store);
  return store;
}

/** Writes the fixture's page into a store. */
export async function fill(store: Store): Promise<void> {
  await store.write((tx) =>
    applyChange(new Layer(tx, false), { put: [{ page, extract, stamp: '' }], remove: [] }, { gazetteer: GAZETTEER }),
  );
}

/** A folder with a blank and Chinese in its path. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'gantu 图-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What a Python program prints as JSON; its argument is a path. */
export function python(code: string, path: string): unknown {
  return JSON.parse(execFileSync(PYTHON!, ['-W', 'ignore', '-c', code, path], { encoding: 'utf8', maxBuffer: 1 << 26 }));
}
