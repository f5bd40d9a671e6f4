import { describe, expect, it } from 'vitest';
import { figures, readOf, ruled, subjects } from './page.js';

describe('whose person one is by his post alone', () => {
  it.each([
    [
      'the firm whose workshop was told of',
      '[甲食品公司|Enterprise]车间里机器轰鸣，副总经理[林一|Person]向记者介绍新品。[乙工业园|Park]里人来人往。“我们已接到订单400万元。”[林一|Person]说。',
      ['甲食品公司 400万元'],
    ],
    [
      'a troupe’s head who leads its people',
      '[甲县|Place]的晒谷场上锣鼓响起，演出的是[甲县乙剧团|Organization]。团长[樊二|Person]十七岁学戏。[甲县|Place]山高路远。两年来，[樊二|Person]带着24名演员下乡，演出410场。',
      ['甲县乙剧团 24名', '甲县乙剧团 410场'],
    ],
    [
      'a co-operative’s head',
      '[丙村|Place]的[丁茶叶合作社|Enterprise]刚开园。理事长[方三|Person]笑着迎客。[丙村|Place]山清水秀。“去年销售干茶540吨。”[方三|Person]说。',
      ['丁茶叶合作社 540吨'],
    ],
    [
      'the works’ own head where they are no entity',
      '[甲食品公司|Enterprise]忙着发货。[乙县|Place]某机械厂厂长[孟四|Person]也来了。[乙县|Place]今年招商火热。“订单有300万元。”[孟四|Person]说。',
      ['乙县 300万元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('short words for what was named', () => {
  it.each([
    [
      'an estate by its noun',
      '[甲海上风电产业园|Park]去年投产。[乙市|Place]副市长[余五|Person]说，[乙市|Place]正在编制规划，力争到2027年，产业园产值达到200亿元。',
      ['甲海上风电产业园 200亿元'],
    ],
    ['industries are none', '[甲海上风电产业园|Park]去年投产。[乙市|Place]谋划新局，产业产值达到200亿元。', ['乙市 200亿元']],
    [
      'this old works',
      '[巡江号|Project]靠岸。他来到[甲新材料公司|Enterprise]，走进中控室，听说这家老化工厂投入1.6亿元改造管网，连连点头。',
      ['甲新材料公司 1.6亿元'],
    ],
    [
      'what others founded together',
      '在[甲行业协会|Organization]牵头下，23家企业合资成立[乙供应链公司|Enterprise]。',
      ['乙供应链公司 23家'],
    ],
    ['what others only visited', '[甲市|Place]人气旺，23家企业走进[乙供应链公司|Enterprise]参观。', ['甲市 23家']],
    [
      'no part of a list behind 其中',
      '[甲县|Place]接待游客8万人次。其中[乙村|Place]接待1万人次；[丙古城|Place]接待2万人次；乡村旅游共接待3万人次。',
      ['甲县 8万人次', '乙村 1万人次', '丙古城 2万人次', '甲县 3万人次'],
    ],
    ['a rank is nobody’s clause', '[甲市|Place]养老金达每月207元，[全省|Place*江西省]第二。新建学校5所。', ['甲市 207元', '甲市 5所']],
    ['whom a firm draws', '[甲省|Place]发布名单。[乙集团|Enterprise]聚焦下游，吸引29家企业对接。', ['乙集团 29家']],
    [
      'a report promises nothing',
      '[《政府工作报告》|Programme]公布，去年[甲市|Place]发放补贴3亿元。新增补贴资金1亿元。',
      ['甲市 3亿元', '甲市 1亿元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('parts of what is told', () => {
  it.each([
    [
      'a share of a task, not the task',
      '[甲市|Place]新增车位1008个，完成年度任务1100个的91.6%。',
      ['甲市 | 新增车位 | 1008个', '甲市 | 完成年度任务 | 91.6%'],
    ],
    [
      'two sizes of one thing',
      '[甲市|Place]完成55.3万平方米、2.9万户旧房改造。',
      ['甲市 | 旧房改造 | 55.3万平方米', '甲市 | 旧房改造 | 2.9万户'],
    ],
    [
      'one of several',
      '[甲村|Place]建起养鸭场6个、养牛场1个、养羊场2个。',
      ['甲村 | 建起养鸭场 | 6个', '甲村 | 养牛场 | 1个', '甲村 | 养羊场 | 2个'],
    ],
    ['how far a shield came', '[甲隧道|Project]施工忙，盾构机累计掘进4000米。', ['甲隧道 | 掘进 | 4000米']],
    ['cases', '[甲区|Place]今年以来化解纠纷156起。', ['甲区 | 化解纠纷 | 156起 | 今年以来']],
    [
      'growth beside last year',
      '[甲县|Place]接待8万人次，收入2603万元，与去年同比分别增长14.6%、12.2%。',
      ['甲县 | 接待 | 8万人次 |  | +14.6%', '甲县 | 收入 | 2603万元 |  | +12.2%'],
    ],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});

describe('times', () => {
  const periods = (marked: string) => ruled(readOf(marked)).map((m) => `${m.value} ${m.period ?? ''}`.trim());
  it.each([
    ['one that is only quoted', '“过去论担卖，如今论包卖。”[甲县|Place]局长[贺一|Person]介绍，种植面积16.5万亩。', ['16.5']],
    [
      'what is promised is over with its sentence',
      '[甲县|Place]2024年产值75亿元，预计2025年突破100亿元。综合收入达90万元。',
      ['75 2024年', '100 2025年', '90 2024年'],
    ],
    [
      'what is to come is of no year past',
      '[甲县|Place]2025年产值36.8亿元。下一步，[甲县|Place]将新建制种基地2.3万亩。',
      ['36.8 2025年', '2.3'],
    ],
    ['what it brings once it runs', '[甲项目|Project]将于今年12月底建成，建成后亩均产值可达150万元，亩均税收11万元。', ['150', '11']],
    ['what runs already', '[甲项目|Project]去年12月底建成，去年产值150万元。', ['150 去年']],
    [
      'what was done since',
      '今年以来，[甲镇|Place]投入资金300万元。硬化道路5公里，安装路灯80盏。',
      ['300 今年以来', '5 今年以来', '80 今年以来'],
    ],
    ['what there is', '今年以来，[甲镇|Place]投入资金300万元。辖区有学校5所。', ['300 今年以来', '5']],
    ['a yield of a year on a day', '11月22日，[甲村|Place]芡实丰收，预计年产值4000万元。', ['4000']],
    ['more than a year', '通道开通一年多来，[甲市|Place]新引进项目300个。', ['300 一年多来']],
    ['days off', '假日期间，[甲县|Place]接待游客11万人次。', ['11 假日期间']],
  ])('%s', (_name, text, expected) => expect(periods(text)).toEqual(expected));
});
