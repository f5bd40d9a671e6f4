import { describe, expect, it } from 'vitest';
import { readOf, ruled, subjects } from './page.js';

const periods = (marked: string): string[] => ruled(readOf(marked)).map((m) => `${m.value} ${m.period ?? ''}`.trim());

describe('bodies that only stand before who was there', () => {
  it.each([
    [
      'a party secretary who gives the word',
      '[甲县|Place]举行集中开工活动。[[乙市|Place]市委|Organization]书记[马一|Person]一声令下，项目动工。项目30个，总投资65亿元。',
      ['甲县 30个', '甲县 65亿元'],
    ],
    [
      'the head of a university on a screen',
      '[甲区|Place]举行仪式。[乙音乐学院|Organization]院长[廖二|Person]视频发言。两项相加，总投资390亿元。',
      ['甲区 390亿元'],
    ],
    [
      'several posts of one man',
      '[甲市|Place]举行大会。[[乙市|Place]市委|Organization]常委、[丙管理局|Organization]党委书记、[[甲市|Place]委|Organization]书记[邵六|Person]下达开工令。集中开工项目30个。',
      ['甲市 30个'],
    ],
    [
      'a firm whose people only attend',
      '[甲区|Place]办活动。[丁建设集团|Enterprise]副总经理[黄七|Person]出席。两项相加，总投资390亿元。',
      ['甲区 390亿元'],
    ],
    [
      'a firm whose people tell of it',
      '[甲区|Place]办活动。[丁建设集团|Enterprise]副总经理[黄七|Person]带队攻关。每吨能耗下降18%，产值390亿元。',
      ['丁建设集团 18%', '丁建设集团 390亿元'],
    ],
    [
      'who tells it speaks for his town',
      '[丙省|Place]召开发布会，[甲市|Place]副市长[孟三|Person]介绍了[甲市|Place]的成效。培育专业镇11个。',
      ['甲市 11个'],
    ],
    [
      'of two mayors the one who tells it',
      '[甲市|Place]市长[吴四|Person]说，[甲市|Place]海洋牧场项目有4个；[丙市|Place]市长[温五|Person]介绍，近3年引进企业1100家。',
      ['甲市 4个', '丙市 1100家'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('sums and places of what is built', () => {
  it.each([
    [
      'what others invest is no project’s',
      '[甲乙烯项目|Project]开工，建成后可带动下游投资1500亿元，助推[乙省|Place]打造[丙产业基地|Park]。',
      ['甲乙烯项目 1500亿元'],
    ],
    ['one of several projects', '[甲市|Place]举行活动。[甲排水工程|Project]在列，8个项目总投资44亿元。', ['甲市 8个', '甲市 44亿元']],
    [
      'where one builds is not whose it is',
      '[甲集团|Enterprise]投资28亿元，在[乙开发区|Park]建设三条生产线，预计每年带来收入70亿元。',
      ['甲集团 28亿元', '甲集团 70亿元'],
    ],
    ['one comes to a park', '[张一|Person]来到[乙开发区|Park]，产值已达70亿元。', ['乙开发区 70亿元']],
    [
      'the project of the sentence before',
      '[甲公司|Enterprise]的[甲己内酰胺项目|Project]开工。[乙区|Place]很重视。项目是产业链的下游，一期投资10亿元。',
      ['甲己内酰胺项目 10亿元'],
    ],
    ['projects as such', '[甲己内酰胺项目|Project]开工。[乙区|Place]很重视。项目是高质量发展的硬支撑，全年投资100亿元。', ['乙区 100亿元']],
    [
      'goods of a place',
      '[甲省|Place]汽车产量249万辆。据统计，[[芜水市|Place]新能源汽车|Product]产量15万辆。',
      ['甲省 249万辆', '芜水市 15万辆'],
    ],
    [
      'a farmer who is quoted',
      '[甲村|Place]的合作社里，紫山药正在装箱。“今年种了12亩，能收4万斤。”种植户[陈六|Person]说。',
      ['陈六 12亩', '陈六 4万斤'],
    ],
    [
      'firms of a list that is no title of the place',
      '[甲市|Place]升至[全国百强城市|Honour]第87位；以“乙酒20强企业”为龙头，51户酒企产值8亿元。',
      ['甲市 87位', '甲市 51户', '甲市 8亿元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('lists', () => {
  it.each([
    [
      'items behind a colon are not gone on with',
      '[甲区|Place]今年项目32个：[甲区|Place]25个；[乙新区|Park]7个。分门类看，工业项目15个。',
      ['甲区 32个', '甲区 25个', '乙新区 7个', '甲区 15个'],
    ],
    ['whom a national list counts', '工业和信息化部近日公布[特色产业集群|Honour]名单，100个集群上榜。', ['特色产业集群 100个']],
    ['whom a province has on it', '农业农村部近日公布[美丽乡村|Honour]名单，[甲省|Place]4个村上榜。', ['甲省 4个']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('times of one number', () => {
  it.each([
    [
      'a year with its own sum',
      '“十四五”期间，[甲市|Place]生产总值由2020年的2863亿元增至2024年的4005亿元，税收占比达37%。',
      ['4005 2024年', '37 “十四五”期间'],
    ],
    ['when a newspaper told it', '乙日报2019年12月报道，[甲市|Place]有石化企业218家，从业人员5万人。', ['218', '5']],
    ['no report', '2019年12月，[甲市|Place]石化从业人员5万人。', ['5 2019年12月']],
  ])('%s', (_name, text, expected) => expect(periods(text)).toEqual(expected));
});

describe('times of clauses and of years', () => {
  it.each([
    ['how often is of its clause', '[甲项目|Project]工地上，每天上场工人200名，土石方已开挖6万立方米。', ['200 每天', '6']],
    ['the year told before', '2021年，[甲市|Place]产值达50亿元。当年，[甲市|Place]工业增加值增长11.6%。', ['50 2021年', '11.6 2021年']],
    ['the year in which one came', '[甲公司|Enterprise]2019年落户，占地6000亩。', ['6000']],
    ['what was paid in a year', '[甲公司|Enterprise]2019年落户，纳税6000万元。', ['6000 2019年']],
    [
      'a span of months is no day',
      '1至5月，[甲开发区|Park]新签约项目33个、新开工30个，总投资248亿元。',
      ['33 1至5月', '30 1至5月', '248 1至5月'],
    ],
    ['a sum right behind its projects', '[甲区|Place]工业项目15个，101.1亿元；农旅项目9个，20.7亿元。', ['15', '101.1', '9', '20.7']],
  ])('%s', (_name, text, expected) => expect(periods(text)).toEqual(expected));
});
