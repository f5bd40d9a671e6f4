import { describe, expect, it } from 'vitest';
import { figures, readOf, ruled } from './page.js';

describe('what is an indicator', () => {
  it.each([
    ['no list of people', '[云溪县|Place]表彰先进。教师[王建民|Person]、李大军等5人受到表彰。', []],
    ['no people by name only', '[云溪县|Place]表彰先进。教师何丙等96人入选。', []],
    ['a group of people is one', '[云溪县|Place]引进专家、学者等96人。', ['云溪县 | 引进专家、学者等 | 96人']],
    ['what is to be changed', '[云溪市|Place]要把海外仓从6个增加到10个。', ['云溪市 | 海外仓 | 10个']],
    ['what is to be built', '[云溪市|Place]要新建公园12座。', ['云溪市 | 新建公园 | 12座']],
    ['要 that begins a word', '[云溪市|Place]要素保障资金达3亿元。', ['云溪市 | 要素保障资金 | 3亿元']],
    ['without its 占', '[云溪公司|Enterprise]海外营收占45%。', ['云溪公司 | 海外营收 | 45%']],
    [
      'what the whole grew by, of a part',
      '前5月，[甲省|Place]工业增加值增长8.5%，其中[乙市|Place]增长11.2%，[丙产业集群|Cluster]增长8.1%。',
      [
        '甲省 | 工业增加值增长 | 8.5% | 前5月 | +8.5%',
        '乙市 | 工业增加值增长 | 11.2% | 前5月 | +11.2%',
        '丙产业集群 | 工业增加值增长 | 8.1% | 前5月 | +8.1%',
      ],
    ],
    [
      'of an industry',
      '前10个月，[甲省|Place]工业增加值增长7.1%。其中，[装备制造业|Industry]增长9.6%，占比达33.2%。',
      [
        '甲省 | 工业增加值增长 | 7.1% | 前10个月 | +7.1%',
        '甲省 | 装备制造业增加值增长 | 9.6% | 前10个月 | +9.6%',
        '甲省 | 装备制造业占比 | 33.2% | 前10个月',
      ],
    ],
    [
      'of a part that is no entity',
      '去年[甲市|Place]外贸进出口增长8.5%，其中高新区增长10%。',
      ['甲市 | 外贸进出口增长 | 8.5% | 去年 | +8.5%', '甲市 | 高新区外贸进出口增长 | 10% | 去年 | +10%'],
    ],
    [
      'a part with an indicator of its own',
      '去年[甲市|Place]工业增加值增长8.5%，[乙县|Place]用电量增长4%。',
      ['甲市 | 工业增加值增长 | 8.5% | 去年 | +8.5%', '乙县 | 用电量增长 | 4% | 去年 | +4%'],
    ],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));

  it('what is to be done is planned', () => {
    expect(ruled(readOf('[云溪市|Place]要把海外仓从6个增加到10个。'))[0]!.modality).toBe('planned');
    expect(ruled(readOf('[云溪市|Place]主要实现产值10亿元。'))[0]!.modality).toBe('fact');
  });
});

describe('items of a list', () => {
  const CITY = '[云溪市|Place]出口额60亿元。';
  const FIRST = '云溪市 | 出口额 | 60亿元';
  it.each([
    ['▲', '▲[甲机械公司|Enterprise]出口额达4.3亿元。', '甲机械公司 | 出口额 | 4.3亿元'],
    ['●', '●[甲科技公司|Enterprise]前5月营业收入3亿元。', '甲科技公司 | 营业收入 | 3亿元 | 前5月'],
    ['■', '■[乙县|Place]新增基站300个。', '乙县 | 新增基站 | 300个'],
    ['a number', '1.[乙县|Place]新建高标准农田3万亩。', '乙县 | 新建高标准农田 | 3万亩'],
    ['a number that is none', '1.2万家企业受益，[乙县|Place]减税3亿元。', '乙县 | 减税 | 3亿元'],
    ['an item that names nobody', '◆固定资产投资80亿元。', '云溪市 | 固定资产投资 | 80亿元'],
  ])('%s', (_name, item, expected) => expect(figures(CITY + item)).toEqual(expect.arrayContaining([FIRST, expected])));

  it('a firm that is no entity gives its figures to nobody', () => {
    expect(figures(`${CITY}▲某某机械有限公司出口额达4.3亿元。`)).toEqual([FIRST]);
  });
});

describe('farmers', () => {
  it.each([
    [
      'by name',
      '种粮大户[喻长根|Person]今年在[云溪县|Place]种了620亩水稻，平均亩产712公斤。',
      ['喻长根 | 水稻 | 620亩 | 今年', '喻长根 | 平均亩产 | 712公斤 | 今年'],
    ],
    ['without a name', '[云溪县|Place]丰收在望。一位种粮大户今年种了320亩水稻，亩产600公斤。', []],
    ['called by their neighbours', '[云溪县|Place]产业兴旺。村民老李养鸡500只，年增收3万元。', []],
    ['all of them', '[云溪县|Place]种粮大户达300户，种植面积5万亩。', ['云溪县 | 种粮大户 | 300户', '云溪县 | 种植面积 | 5万亩']],
    ['not what they pay', '[云溪养老院|Organization]开饭。村民[何春莲|Person]每月只交300元。', ['云溪养老院 | 每月只交 | 300元']],
    [
      'not the village’s',
      '[云溪村|Place]兴旺。村民[李强|Person]说，村里去年集体经济收入80万元。',
      ['云溪村 | 集体经济收入 | 80万元 | 去年'],
    ],
    ['a clause with its own subject', '农户[王春生|Person]转让土地，[云溪县|Place]补贴2万元。', ['云溪县 | 补贴 | 2万元']],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});

describe('the day of an event', () => {
  it.each([
    [
      'is no time of what is built',
      '7月20日，[甲电池项目|Project]开工，总投资48亿元，占地300亩，达产后年产值20亿元。',
      ['甲电池项目 | 总投资 | 48亿元', '甲电池项目 | 占地 | 300亩', '甲电池项目 | 达产后年产值 | 20亿元'],
    ],
    [
      'is of what was signed that day',
      '3月1日，[云溪市|Place]23个项目签约，总投资158亿元。',
      ['云溪市 | 签约项目 | 23个 | 3月1日', '云溪市 | 总投资 | 158亿元 | 3月1日'],
    ],
    ['a season begins', '5月9日，[云溪县|Place]插秧启动，机械化率90%。', ['云溪县 | 机械化率 | 90%']],
    ['no event', '今年，[云溪县|Place]固定资产投资48亿元。', ['云溪县 | 固定资产投资 | 48亿元 | 今年']],
    ['until a day', '截至7月20日，[甲电池项目|Project]开工后完成投资8亿元。', ['甲电池项目 | 投资 | 8亿元 | 截至7月20日']],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});

describe('times that are none, and that are', () => {
  it.each([
    ['now', '如今[甲村|Place]民宿达72家。', ['甲村 | 民宿 | 72家 | 如今']],
    ['a season that is now', '眼下正值采摘季，[甲县|Place]猕猴桃种植面积8.6万亩。', ['甲县 | 猕猴桃种植面积 | 8.6万亩']],
    ['a year of doing', '[甲公司|Enterprise]一年卖出月饼260万盒。', ['甲公司 | 卖出月饼 | 260万盒 | 一年']],
    ['no year of doing', '[甲节|Meeting]一年一度，[乙合作社|Enterprise]第一年卖出水稻2000吨。', ['乙合作社 | 第一年卖出水稻 | 2000吨']],
    ['how often', '[甲港|Organization]每周发出班列3列。', ['甲港 | 发出班列 | 3列 | 每周']],
    ['two holidays', '国庆、中秋假期，[甲县|Place]接待游客120.5万人次。', ['甲县 | 接待游客 | 120.5万人次 | 国庆、中秋假期']],
    ['a year’s holiday', '2025年春节假期，[甲县|Place]接待游客98万人次。', ['甲县 | 接待游客 | 98万人次 | 2025年春节假期']],
    ['the month before', '上个月，[甲县|Place]快递业务量1.3亿件，比上月增长2%。', ['甲县 | 快递业务量 | 1.3亿件 | 上个月 | +2%']],
    [
      'this year beside 截至…, behind a figure of its own',
      '截至10月底，[甲省|Place]累计建成“产业飞地”38个，今年新签约项目216个。',
      ['甲省 | 建成“产业飞地” | 38个 | 截至10月底', '甲省 | 新签约项目 | 216个 | 今年'],
    ],
    [
      'a bulletin goes on by parts with its flow',
      '1—9月，[甲市|Place]规上工业增加值增长7.2%。截至9月底，[甲市|Place]实有企业5.3万户。分县区看，[乙县|Place]新登记1.2万户。',
      ['甲市 | 规上工业增加值增长 | 7.2% | 1—9月 | +7.2%', '甲市 | 实有企业 | 5.3万户 | 截至9月底', '乙县 | 新登记 | 1.2万户 | 1—9月'],
    ],
    [
      'a month alone is not gone on with',
      '1-8月，[甲市|Place]规上工业增加值增长7.5%。8月当月，[甲市|Place]规上工业增加值增长9.7%。[甲市|Place]制造业投资增长3.7%。',
      [
        '甲市 | 规上工业增加值增长 | 7.5% | 1-8月 | +7.5%',
        '甲市 | 规上工业增加值增长 | 9.7% | 8月 | +9.7%',
        '甲市 | 制造业投资增长 | 3.7% | 1-8月 | +3.7%',
      ],
    ],
    [
      'how many of a bulletin’s industries grew',
      '1至10月，[甲省|Place]规上工业增加值增长8.2%。38个行业大类中，26个行业实现增长。',
      ['甲省 | 规上工业增加值增长 | 8.2% | 1至10月 | +8.2%', '甲省 | 行业大类 | 38个', '甲省 | 行业 | 26个 | 1至10月'],
    ],
    [
      'points above another',
      '[甲省|Place]上半年规上工业增加值增长7.9%，高出全国1.7个百分点。',
      ['甲省 | 规上工业增加值增长 | 7.9% | 上半年 | +7.9%', '甲省 | 高出全国 | 1.7个百分点 | 上半年'],
    ],
    [
      'a title’s year is not gone on with',
      '2023年度[甲省科技奖|Honour]授奖186项。[甲省|Place]发放奖金50万元。',
      ['甲省科技奖 | 甲省科技奖授奖 | 186项 | 2023年度', '甲省 | 发放奖金 | 50万元'],
    ],
    [
      'growth of another time is no change of the figure before',
      '[甲园|Park]2025年产值87.6亿元，今年上半年又增长16.2%。',
      ['甲园 | 产值 | 87.6亿元 | 2025年', '甲园 | 产值增长 | 16.2% | 今年上半年 | +16.2%'],
    ],
    [
      'what a growth came to',
      '今年前8月，[甲港|Organization]货物吞吐量下降4.5%，为2680万吨。',
      ['甲港 | 货物吞吐量下降 | 4.5% | 今年前8月 | -4.5%', '甲港 | 货物吞吐量 | 2680万吨 | 今年前8月'],
    ],
    [
      'so many of what was made known',
      '[甲省|Place]传来消息，新一批贡嘎培优企业确定，共32户，其中[乙市|Place]6户。',
      ['甲省 | 新一批贡嘎培优企业 | 32户', '乙市 | 新一批贡嘎培优企业 | 6户'],
    ],
    ['more than a number, in one letter', '[甲市|Place]工业产值过160亿元，走过30年。', ['甲市 | 工业产值 | 160亿元']],
    ['from a year to another', '从1990年起步，到去年[甲市|Place]工业产值突破160亿元。', ['甲市 | 工业产值 | 160亿元 | 去年']],
    ['the meeting’s own day', '11月5日，[甲对接会|Meeting]举行，现场签约项目10个。', ['甲对接会 | 签约项目 | 10个']],
    [
      'what is built up is of no time gone on with',
      '去年，[甲区|Place]产值12亿元。单线年产能20万吨。',
      ['甲区 | 产值 | 12亿元 | 去年', '甲区 | 单线年产能 | 20万吨'],
    ],
    ['the day of the news', '4月22日，记者从水利厅获悉，[甲工程|Project]完成投资71.6亿元。', ['甲工程 | 投资 | 71.6亿元']],
    ['the day of an event', '9月16日，[甲大奖赛|Meeting]落幕，来自各国的128名选手参赛。', ['甲大奖赛 | 选手 | 128名']],
    ['the day that something is sold', '11月2日，[甲公司|Enterprise]碳汇交易额26万元。', ['甲公司 | 碳汇交易额 | 26万元 | 11月2日']],
    ['who puts the money in', '[甲公司|Enterprise]总投资3.5亿元的[乙项目|Project]开工。', ['乙项目 | 总投资 | 3.5亿元']],
    ['who puts the money in, as an agent', '由[甲公司|Enterprise]计划投资12亿元的[乙项目|Project]开工。', ['乙项目 | 计划投资 | 12亿元']],
    ['the year in which building begins', '去年以来，[甲产业园|Park]引进[乙项目|Project]，总投资21亿元。', ['乙项目 | 总投资 | 21亿元']],
    ['not what is done of it', '去年，[乙项目|Project]完成投资21亿元。', ['乙项目 | 投资 | 21亿元 | 去年']],
    ['years between', '四年间，[甲中心|Organization]拿下专利47项。', ['甲中心 | 拿下专利 | 47项 | 四年间']],
    ['in a holiday', '春节期间，[甲景区|Place]接待游客1.8万人次。', ['甲景区 | 接待游客 | 1.8万人次 | 春节期间']],
    ['in a season of a year', '今年暑期，[甲景区|Place]接待游客1.8万人次。', ['甲景区 | 接待游客 | 1.8万人次 | 今年暑期']],
    ['since a season', '暑期以来，[甲景区|Place]接待游客1.8万人次。', ['甲景区 | 接待游客 | 1.8万人次 | 暑期以来']],
    [
      'through a bulletin',
      '据海关统计，前7个月[甲省|Place]外贸货值28亿元。\n[甲省|Place]加工贸易进出口16亿元。',
      ['甲省 | 外贸货值 | 28亿元 | 前7个月', '甲省 | 加工贸易进出口 | 16亿元 | 前7个月'],
    ],
    [
      'told before the figures',
      '上半年，[甲州|Place]工业经济运行总体平稳。规上工业增加值增长14.6%。',
      ['甲州 | 规上工业增加值增长 | 14.6% | 上半年 | +14.6%'],
    ],
    ['no time of what is only done', '去年，[甲州|Place]建成新馆。馆藏书籍12万册。', ['甲州 | 馆藏书籍 | 12万册']],
    ['from a year on', '去年起，[甲县|Place]出资1200万元。', ['甲县 | 出资 | 1200万元 | 去年起']],
    [
      'counts of a list',
      '前三季度，[甲省|Place]生产总值98亿元。[乙市|Place]、[丙市|Place]新设企业分别为12万户、6万户。',
      ['甲省 | 生产总值 | 98亿元 | 前三季度', '乙市 | 新设企业 | 12万户 | 前三季度', '丙市 | 新设企业 | 6万户 | 前三季度'],
    ],
    ['what a whole year is measured against', '[甲市|Place]工业产值在2025年的基础上增长20%。', ['甲市 | 工业产值增长 | 20% |  | +20%']],
    ['the country grows by itself', '一季度[甲省|Place]工业增加值增长5%，全国下降0.5%。', ['甲省 | 工业增加值增长 | 5% | 一季度 | +5%']],
    ['what is added', '今年[甲公司|Enterprise]计划再增加4条生产线。', ['甲公司 | 增加生产线 | 4条 | 今年']],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});

describe('growth, lists and industries', () => {
  it.each([
    ['a rate of what was told', '去年[甲高新区|Park]进出口18.2亿美元，增速为48.4%。', ['甲高新区 | 进出口 | 18.2亿美元 | 去年 | +48.4%']],
    [
      'who follows behind',
      '[甲市|Place]产值突破，达到119.2亿元；[乙县|Place]、[丙县|Place]紧随其后，分别达到86.3亿元、70.7亿元。',
      ['甲市 | 产值 | 119.2亿元', '乙县 | 产值 | 86.3亿元', '丙县 | 产值 | 70.7亿元'],
    ],
    [
      'an industry’s figure that does not say so',
      '[甲市|Place]领先。分产业看，[汽车|Industry]和装备产业实现增加值70.2亿元。',
      ['甲市 | 汽车和装备产业增加值 | 70.2亿元'],
    ],
    [
      'a title that is counted',
      '[甲省|Place]拥有龙头企业32家，[驰名商标|Honour]12个。',
      ['甲省 | 龙头企业 | 32家', '甲省 | 驰名商标 | 12个'],
    ],
    [
      'each number with what comes after it',
      '[甲项目|Project]将建设产能50万吨磷酸铁、30万吨磷酸、20万吨焦化装置。',
      ['甲项目 | 建设产能 | 50万吨', '甲项目 | 磷酸 | 30万吨', '甲项目 | 焦化装置 | 20万吨'],
    ],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});
