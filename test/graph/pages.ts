/**
 * Generated front pages: short names that clash, namesakes, a renamed district, branches and parents, in sentences as
 * newspapers write them. Names are made for this test.
 */
import fc from 'fast-check';
import { sha256 } from '../../src/hash.js';
import type { Page } from '../../src/types.js';

const PLACES = ['贵溪市', '瑞昌市', '余江区', '湖口县'] as const;
const PERSONS = ['欧阳牧', '李明达', '王若松'] as const;
const POSTS = ['市委书记', '县委书记', '副市长', '市工信局局长'] as const;

interface Firm {
  readonly full: string;
  readonly short: string;
}

/** Two firms of one short name, one of another, and a branch with its parent's name in it. */
const FIRMS: readonly Firm[] = [
  { full: '江西晟泽新材料有限公司', short: '晟泽新材料' },
  { full: '深圳晟泽新材料股份有限公司', short: '晟泽新材料' },
  { full: '瑞昌市禾谷机器人有限公司', short: '禾谷机器人' },
  { full: '江西晟泽新材料有限公司湖口分公司', short: '晟泽湖口分公司' },
];

const firm = fc.constantFrom(...FIRMS);
const place = fc.constantFrom<string>(...PLACES);
const person = fc.constantFrom<string>(...PERSONS);

const sentence: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(firm, place).map(([f, p]) => `位于${p}的${f.full}（以下简称“${f.short}”）去年实现营业收入12.5亿元，同比增长8.1%。`),
  fc.tuple(firm, place).map(([f, p]) => `在${p}，${f.short}的车间里机器轰鸣。`),
  fc.tuple(firm, person).map(([f, q]) => `${f.short}董事长${q}说，企业今年计划投资3亿元。`),
  fc.tuple(person, fc.constantFrom(...POSTS), place).map(([q, post, p]) => `${p}${post.replace(/^[市县]/, '')}${q}来到${p}调研。`),
  place.map((p) => `${p}围绕“1269”行动计划，做强铜产业，规上工业企业达到86家。`),
  // Written before 2018 the district was a county.
  fc.constant('余江县深入推进雕刻产业发展。'),
  fc.tuple(firm, firm).map(([a, b]) => `${a.full}与${b.short}签订合作协议。`),
);

const byline = fc.tuple(place, person).map(([p, q]) => `本报${p.slice(0, -1)}讯（记者${q}）`);
const article = fc
  .tuple(place, byline, fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([p, head, body]) => `${p}产业发展提速\n\n${head}${body.join('')}`);

export const textArb = fc.array(article, { minLength: 1, maxLength: 3 }).map((articles) => articles.join('\n\n'));
const dateArb = fc.constantFrom('2017-05-01', '2024-03-04', '2025-06-18', '2026-03-30', null);

function pageOf(id: string, text: string, date: string | null): Page {
  return { id, text, date, province: '江西省', newspaper: '江西日报', source: `${id}.txt`, hash: sha256(text) };
}

const IDS = ['a', 'b', 'c', 'd'];

/** Pages come, are corrected, and go. */
export interface TextStep {
  readonly put: readonly Page[];
  readonly remove: readonly string[];
}

export const textStepsArb: fc.Arbitrary<TextStep[]> = fc.array(
  fc
    .tuple(fc.array(fc.tuple(fc.constantFrom(...IDS), textArb, dateArb), { maxLength: 3 }), fc.subarray(IDS, { maxLength: 2 }))
    .map(([drafts, removed]) => {
      const put = [...new Map(drafts.map(([id, text, date]) => [id, pageOf(id, text, date)])).values()];
      return { put, remove: removed.filter((id) => !put.some((p) => p.id === id)) };
    }),
  { minLength: 1, maxLength: 5 },
);

export function standingPages(steps: readonly TextStep[]): Page[] {
  const pages = new Map<string, Page>();
  for (const { put, remove } of steps) {
    for (const id of remove) pages.delete(id);
    for (const p of put) pages.set(p.id, p);
  }
  return [...pages.values()];
}
