/** `gantu explain --page`: a page with everything found in it, what is said, and what was left out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { render } from '../../src/explain/marks.js';
import { type PageView, pageView } from '../../src/explain/page.js';
import { pageHtml } from '../../src/explain/page-html.js';
import { pageText } from '../../src/explain/page-text.js';
import { paintFor } from '../../src/explain/paint.js';
import { createExtractor } from '../../src/pipeline.js';
import type { Page } from '../../src/types.js';

const TEXT = [
  '贵溪铜产业再上台阶',
  '',
  '本报鹰潭讯（记者李 健）5月6日，贵溪市委书记沈岳年到江西岭峰铜业有限公司调研。岭峰铜业今年',
  '一季度产值达12.6亿元，同比增长8%。投资500万元以上的项目，由市商务局跟踪。该厂尚无产品。',
].join('\n');

const pageOf = (text: string): Page => ({
  id: '2024-05-07',
  text,
  date: '2024-05-07',
  province: '江西省',
  newspaper: '江西日报',
  source: 'a',
  hash: '',
});

const plain = paintFor({}, {});
const extractor = createExtractor();
const view = (text: string, by = extractor): PageView => pageView(pageOf(text), by.explain(pageOf(text)));

describe('a page explained', () => {
  const page = view(TEXT);

  it('says what extract says', () => {
    const { extract } = extractor.explain(pageOf(TEXT));
    expect(extract).toEqual(extractor.extract(pageOf(TEXT)));
    expect(page.relations).toHaveLength(extract.relations.length);
  });

  it('gives each line its article and role', () => {
    expect(page.lines.map(({ line, article, role }) => [line, article, role])).toEqual([
      [1, 'a1', 'title'],
      [2, null, null],
      [3, 'a1', 'body'],
      [4, 'a1', 'body'],
    ]);
  });

  it('marks mentions with kind, rule and what they stand for', () => {
    const marks = page.lines.flatMap(({ text, mentions }) => mentions.map((m) => ({ ...m, text: text.slice(m.start, m.end) })));
    const marked = (text: string) => marks.find((m) => m.text === text);
    expect(marked('沈岳年')).toMatchObject({ kind: 'Person', name: '沈岳年' });
    expect(marked('李 健')).toMatchObject({ kind: 'Person', name: '李健', anaphor: false });
    expect(marked('江西岭峰铜业有限公司')).toMatchObject({ kind: 'Enterprise', rule: expect.stringContaining('enterprise') });
    expect(marked('市商务局')).toMatchObject({ kind: 'Organization' });
    for (const { rule } of marks) expect(rule).not.toBe('');
  });

  it('tells facts with rule, modality and the line of their sentence', () => {
    const visit = page.relations.find((r) => r.type === 'VISITED')!;
    expect(visit).toMatchObject({ source: { name: '沈岳年' }, target: { name: '江西岭峰铜业有限公司' }, modality: 'fact' });
    expect(visit.evidence).toEqual([{ line: 3, sentence: expect.stringMatching(/^本报.*调研。$/) }]);
    const value = page.figures.find((f) => f.value === '12.6亿元')!;
    expect(value.evidence.at(-1)!.sentence).toContain('今年一季度产值达12.6亿元');
    expect(page.lines[2]!.evidence.flatMap((e) => e.facts)).toEqual(expect.arrayContaining([visit.id, value.id]));
    expect(page.lines[3]!.evidence.flatMap((e) => e.facts)).toContain(value.id);
  });

  it('tells what was left out and why', () => {
    const dropped = (what: string, text: string) => page.dropped.find((d) => d.what === what && d.text === text);
    expect(dropped('figure', '500万元')).toMatchObject({ why: 'condition', line: 4 });
    expect(dropped('name', '江西')).toMatchObject({
      type: 'Place',
      why: 'overlapped',
      by: { text: '江西岭峰铜业有限公司', kind: 'Enterprise' },
    });
  });

  it('reads as text, with marks where there are no colours', () => {
    const text = pageText(page, plain);
    expect(text).toContain('3 a1  body');
    expect(text).toContain('[沈岳年|Person]');
    expect(text).toMatch(/沈岳年 —VISITED→ 江西岭峰铜业有限公司/);
    expect(text).toMatch(/line 4 {2}500万元 {2}Metric — the number is a condition/);
    expect(text).not.toContain('\u001b');
    expect(pageText(page, paintFor({ isTTY: true }, {}))).toContain('\u001b[38;5;');
  });

  it('links facts and lines to one another in HTML', () => {
    const html = pageHtml(page);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]!);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(ids).toContain(link);
    expect(html).toMatch(/<span class="m k-Person" title="人物 Person: 沈岳年 · person-[a-z-]+">沈岳年<\/span>/);
    expect(html).not.toMatch(/<script|https?:|<link|<img/);
  });
});

describe('a hostile page', () => {
  const HOSTILE = '<script>alert("1")</script>与\'&amp;"贵溪市委书记沈岳年<img src=x onerror=alert(1)>到瑞昌市调研。\u001b[31m';
  const html = pageHtml(view(`标题"><b>\n\n${HOSTILE}`));

  it('stays text in HTML', () => {
    expect(html).not.toMatch(/<script|<img|<b>|onerror=alert\(1\)>/);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).toContain('&amp;amp;');
    expect(html).toContain("default-src 'none'");
  });

  it('has no control characters, in HTML or in a terminal', () => {
    expect(html).not.toContain('\u001b');
    expect(pageText(view(HOSTILE), plain)).not.toContain('\u001b');
  });

  it('stays text in attributes and as the id of the page', () => {
    const explained = extractor.explain(pageOf(HOSTILE));
    expect(pageHtml(pageView({ ...pageOf(HOSTILE), id: '"><script>' }, explained))).not.toContain('<script');
  });
});

describe('what a correction drops', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-explain-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is told as its doing', () => {
    const file = join(folder, 'corrections.tsv');
    const rows = [
      'action\tpage\tkind\tname\tto\tkey',
      'drop\t\tPerson\t李健',
      'drop\t\tVISITED\t沈岳年',
      'drop\t\tREPORTS\t江西岭峰铜业有限公司\t\t',
    ];
    writeFileSync(file, `${rows.join('\n')}\n`);
    const page = view(TEXT, createExtractor({ corrections: file }));
    const gone = page.dropped.filter((d) => d.why === 'correction');
    expect(gone.map(({ type, text, line }) => [type, text, line])).toEqual(
      expect.arrayContaining([
        ['Person', '李健', 3],
        ['VISITED', '沈岳年 → 江西岭峰铜业有限公司', 3],
        ['Metric', expect.stringContaining('12.6亿元'), 3],
      ]),
    );
    expect(page.corrected).toHaveLength(3);
    expect(pageText(page, plain)).toContain('drop |  | Person | 李健');
  });
});

describe('marks', () => {
  const shown = (text: string, ...marks: (readonly [number, number])[]) =>
    render(
      text,
      marks.map(([start, end]) => ({ start, end })),
      (_, inner) => `[${inner}]`,
      (own) => own,
    );
  it.each([
    {
      name: 'beside one another',
      marks: [
        [0, 2],
        [3, 5],
      ],
      is: '[江西]省[委书]记',
    },
    {
      name: 'inside one another',
      marks: [
        [0, 4],
        [0, 2],
      ],
      is: '[[江西]省委]书记',
    },
    {
      name: 'crossing',
      marks: [
        [0, 3],
        [2, 5],
      ],
      is: '[江西[省]][委书]记',
    },
    {
      name: 'of one stretch',
      marks: [
        [0, 2],
        [0, 2],
      ],
      is: '[[江西]]省委书记',
    },
    { name: 'empty', marks: [[1, 1]], is: '江西省委书记' },
  ] as const)('$name', ({ marks, is }) => expect(shown('江西省委书记', ...marks)).toBe(is));
});
