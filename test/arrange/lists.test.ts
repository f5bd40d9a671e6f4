import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/index.js';
import { linesOf } from '../../src/arrange/lines.js';

const marked = (mark: 'listed' | 'series' | 'bulleted', ...lines: string[]) =>
  linesOf(lines.join('\n\n')).flatMap(({ marks }, i) => (marks[mark] ? [i] : []));

describe('rows of a list', () => {
  it.each<[string, string[], number[]]>([
    ['below what announces them', ['名单如下：', '陕西鼓风动力有限公司', '榆林市第一医院', '西安市碑林区'], [1, 2, 3]],
    ['below dashes', ['首批示范单位是——', '大理古城保护中心', '腾冲热海'], [1, 2]],
    ['among their like', ['兰州市：兰石重型装备有限公司', '天水市：天水锻压机床有限公司', '上述企业获奖励20万元。'], [0, 1]],
    [
      'a headline above a report is none',
      ['名单如下：', '青海盐湖有限公司', '西宁签下六个项目', '本报讯（记者 周山）5日，西宁签约。'],
      [1],
    ],
    ['sentences are none', ['记者了解到：', '今年茶叶价格平稳，销路也好。', '茶农很高兴。'], []],
  ])('%s', (_, lines, expected) => {
    expect(marked('listed', ...lines)).toEqual(expected);
  });
});

describe('items of short news', () => {
  it('have the same ornament', () => {
    const lines = [
      '◆延安市宝塔区入选国家数字乡村试点地区。',
      '◆榆林港今年吞吐量突破五百万吨。',
      '▲近日，工人在延安苹果园里疏果，忙个不停。',
    ];
    expect(marked('series', ...lines)).toEqual([0, 1]);
  });

  it('begin an article of their own, and end before the next', () => {
    const lines = [
      '前两月陕西用电量增长5.2%',
      '本报讯（记者 周山）3月9日，省统计局发布数据，前两月全省用电量增长5.2%，高于全国平均水平。',
      '三秦短波',
      '◆延安市宝塔区日前入选国家数字乡村试点地区。',
      '◆安康市与西北大学签约，共建富硒产业研究院。',
      '商洛核桃卖到海外',
      '本报讯（记者 叶青）3月9日，商洛市洛南县的一批核桃启运，这是当地核桃第一次卖到海外。',
    ];
    const { articles } = arrange({ text: lines.join('\n\n') });
    expect(articles.map((article) => article.lines.map(({ line }) => (line - 1) / 2))).toEqual([
      [0, 1],
      [2, 3, 4],
      [5, 6],
    ]);
  });
});

describe('long rows under labels', () => {
  it('are paragraphs of their own, though none has a stop', () => {
    const lines = [
      '省里公布先进企业名单',
      '本报讯（记者 周山）省工信厅3月9日公布2025年先进制造企业名单，58家企业新晋上榜，西安市最多。部分企业如下（按产业链排列）：',
      '航空装备产业链：西安远航装备股份有限公司（阎良高新区）、汉中长风航空工业有限责任公司（航空智慧新城）',
      '新型电力产业链：西安中电变压器股份有限公司、宝鸡高压开关制造有限责任公司，均在宝鸡高新技术产业园',
      '现代农机产业链：杨凌秦禾农业机械股份有限公司（杨凌示范区）、渭南秦东收割机械制造有限公司（渭南经济开发区）',
      '省工信厅有关负责人表示，上榜企业将获得一次性奖励50万元，并优先推荐参评国家级示范。',
    ];
    const { articles } = arrange({ text: lines.join('\n\n') });
    expect(articles.flatMap(({ paragraphs }) => paragraphs).map(({ text }) => text.replace(/ /g, ''))).toEqual(
      lines.map((line) => line.replace(/ /g, '')),
    );
  });
});
