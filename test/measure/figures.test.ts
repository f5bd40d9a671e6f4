import { describe, expect, it } from 'vitest';
import { figures, readOf, ruled } from './page.js';

describe('figures of a sentence', () => {
  it.each([
    [
      'growth beside a figure is its change',
      '2025年，[云溪县|Place]规模以上工业企业营业收入达531.2亿元，较上年增长7.9%。',
      ['云溪县 | 规模以上工业企业营业收入 | 531.2亿元 | 2025年 | +7.9%'],
    ],
    ['a fall', '今年一季度，[云溪市|Place]进出口总值143.2亿元，同比下降2.1%。', ['云溪市 | 进出口总值 | 143.2亿元 | 今年一季度 | -2.1%']],
    ['growth alone is a figure', '去年[云溪县|Place]规上工业增加值增长9.6%。', ['云溪县 | 规上工业增加值增长 | 9.6% | 去年 | +9.6%']],
    ['what a figure rose from is none', '[云溪县|Place]居民满意度从65%跃升至98%。', ['云溪县 | 居民满意度 | 98%']],
    ['a counted noun', '[云溪区|Place]组建7支专业招商队。', ['云溪区 | 专业招商队 | 7支']],
    [
      'what is done to the counted',
      '[云溪化工园|Park]6个项目集中开工，总投资58.3亿元。',
      ['云溪化工园 | 集中开工项目 | 6个', '云溪化工园 | 总投资 | 58.3亿元'],
    ],
    [
      '分别 gives each its own',
      '今年前三季度，[云州|Place]、[雨州|Place]分别进出口972.5亿元、1863.1亿元。',
      ['云州 | 进出口 | 972.5亿元 | 今年前三季度', '雨州 | 进出口 | 1863.1亿元 | 今年前三季度'],
    ],
    [
      '分别 of rewards',
      '对首次获评[国家级甲集群|Honour]、[省级乙集群|Honour]的，分别奖励200万元、100万元。',
      ['国家级甲集群 | 奖励 | 200万元', '省级乙集群 | 奖励 | 100万元'],
    ],
    [
      'a part with a name of its own',
      '去年，[云溪市|Place]规上工业营业收入4870亿元，其中[装备集群|Cluster]营收1326亿元，占比达27.2%。',
      ['云溪市 | 规上工业营业收入 | 4870亿元 | 去年', '装备集群 | 营收 | 1326亿元 | 去年', '装备集群 | 占比 | 27.2% | 去年'],
    ],
    [
      'the industry belongs to its place',
      '[云溪市|Place][电子信息产业|Industry]营收突破2400亿元。',
      ['云溪市 | 电子信息产业营收 | 2400亿元'],
    ],
    [
      'the sum is the project’s',
      '[锐科公司|Enterprise]投资52亿元，在[云溪园|Park]建设[储能电池项目|Project]。',
      ['储能电池项目 | 投资 | 52亿元'],
    ],
    ['what the relative clause is of', '[云溪市|Place]形成总产值超300亿元的[视听产业集群|Cluster]。', ['视听产业集群 | 总产值 | 300亿元']],
    [
      'carried over from the sentence before',
      '[云溪县|Place]积极招商。截至目前，累计召开议事会752场。',
      ['云溪县 | 召开议事会 | 752场 | 截至目前'],
    ],
    [
      'who reports it is not who it is of',
      '据[云州海关|Organization]统计，前4月，[云溪县|Place]出口蜜桔1.9万吨。',
      ['云溪县 | 出口蜜桔 | 1.9万吨 | 前4月'],
    ],
    [
      'numbers that share a unit',
      '去年，[云溪市|Place]增加值增长9.0%，分别高于全国和全省2.6和1.5个百分点。',
      [
        '云溪市 | 增加值增长 | 9% | 去年 | +9.0%',
        '云溪市 | 高于全国和全省 | 2.6个百分点 | 去年',
        '云溪市 | 高于全国和全省 | 1.5个百分点 | 去年',
      ],
    ],
    ['how many there are now, by an ordinal', '[云溪港|Place]开出今年第500列班列。', ['云溪港 | 班列 | 500列 | 今年']],
    ['of a large unit', '[云溪港|Place]完成今年第300万标箱装卸。', ['云溪港 | 装卸 | 300万标箱 | 今年']],
    [
      'what a time or a size changed to, of whatever is measured',
      '[云溪县|Place]检测周期由15天压缩到4天，瓷体抗弯强度从16厘米提升至23厘米。',
      ['云溪县 | 检测周期 | 4天', '云溪县 | 瓷体抗弯强度 | 23厘米'],
    ],
    [
      'how many times what it was',
      '[云溪公司|Enterprise]销售额达3600万元，是去年同期的2.1倍。',
      ['云溪公司 | 销售额 | 3600万元', '云溪公司 | 销售额 | 2.1倍 | 去年同期'],
    ],
    [
      'parts of what the sentence before told',
      '[云溪省|Place]跨境电商进出口额298亿元。其中，[甲保税区|Park]完成122亿元，[乙保税区|Park]完成64亿元。',
      ['云溪省 | 跨境电商进出口额 | 298亿元', '甲保税区 | 跨境电商进出口额 | 122亿元', '乙保税区 | 跨境电商进出口额 | 64亿元'],
    ],
    ['but not a time that only passes', '[云溪县|Place]等了15天。', []],
    ['people of a county', '[云溪县|Place]是个32万人口的县。', ['云溪县 | 人口 | 32万人']],
    [
      'until when counts more than in which year',
      '截至8月底，[云溪港|Place]今年完成吞吐量2884万吨。',
      ['云溪港 | 吞吐量 | 2884万吨 | 截至8月底'],
    ],
    [
      'what is counted later was counted then',
      '截至8日16时，[云溪县|Place]水位20.1米。全县已派出专家组26个。',
      ['云溪县 | 水位 | 20.1米 | 截至8日16时', '云溪县 | 派出专家组 | 26个 | 截至8日16时'],
    ],
    [
      'growth of the figures before, in their order',
      '[云溪班列|Programme]开行16145列、发送17.4万标箱，同比分别增长7%、19%，重箱率100%。',
      ['云溪班列 | 开行 | 16145列 |  | +7%', '云溪班列 | 发送 | 17.4万标箱 |  | +19%', '云溪班列 | 重箱率 | 100%'],
    ],
    [
      'growth in times and in per cent, of goods whose indicator stands once',
      '[云溪县|Place][锂电池|Product]、[新能源汽车|Product]产量分别增长1.2倍和45.3%。',
      ['云溪县 | 锂电池产量增长 | 1.2倍', '云溪县 | 新能源汽车产量增长 | 45.3% |  | +45.3%'],
    ],
    [
      'two measures of one thing',
      '[云溪班列|Programme]去程4620列、49.9万标箱。',
      ['云溪班列 | 去程 | 4620列', '云溪班列 | 去程 | 49.9万标箱'],
    ],
    ['what is measured stands after', '绵延于[云溪县|Place]山谷中的600多亩樱花绽放。', ['云溪县 | 樱花绽放 | 600亩']],
    [
      'households and what each earns',
      '[云溪县|Place]带动农户136户户均增收2.3万元。',
      ['云溪县 | 带动农户 | 136户', '云溪县 | 户均增收 | 2.3万元'],
    ],
    [
      'a time of the next clause',
      '[云溪医院|Organization]覆盖医院26家，今年前10个月下转患者1.8万人次。',
      ['云溪医院 | 覆盖医院 | 26家', '云溪医院 | 下转患者 | 1.8万人次 | 今年前10个月'],
    ],
    [
      'points in a list',
      '[云溪县|Place]增加值增速分别高于全市1.2个、1.6个百分点。',
      ['云溪县 | 增加值增速分别高于全市 | 1.2个百分点', '云溪县 | 增加值增速分别高于全市 | 1.6个百分点'],
    ],
    ['an indicator in the clause before', '去年，[云溪市|Place]营业收入再创新高，达到12.5亿元。', ['云溪市 | 营业收入 | 12.5亿元 | 去年']],
    ['an indicator after the number', '[云溪市|Place]陶瓷煲占据全国65%以上的市场份额。', ['云溪市 | 市场份额 | 65%']],
    ['from one year to another', '[云溪市|Place]GDP从1978年的185.85亿元增至2022年的1291.5亿元。', ['云溪市 | GDP | 1291.5亿元 | 2022年']],
    [
      'what indicators have in common',
      '[云溪市|Place]进出口、出口和进口占全国份额分别为11.4%、15.1%和6.8%。',
      ['云溪市 | 进出口占全国份额 | 11.4%', '云溪市 | 出口占全国份额 | 15.1%', '云溪市 | 进口占全国份额 | 6.8%'],
    ],
    [
      'a second 分别 of the same things',
      '[甲片区|Place]、[乙片区|Place]开工项目数分别为416个、255个，占比分别为30%、19%。',
      ['甲片区 | 开工项目数 | 416个', '乙片区 | 开工项目数 | 255个', '甲片区 | 占比 | 30%', '乙片区 | 占比 | 19%'],
    ],
    [
      'a later year’s figure goes on',
      '2023年[云溪公司|Enterprise]总产值2.6亿元，今年预计可达3亿元。',
      ['云溪公司 | 总产值 | 2.6亿元 | 2023年', '云溪公司 | 总产值 | 3亿元 | 今年'],
    ],
    [
      'others than the firm before',
      '[云溪县|Place]企业梯队完善：[中力集团|Enterprise]入围榜单，13家企业跻身[民企百强|Honour]。',
      ['云溪县 | 跻身民企百强 | 13家'],
    ],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));

  it.each([
    ['numbers in words', '[云溪县|Place]近千户居民、两支队伍参加，三成企业受益。'],
    ['how long something lasts', '[云溪县|Place]外贸连续26个月保持增长。'],
    ['the size of what is counted', '[云溪县|Place]出台办法支持产值过100亿元企业做强。'],
    ['conditions', '对投资超10亿元的航空项目，[云溪县|Place]优先保障用地。'],
    ['ages and turns', '35岁的李某在[云溪县|Place]参加了第3次会议。'],
    ['numbers of names', '[云溪县|Place]实施[“1269”行动计划|Programme]。'],
    ['numbers inside a project’s name', '[云溪县|Place]的[年产6万吨环氧树脂项目|Project]开工。'],
  ])('none: %s', (_name, text) => expect(figures(text)).toEqual([]));
});

describe('what does not depend on the names', () => {
  const text = (place: string) => `2025年，[${place}|Place]铜产品产量达505万吨，其中铜基新材料占比提升至52%。`;
  it.each(['贵溪市', '达州市', '增城区', '平江县'])('%s', (place) => {
    expect(figures(text(place))).toEqual([`${place} | 铜产品产量 | 505万吨 | 2025年`, `${place} | 铜基新材料占比 | 52% | 2025年`]);
  });
});

describe('a metric', () => {
  it('is normalised exactly, planned where the text says so, and gives its sentences', () => {
    const read = readOf('[云溪市|Place]发布方案。到2027年，营业收入力争达到1800.07亿元。');
    const [metric] = ruled(read);
    expect(metric).toMatchObject({
      normalised: 180007000000,
      base: '元',
      modality: 'planned',
      to: '2027-12-31',
      indicatorName: '营业收入',
    });
    expect(metric!.evidence[0]!.spans).toHaveLength(2);
  });
  it('is told once, with the evidence of each sentence', () => {
    const metrics = ruled(readOf('[云溪市|Place]建成学校12所。[云溪市|Place]建成学校12所。'));
    expect(metrics).toHaveLength(1);
    expect(metrics[0]!.evidence).toHaveLength(2);
  });
});
