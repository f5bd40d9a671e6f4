/** What is carried from clause to clause and from sentence to sentence: scenes, pairs of places, chain masters, who is helped. `:s` and `:t` mark the ends. */
import { describe, expect, it } from 'vitest';
import { byRules, pairsOf, readMarked, stated } from './marked.js';

describe('a scene is where the next sentence plays', () => {
  it.each([
    ['LOCATED_IN', '在[[石桥镇:Place:t]]，万亩黄精长在林下。[[安宁农业公司:Enterprise:s]]推行新模式。'],
    ['LOCATED_IN', '数九寒天，[[枸杞乡:Place:t]]的海面上，浮子排到天边。一筐筐贻贝被吊进[[安宁食品公司:Enterprise:s]]的车间。'],
    ['LOCATED_IN', '凌晨五点，[[东乡区:Place:t]]的老街还没醒，[[安宁刀具公司:Enterprise:s]]的打磨车间已亮起灯。'],
    // Who is sold to is nowhere near; a place that acts is no scene; another firm has come between.
    ['LOCATED_IN', '在[[石桥镇:Place]]，万亩黄精长在林下。货全卖给了[[安宁药业公司:Enterprise]]。'],
    ['LOCATED_IN', '[[石桥镇:Place]]出台政策，奖励种粮。[[安宁农业公司:Enterprise]]扩产。'],
    ['LOCATED_IN', '在[[石桥镇:Place:t]]，[[永乐实验室:Organization:s]]试种黄精。[[安宁农业公司:Enterprise]]推行新模式。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('two places that are spoken of together', () => {
  it.each([
    ['PARTNERS_WITH', '[[东乡市:Place:s]]、[[安宁市:Place:t]]山水相连。两市签署协作协议。'],
    ['PARTNERS_WITH', '[[东乡县:Place:s]]与[[安宁县:Place:t]]一河之隔，两地携手治水。'],
    ['ADOPTS', '[[东乡市:Place:s]]、[[安宁市:Place:s]]山水相连。会上，两市推行[[“一证通办”改革:Programme:t]]。'],
    // Three are not two, and two counties are no cities.
    ['PARTNERS_WITH', '[[东乡市:Place]]、[[安宁市:Place]]、[[永乐市:Place]]山水相连。两市签署协作协议。'],
    ['PARTNERS_WITH', '[[东乡县:Place]]、[[安宁县:Place]]山水相连。两市签署协作协议。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('as many firms as were named', () => {
  it.each([
    '[[东乡县:Place]]链上已有[[安宁铜材:Enterprise:s]]、[[永乐精冲:Enterprise:s]]和[[海通轴承:Enterprise:s]]，三家如今向[[东乡电机:Enterprise:t]]供料。',
    '[[安宁铜材:Enterprise:s]]、[[永乐精冲:Enterprise:s]]扩产。两家企业先后给[[东乡电机:Enterprise:t]]供货。',
    // Another number; firms without a name.
    '[[安宁铜材:Enterprise]]、[[永乐精冲:Enterprise]]扩产。当地五家企业今年开业。',
  ])('%s', (example) => {
    expect(stated(example, 'PARTNERS_WITH')).toEqual(pairsOf(example));
  });
});

describe('whom a clause speaks of', () => {
  it.each([
    // Who is helped to do it, not who was spoken of before.
    ['DEVELOPS', '[[江西省:Place]]出台新规。要支持[[东乡市:Place:s]]依托科研优势做强[[电子信息:Industry:t]]。'],
    // Who confers a title does not bear it.
    ['AWARDED', '[[东乡高新区:Park:s]]建园十年。2019年[[省政府:Organization]]批准为省级开发区，2020年认定为[[省级示范园区:Honour:t]]。'],
    // Mountains say where; a name that is not known takes the sentence.
    ['AWARDED', '[[东乡县:Place:s]]，地处[[武夷山:Place]]中段，也是[[中国瓷都:Honour:t]]。'],
    ['AWARDED', '[[东乡县:Place]]办起农场。近年来，牛家村先后荣获[[全国文明村:Honour]]。'],
    // What is built is what the clause speaks of, not its agent.
    // Whose firm it is stands elsewhere.
    ['LOCATED_IN', '在[[东乡高新区:Park:t]]，[[永乐集团:Enterprise]]旗下的[[安宁化工:Enterprise:s]]的车间里机器轰鸣。'],
    ['LOCATED_IN', '由[[永乐大学:Organization]]牵头组建的[[乌鸡研究院:Organization:s]]在[[东乡县:Place:t]]挂牌。'],
    // A semicolon parts who is spoken of.
    [
      'PARTNERS_WITH',
      '在[[安宁机械公司:Enterprise]]，省长察看产线；在[[永乐航空公司:Enterprise:s]]，他得知企业联合[[东乡大学:Organization:t]]攻下难题。',
    ],
    // Buyers are not who goes on; whoever supplies is.
    [
      'AWARDED',
      '[[安宁铜箔公司:Enterprise:s]]扩产，产品供应[[永乐电池公司:Enterprise]]、[[海通电池公司:Enterprise]]。公司获评[[省级专精特新企业:Honour:t]]。',
    ],
    ['AWARDED', '[[永乐电池公司:Enterprise]]扩产。给它供应铜箔的是[[安宁铜箔公司:Enterprise:s]]。公司获评[[省级专精特新企业:Honour:t]]。'],
    // A workforce that grows is no other subject.
    ['AWARDED', '[[安宁车桥公司:Enterprise:s]]落户三年，员工从130人增至610人，还被认定为[[省级专精特新企业:Honour:t]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('industries of a place', () => {
  it.each([
    // Who heads a chain, the plan and the meeting for it.
    ['DEVELOPS', '[[东乡市:Place:s]]副市长、[[氟硅产业链:Industry:t]]链长[[林青:Person]]说。'],
    ['DEVELOPS', '[[东乡市:Place]]原副市长、[[氟硅产业链:Industry]]原链长[[林青:Person]]退休。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('parts of bodies', () => {
  const parts = (text: string): Set<string> => stated(text, 'PART_OF');
  it('have the name of the whole before theirs', () => {
    const page = readMarked('[[永乐学院农业学院:Organization]]院长到会。');
    const [sentence] = page.sentences;
    const whole = readMarked('[[永乐学院:Organization]]到会。');
    const inner = { ...whole.sentences[0]!.mentions[0]!, start: sentence!.mentions[0]!.start, end: sentence!.mentions[0]!.start + 4 };
    const nested = {
      ...page,
      entities: new Map([...page.entities, ...whole.entities]),
      sentences: [{ ...sentence!, mentions: [sentence!.mentions[0]!, inner] }],
    };
    expect(
      byRules(nested)
        .filter((r) => r.type === 'PART_OF')
        .map((r) => `${r.source} → ${r.target}`),
    ).toEqual(['永乐学院农业学院 → 永乐学院']);
  });
  it('are not told where no whole is named', () => expect(parts('[[永乐学院农业学院:Organization]]院长到会。')).toEqual(new Set()));
});

describe('villages', () => {
  it.each([
    ['LOCATED_IN', '[[龙眼坪村:Place:t]]种茶。[[龙眼坪白茶合作社:Enterprise:s]]扩产。'],
    ['LOCATED_IN', '[[龙眼坪村:Place]]种茶。[[龙眼白茶合作社:Enterprise]]扩产。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('companions of a tour', () => {
  it('go each with his own place where it says 分别', () => {
    const text =
      '8日，省长[[李安民:Person]]在[[东乡市:Place]]、[[安宁市:Place]]调研。[[安宁市:Place]]市长[[林青:Person]]、[[东乡市:Place]]市长[[王海清:Person]]分别陪同。';
    const visits = stated(text, 'VISITED');
    expect([...visits].filter((pair) => !pair.startsWith('李安民')).sort()).toEqual(['林青 → 安宁市', '王海清 → 东乡市']);
  });
});

describe('posts', () => {
  function posts(example: string): string[] {
    return byRules(readMarked(example))
      .filter((r) => r.type === 'HOLDS_POST')
      .map((r) => `${r.source} → ${r.target}: ${r.properties.post}`)
      .sort();
  }
  it.each([
    ['[[东乡县:Place]]把[[贻贝产业:Industry]]当作主角，由县长[[林青:Person]]兼任链长。', ['林青 → 东乡县: 县长', '林青 → 贻贝产业: 链长']],
    ['曾任[[永乐学院:Organization]]副院长的川茶专家[[林青:Person]]退休。', ['林青 → 永乐学院: 副院长']],
    ['[[林青:Person]]回乡当起了[[安宁合作社:Enterprise]]理事长。', ['林青 → 安宁合作社: 理事长']],
    ['[[林青:Person]]，男，藏族，1979年2月生，大学，中共党员，现任[[东乡县:Place]]副县长。', ['林青 → 东乡县: 副县长']],
  ])('%s', (example, expected) => {
    expect(posts(example)).toEqual(expected);
  });
});
