import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dossierDocx } from '../../src/dossier/docx.js';
import { dossierHtml } from '../../src/dossier/html.js';
import { dossierOf } from '../../src/dossier/model.js';
import type { EntityView } from '../../src/serve/types.js';
import { python, temporaryFolder } from '../export/fixture.js';
import { PYTHON } from '../servers/python.js';
import { fact, figure } from './facts.js';

const COUNTY: EntityView = {
  id: 'place/1',
  kind: 'Place',
  name: '云溪县<b>&',
  aliases: ['云溪'],
  codes: ['360999'],
  pages: 3,
  first: '2023-07-18',
  last: '2025-02-18',
  facts: [
    fact(
      'HOLDS_POST',
      ['p', '甲', 'Person'],
      [
        { date: '2023-07-18', article: '甲文', sentence: '云溪县县长甲说。', details: { tenure: 'current', office: '县长' } },
        { date: '2025-02-18', article: '乙文', sentence: '甲不再担任县长。', details: { tenure: 'former', office: '县长' } },
      ],
      { outgoing: false, key: '县长' },
    ),
    fact(
      'BUILDS',
      ['x', '某项目', 'Project'],
      [{ date: '2025-02-18', article: '乙文', sentence: '将建某项目。', details: { amount: '3亿元', amountYuan: 3e8 } }],
      {
        modality: 'planned',
      },
    ),
    fact('PART_OF', ['y', '某集群', 'Cluster'], [{ sentence: '属于\u0007某集群。', page: '2024-01-01' }], { certainty: 0.7 }),
    figure({ indicator: '产值', value: 12, unit: '亿元', from: '2024-01-01', to: '2024-12-31' }, [
      {
        date: '2025-02-18',
        article: '乙文',
        sentence: '产值12亿元。',
        details: { indicator: '产值', value: 12, unit: '亿元', change: '+9%' },
      },
    ]),
  ],
};

describe('the dossier', () => {
  it('cites every sentence with its date and numbered source', () => {
    const { figures, posts, relations, sentences, sources } = dossierOf(COUNTY, 'zh');
    expect(sources).toEqual([
      { number: 1, date: null, page: '2023-07-18', article: '甲文' },
      { number: 2, date: null, page: '2025-02-18', article: '乙文' },
      { number: 3, date: null, page: '2024-01-01', article: 'a1' },
    ]);
    expect(posts).toMatchObject({ held: 'holders', rows: [{ other: '甲', office: '县长', standing: 'former', sources: [1, 2] }] });
    expect(sentences).toBe(5);
    const said = [...relations.flatMap(({ facts }) => facts), ...figures.flatMap(({ values }) => values)];
    expect(said.flatMap((one) => one.sentences.map(({ date, notes, source, text }) => [text, date, source, ...notes]))).toEqual([
      ['甲不再担任县长。', '2025-02-18', 2, '曾任'],
      ['云溪县县长甲说。', '2023-07-18', 1],
      ['属于\u0007某集群。', null, 3],
      ['将建某项目。', '2025-02-18', 2, '3亿元'],
      ['产值12亿元。', '2025-02-18', 2, '+9%'],
    ]);
  });

  it('says what is planned or least certain', () => {
    const notes = (language: 'zh' | 'en') =>
      dossierOf(COUNTY, language).relations.map(({ facts, heading }) => [heading, ...facts[0]!.notes]);
    expect(notes('zh')).toEqual([['任职者'], ['属于', '把握较小'], ['建设', '计划']]);
    expect(notes('en')).toEqual([['Held by'], ['Part of', 'least certain'], ['Builds', 'planned']]);
  });

  it('as HTML has no script, and takes no text for markup', () => {
    const html = dossierHtml(dossierOf(COUNTY, 'en'));
    expect(html).toContain('<h1>云溪县&lt;b&gt;&amp;</h1>');
    for (const bad of ['<script', '<b>', '\u0007']) expect(html).not.toContain(bad);
    expect(html).toContain('"Songti SC"');
    expect(html).toContain('<html lang="en">');
    for (const { sentences } of dossierOf(COUNTY, 'en').relations.flatMap(({ facts }) => facts))
      for (const { source } of sentences) expect(html).toContain(`href="#s${source}"`);
    expect(html.match(/<li id="s\d"/g)).toHaveLength(3);
  });

  it.each(['zh', 'en'] as const)('as a Word document has headings, tables, and links to its sources: %s', async (language) => {
    const bytes = await dossierDocx(dossierOf(COUNTY, language));
    expect(await dossierDocx(dossierOf(COUNTY, language))).toEqual(bytes);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml']!);
    const anchors = [...xml.matchAll(/w:anchor="(s\d)"/g)].map((match) => match[1]);
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="(s\d)"/g)].map((match) => match[1]);
    expect(bookmarks).toEqual(['s1', 's2', 's3']);
    expect(new Set(anchors)).toEqual(new Set(bookmarks));
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
    expect(xml).toContain('云溪县&lt;b&gt;&amp;');
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('2025-02-18T00:00:00Z');
    expect(strFromU8(parts['word/styles.xml']!)).toContain('SimSun');
  });

  it.skipIf(!PYTHON).each([
    ['zh', ['任职者', '属于', '建设', '数据', '出处'], '历任者', '曾任'],
    ['en', ['Held by', 'Part of', 'Builds', 'Figures', 'Sources'], 'Who held its posts', 'former'],
  ] as const)('is read by python-docx: %s', async (language, headings, first, standing) => {
    const folder = temporaryFolder();
    try {
      const file = join(folder.path, 'dossier.docx');
      writeFileSync(file, await dossierDocx(dossierOf(COUNTY, language)));
      const read = python(
        `import docx, json, sys
d = docx.Document(sys.argv[1])
of = lambda style: [p.text for p in d.paragraphs if p.style is not None and p.style.name == style]
print(json.dumps({'title': of('Title'), 'headings': of('Heading 1'), 'rows': [c.text for c in d.tables[0].rows[1].cells], 'all': [p.text for p in d.paragraphs]}))`,
        file,
      ) as { title: string[]; headings: string[]; rows: string[]; all: string[] };
      expect(read.title).toEqual(['云溪县<b>&']);
      expect(read.headings).toEqual([first, ...headings]);
      expect(read.rows).toEqual(['甲', '县长', standing, '2023-07-18', '2025-02-18', '[1][2]']);
      expect(read.all.some((text) => text.startsWith('属于某集群。'))).toBe(true);
    } finally {
      folder.remove();
    }
  });
});
