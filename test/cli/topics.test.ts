/** What the sample pages are to show (seeds/pages/README.md), asked as a user would. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Folder, sampleFolder } from './run.js';

let folder: Folder;
beforeAll(() => {
  folder = sampleFolder();
}, 60_000);
afterAll(() => folder.remove());

/** Topic, query, parameters, and what one of the sentences holds. */
const TOPICS: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
  ['the “1269” plan', 'programmes', { programme: '“1269”行动计划' }, '“1269”'],
  ['its chains', 'parts', { part: '有色金属' }, '12条'],
  ['the tiers of clusters', 'clusters', {}, '国家中小企业特色产业集群'],
  ['support measures', 'programmes', { programme: '《宜春市支持先进制造业集群发展十六条措施》' }, '十六条措施'],
  ['amounts per recipient', 'figures', { indicator: '奖励' }, '奖励'],
  ['the “six ones” model', 'programmes', { programme: '“六个一”工作法' }, '六个一'],
  ['green factories', 'honours', { honour: '国家级绿色工厂' }, '绿色工厂'],
  ['a power plant’s by-products', 'sentences', { text: '粉煤灰' }, '粉煤灰'],
  ['suppliers and buyers', 'partners', { nature: 'supplies' }, ''],
  ['an industrial system “1+2+N”', 'programmes', { by: '上高县' }, '1+2+N'],
  ['another’s “1+5”', 'parts', { whole: '“1+5”工业体系' }, '1+5'],
  ['a district’s “5312” plan', 'programmes', { by: '南康区' }, '5312'],
  ['its signed projects', 'projects', { project: '工业级无人机整机项目' }, '无人机整机项目'],
  ['a bamboo hundred-billion project', 'sentences', { text: '千亿工程' }, '千亿工程'],
  ['sewage works', 'sentences', { text: '污水处理厂' }, '污水处理厂'],
  ['a secretary’s inspection', 'visits', { person: '闵怀德' }, '闵怀德'],
  ['a governor chairing a meeting', 'meetings', { person: '郜文涛' }, '郜文涛'],
  ['a congress agenda with bills', 'sentences', { text: '条例（' }, '条例'],
  ['residents’ councils', 'sentences', { text: '议事会' }, '议事会'],
  ['home visits', 'sentences', { text: '家访' }, '家访'],
  ['foreign trade by kind of enterprise', 'sentences', { text: '民营企业进出口' }, '民营企业'],
  ['a training camp', 'sentences', { text: '训练营' }, '训练营'],
  ['a county year by year', 'figures', { of: '上高县' }, '上高'],
  ['who held an office at a date', 'post-holders', { of: '上高县', office: '县长', date: '2026-12-31' }, '县长'],
  ['who took over', 'posts', { of: '上高县', office: '县长' }, '县长'],
];

it.each(TOPICS)('%s: gantu query %s', (_, query, params, quote) => {
  const { status, stdout, stderr } = folder.run([
    'query',
    query,
    '--json',
    ...Object.entries(params).flatMap(([k, v]) => ['--param', `${k}=${v}`]),
  ]);
  expect([status, stderr]).toEqual([0, '']);
  const rows = JSON.parse(stdout) as { sentence: string }[];
  expect(rows.map((r) => r.sentence).filter((s) => s.includes(quote)).length).toBeGreaterThan(0);
});
