import { describe, expect, it } from 'vitest';
import type { PageMetric } from '../../src/types.js';
import { extractOf } from '../recognise/names.js';

/** Figures of an article whose title names the county, on a page of 6 May 2024. */
function figures(sentence: string): (PageMetric & { of: string })[] {
  const extract = extractOf(`贵溪市工业观察\n\n本报贵溪讯（记者李健）${sentence}`);
  const names = new Map(extract.entities.map((e) => [e.id, e.name]));
  return extract.metrics.map((m) => ({ ...m, of: names.get(m.subject)! }));
}

describe('figures', () => {
  it.each([
    [
      '2023年，贵溪市规模以上工业企业营业收入达3531.19亿元，较上年增长7.9%。',
      [['贵溪市', '规模以上工业企业营业收入', 3531.19, '亿元', '+7.9%']],
    ],
    ['去年，全市出口218.5亿元，同比下降2.1%。', [['贵溪市', '出口', 218.5, '亿元', '-2.1%']]],
    [
      '全市铜产品产量达505万吨，其中铜基新材料占比52%。',
      [
        ['贵溪市', '铜产品产量', 505, '万吨', null],
        ['贵溪市', '铜基新材料占比', 52, '%', null],
      ],
    ],
    [
      '赣州、南昌进出口总值分别为1112.3亿元、1041.8亿元。',
      [
        ['赣州市', '进出口总值', 1112.3, '亿元', null],
        ['南昌市', '进出口总值', 1041.8, '亿元', null],
      ],
    ],
    ['贵溪市全市规上工业增加值增长9.6%。', [['贵溪市', '规上工业增加值增长', 9.6, '%', '+9.6%']]],
  ] as const)('%s', (sentence, expected) => {
    expect(figures(sentence).map((m) => [m.of, m.indicator, m.value, m.unit, m.change])).toEqual(expected);
  });

  it.each([
    ['47.264287亿元', 4726428700, '元'],
    ['1.2万亿元', 1200000000000, '元'],
    ['5.6亿美元', 560000000, '美元'],
    ['86家', 86, '家'],
  ])('贵溪市营业收入或企业数%s is comparable', (amount, normalised, base) => {
    const [metric] = figures(amount.endsWith('家') ? `贵溪市规上企业达${amount}。` : `贵溪市营业收入达${amount}。`);
    expect(metric).toMatchObject({ normalised, base });
  });

  it.each([
    ['贵溪市总投资超80亿元。', 'over'],
    ['贵溪市总投资近80亿元。', 'about'],
    ['贵溪市集聚企业不足80家。', 'under'],
  ])('%s is %s', (sentence, bound) => expect(figures(sentence)[0]).toMatchObject({ value: 80, bound }));

  it.each([
    ['2023年', '2023-01-01', '2023-12-31'],
    ['去年', '2023-01-01', '2023-12-31'],
    ['今年一季度', '2024-01-01', '2024-03-31'],
  ])('%s on a page of May 2024 is %s to %s', (period, from, to) => {
    expect(figures(`${period}，贵溪市营业收入达10亿元。`)[0]).toMatchObject({ period, from, to });
  });

  it('a plan is no fact', () => expect(figures('到2027年，贵溪市营业收入力争达到1800亿元。')[0]).toMatchObject({ modality: 'planned' }));
  it('a short name of an indicator is normalised', () =>
    expect(figures('贵溪市规上工业企业达86家。')[0]).toMatchObject({ indicatorName: '规模以上工业企业' }));
});

describe('no figures', () => {
  it.each([
    '5月6日，会议在贵溪市举行。',
    '贵溪市第十届人大第三次会议召开。',
    '详见第4版。',
    '全市围绕“1269”行动计划发力。',
    '贵溪市构建“1+2+N”产业体系。',
  ])('%s', (sentence) => {
    expect(figures(sentence)).toEqual([]);
  });
});

describe('figures of a headline', () => {
  it.each([
    ['that the article does not repeat', '贵溪市产值突破600亿元\n\n本报讯（记者李健）5月6日，贵溪市召开会议。', ['600亿元']],
    ['nor by a digit of another number', '贵溪市1家医院入选试点\n\n本报讯（记者李健）1月6日，贵溪市召开会议。', ['1家']],
    ['not those that it repeats', '贵溪市产值破600亿元\n\n本报讯（记者李健）去年，贵溪市产值达600.5亿元。', ['600.5亿元']],
  ])('%s', (_name, text, expected) => expect(extractOf(text).metrics.map((m) => `${m.value}${m.unit}`)).toEqual(expected));
});

it('every figure has evidence that holds its digits', () => {
  const text = `贵溪市工业观察\n\n本报贵溪讯（记者李健）2023年，贵溪市营业收入达3531.19亿元。`;
  const { metrics } = extractOf(text);
  expect(metrics).toHaveLength(1);
  for (const { evidence } of metrics)
    expect(evidence.flatMap((e) => e.spans.map(([a, b]) => text.slice(a, b))).join('')).toContain('3531.19');
});
