/** Words that stand for something named before, or for the page's own place: 该公司, 该县, 当地, 我省, 全市. */
import { matchesOf } from '../matches.js';
import type { Candidate } from './candidate.js';
import type { Scope } from './scope.js';

/** [form, kinds it may stand for]; the level word, where there is one, narrows places. */
const FORMS: readonly (readonly [string, Candidate['kind']])[] = [
  ...['该公司', '该企业', '该集团', '该厂', '该行', '该合作社', '该农场'].map((f) => [f, 'Enterprise'] as const),
  ...[
    '该市',
    '该县',
    '该区',
    '该省',
    '该州',
    '该镇',
    '该乡',
    '该村',
    '该社区',
    '当地',
    '我省',
    '我市',
    '我县',
    '我区',
    '全省',
    '全市',
    '全县',
    '全区',
    '全镇',
    '全村',
    '全州',
    '本省',
    '本市',
  ].map((f) => [f, 'Place'] as const),
  ...['该园区', '该开发区', '该高新区', '该经开区', '该工业园'].map((f) => [f, 'Park'] as const),
  ...['该院', '该校', '该所', '该中心', '该局', '该厅', '该委', '该医院', '该学院', '该研究院', '该实验室', '该机构', '该协会', '该社'].map(
    (f) => [f, 'Organization'] as const,
  ),
  ...['该项目'].map((f) => [f, 'Project'] as const),
  ...['该集群'].map((f) => [f, 'Cluster'] as const),
  ...['该产业', '该产业链'].map((f) => [f, 'Industry'] as const),
];
const KIND_OF = new Map(FORMS);
const PATTERN = new RegExp(
  `(?:${FORMS.map(([form]) => form)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'gu',
);

/** A zone without its place, where only a name stands: 到|高新区|调研, 南昌经开区、|高新区|. */
const ZONE =
  /(?<=^|[，。；：、！？“（\s]|[在到赴由与和向对于及]|来到|走进|深入|落户|入驻|进驻|地处|调研|考察|走访|视察|督导|参观)(?:高新技术产业开发区|经济技术开发区|经济开发区|综合保税区|高新区|经开区|综保区|开发区)(?!管委|管理委|[党纪]工委|党委|[们化级类型]|等[级地]|内外|名单|条例|总数|升级|扩区|排名|体制|·)/gu;
const ZONES = /开发区|高新区|经开区|保税区|综保区/u;

export function recogniseAnaphors(scope: Scope): Candidate[] {
  const zones = scope.role !== 'byline' && ZONES.test(scope.text) ? matchesOf(ZONE, scope.text) : [];
  return [...matchesOf(PATTERN, scope.text), ...zones].map((match) => ({
    kind: KIND_OF.get(match[0]) ?? 'Park',
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
    ids: [],
    rule: 'anaphor',
    weight: 0,
    anaphor: true,
  }));
}
