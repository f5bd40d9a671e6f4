import { describe, expect, it } from 'vitest';
import type { Kind } from '../../graph-schema/schema.js';
import { namesIn } from '../../src/recognise/tagger/chain.js';
import { type Passage, Seen, View } from '../../src/recognise/tagger/features.js';
import { firstOf, KINDS, laterOf, OUTSIDE } from '../../src/recognise/tagger/kinds.js';
import { TaggerModel } from '../../src/recognise/tagger/model.js';
import { named } from './names.js';

/** Words of one letter each. */
const passage = (text: string): Passage => ({
  text,
  role: 'body',
  words: [...text].map((letter, at) => ({ start: at, end: at + 1, text: letter, id: letter.charCodeAt(0), tag: 'n' })),
  names: [],
  hits: [],
  trades: [],
});

const HONOUR = KINDS.indexOf('Honour');
const [FIRST, LATER] = [firstOf(HONOUR), laterOf(HONOUR)];

/** 甲 begins an honour, 乙 goes on with one or not; in hundredths. */
const model = new TaggerModel([
  { template: 'word0', value: '甲', weights: `${FIRST}:300` },
  { template: 'word0', value: '乙', weights: `${LATER}:600` },
  { template: 'word0', value: '丙', weights: `${OUTSIDE}:500` },
  { template: 'after', value: String(OUTSIDE), weights: KINDS.map((_, kind) => `${firstOf(kind)}:-50`).join(' ') },
]);

const found = (text: string) => namesIn(new View(passage(text), model.vocabulary), model, new Seen(), 0.3);

describe('the chain of words', () => {
  it('finds a name from its first word to its last', () => {
    expect(found('丙甲乙乙丙').map(({ first, last, kind }) => ({ first, last, kind }))).toEqual([{ first: 1, last: 3, kind: 'Honour' }]);
  });

  it('gives the probability that sums over all labels give', () => {
    // One word 甲: outside, or the first of a name of some kind behind what is outside, all ends alike.
    const [name] = found('甲');
    const weights = KINDS.map((_, kind) => Math.exp((kind === HONOUR ? 3 : 0) - 0.5));
    expect(name!.chance).toBeCloseTo(weights[HONOUR]! / (1 + weights.reduce((a, b) => a + b)), 3);
  });

  it('goes on with no name that did not begin', () => {
    expect(found('丙乙丙')).toEqual([]);
  });
});

/** What no rule finds, in towns that no page trained on names. */
const ADDED: readonly (readonly [string, Kind, string])[] = [
  ['今年，青石县引来绿谷电池回收利用基地，明年投产。', 'Project', '绿谷电池回收利用基地'],
  ['该村先后获评全国文明村、全省五星级基层党组织。', 'Honour', '全省五星级基层党组织'],
  ['铁芯来自隔壁的辰欣磁材，绝缘件则由马路对面的合昌绝缘供应。', 'Enterprise', '合昌绝缘'],
  ['这批订单的面料，一半来自河对岸的天沅染整。', 'Enterprise', '天沅染整'],
  ['镀层外协交给青石县的晟镀科技，热处理交由共享工厂完成。', 'Enterprise', '晟镀科技'],
  ['该机由翎岳航空与西北工业大学联合研制，上月首飞。', 'Enterprise', '翎岳航空'],
  ['园区里，芯澜微电的8英寸功率器件产线月底通线。', 'Enterprise', '芯澜微电'],
  ['在园区三期，瀚朔传动亚太制造中心正在安装设备，总投资18亿元。', 'Project', '瀚朔传动亚太制造中心'],
  ['四川川岳电子有限公司主要生产车规级连接器端子。', 'Product', '车规级连接器端子'],
  // Words of no dictionary run over into the verbs beside a name.
  ['这种铜箔装车运往宁德，贴进曜禾动力的电芯。', 'Enterprise', '曜禾动力'],
  ['招商专班第二天就敲开泓芯电子的门。', 'Enterprise', '泓芯电子'],
  ['像锋铄刀具这样的企业还有12家。', 'Enterprise', '锋铄刀具'],
  ['昊翎电机总经理周大明、芯泓微电首席执行官陈晓辉先后发言。', 'Enterprise', '芯泓微电'],
  ['码头上，渔湖食品外贸经理周大明看着装车。', 'Enterprise', '渔湖食品'],
  ['园区由泓科水务建设，年底完工。', 'Enterprise', '泓科水务'],
];

describe('names that no rule finds', () => {
  it.each(ADDED)('%s', (sentence, kind, name) => {
    expect(named(sentence, kind)).toContain(name);
  });
});

/** What only says of what sort something is. */
const ANY: readonly (readonly [string, Kind])[] = [
  ['镇里有家榨菜厂，一批强村公司带动周边农户增收。', 'Enterprise'],
  ['全市重点项目加快建设，控制性工程相继完工。', 'Project'],
  ['全省8个先进制造业集群加快成长。', 'Honour'],
  ['绿谷科技做动力电池回收，是青石县循环经济产业的链主企业之一。', 'Honour'],
  ['该镇将积极发展智能泵，用好营商环境这块牌子。', 'Enterprise'],
  ['片区拆迁交地，4.5平方公里核心区动工，数十台工程车辆进场。', 'Project'],
  ['傍晚六点，镇上一家老陶瓷厂亮起了灯，隔壁是二十来人的小模具厂。', 'Enterprise'],
  ['带动家庭农场、农民合作社增收，走访了粮油加工厂。', 'Enterprise'],
  ['一列装着玻璃、轮胎的班列驶出站台。', 'Enterprise'],
  ['记者走进智能工厂，二号车间里机器轰鸣。', 'Enterprise'],
];

describe('what names any of a sort', () => {
  it.each(ANY)('%s', (sentence, kind) => {
    expect(named(sentence, kind)).toEqual([]);
  });
});
