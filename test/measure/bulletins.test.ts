import { describe, expect, it } from 'vitest';
import { figures, readOf, ruled, subjects } from './page.js';

const periods = (marked: string): string[] => ruled(readOf(marked)).map((m) => `${m.value}${m.unit} ${m.period ?? ''}`.trim());

describe('times of bulletins', () => {
  it.each([
    [
      'what there is now is of no time before',
      '2023年，[云山经开区|Park]完成产值129亿元。[云山经开区|Park]现有企业143家，规划面积24平方公里。',
      ['129亿元 2023年', '143家', '24平方公里'],
    ],
    ['in any words', '去年，[青禾县|Place]税收9亿元。园区现入驻企业35家，[青禾县|Place]现辖12个镇。', ['9亿元 去年', '35家', '12个']],
    [
      'what is to be done in a year is no time',
      '今年以来，[青禾县|Place]完成税收9亿元，为全年任务的32%。新签约项目26个。',
      ['9亿元 今年以来', '32% 今年以来', '26个 今年以来'],
    ],
    ['but a year is', '[青禾县|Place]全年完成税收9亿元。', ['9亿元 全年']],
    ['months in words', '一月份，[青禾县|Place]完成税收9亿元。', ['9亿元 一月份']],
    ['quarters', '1—3季度，[青禾县|Place]完成税收9亿元。', ['9亿元 1—3季度']],
    ['what was before is no time', '[甲高速|Project]通车，去[青禾县|Place]从现在3小时缩短至1小时。', ['1小时']],
  ])('%s', (_name, text, expected) => expect(periods(text)).toEqual(expected));

  it.each([
    ['一至三季度', '2026-01-01', '2026-09-30'],
    ['1—2季度', '2026-01-01', '2026-06-30'],
    ['十一月份', '2025-11-01', '2025-11-30'],
  ])('%s on a page of May 2026 is %s to %s', (period, from, to) => {
    const [figure] = ruled(readOf(`${period === '十一月份' ? '' : '今年'}${period}，[青禾县|Place]税收9亿元。`, '2026-05-28'));
    expect(figure).toMatchObject({ from, to });
  });
});

describe('what is counted, with its size or level', () => {
  it.each([
    ['not how much each has', '[青禾县|Place]实施500万元以上招商引资项目57项。', ['青禾县 | 招商引资项目 | 57项']],
    [
      'also of several',
      '[青禾县|Place]有50亿元级制造业项目2个、百亿级企业1家。',
      ['青禾县 | 制造业项目 | 2个', '青禾县 | 百亿级企业 | 1家'],
    ],
    ['but what is spent', '[青禾县|Place]投入资金5亿元以上支持项目建设。', ['青禾县 | 投入资金 | 5亿元']],
    ['a size before it', '[青禾县|Place]15个亿元以上项目开工。', ['青禾县 | 开工亿元以上项目 | 15个']],
    ['a size in digits', '[青禾县|Place]新签约12个10亿元以上产业项目。', ['青禾县 | 10亿元以上产业项目 | 12个']],
    ['levels', '[青禾县|Place]推进9个市、县重点项目。', ['青禾县 | 市、县重点项目 | 9个']],
    ['a level and above', '[青禾县|Place]有26家省级以上研发机构、5个县区。', ['青禾县 | 省级以上研发机构 | 26家', '青禾县 | 县区 | 5个']],
    [
      'the counted begin the next indicator',
      '[青禾县|Place]6个重点项目总投资58亿元。',
      ['青禾县 | 重点项目 | 6个', '青禾县 | 重点项目总投资 | 58亿元'],
    ],
    ['days and nights are none', '经过700多个昼夜奋战，[青禾县|Place]修路30公里。', ['青禾县 | 修路 | 30公里']],
    [
      'a month that is compared with',
      '上半年，[青禾县|Place]工业增加值增长2.7%，比1—5月份加快0.8个百分点。',
      ['青禾县 | 工业增加值增长 | 2.7% | 上半年 | +2.7%', '青禾县 | 工业增加值加快 | 0.8个百分点 | 上半年'],
    ],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});

describe('lists and phases', () => {
  it.each([
    [
      'what is said of all on a list is not the first’s',
      '[青禾市|Place]工业提速。[开元科技|Enterprise]、[同辉科技|Enterprise]、[江源新材|Enterprise]3家企业营收过百亿元。',
      ['青禾市 3家'],
    ],
    [
      'each of several that are counted has its own',
      '[青禾市|Place]办签约活动，[云石机器人基地|Project]、[江源电池项目|Project]、[开元大桥|Project]3个项目落户，计划投资分别为12亿元、8亿元和6亿元。',
      ['青禾市 3个', '云石机器人基地 12亿元', '江源电池项目 8亿元', '开元大桥 6亿元'],
    ],
    [
      'nor where its last is a name',
      '[青禾市|Place]工业提速。[开元科技|Enterprise]和[江源新材|Enterprise]等11户企业签约。',
      ['青禾市 11户'],
    ],
    ['but what both do', '[青禾市|Place]工业提速。[开元科技|Enterprise]、[江源新材|Enterprise]新建项目5个。', ['开元科技 5个']],
    [
      'a phase without a name is of the project that was spoken of, be it one of several',
      '[青禾市|Place]集中开工项目15个。其中，[云石产业园项目|Project]总投资6亿元，分三期建设。一期项目计划投资2亿元。',
      ['青禾市 15个', '云石产业园项目 6亿元', '云石产业园项目 2亿元'],
    ],
    [
      'not of one of a sentence before, where somebody is spoken of',
      '[云石产业园项目|Project]总投资6亿元。[江源新材|Enterprise]在[乙园|Park]建厂，一期投资3亿元。',
      ['云石产业园项目 6亿元', '江源新材 3亿元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('statistics as bureaus print them', () => {
  it.each([
    [
      'trades that commas part',
      '去年，[青禾市|Place]工业向好，[食品加工业|Industry]，[金属制品业|Industry]，[计算机、通信和其他电子设备制造业|Industry]增加值分别增长10%、11%和67%。',
      [
        '食品加工业 | 食品加工业增加值增长 | 10% | 去年 | +10%',
        '金属制品业 | 金属制品业增加值增长 | 11% | 去年 | +11%',
        '计算机、通信和其他电子设备制造业 | 计算机、通信和其他电子设备制造业增加值增长 | 67% | 去年 | +67%',
      ],
    ],
    [
      'goods in whose names 及 stands',
      '去年，[青禾市|Place]消费向好，烟酒类、石油及制品类零售额分别增长16.6%、7.8%。',
      ['青禾市 | 烟酒类零售额增长 | 16.6% | 去年 | +16.6%', '青禾市 | 石油及制品类零售额增长 | 7.8% | 去年 | +7.8%'],
    ],
    [
      'what a place is measured against',
      '去年，[青禾市|Place]生产总值增长8%，比全省（7.4%）和全国平均水平（6.3%）分别高0.6、1.7个百分点。',
      ['青禾市 | 生产总值增长 | 8% | 去年 | +8%', '青禾市 | 高 | 0.6个百分点 | 去年', '青禾市 | 高 | 1.7个百分点 | 去年'],
    ],
    [
      'how much a share grew',
      '去年，[青禾市|Place]高端板材占比45.6%，较上年提高11个百分点，亏损面23%，同比缩小1.8个百分点。',
      [
        '青禾市 | 高端板材占比 | 45.6% | 去年',
        '青禾市 | 高端板材占比提高 | 11个百分点 | 去年',
        '青禾市 | 亏损面 | 23% | 去年',
        '青禾市 | 亏损面缩小 | 1.8个百分点 | 去年',
      ],
    ],
    [
      'growth of two years',
      '去年，[青禾市|Place]生产总值735亿元，增长12.8%，两年平均增长6%，比一季度加快0.7个百分点。',
      [
        '青禾市 | 生产总值 | 735亿元 | 去年 | +12.8%',
        '青禾市 | 生产总值增长 | 6% | 去年 | +6%',
        '青禾市 | 生产总值加快 | 0.7个百分点 | 去年',
      ],
    ],
    [
      'who comes next',
      '去年，[青禾省|Place]新设企业12万户；其次为[甲市|Place]和[乙市|Place]，分别新设企业5.09万户、4.3万户。',
      ['青禾省 | 新设企业 | 12万户 | 去年', '甲市 | 新设企业 | 5.09万户 | 去年', '乙市 | 新设企业 | 4.3万户 | 去年'],
    ],
    [
      'a zone without a name is no meeting',
      '[县委九次全会|Meeting]吹响号角，[青禾县|Place]加快推进。去年，开发区新签约项目14个。',
      ['青禾县 | 开发区新签约项目 | 14个 | 去年'],
    ],
    ['firms of a size', '[青禾市|Place]新增12家规模以上企业。', ['青禾市 | 规模以上企业 | 12家']],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});
