/**
 * What the learned model (seeds/measure) makes of whose a figure is where rules go wrong, in sentences that it was not trained on; and what a
 * model of a few weights does, whatever training makes of the shipped one.
 */
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/measure/index.js';
import { isOpen, rank } from '../../src/measure/learned/index.js';
import { modelOf } from '../../src/measure/learned/model.js';
import type { PageMetric } from '../../src/types.js';
import { readOf, ruled } from './page.js';

const subjects = (metrics: readonly PageMetric[]): string[] => metrics.map((m) => `${m.subject} ${m.value}${m.unit}`);

describe('whom rules miss', () => {
  it.each([
    [
      'who sets something up, in the clauses after it',
      '[青禾药业|Enterprise]还与[永安大学|Organization]合作，在[东岭县|Place]设立[院士工作站|Organization]，已申请专利26件，其中发明专利9件。',
      ['青禾药业 26件', '青禾药业 9件'],
    ],
    [
      'who was named last, though nothing was said of it',
      '[青禾集团|Enterprise]派人来到[梅溪村|Place]。茶叶来自[梅溪茶叶合作社|Enterprise]，这家由7个村抱团成立的合作社，社员960户，种植面积1.2万亩。',
      ['梅溪茶叶合作社 7个', '梅溪茶叶合作社 960户', '梅溪茶叶合作社 1.2万亩'],
    ],
    [
      'the meeting, where someone else came in between',
      '[茶叶产销对接会|Meeting]在[东岭市|Place]举行。[永安大学|Organization]派人到场。当天签约的9个项目总投资31.5亿元。',
      ['茶叶产销对接会 9个', '茶叶产销对接会 31.5亿元'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(subjects(ruled(readOf(text)))).not.toEqual(expected);
    expect(subjects(measure(readOf(text)))).toEqual(expected);
  });

  it('shows the sentence that names it, and that it was learned', () => {
    const read = readOf('[茶叶产销对接会|Meeting]在[东岭市|Place]举行。[永安大学|Organization]派人到场。当天签约的9个项目总投资31.5亿元。');
    const [metric] = measure(read);
    expect(metric!.rule).toMatch(/\/learned$/);
    expect(metric!.evidence[0]!.spans.map(([from, to]) => read.sentences[0]!.paragraph.text.slice(from, to))).toEqual([
      '茶叶产销对接会在东岭市举行。',
      '当天签约的9个项目总投资31.5亿元。',
    ]);
  });

  it.each([
    ['a subject of its own', '[东岭县|Place]与[永安大学|Organization]合作，[青禾药业|Enterprise]申请专利26件。'],
    ['each of a list', '[东岭县|Place]、[西坪县|Place]分别实现产值12亿元、9亿元。'],
    ['what is invested in', '[青禾药业|Enterprise]投资12亿元建设[疫苗基地项目|Project]。'],
    [
      'one of what it has',
      '[东岭经开区|Park]按“一区三园”模式同时管理[化工产业园|Park]、[高铁产业园|Park]和[临港产业园|Park]，规划面积24平方公里。',
    ],
    [
      'a campaign with the statistics of its place',
      '[东岭市|Place]启动[“赋能”行动|Programme]，明确18条路径，力争规上工业营收突破4500亿元。',
    ],
  ])('leaves alone %s', (_name, text) => {
    expect(subjects(measure(readOf(text)))).toEqual(subjects(ruled(readOf(text))));
  });
});

describe('a model of a few weights', () => {
  /** Whatever is not the choice of the rules, by so much. */
  const against = (weight: number, text: string): string[] => {
    const model = modelOf([['ruled-any', '', String(-weight)]]);
    return subjects(measure(readOf(text), undefined, { asks: isOpen, choose: (one) => rank(one, model) }));
  };
  const CARRIED = '[青禾药业|Enterprise]来到[东岭县|Place]，厂房很大，年产值12亿元。';

  it('overrules by a margin only', () => {
    const [own] = subjects(ruled(readOf(CARRIED)));
    expect(against(0.1, CARRIED)).toEqual([own]);
    expect(against(5, CARRIED)).not.toEqual([own]);
  });

  it('is not asked where a construction says whose it is', () => {
    const text = '[永安大学|Organization]到场。[东岭县|Place]、[西坪县|Place]分别实现产值12亿元、9亿元。';
    expect(against(5, text)).toEqual(['东岭县 12亿元', '西坪县 9亿元']);
  });

  it.each(['Honour', 'Product'])('gives no figure to a name of %s', (kind) => {
    expect(against(5, `[绿色工厂|${kind}]揭晓。[东岭县|Place]实现产值12亿元。`)).toEqual(['东岭县 12亿元']);
  });

  it('gives none to a project in passing, where a place was spoken of', () => {
    expect(against(5, '[东岭县|Place]工业向好，[疫苗基地项目|Project]开工。一季度新增订单12亿元。')).not.toContain('疫苗基地项目 12亿元');
  });
});
