/** Schools, hospitals, museums, divisions, co-operatives, sights, roads, villages, programmes, names of Tibetans: made by the hundred, nearly all found. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../graph-schema/schema.js';
import { COUNTIES, type Frame, missedOf, nth, ON_PAGE, townName, words } from './made.js';

const PAGES = 8;
const inCounty = (name: string) => nth(COUNTIES, name.charCodeAt(0)) + name;

function few(kinds: readonly Kind[], made: (i: number) => string, frames: readonly Frame[], most: number, province?: string): void {
  const missed = missedOf(kinds, made, frames, PAGES, province);
  expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(most);
}

const SCHOOLS = words('小学 中学 实验小学 中心小学 第一中学 高级中学 幼儿园 职业中学 实验学校 第二小学 初级中学 特殊教育学校');
const HOSPITALS = words('人民医院 中医院 妇幼保健院 第二人民医院 疾控中心 骨科医院 康复医院 中医医院');
const CLINICS = words('镇中心卫生院 乡卫生院 镇卫生院');
const MUSEUMS = words('博物馆 纪念馆 美术馆 非遗馆 陈列馆 展览馆 档案馆 规划展示馆 民俗馆 党史馆');
const SHOWN = words('陶瓷 茶叶 青瓷 竹编 油茶 革命 农耕 石刻 红军 古陶 湘绣 龙舟 酒文化');
const OFFICES = words('农业农村局 林业局 教育局 卫健委 交通运输局 文旅局 水利局 市场监管局 民政局 财政局 住建局 司法局');
const DIVISIONS = words('种植业科 产业发展科 造林股 基础教育科 政策法规科 规划财务科 人事科 安全监督科 综合业务股');
const COOPS = words('种植专业合作社 果业专业合作社 家庭农场 农机专业合作社 水产养殖专业合作社 茶叶专业合作社 生态农业合作社');
const SOCIETIES = words('村民理事会 乡贤理事会 人民调解委员会 老年协会');
const SIGHTS = words('景区 风景区 森林公园 湿地公园 旅游度假区 古镇 古村 大峡谷 温泉 瀑布 国家森林公园 风景名胜区 自然保护区 地质公园');
const ACTIONS = words('清廉乡村 春雨润苗 头雁 银龄 青苗 护河 健康 强基 暖心 百企入村 数字赋能 雨露 金种子 强村富民');
const WAYS = words('行动 工程 计划 专项行动 三年行动 培育工程 提升行动 机制 模式 改革 制度 活动');
const TIBETAN_FIRST = words('扎西 尼玛 次仁 格桑 洛桑 多吉 索南 泽仁 达瓦 旺堆 平措 丹增');
const TIBETAN_LAST = words('顿珠 卓玛 央金 拉姆 罗布 旺姆 曲珍 德吉');

const VISITS: readonly Frame[] = [
  (name) => `走进${name}，一派忙碌景象。`,
  (name) => `${name}负责人陈伟明介绍，今年任务已经过半。`,
  (name) => `调研组一行来到${name}，了解情况。`,
  (name) => `在${name}，志愿者忙前忙后。`,
  (name) => `活动由${name}主办。`,
];

describe('names of places and bodies made of common parts', () => {
  it('are found as schools', () =>
    few(
      ['Organization'],
      (i) => nth(COUNTIES, i * 5) + (i % 2 ? townName(i) : '') + nth(SCHOOLS, i * 3 + Math.floor(i / 12)),
      VISITS,
      0.02,
    ));

  it('are found as hospitals, of counties and of towns whose letter makes a title of the county (安吉县|长石镇)', () =>
    few(
      ['Organization'],
      (i) => nth(COUNTIES, i * 5) + (i % 3 ? nth(HOSPITALS, i * 3) : townName(i) + nth(CLINICS, i)),
      [...VISITS, (name) => `省里的专家到${name}坐诊。`],
      0.04,
    ));

  it('are found as museums', () =>
    few(['Organization'], (i) => nth(COUNTIES, i * 5) + nth(SHOWN, i * 3) + nth(MUSEUMS, i * 7 + Math.floor(i / 10)), VISITS, 0.03));

  it('are found as divisions of bodies', () =>
    few(
      ['Organization'],
      (i) => nth(words('湘潭县 安吉县 会理市 赣州市 绵阳市 南康区 佛山市'), i * 5) + nth(OFFICES, i * 7) + nth(DIVISIONS, i * 5),
      [
        (name) => `${name}负责人介绍，今年任务完成过半。`,
        (name) => `${name}${name.endsWith('股') ? '股' : '科'}长陈伟明说，要抓好落实。`,
        (name) => `据${name}统计，今年增长12%。`,
        (name) => `记者从${name}获悉，工作有序推进。`,
      ],
      0.03,
    ));

  it('are found as co-operatives and societies of villages', () => {
    few(
      ['Enterprise'],
      (i) => nth(COUNTIES, i * 5) + nth([...'金绿丰兴旺盛源润'], i * 3) + nth([...'农田园果谷丰禾穗'], i * 7) + nth(COOPS, i * 3),
      VISITS,
      0.02,
    );
    few(
      ['Organization'],
      (i) => nth(COUNTIES, i * 5) + townName(i) + nth(words('镇 村 乡'), i) + nth(SOCIETIES, i * 3),
      VISITS.slice(0, 3),
      0.05,
    );
  });

  it('are found as sights, behind their county and alone', () =>
    few(
      ['Place', 'Park'],
      (i) => townName(i) + nth(SIGHTS, i * 3 + Math.floor(i / 14)),
      [
        (name) => `走进${inCounty(name)}，游人如织。`,
        (name) => `记者来到${name}，青山叠翠。`,
        (name) => `${name}今年接待游客30万人次。`,
        (name) => `位于湖边的${name}日前开园。`,
      ],
      0.06,
    ));

  it('are found as villages before their villagers', () =>
    few(
      ['Place'],
      (i) => townName(i) + nth(words('村 村 社区'), i),
      [
        (name) => `走进${nth(COUNTIES, name.charCodeAt(1))}白石镇${name}，新居错落。`,
        (name) => `${inCounty(name)}村民陈伟明说，日子越过越好。`,
        (name) => `${name}党支部书记陈伟明介绍，路通了。`,
        (name) => `${name}的茶园里，采茶忙。`,
      ],
      0.04,
    ));

  it('are found as programmes in quotes', () =>
    few(
      ['Programme'],
      (i) => `“${nth(ACTIONS, i * 5)}”${nth(WAYS, i * 7 + Math.floor(i / 12))}`,
      [
        (name) => `该县深入实施${name}，成效明显。`,
        (name) => `当地启动${name}。`,
        (name) => `${name}实施以来，面貌焕然一新。`,
        (name) => `探索${name}，破解难题。`,
      ],
      0.02,
    ));

  it('are found as Tibetans who speak or are met', () =>
    few(
      ['Person'],
      (i) => nth(TIBETAN_FIRST, i * 5) + nth(TIBETAN_LAST, i * 3 + Math.floor(i / 12)),
      [
        (name) => `村民${name}说，日子越过越好。`,
        (name) => `记者见到${name}时，他正在放牧。`,
        (name) => `${name}告诉记者，今年收入翻番。`,
        (name) => `“以前靠放牧。”${name}说。`,
        (name) => `县长${name}出席会议。`,
      ],
      0.02,
      '四川省',
    ));
});
