/** Names as people and firms bear them, made of common characters by the thousand: nearly all must be found. */
import { describe, expect, it } from 'vitest';
import { extractOf } from './names.js';

const ON_PAGE = 24;
const PAGES = 20;

/** Pages of names, each in its frame; gives what of one kind is missed. */
function missedOf(kind: 'Person' | 'Enterprise', made: (i: number) => string, frames: readonly ((name: string) => string)[]): string[] {
  const missed: string[] = [];
  for (let page = 0; page < PAGES; page++) {
    const names = Array.from({ length: ON_PAGE }, (_, i) => made(page * ON_PAGE + i));
    const text = names.map((name, i) => `5月3日，${frames[i % frames.length]!(name)}`).join('\n\n');
    const found = new Set(extractOf(`一览\n\n${text}\n`).entities.flatMap((e) => (e.kind === kind ? [e.name, ...e.aliases] : [])));
    missed.push(...names.filter((name) => !found.has(name)));
  }
  return missed;
}

/** One after the other, in steps that share no factor with a list's length, so that all pairs come. */
const nth = (list: readonly string[], i: number): string => list[i % list.length]!;

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任钟姜谭廖范方石'];
const GIVEN = [
  ...'建国志文明家小晓海春秋冬红金玉永正德福长天大少仁世华新光立卫军东江山林胜平安全友爱民保才思雨雪云龙伟强勇杰丽秀英兰慧敏静芳霞梅',
];

function person(i: number): string {
  const given = i * 61;
  const first = nth(GIVEN, given);
  const second = nth(GIVEN, given + Math.floor(given / GIVEN.length) * 37 + 1);
  return nth(SURNAMES, i * 7) + first + (second === first ? '' : second);
}

const PLACES = [
  '江西',
  '南昌',
  '赣州',
  '湖南',
  '长沙',
  '浙江',
  '宁波',
  '四川',
  '宜宾',
  '广东',
  '佛山',
  '宜春',
  '福建',
  '北京',
  '',
  '樟树市',
  '南康区',
];
const BRAND = [...'华金天恒宏鑫东新兴盛泰安康远博瑞德信诚嘉佳美创智达通联合力亿隆源丰润泽蓝绿光辉耀旭海飞山河江'];
const TRADES = [
  '新材料',
  '电子',
  '生物科技',
  '药业',
  '食品',
  '机械',
  '新能源',
  '光电',
  '环保科技',
  '物流',
  '纺织',
  '陶瓷',
  '铜业',
  '锂业',
  '半导体',
  '电气',
  '家具',
  '茶业',
  '钢铁',
];
const FORMS = ['有限公司', '股份有限公司', '集团有限公司', '有限责任公司', '（集团）有限公司'];

function firm(i: number): string {
  const brand = nth(BRAND, i * 11) + nth(BRAND, i * 17 + 5);
  return nth(PLACES, i) + brand + nth(TRADES, i * 3) + nth(FORMS, i);
}

describe('names made of common characters', () => {
  it('are found behind an office, but for one in a hundred', () => {
    const missed = missedOf('Person', person, [
      (name) => `副市长${name}出席会议并讲话。`,
      (name) => `县委书记${name}说，要抓好春耕。`,
      (name) => `记者见到了总经理${name}。`,
      (name) => `会上，市委副书记、市长${name}介绍了情况。`,
      (name) => `公司董事长${name}告诉记者，产值翻了一番。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.01);
  });

  it('are whole as firms with a legal form, but for one in a hundred', () => {
    const missed = missedOf('Enterprise', firm, [
      (name) => `走进${name}，生产线上一派忙碌。`,
      (name) => `该项目由${name}投资建设，总投资10亿元。`,
      (name) => `${name}董事长陈伟明说，订单排到了年底。`,
      (name) => `${name}与南昌大学签署合作协议。`,
      (name) => `产品主要供应${name}，年销售额超过2亿元。`,
      (name) => `随后，调研组一行来到${name}，了解生产情况。`,
      (name) => `作为龙头企业，${name}去年实现营业收入12亿元。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.01);
  });
});
